import { plural } from "../numberText";
import type { ReadSide, ReadTables } from "../tables/tables";
import { listText } from "../words/listText";
import type { Accounts, Reps } from "./accountsAndReps";
import { repPlaces } from "./places";

const columnsOfPlaces = ["latitude", "longitude"] as const;

/** The cells to fill, for a message: "Latitude and Longitude in row 4 of Reps". */
function cellsToFill(side: ReadSide, table: string, positions: readonly number[]): string {
  const missing = columnsOfPlaces.some((key) => !side.columns.has(key));
  const columns = columnsOfPlaces.map((key) => side.columns.get(key)?.header ?? "");
  const what = missing
    ? "Latitude and Longitude (columns to add)"
    : `${columns[0] ?? ""} and ${columns[1] ?? ""}`;
  const { sheet, rowName } = side.range;
  const at = positions.map((position) => side.rows[position] ?? 0);
  if (rowName !== undefined) return `${what} in ${listText(at.map(rowName))}`;
  const rows = at.map((row) => String(row + 1));
  return `${what} in row${rows.length === 1 ? "" : "s"} ${listText(rows)} of ${sheet === "" ? table : sheet}`;
}

function unplaced({ id, latitude }: Accounts): number[] {
  return [...id.keys()].filter((at) => Number.isNaN(latitude?.[at] ?? NaN));
}

/**
 * What is to be said about places that are missing: whose, and which cells to fill.
 *
 * @param repRows - position of each rep among the rows of the reps table
 */
export function placeNotesOf(
  inputs: { readonly accounts: Accounts; readonly reps: Reps },
  tables: ReadTables,
  repRows: readonly number[],
): string[] {
  const { accounts, reps } = inputs;
  if (accounts.latitude === undefined || accounts.longitude === undefined)
    return ["Travel is left out: the accounts have no columns Latitude and Longitude."];
  const lost = unplaced(accounts);
  if (lost.length === accounts.count)
    return ["Travel is left out: no account has a place under Latitude and Longitude."];
  const places = repPlaces(inputs);
  if (places === undefined) {
    const cells = cellsToFill(tables.reps, "the reps", repRows);
    return [`Travel is left out: no rep has a home, nor an account with a place. Give ${cells}.`];
  }
  const notes: string[] = [];
  const homeless = [...reps.name.keys()].filter((rep) => places.known[rep] !== 1);
  if (homeless.length > 0) {
    const names = listText(homeless.map((rep) => reps.name[rep] ?? ""));
    const cells = cellsToFill(
      tables.reps,
      "the reps",
      homeless.map((rep) => repRows[rep] ?? 0),
    );
    notes.push(
      `${names} ${homeless.length === 1 ? "has" : "have"} no home and no account with a place, so travel leaves ${homeless.length === 1 ? "this rep" : "them"} out: give ${cells}.`,
    );
  }
  if (lost.length > 0)
    notes.push(
      `${plural(lost.length, "account")} without a place ${lost.length === 1 ? "counts" : "count"} no travel (${cellsToFill(tables.accounts, "the accounts", lost)}).`,
    );
  return notes;
}
