import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import { signOffSheet } from "../results/resultNames";
import { fromVersionedText, versionedText, type Format } from "../stored/versioned";
import { whyNotWritable } from "../workbook/obstacles";
import type { Operation, PlacedFormat } from "../workbook/operations";
import { readPlace, type Rect, type Workbook, type WorkbookState } from "../workbook/workbook";
import { sheetFor } from "../workbook/sheetFor";
import type { PageLine } from "./page";
import { pagePart } from "./pagePart";

/** Where the page went. */
export interface PageWritten {
  readonly sheet: string;
  /** Somebody had changed the page of an earlier sign-off, so that it was left. */
  readonly isBeside: boolean;
}

const format: Format = { what: "The page of the sign-off", migrations: [] };

/** In characters: both together fit a portrait page, A4 or letter, with the margins that hosts give. */
const widths = [27, 57] as const;

/** The page as it was written: these cells, from the sheet's first one. */
interface Page {
  readonly sheet: string;
  readonly cells: readonly (readonly string[])[];
}

const nowhere: Page = { sheet: "", cells: [] };

function pageIn(text: string): Page {
  try {
    const { sheet, cells } = fromVersionedText(format, text);
    if (typeof sheet !== "string" || !Array.isArray(cells)) return nowhere;
    return { sheet, cells: cells as Page["cells"] };
  } catch (error) {
    // Whatever is written there is nobody's then, and left as it is.
    if (error instanceof InputError) return nowhere;
    throw error;
  }
}

function rectOf(rows: number, row = 0): Rect {
  return { row, column: 0, rows, columns: widths.length };
}

/** Whether all cells that would be written are ours as we left them, or blank. */
async function isOurs(
  workbook: Workbook,
  { sheets }: WorkbookState,
  { sheet, cells }: Page,
  rows: number,
): Promise<boolean> {
  if (!sheets.some(({ name }) => name === sheet)) return false;
  const most = Math.max(rows, cells.length);
  const now = await readPlace(workbook, sheet, rectOf(most));
  const isSame = (cell: Cell, before: string): boolean => String(cell ?? "") === before;
  return now.every((row, at) =>
    row.every((cell, column) => isSame(cell, cells[at]?.[column] ?? "")),
  );
}

const looks: { readonly [kind in PageLine["kind"]]: PlacedFormat["format"] } = {
  title: { bold: true, fill: "#0F4C5C", colour: "#FFFFFF" },
  heading: { bold: true, fill: "#DCEBEF" },
  line: {},
};

function formatsOf(lines: readonly PageLine[], rows: number): PlacedFormat[] {
  const plain = { number: "text", bold: false, wrap: true, fill: "#FFFFFF", colour: "#000000" };
  return [
    ...widths.map((widthChars, column) => ({
      rect: { row: 0, column, rows: 1, columns: 1 },
      format: { widthChars },
    })),
    { rect: rectOf(rows), format: plain as PlacedFormat["format"] },
    ...lines.flatMap(({ kind }, row): PlacedFormat[] =>
      kind === "line" ? [] : [{ rect: rectOf(1, row), format: { ...looks[kind], wrap: false } }],
    ),
  ];
}

/**
 * Writes the page of a sign-off over that of an earlier one: only cells that are ours as we left them. Where
 * somebody has changed one, or the sheet is not ours, it goes to a new sheet.
 *
 * @throws InputError where nothing can be written
 */
export async function writeSignOffPage(
  workbook: Workbook,
  lines: readonly PageLine[],
): Promise<PageWritten> {
  const state = await workbook.state();
  if (state.isReadOnly === true) throw new InputError(whyNotWritable(state) ?? "");
  const stored = await workbook.parts.read(pagePart);
  const before = stored === undefined ? nowhere : pageIn(stored.text);
  const ours = await isOurs(workbook, state, before, lines.length);
  const { sheet, isNew } = ours
    ? { sheet: before.sheet, isNew: false }
    : sheetFor(state, signOffSheet, new Set());
  const cells = lines.map(({ label, text }) => [label, text]);
  const rest = ours ? Math.max(0, before.cells.length - lines.length) : 0;
  const all = [...cells, ...Array.from({ length: rest }, () => widths.map(() => ""))];
  const operations: Operation[] = [
    ...(isNew ? [{ kind: "add sheet", sheet } as const] : []),
    { kind: "format", sheet, formats: formatsOf(lines, all.length) },
    { kind: "write", sheet, rect: rectOf(all.length), cells: all },
  ];
  await workbook.change(operations);
  const page: Page = { sheet, cells };
  await workbook.parts.write(pagePart, versionedText(format, page), stored?.version ?? 0);
  return { sheet, isBeside: before.sheet !== "" && !ours };
}
