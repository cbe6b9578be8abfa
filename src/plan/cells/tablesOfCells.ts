import type { Cells } from "../compute";
import type { CarveTables } from "../tables/tables";

/** Two ranges as tables; rows are told to people as they count them, the header row being row 1. */
export function tablesOfCells(accounts: Cells, reps: Cells): CarveTables {
  return {
    accounts: { sheet: "Accounts", row: 0, column: 0, cells: accounts },
    reps: { sheet: "Reps", row: 0, column: 0, cells: reps },
  };
}
