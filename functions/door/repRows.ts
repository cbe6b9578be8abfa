/** Reps at the door: as a table under its headers, or as the plain list of names. */
import { InputError } from "../../src/errors";
import { competingRepFields } from "../../src/table/accountFacts";
import { headerMatches } from "../../src/table/matchHeaders";
import { foldedName } from "../../src/table/names";
import { isBlank, nameOf, optionalRange } from "../cells";
import type { CellTable } from "./table";
import { namesIn, numbersIn, placeInTable, tableOf } from "./table";

export interface RepRows {
  readonly table: CellTable;
  readonly names: readonly string[];
  /** Row of each rep under the header, from 0. */
  readonly rows: readonly number[];
}

/**
 * Takes in the reps, each once; rows without a name, and that of the house, are left out.
 *
 * @param keys - fields that the function reads beside the name
 * @param house - name of the house, "" for none
 * @throws InputError where there is no rep, or one stands there twice
 */
export function repRows(argument: unknown, keys: readonly string[], house = ""): RepRows {
  const table = tableOf("reps", argument, competingRepFields(["name", ...keys], ["name"]));
  const all = namesIn(table, table.columns.get("name") ?? 0);
  const rows: number[] = [];
  const rowOf = new Map<string, number>();
  const away = foldedName(house);
  all.forEach((name, row) => {
    if (name === "" || foldedName(name) === away) return;
    const first = rowOf.get(name);
    if (first !== undefined) {
      throw new InputError(
        `Rows ${first + 2} and ${row + 2} of reps both name "${name}". Name each rep once.`,
      );
    }
    rowOf.set(name, row);
    rows.push(row);
  });
  if (rows.length === 0) throw new InputError("reps names nobody. List at least one rep.");
  return { table, rows, names: rows.map((row) => all[row] ?? "") };
}

/** Numbers of a field, one per rep; undefined where the table has no column for it. */
export function repNumbers(
  { table, rows }: RepRows,
  key: string,
  blank = 0,
): Float64Array | undefined {
  const column = table.columns.get(key);
  if (column === undefined) return undefined;
  const numbers = numbersIn(table, column, blank);
  return Float64Array.from(rows, (row) => numbers[row] ?? NaN);
}

/** `repNumbers` of what can't be negative. */
export function repAmounts(reps: RepRows, key: string): Float64Array | undefined {
  const amounts = repNumbers(reps, key);
  amounts?.forEach((amount, rep) => {
    if (amount >= 0) return;
    const place = placeInTable(reps.table, reps.rows[rep] ?? 0, reps.table.columns.get(key) ?? 0);
    throw new InputError(`${place} is ${amount}. It must be 0 or more: correct it.`);
  });
  return amounts;
}

/**
 * The names in an optional argument reps: those of a table with headers, else those in the first column of
 * a plain list, blanks left out. Undefined where the argument is.
 */
export function repNames(argument: unknown): readonly string[] | undefined {
  const range = optionalRange("reps", argument ?? null);
  if (!range) return undefined;
  const head = (range.rows[0] ?? []).map((cell) => (typeof cell === "string" ? nameOf(cell) : ""));
  const match = headerMatches(head, competingRepFields(["name"])).get("name");
  // "Rep West" is a rep's name more likely than a header.
  const isTable = match !== undefined && match.certainty !== "words";
  const column = isTable ? match.column : 0;
  return range.rows
    .slice(isTable ? 1 : 0)
    .map((row) => row[column] ?? null)
    .filter((cell) => !isBlank(cell))
    .map(nameOf)
    .filter((name) => name !== "");
}
