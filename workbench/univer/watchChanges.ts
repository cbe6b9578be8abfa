import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { GridRect } from "../../grid/grid";
import { rectOf } from "./rects";
import type { Sheets } from "./startUniver";
import { gridWrite } from "./writing";

type Direction = "down" | "right" | "up" | "left";

/** What happened in the open workbook, whoever did it. Sheets are Univer's ids. */
export interface ChangeListener {
  /** Cells hold other values or formulas; results of formulas do not count. */
  cells(sheetId: string, rect: GridRect): void;
  /** Cells were inserted at `rect`, or those in it deleted, and the cells beyond have moved. */
  shifted(sheetId: string, rect: GridRect, direction: Direction): void;
  sheetAdded(sheetId: string): void;
  sheetRemoved(sheetId: string): void;
  sheetRenamed(sheetId: string, name: string): void;
}

interface Target {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

const shiftingMutations: ReadonlyMap<string, Direction> = new Map([
  [InsertRowMutation.id, "down"],
  [InsertColMutation.id, "right"],
  [RemoveRowMutation.id, "up"],
  [RemoveColMutation.id, "left"],
]);

const shiftingCommands: ReadonlyMap<string, Direction> = new Map([
  [InsertRangeMoveDownCommand.id, "down"],
  [InsertRangeMoveRightCommand.id, "right"],
  [DeleteRangeMoveUpCommand.id, "up"],
  [DeleteRangeMoveLeftCommand.id, "left"],
]);

/** Marks a formula that is set again only to be computed: nothing has changed. */
export const recalculation = "territory-planner.recalculation";

/** Whole rows and columns reach across every rectangle. */
const everywhere = 1 << 24;

/** Tells `listener` of every change; returns the way to stop. */
export function watchChanges(sheets: Sheets, listener: ChangeListener): () => void {
  /** Commands that shift may leave out their range and mean the selection, as it was before. */
  let selected: IRange | undefined;
  const before = sheets.commands.beforeCommandExecuted((command) => {
    if (!shiftingCommands.has(command.id)) return;
    selected = sheets.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  });
  const after = sheets.commands.onCommandExecuted((command, options) => {
    const target = (command.params ?? {}) as Target;
    const workbook = sheets.workbook();
    if (shiftingCommands.has(command.id)) {
      const range = (command.params as { range?: IRange } | undefined)?.range ?? selected;
      const direction = shiftingCommands.get(command.id);
      const sheetId = workbook.getActiveSheet().getSheetId();
      if (range && direction) listener.shifted(sheetId, rectOf(range), direction);
      return;
    }
    if (target.unitId !== workbook.getUnitId()) return;
    handle(command, options, target.subUnitId ?? "", listener);
  });
  return () => {
    before.dispose();
    after.dispose();
  };
}

function handle(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  sheetId: string,
  listener: ChangeListener,
): void {
  const params = command.params;
  const direction = shiftingMutations.get(command.id);
  if (direction) {
    const { range } = params as { range: IRange };
    listener.shifted(sheetId, acrossSheet(rectOf(range), direction), direction);
  } else if (command.id === SetRangeValuesMutation.id) {
    const { cellValue, trigger } = params as { cellValue?: Cells; trigger?: string };
    // Univer's own bookkeeping of formulas.
    if (options?.["fromFormula"] === true) return;
    if (options?.onlyLocal === true && trigger !== gridWrite) return;
    if (trigger === recalculation) return;
    const rect = contentRect(cellValue);
    if (rect) listener.cells(sheetId, rect);
  } else if (command.id === MoveRangeMutation.id) {
    const { from, to } = params as Record<"from" | "to", { subUnitId: string; value: Cells }>;
    for (const side of [from, to]) {
      const rect = contentRect(side.value);
      if (rect) listener.cells(side.subUnitId, rect);
    }
  } else if (command.id === InsertSheetMutation.id) {
    const { sheet } = params as { sheet: { id?: string } };
    listener.sheetAdded(sheet.id ?? "");
  } else if (command.id === RemoveSheetMutation.id) {
    listener.sheetRemoved(sheetId);
  } else if (command.id === SetWorksheetNameMutation.id) {
    listener.sheetRenamed(sheetId, (params as { name: string }).name);
  }
}

function acrossSheet(rect: GridRect, direction: Direction): GridRect {
  return direction === "down" || direction === "up"
    ? { ...rect, column: 0, columns: everywhere }
    : { ...rect, row: 0, rows: everywhere };
}

/** Around the cells whose content is set; undefined where only styles are. */
function contentRect(cells: Cells | undefined): GridRect | undefined {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const rowKey in cells) {
    const row = Number(rowKey);
    for (const columnKey in cells[row]) {
      const cell = cells[row][Number(columnKey)];
      if (cell && cell.v === undefined && cell.f === undefined && cell.p === undefined) continue;
      const column = Number(columnKey);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
