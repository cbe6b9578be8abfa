import { accountFields, repFields, type Field } from "../../table/headers/fields";
import { headerMatches, type HeaderMatch } from "../../table/headers/matchHeaders";
import { headerWords } from "../../table/headers/headerWords";
import { readHeader } from "../../table/headers/readHeader";
import { idWords } from "../../table/headers/words/english";
import { foldedName } from "../../table/names";
import { isPlaceholder } from "../../table/parse/readNumbers";
import { textOf } from "../../table/parse/readTexts";
import { cellShape } from "../../table/rows/cellShape";
import { repColumnHeader } from "../tables/repColumnHeader";
import type { Source } from "./source";

/** What the values of a column look like, among the first rows. */
interface Values {
  /** Filled cells, as people compare names. */
  readonly texts: readonly string[];
  readonly distinct: ReadonlySet<string>;
  readonly numbers: number;
}

/** How much a source looks like accounts and like reps; undefined where it can't be that side. */
export interface SourceLooks {
  readonly source: Source;
  readonly asAccounts: number | undefined;
  readonly asReps: number | undefined;
  /** Names of the owners, where it is accounts. */
  readonly owners: ReadonlySet<string>;
  /** Names or ids of the people, where it is reps. */
  readonly people: ReadonlySet<string>;
  /** Values of each column of words that come once: names, where owners are among them. */
  readonly wordColumns: readonly ReadonlySet<string>[];
}

/** A wording of other words, "ID" for one, says less than a wording that names the thing. */
const bare: ReadonlySet<string> = new Set([
  "id",
  "name",
  "number",
  "code",
  "key",
  "record id",
  "user id",
]);

function valuesOf({ sample = [] }: Source, column: number): Values {
  const cells = sample.map((row) => row[column] ?? null);
  const texts = cells
    .map((cell) => foldedName(textOf(cell)))
    .filter((text) => text !== "" && !isPlaceholder(text));
  const numbers = cells.filter((cell) => cellShape(cell) === "number").length;
  return { texts, distinct: new Set(texts), numbers };
}

function matchesOf(source: Source, fields: readonly Field[]): ReadonlyMap<string, HeaderMatch> {
  const open = source.headers.map((header) => (header === repColumnHeader ? "" : header));
  return headerMatches(open, fields);
}

/** How surely a match tells what its side is: a known wording that names the thing itself. */
function certaintyOf({ headers }: Source, match: HeaderMatch | undefined): number {
  if (match === undefined) return 0;
  const words = headerWords(headers[match.column] ?? "").join(" ");
  if (match.certainty === "words") return 1;
  return bare.has(words) ? 2 : 4;
}

function isMostlyNumbers({ numbers, texts }: Values): boolean {
  return texts.length > 0 && numbers * 2 > texts.length;
}

/** Whether each row has its own value, as far as the first rows tell. */
function tellsApart({ distinct, texts }: Values): boolean {
  return distinct.size * 10 >= texts.length * 9;
}

/** Whether three rows or more hold one value: it tells nothing apart. */
function isOneValue({ distinct, texts }: Values): boolean {
  return texts.length > 2 && distinct.size === 1;
}

/** Accounts have an id or a name; owners, money and places make them likelier. */
function accountLooks(source: Source): Pick<SourceLooks, "asAccounts" | "owners"> {
  const matches = matchesOf(source, accountFields);
  const owner = matches.get("owner");
  const idColumn = matches.get("id")?.column;
  const isSame = idColumn !== undefined && isOneValue(valuesOf(source, idColumn));
  const id = isSame ? 0 : certaintyOf(source, matches.get("id"));
  const name = certaintyOf(source, matches.get("name"));
  const owners: ReadonlySet<string> =
    owner === undefined ? new Set<string>() : valuesOf(source, owner.column).distinct;
  if (id + name < 2) return { asAccounts: undefined, owners };
  const others = [...matches].filter(([key]) => key !== "id" && key !== "name");
  const known = others.reduce((sum, [, match]) => sum + (match.certainty === "words" ? 0.5 : 1), 0);
  return { asAccounts: id + name + known + (owner === undefined ? 0 : 1), owners };
}

/** The column that names the people, by its header and its values. */
function repColumns(
  source: Source,
): readonly { readonly column: number; readonly points: number }[] {
  const matches = matchesOf(source, repFields);
  const keys = ["name", "firstName", "lastName", "id"];
  return keys.flatMap((key) => {
    const match = matches.get(key);
    const points = certaintyOf(source, match);
    if (match === undefined || points === 0) return [];
    const values = valuesOf(source, match.column);
    // A head count is no rep; an id may be a number.
    if (key !== "id" && isMostlyNumbers(values) && points < 4) return [];
    if (key === "name" && isMostlyNumbers(values) && !saysId(source, match.column)) return [];
    // An id that isn't said to be a rep's may be anything's.
    if (key === "id" && points < 4) return [];
    // First names come twice among the best of teams.
    return key === "firstName" || key === "lastName" || tellsApart(values)
      ? [{ column: match.column, points }]
      : [];
  });
}

/** "Rep ID", "AgentNo": numbers by which people are known; "Number of reps" is a count. */
function saysId({ headers }: Source, column: number): boolean {
  const { words, counts } = readHeader(headers[column] ?? "");
  return !counts && words.some((word) => idWords.has(word));
}

/** First and last names as one: owners are called by both. */
function fullNames(source: Source): readonly string[] {
  const matches = matchesOf(source, repFields);
  const first = matches.get("firstName")?.column;
  const last = matches.get("lastName")?.column;
  if (first === undefined || last === undefined) return [];
  const { sample = [] } = source;
  return sample.map((row) =>
    foldedName(`${textOf(row[first] ?? null)} ${textOf(row[last] ?? null)}`),
  );
}

/** Reps have a column of people, each once, and nothing that only accounts have. */
function repLooks(source: Source): Pick<SourceLooks, "asReps" | "people"> {
  const columns = repColumns(source);
  const values = columns.flatMap(({ column }) => [...valuesOf(source, column).distinct]);
  const people = new Set([...values, ...fullNames(source)]);
  const [best] = [...columns].sort((a, b) => b.points - a.points);
  if (best === undefined) return { asReps: undefined, people };
  const accounts = matchesOf(source, accountFields);
  const isAccounts = ["id", "name"].some((key) => certaintyOf(source, accounts.get(key)) === 4);
  if (isAccounts) return { asReps: undefined, people };
  const others = [...matchesOf(source, repFields).values()].filter(
    ({ column, certainty }) =>
      certainty !== "words" && columns.every((one) => one.column !== column),
  );
  return { asReps: best.points + others.length, people };
}

function wordColumnsOf(source: Source): readonly ReadonlySet<string>[] {
  return source.headers.flatMap((_, column) => {
    const values = valuesOf(source, column);
    const isWords = values.texts.length > 0 && values.numbers === 0 && tellsApart(values);
    return isWords ? [values.distinct] : [];
  });
}

/** Looks at a source's headers and first rows. */
export function looksOf(source: Source): SourceLooks {
  const wordColumns = wordColumnsOf(source);
  return { source, wordColumns, ...accountLooks(source), ...repLooks(source) };
}
