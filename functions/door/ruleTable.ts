/** Tables of rules and limits: a header in them that nobody knows may be a rule that nobody keeps. */
import { InputError } from "../../src/errors";
import type { Field } from "../../src/table/headers/field";
import { foldedName } from "../../src/table/names";
import { headerMatches } from "../../src/table/headers/matchHeaders";
import { likeness } from "../../src/quality/likeness";
import { nearestName } from "../../src/quality/nearestName";
import { withoutTotalsRow } from "./ownRows";
import type { CellTable } from "./table";
import { tableOf } from "./table";

type HeadedFields = Pick<CellTable, "name" | "headers" | "columns" | "fields">;

/** Headers of remarks, which no rule depends on. */
const remarks: ReadonlySet<string> = new Set(
  "note|notes|remark|remarks|comment|comments|description|explanation|source|reason|why|#|no.".split(
    "|",
  ),
);

/** What people call a limit where From and To are asked for: not looked at, it would judge nothing. */
const limitWords: ReadonlySet<string> = new Set(["target", "targets", "goal", "limit", "limits"]);

/** So much alike that one is a misspelling of the other. */
const misspelt = 0.85;

function strangeHeader({ name, fields }: HeadedFields, header: string, nearest: string): Error {
  const labels = fields.map(({ label }) => label).join(", ");
  return new InputError(
    `${name} has a column "${header}", which is none of its own. The nearest is "${nearest}"; its columns are ${labels}. For remarks use the header Note.`,
  );
}

/** How much a header is like the nearest wording of a field. */
function likenessTo(header: string, { label, synonyms }: Field): number {
  const folded = foldedName(header);
  return Math.max(...[label, ...synonyms].map((one) => likeness(folded, foldedName(one))));
}

/**
 * Refuses a header that misspells a field and was taken for another, for a word that both have: "Adption
 * factor" for ARR factor.
 */
function refuseMistaken(table: HeadedFields): void {
  const { headers, fields } = table;
  for (const [key, { column, certainty }] of headerMatches(headers, fields)) {
    if (certainty !== "words") continue;
    const header = headers[column] ?? "";
    const taken = fields.find((field) => field.key === key);
    const least = Math.max(misspelt, taken === undefined ? 0 : likenessTo(header, taken));
    const meant = fields.find((field) => field !== taken && likenessTo(header, field) > least);
    if (meant !== undefined) throw strangeHeader(table, header, meant.label);
  }
}

/**
 * Refuses a header that is nearly one of the table's own, and with `all` any that is none of them but for
 * remarks: a condition in a column that isn't looked at would hold for everything.
 *
 * @throws InputError naming the header and the nearest one
 */
export function refuseStrangeHeaders(table: HeadedFields, all: boolean): void {
  refuseMistaken(table);
  const used = new Set(table.columns.values());
  const missing = table.fields.filter(({ key }) => !table.columns.has(key));
  const hasLimits = ["from", "to"].every((end) => table.fields.some(({ key }) => key === end));
  const wordings = missing.flatMap(({ label, synonyms }) => [label, ...synonyms]);
  table.headers.forEach((header, column) => {
    if (header === "" || used.has(column) || remarks.has(foldedName(header))) return;
    if (hasLimits && limitWords.has(foldedName(header))) {
      throw new InputError(
        `${table.name} has a column "${header}". Write its limits under From and To: a number under From is the least, one under To the most, and a text such as "at least 90 %" or "3 to 5" under From says both.`,
      );
    }
    const near = nearestName(header, wordings, { least: misspelt });
    if (near === undefined && !all) return;
    const labels = table.fields.map(({ label }) => label);
    const nearest = near ?? nearestName(header, labels) ?? "";
    throw strangeHeader(table, header, nearest);
  });
}

/** So much alike that it is a slip of the pen: "Onwer after". */
const slip = 0.96;

/** Whether a text has as many words as another, and no more than a letter more or less. */
function isAsLong(text: string, other: string): boolean {
  const [one, two] = [foldedName(text), foldedName(other)];
  return one.split(" ").length === two.split(" ").length && Math.abs(one.length - two.length) < 2;
}

/**
 * Refuses a header that is a slip of the pen for one that the table could have. For exports, whose other columns
 * are anybody's: "Approved by" is no "Approved owner", and "New owner ID" no "New owner".
 *
 * @throws InputError naming the header and what it is a slip for
 */
export function refuseSlips(table: HeadedFields): void {
  const used = new Set(table.columns.values());
  const missing = table.fields.filter(({ key }) => !table.columns.has(key));
  const wordings = missing.flatMap(({ label, synonyms }) => [label, ...synonyms]);
  table.headers.forEach((header, column) => {
    if (header === "" || used.has(column)) return;
    const alike = wordings.filter((one) => isAsLong(one, header));
    const near = nearestName(header, alike, { least: slip });
    if (near !== undefined) throw strangeHeader(table, header, near);
  });
}

/**
 * The name of which another is a misspelling: "MQL" of "MQLL"; undefined where it is like none, or has a word more.
 *
 * @param known - names that are known or used
 */
export function meantBy(name: string, known: readonly string[]): string | undefined {
  const near = nearestName(name, known, { least: 0.92 });
  if (near === undefined || ` ${foldedName(name)} `.includes(` ${foldedName(near)} `))
    return undefined;
  return near;
}

/**
 * Refuses a row for a name that nobody uses but is nearly one that is known: "MQLL" beside MQL. Names of
 * the user's own, which are like none, add a row.
 *
 * @param known - names that are known or used
 * @throws InputError naming the row and the nearest name
 */
export function refuseMisspelt(
  table: CellTable,
  names: readonly string[],
  known: Iterable<string>,
): void {
  const all = [...known];
  const folded = new Set(all.map(foldedName));
  names.forEach((name, row) => {
    if (name === "" || folded.has(foldedName(name))) return;
    const near = meantBy(name, all);
    if (near === undefined) return;
    throw new InputError(
      `Row ${row + 2} of ${table.name} is for "${name}", which nothing here is called. The nearest is "${near}".`,
    );
  });
}

/** `tableOf` for a table of rules or limits. */
export function ruleTable(
  name: string,
  argument: unknown,
  fields: readonly Field[],
  all = false,
): CellTable {
  const table = withoutTotalsRow(tableOf(name, argument, fields));
  refuseStrangeHeaders(table, all);
  return table;
}
