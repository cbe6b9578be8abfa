import { field } from "../../src/table/headers/field";
import type { Cell } from "../../src/table/cell";
import { readTable } from "../../src/table/readTable";
import { shortest } from "../shortest";

export interface ReadingOrder {
  readonly rows: number;
}

export interface Reading {
  readonly seconds: number;
  readonly firstSeconds: number;
  /** A pass by hand over the same cells. */
  readonly passSeconds: number;
  readonly columns: number;
  readonly rowsRead: number;
  readonly problems: number;
}

const DAY = 45_000;

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** "1,234,567.89", as an export writes amounts. */
function amount(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${whole}.${twoDigits(cents % 100)}`;
}

/** What a column holds, by row: real cells and text of every kind that exports have. */
const columns = [
  [field("id", "Account ID", "id", [], true), (row) => `001x${String(row).padStart(8, "0")}`],
  [field("name", "Name", "text", []), (row) => `Company ${row} & Sons`],
  [field("owner", "Owner", "text", []), (row) => `Rep ${row % 50}`],
  [field("arr", "ARR", "number", []), (row) => row * 10.5],
  [field("potential", "Potential", "number", []), (row) => `$${amount(row * 7919 + 100)}`],
  [field("revenue", "Revenue", "number", []), (row) => `${amount(row * 104_729)} EUR`],
  [
    field("margin", "Margin", "number", []),
    (row) => (row % 3 === 0 ? `(${amount(row * 31)})` : `${row % 100}.5`),
  ],
  [field("rate", "Rate", "number", []), (row) => (row % 9 === 0 ? null : `${row % 100}%`)],
  [
    field("created", "Created", "date", []),
    (row) =>
      `20${twoDigits(10 + (row % 16))}-${twoDigits(1 + (row % 12))}-${twoDigits(1 + (row % 28))}`,
  ],
  [field("until", "Until", "date", []), (row) => (row % 5 === 0 ? "" : DAY + (row % 2000))],
  [field("industry", "Industry", "text", []), (row) => (row % 7 === 0 ? "" : "Software")],
  [field("city", "City", "text", []), (row) => (row % 2 === 0 ? "San José" : "Boston")],
  [field("zip", "ZIP", "postal", []), (row) => (row % 2 === 0 ? "02134" : 90_000 + (row % 999))],
  [field("latitude", "Latitude", "latitude", []), (row) => 30 + (row % 2000) / 100],
  [field("longitude", "Longitude", "longitude", []), (row) => `-${100 + (row % 20)}.${row % 10}5`],
] as const satisfies readonly (readonly [ReturnType<typeof field>, (row: number) => Cell])[];

/** The cells as a file or a host hands them over: fresh texts of one piece. */
function tableOf(rows: number): readonly (readonly Cell[])[] {
  const cells: Cell[][] = [columns.map(([{ label }]) => label)];
  for (let row = 0; row < rows; row++) cells.push(columns.map(([, cellOf]) => cellOf(row)));
  return JSON.parse(JSON.stringify(cells)) as readonly (readonly Cell[])[];
}

/** Each cell looked at once: a figure per row. */
function plainPass(cells: readonly (readonly Cell[])[]): Float64Array {
  const sums = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++)
    for (const cell of cells[row]!)
      sums[row]! += typeof cell === "number" ? cell : typeof cell === "string" ? cell.length : 0;
  return sums;
}

/** Reads a table of mixed columns, beside a pass by hand over the same cells. */
export async function readingJob({ rows }: ReadingOrder): Promise<Reading> {
  const cells = tableOf(rows);
  const fields = columns.map(([one]) => one);
  const mapping = new Map(fields.map(({ key }, column) => [key, column]));
  const range = { sheet: "Accounts", row: 0, column: 0, cells };
  const most = { runs: 15, seconds: 20 };
  const read = await shortest(() => readTable(range, mapping, fields), most);
  const pass = await shortest(() => plainPass(cells), most);
  return {
    seconds: read.seconds,
    firstSeconds: read.firstSeconds,
    passSeconds: pass.seconds,
    columns: columns.length,
    rowsRead: read.result.rows.length,
    problems: read.result.problems.length,
  };
}
