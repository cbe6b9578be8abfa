import { newTable } from "../newTable";
import type { Operation } from "../operations";
import { sheetFor } from "../sheetFor";
import type { WorkbookState } from "../workbook";
import type { ToPutBack } from "./putBackTold";
import { tableWith } from "./shape";

/** Tables that went, and are made anew. */
export function tablesAgain(
  state: WorkbookState,
  { undo, shapes }: ToPutBack,
): readonly Operation[] {
  const named = new Map<string, string>();
  return undo.blocks.flatMap((one): Operation[] => {
    const shape = shapes.tables.find(({ name }) => name === one.name);
    const stands = state.tables.some(({ name }) => name === one.name);
    if (one.before === undefined || one.after !== undefined || stands || shape === undefined)
      return [];
    const rows = one.rows.flatMap((row) =>
      "before" in row && row.before !== undefined
        ? [shape.columns.map(({ header }) => row.before?.[one.headers.indexOf(header)] ?? "")]
        : [],
    );
    const known = named.get(shape.sheet);
    const { sheet, isNew } =
      known === undefined
        ? sheetFor(state, shape.sheet, new Set())
        : { sheet: known, isNew: false };
    named.set(shape.sheet, sheet);
    const { title } = one.before;
    const table = tableWith({ ...shape, ...(title !== "" && { title }) }, rows);
    return [
      ...(isNew ? [{ kind: "add sheet" as const, sheet }] : []),
      ...newTable(table, sheet).operations,
    ];
  });
}
