import { SheetsSelectionsService } from "@univerjs/sheets";
import { isErrorText } from "../functions/cellErrors";
import type { CellMessages } from "../functions/cellMessages";
import { onceAFrame } from "../charts/chartOverlay";
import { valueOf } from "../univer/cellContent";
import { sheetView, watchView } from "../univer/geometry";
import type { Sheets } from "../univer/startUniver";

/** What the errors of the grid's own functions mean. */
const meanings: ReadonlyMap<string, string> = new Map([
  ["#N/A", "No value was found."],
  ["#VALUE!", "The formula got a value of the wrong kind."],
  ["#REF!", "The formula points to cells that no longer exist."],
  ["#NAME?", "The formula holds a name that is not known here."],
  ["#DIV/0!", "The formula divides by zero."],
  ["#NUM!", "The result is not a number that a cell can hold."],
  ["#SPILL!", "There is no room for the result: empty the cells below and to the right."],
  ["#CALC!", "The result is empty."],
  ["#NULL!", "The two ranges have no cell in common."],
  ["#CYCLE!", "The formula points to its own cell."],
]);

/** Shows beside the selected cell why it holds an error, as Excel's error indicator does. */
export function createErrorNote(host: HTMLElement, sheets: Sheets, messages: CellMessages): void {
  const note = document.createElement("div");
  note.className = "error-note";
  note.setAttribute("role", "status");
  note.hidden = true;
  const code = document.createElement("strong");
  const words = document.createElement("span");
  note.append(code, words);
  host.append(note);

  function show(): void {
    note.hidden = true;
    const at = sheets.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const view = sheetView(sheets);
    if (!at || !view) return;
    const sheet = sheets.workbook().getActiveSheet();
    const { actualRow: row, actualColumn: column } = at;
    const cell = sheet.getCellRaw(row, column);
    const value = valueOf(cell);
    if (!isErrorText(value) || (!cell?.f && !cell?.si)) return;
    const text = messages.get({ sheetId: sheet.getSheetId(), row, column }) ?? meanings.get(value);
    if (text === undefined) return;
    const box = view.cell(row, column);
    const around = host.getBoundingClientRect();
    const left = (box.left + box.width - view.scrollX) * view.zoom;
    const top = (box.top - view.scrollY) * view.zoom;
    if (left < 0 || top < 0 || left > view.cells.width || top > view.cells.height) return;
    code.textContent = value;
    words.textContent = text;
    note.hidden = false;
    const room = view.cells.width - note.offsetWidth - 8;
    const low = view.cells.height - note.offsetHeight - 8;
    note.style.left = `${String(view.cells.left - around.left + Math.max(8, Math.min(left + 8, room)))}px`;
    note.style.top = `${String(view.cells.top - around.top + Math.max(0, Math.min(top, low)))}px`;
  }

  const soon = onceAFrame(show);
  watchView(sheets, soon);
  sheets.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(soon);
}
