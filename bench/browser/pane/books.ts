import { fill } from "../../../grid/files/fill";
import type { Grid, GridValue } from "../../../grid/grid";
import { createMemoryGrid } from "../../../grid/memory";
import { sampleWorkbook } from "../../../templates/sample/sampleWorkbook";
import { salesTeam, type TeamShape } from "../../sales/team";

export function sampleBook(): Grid {
  const grid = createMemoryGrid();
  fill(grid, sampleWorkbook());
  return grid;
}

type Rows = GridValue[][];

/** What an export has besides the columns that a plan reads. */
const besides: readonly (readonly [string, (row: number) => GridValue])[] = [
  ["Website", (row) => `https://company-${row}.example`],
  ["Phone", (row) => `+1 555 ${String(1000 + (row % 9000))}`],
  ["Industry", (row) => ["Software", "Retail", "Logistics", "Health"][row % 4]!],
  ["City", (row) => `Town ${row % 400}`],
  ["Country", () => "United States"],
  ["Created", (row) => 44_000 + (row % 1500)],
  ["Employees", (row) => 10 + ((row * 7919) % 5000)],
  ["Type", (row) => (row % 5 === 0 ? "Customer" : "Prospect")],
  ["Last Activity", (row) => 45_500 + (row % 300)],
];

/** A team as a workbook of two tables: accounts of fifteen columns with their owners, and the reps. */
export function teamBook(shape: TeamShape): Grid {
  const team = salesTeam(shape);
  const { accountLatitude, accountLongitude, repLatitude, repLongitude } = team.cost;
  const repName = (rep: number): string => `Rep ${String(rep + 1).padStart(3, "0")}`;
  const rows: Rows = [
    ["Account ID", "Account Name", "ARR", "Owner", "Latitude", "Longitude"].concat(
      besides.map(([header]) => header),
    ),
  ];
  for (let row = 0; row < shape.accounts; row++) {
    rows.push([
      `001x${String(row).padStart(8, "0")}`,
      `Company ${row} & Sons`,
      team.measures![0]!.load[row]!,
      repName(team.owner![row]!),
      accountLatitude[row]!,
      accountLongitude[row]!,
      ...besides.map(([, valueOf]) => valueOf(row)),
    ]);
  }
  const reps: Rows = [["Rep", "Latitude", "Longitude"]];
  for (let rep = 0; rep < shape.reps; rep++)
    reps.push([repName(rep), repLatitude[rep]!, repLongitude[rep]!]);
  const grid = createMemoryGrid();
  for (const [sheet, cells] of [
    ["Accounts", rows],
    ["Reps", reps],
  ] as const) {
    const rect = { row: 0, column: 0, rows: cells.length, columns: cells[0]!.length };
    grid.addSheet(sheet);
    grid.setCells(sheet, rect, cells);
    grid.addTable({ name: sheet, sheet, rect });
  }
  for (const sheet of grid.sheetNames())
    if (sheet !== "Accounts" && sheet !== "Reps") grid.deleteSheet(sheet);
  return grid;
}
