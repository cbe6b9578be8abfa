/** Which columns of factors a table of weights is about. */
import { InputError } from "../../src/errors";
import { competingAccountFields } from "../../src/table/headers/accountFacts";
import { matchHeaders } from "../../src/table/headers/matchHeaders";
import { isBlankValue, isNothing, nameOf, numberOf, type CellRange } from "../cells";
import { rowsGiven } from "../door/callSize";
import { fieldNamed } from "../door/fieldNamed";
import { headerKey, headerText } from "../door/headers";
import { strangeRows } from "../door/ownRows";
import type { RowErrors } from "../door/rowErrors";
import { tableOf } from "../door/table";
import { isIdHeader } from "./idHeader";
import { weightColumns } from "./weightTable";

const fields = competingAccountFields([]);

/**
 * The column of each name: the one with that header, else the one whose header is another wording of the
 * same field, as "Projected ARR (USD)" is of Potential.
 *
 * @returns columns by `headerKey` of the names that have one
 * @throws InputError where two columns have the header
 */
export function columnsByName(
  headers: readonly string[],
  names: readonly string[],
): ReadonlyMap<string, number> {
  const keys = headers.map(headerKey);
  const found = new Map<string, number>();
  for (const name of names) {
    const key = headerKey(name);
    const column = keys.indexOf(key);
    if (column < 0) continue;
    if (keys.lastIndexOf(key) > column) {
      throw new InputError(
        `factors has two columns named "${headers[keys.lastIndexOf(key)] ?? name}". Rename one.`,
      );
    }
    found.set(key, column);
  }
  const byField = matchHeaders(headers, fields);
  const taken = new Set(found.values());
  for (const name of names) {
    const key = headerKey(name);
    const column = found.has(key) ? undefined : byField.get(fieldNamed(name, fields) ?? "");
    if (column === undefined || taken.has(column)) continue;
    found.set(key, column);
    taken.add(column);
  }
  return found;
}

/** Whether a column holds words and no number: whole tables have one, or one of IDs; factors have none. */
function isWords(rows: readonly (readonly unknown[])[], column: number): boolean {
  let hasWords = false;
  for (let row = 1; row < rows.length; row++) {
    const value = rows[row]?.[column];
    if (isBlankValue(value)) continue;
    if (typeof value !== "string" || numberOf(value) !== undefined) return false;
    if (!value.startsWith("#")) hasWords = true;
  }
  return hasWords;
}

/** A cell that is only there, so that its row counts: nothing of what it says is used. */
function unused(value: unknown): unknown {
  if (typeof value === "string") return value.startsWith("#") ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * The argument factors for a table of weights: of a whole table (Accounts[#All]) errors in columns that
 * weights doesn't name do no harm, and totals and the like are no accounts. Without such a table, or
 * without headers, it stays as it is.
 *
 * @param out - takes the rows that are none of the table's own
 * @throws InputError where a range of nothing but factors has one that weights doesn't name
 */
export function namedFactors(argument: unknown, weights: CellRange, out: RowErrors): unknown {
  const columns = weightColumns(weights);
  if (!columns) return argument;
  const rows = rowsGiven("factors", argument).map((row): readonly unknown[] =>
    Array.isArray(row) ? row : [row],
  );
  const headers = (rows[0] ?? []).map(headerText);
  const names = weights.rows.slice(1).map((cells) => nameOf(cells[columns.factor] ?? null));
  const used = new Set(columnsByName(headers, names).values());
  const others = headers.flatMap((_, column) => (used.has(column) ? [] : [column]));
  if (others.length === 0 || headers.every((header) => header === "")) return argument;
  const facts = others.filter((at) => isIdHeader(headers[at] ?? "") || isWords(rows, at));
  const stray = others.find((column) => !facts.includes(column));
  if (stray !== undefined && facts.length === 0) {
    throw new InputError(
      `weights has no row for the factor "${headers[stray] || `column ${stray + 1}`}". Add one (a weight of 0 leaves it out), or take the column out of factors.`,
    );
  }
  const strange = strangeRows(tableOf("factors", argument, fields));
  return rows.map((row, at) => {
    if (at === 0) return row;
    const isOut = strange?.[at - 1] === 1 || row.every(isNothing);
    if (isOut) out.set(at - 1, undefined);
    return row.map((value, column) => {
      if (!used.has(column)) return unused(value);
      return isOut ? null : value;
    });
  });
}
