/**
 * Older desktop Excel hands 0 over for a blank cell, and no version number tells which does. What that
 * means for names, IDs, dates and places, src/table/zeroBlanks.ts says for every host; here stand the
 * figures of a plan for which a blank means something else than 0.
 */
import type { Cell } from "../../src/table/cell";
import type { Cells } from "../../src/plan/compute";
import { accountRoles, headersOf, matchRoles, repRoles } from "../../src/plan/tables/columns";
import { winRateColumns } from "../../src/plan/tables/winRates";

/** Unknown visits count as 1, and a capacity has to be known. */
const notZero: ReadonlySet<string> = new Set(["visits", "capacity"]);

/** Columns in which a blank is not 0; an unknown win rate is the team's. */
function columnsOf(cells: Cells, which: "accounts" | "reps"): ReadonlySet<number> {
  const headers = headersOf(cells);
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
export function zeroBlanksIn(
  tables: readonly Cells[],
): (cells: Cells, which: "accounts" | "reps") => Cells {
  if (tables.some((cells) => cells.some((row) => row.includes(null)))) return (cells) => cells;
  return (cells, which) => {
    const columns = columnsOf(cells, which);
    const isBlank = (cell: Cell, column: number): boolean => cell === 0 && columns.has(column);
    return cells.map((row) => {
      // A row of nothing but zeros is a blank one, and none that was left out.
      if (row.every((cell) => cell === 0)) return row.map(() => null);
      return row.some(isBlank)
        ? row.map((cell, column) => (isBlank(cell, column) ? null : cell))
        : row;
    });
  };
}
