import type { ReadSide, ReadTables } from "../tables/tables";
import { sentence, type Key } from "../words/english";
import { count, text, texts, words, type Sentence, type Value } from "../words/sentence";
import type { Accounts, Reps } from "./accountsAndReps";
import { repPlaces } from "./places";

const columnsOfPlaces = ["latitude", "longitude"] as const;

/** The cells to fill, for a message: "Latitude and Longitude in row 4 of Reps". */
function cellsToFill(side: ReadSide, table: Key, positions: readonly number[]): Value {
  const missing = columnsOfPlaces.some((key) => !side.columns.has(key));
  const headerOf = (key: string): Value => text(side.columns.get(key)?.header ?? "");
  const columns = missing
    ? sentence("columns to add")
    : sentence("two columns", { one: headerOf("latitude"), other: headerOf("longitude") });
  const { sheet, rowName } = side.range;
  const at = positions.map((position) => side.rows[position] ?? 0);
  const rows =
    rowName !== undefined
      ? texts(at.map(rowName))
      : words(
          sentence("rows of", {
            rows: texts(at.map((row) => String(row + 1))),
            table: sheet === "" ? words(sentence(table)) : text(sheet),
          }),
        );
  return words(sentence("cells to fill", { columns: words(columns), rows }));
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
): Sentence<Key>[] {
  const { accounts, reps } = inputs;
  if (accounts.latitude === undefined || accounts.longitude === undefined)
    return [sentence("no columns of places")];
  const lost = unplaced(accounts);
  if (lost.length === accounts.count) return [sentence("no places")];
  const places = repPlaces(inputs);
  if (places === undefined) {
    const cells = cellsToFill(tables.reps, "the reps", repRows);
    return [sentence("no homes", { cells })];
  }
  const notes: Sentence<Key>[] = [];
  const homeless = [...reps.name.keys()].filter((rep) => places.known[rep] !== 1);
  if (homeless.length > 0) {
    const names = texts(homeless.map((rep) => reps.name[rep] ?? ""));
    const cells = cellsToFill(
      tables.reps,
      "the reps",
      homeless.map((rep) => repRows[rep] ?? 0),
    );
    notes.push(sentence("some without home", { reps: names, cells }));
  }
  if (lost.length > 0)
    notes.push(
      sentence("some without place", {
        count: count(lost.length),
        cells: cellsToFill(tables.accounts, "the accounts", lost),
      }),
    );
  return notes;
}
