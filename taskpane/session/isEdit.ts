import { repColumnHeader } from "../../src/plan/tables/repColumnHeader";
import type { Source } from "../../src/plan/workbook/source";
import type { CellChange } from "../../src/plan/workbook/workbook";
import type { State } from "../state/state";

/** Whether a change is one of what a carve reads: the column that we write beside it is not. */
export function isEdit({ sheet, rect }: CellChange, source: Source): boolean {
  if (sheet !== undefined && sheet !== source.sheet) return false;
  const ours = source.headers.indexOf(repColumnHeader);
  if (rect === undefined || ours < 0) return true;
  const isBeside = rect.columns === 1 && rect.column === source.rect.column + ours;
  return !isBeside || rect.row < source.rect.row;
}

/** Whether a change is one of the targets: other settings stand on the same sheet. A row may be added below. */
export function isOfTargets({ sheet, rect }: CellChange, targets: State["targets"]): boolean {
  if (targets === undefined || (sheet !== undefined && sheet !== targets.range.sheet)) return false;
  if (rect === undefined) return true;
  const { row, column, rows, columns } = targets.rect;
  return (
    rect.row <= row + rows &&
    rect.row + rect.rows > row &&
    rect.column < column + columns &&
    rect.column + rect.columns > column
  );
}
