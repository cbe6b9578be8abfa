import { argumentRows } from "../../table/cellPlace";
import type { Cells } from "../compute";
import type { CarveTables } from "../tables/tables";

/**
 * Two ranges as tables; a function isn't told where they stand, so that rows are named as people
 * count them, the header row being row 1.
 *
 * @param accountRow - names a row of the accounts, where they are no argument of their own
 */
export function tablesOfCells(
  accounts: Cells,
  reps: Cells,
  accountRow = argumentRows("accounts"),
): CarveTables {
  const place = { sheet: "", row: 0, column: 0 };
  return {
    accounts: { ...place, rowName: accountRow, cells: accounts },
    reps: { ...place, rowName: argumentRows("reps"), cells: reps },
  };
}
