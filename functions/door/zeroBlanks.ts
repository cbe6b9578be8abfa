/**
 * Older desktop Excel hands 0 over for a blank cell, and no version number tells which does. What that
 * means for names, IDs, dates and places, src/table/zeroBlanks.ts says for every host; here stand the
 * figures of a plan for which a blank means something else than 0.
 */
import { plainCell } from "../../src/table/cellKinds";
import { rowsGiven } from "./callSize";
import { accountRoles, headersOf, matchRoles, repRoles } from "../../src/plan/tables/columns";
import { winRateColumns } from "../../src/plan/tables/winRates";

/** Unknown visits count as 1, and a capacity has to be known. */
const notZero: ReadonlySet<string> = new Set(["visits", "capacity"]);

type Rows<Value> = readonly (readonly Value[])[];

/** A table as it is shown; what no cell can hold stays as it is, and does harm only where it is read. */
export function shownRows(name: string, argument: unknown): Rows<unknown> {
  return rowsGiven(name, argument).map((given): readonly unknown[] => {
    const row: readonly unknown[] = Array.isArray(given) ? given : [given];
    return row.map((value) => {
      const cell = plainCell(value);
      return cell === undefined ? value : cell;
    });
  });
}

/** Columns in which a blank is not 0; an unknown win rate is the team's. */
function columnsOf(cells: Rows<unknown>, which: "accounts" | "reps"): ReadonlySet<number> {
  const headers = headersOf([(cells[0] ?? []).map((cell) => plainCell(cell) ?? null)]);
  const roles = matchRoles(headers, which === "accounts" ? accountRoles : repRoles);
  return new Set([
    ...roles.filter(({ key }) => notZero.has(key)).map(({ column }) => column),
    ...(which === "reps" ? winRateColumns(headers).map(({ column }) => column) : []),
  ]);
}

/**
 * How to take back the zeros of a call's tables that may stand for blanks. Where one cell of them is
 * blank, the host gives no blank as 0, and every 0 is one; where none is, nothing tells a typed 0
 * from a blank.
 *
 * @param tables - all tables of the call
 */
export function zeroBlanksIn<Value>(
  tables: readonly Rows<Value>[],
): (cells: Rows<Value>, which: "accounts" | "reps") => Rows<Value | null> {
  if (tables.some((cells) => cells.some((row) => row.some((cell) => cell === null))))
    return (cells) => cells;
  return (cells, which) => {
    const columns = columnsOf(cells, which);
    const isBlank = (cell: Value, column: number): boolean => cell === 0 && columns.has(column);
    return cells.map((row) => {
      // A row of nothing but zeros is a blank one, and none that was left out.
      if (row.every((cell) => cell === 0)) return row.map(() => null);
      return row.some(isBlank)
        ? row.map((cell, column) => (isBlank(cell, column) ? null : cell))
        : row;
    });
  };
}
