/** Reps at the door: as a table under its headers, or as the plain list of names. */
import { InputError } from "../../src/errors";
import type { Answers } from "../../src/table/decision";
import { competingRepFields } from "../../src/table/headers/accountFacts";
import { byRow, filled } from "../../src/table/numbers/byRow";
import { headerMatches } from "../../src/table/headers/matchHeaders";
import { toldName } from "../../src/plan/tables/namesakes";
import { idKey } from "../../src/quality/id18";
import { foldedName } from "../../src/table/names";
import { isNoRep } from "../../src/table/nobody";
import type { CellTable } from "./table";
import { numbersIn } from "./numbers";
import { ownRows } from "./ownRows";
import { answeringByRow, namesIn, placeInTable, rowNumber, tableOf } from "./table";

export interface RepRows {
  readonly table: CellTable;
  readonly names: readonly string[];
  /** Row of each rep under the header, from 0. */
  readonly rows: readonly number[];
}

/** What to say of two rows that name one rep, who may be two people with IDs of their own. */
function namedTwice(table: CellTable, name: string, first: number, second: number): InputError {
  const column = headerMatches(table.headers, competingRepFields(["name", "id"])).get("id")?.column;
  const ids = column === undefined ? [] : namesIn(table, column);
  const [one = "", other = ""] = [ids[first], ids[second]];
  const apart = one !== "" && other !== "" && idKey(one) !== idKey(other);
  const instead = apart
    ? ` If they are two people, call them ${toldName(name, one)} and ${toldName(name, other)}, as TP.ASSIGN does.`
    : "";
  return new InputError(
    `Rows ${rowNumber(table, first)} and ${rowNumber(table, second)} of reps both name "${name}". Name each rep once.${instead}`,
  );
}

/**
 * Takes in the reps, each once; rows without a name or with a word for nobody, that of the house, totals and lines of a report
 * are left out.
 *
 * @param keys - fields that the function reads beside the name
 * @param house - name of the house, "" for none
 * @param answers - what the function's settings say about doubtful cells
 * @throws InputError where there is no rep, or one stands there twice
 */
export function repRows(
  argument: unknown,
  keys: readonly string[],
  house = "",
  answers?: Answers,
): RepRows {
  return teamIn(repTable(argument, keys, answers), house);
}

function repTable(argument: unknown, keys: readonly string[], answers?: Answers): CellTable {
  const fields = competingRepFields(["name", ...keys], ["name"]);
  return ownRows(tableOf("reps", argument, fields, answers));
}

/** `repRows` for a function that answers each rep in a row: one whose name can't be read has a row too. */
export function repRowsEach(argument: unknown, keys: readonly string[]): RepRows {
  return teamIn(answeringByRow(repTable(argument, keys)));
}

function teamIn(table: CellTable, house = ""): RepRows {
  const all = namesIn(table, table.columns.get("name") ?? 0);
  const rows: number[] = [];
  const seen = new Set<string>();
  const away = foldedName(house);
  for (let row = 0; row < all.length; row++) {
    const name = all[row] ?? "";
    if (table.lost?.has(row) === true) {
      rows.push(row);
      seen.add(`row ${row}`);
      continue;
    }
    if (isNoRep(name) || (away !== "" && foldedName(name) === away)) continue;
    seen.add(name);
    rows.push(row);
    if (seen.size < rows.length) {
      throw namedTwice(table, name, all.indexOf(name), row);
    }
  }
  if (rows.length === 0) throw new InputError("reps names nobody. List at least one rep.");
  return { table, rows, names: byRow(rows.length, (at) => all[rows[at]!] ?? "") };
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
  if (rows.length === numbers.length) return numbers;
  return filled(new Float64Array(rows.length), (at) => numbers[rows[at]!]!);
}

/** `repNumbers` of what can't be negative. */
export function repAmounts(reps: RepRows, key: string): Float64Array | undefined {
  const amounts = repNumbers(reps, key);
  const rep = amounts?.findIndex((amount) => !(amount >= 0)) ?? -1;
  if (rep < 0) return amounts;
  const place = placeInTable(reps.table, reps.rows[rep] ?? 0, reps.table.columns.get(key) ?? 0);
  throw new InputError(`${place} is ${amounts?.[rep]}. It must be 0 or more: correct it.`);
}
