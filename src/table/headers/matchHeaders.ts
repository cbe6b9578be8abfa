import { dealNameIn } from "./dealLists";
import type { Field } from "./field";
import { fieldIndex, fieldsNear } from "./fieldIndex";
import { readHeader } from "./readHeader";
import { strangerIn } from "./strangers";
import { fallbackLikeness, usualLikeness, type Likeness } from "./wordings";

/** `exact`: the field's own name. `synonym`: a wording we know. `words`: a known wording among others. */
export type Certainty = "exact" | "synonym" | "words";

export interface HeaderMatch {
  /** Position in the headers, from 0. */
  readonly column: number;
  readonly certainty: Certainty;
  /** Why, in words: "Account Owner is a usual wording of Owner". */
  readonly because: string;
  /** Only where no column has a better wording: a number that may be the account's, or anything's. */
  readonly isFallback?: true;
}

interface Candidate extends Likeness {
  readonly column: number;
  readonly field: Field;
  /** Position among the fields. */
  readonly order: number;
  readonly isFallback: boolean;
}

/**
 * All that the headers say of the fields. Who goes before whom, from the surest:
 *
 * 1. the field's own name, then its usual wordings in their order. They are listed so that a name
 *    goes before an ID of the same thing ("Owner" before "Owner ID") where a name is wanted, the
 *    key of a thing by name before a CRM's record key, that before a number people type in (it may
 *    be blank), and the whole relation before a login ("Assigned to" before "Assigned user name");
 * 2. a wording with words beside it that leave it what it is ("Billing Country", "Deal - Owner",
 *    "Umsatz 2024"), the more of the header it is, the surer; of two years the later;
 * 3. a wording of which the header says more than half;
 * 4. fallbacks, where nothing above has a column.
 */
function candidatesOf(headers: readonly string[], fields: readonly Field[]): Candidate[] {
  const index = fieldIndex(fields);
  const found: Candidate[] = [];
  headers.forEach((header, column) => {
    const reading = readHeader(header);
    if (reading.joined === "") return;
    for (const order of fieldsNear(index, reading)) {
      const one = index.known[order];
      const like = one && usualLikeness(reading, one);
      const taken = like ?? (one && fallbackLikeness(reading, one));
      if (one && taken)
        found.push({ ...taken, column, field: one.field, order, isFallback: !like });
    }
  });
  return found.sort((a, b) => b.strength - a.strength || a.order - b.order || a.column - b.column);
}

function matchOf(header: string, candidate: Candidate): HeaderMatch {
  const match = saying(header, candidate);
  return candidate.isFallback ? { ...match, isFallback: true } : match;
}

function saying(header: string, { field, ...found }: Candidate): HeaderMatch {
  const { column, position, wording, strength, isFallback } = found;
  if (!isFallback && strength > 1 && position < 2) {
    return { column, certainty: "exact", because: `the header is called ${header}` };
  }
  const usual = isFallback ? "a wording" : "a usual wording";
  if (strength > 1 || (isFallback && strength > 1 / 25)) {
    const because = `${header} is ${usual} of ${field.label}`;
    return { column, certainty: "synonym", because };
  }
  const because = `${header} says ${wording}, ${position < 2 ? "the name" : usual} of ${field.label}`;
  return { column, certainty: "words", because };
}

type Matches = Map<string, HeaderMatch>;

/** The ID, and where it is missing the name, of things that no wording knows. */
function matchStranger(
  headers: readonly string[],
  fields: readonly Field[],
  matches: Matches,
): void {
  const id = fields.find(({ strangers }) => strangers);
  if (id === undefined || matches.has(id.key)) return;
  const used = new Set([...matches.values()].map(({ column }) => column));
  const found = strangerIn(headers, (column) => !used.has(column));
  if (found === undefined) return;
  const say = (column: number, what: string): HeaderMatch => ({
    column,
    certainty: "words",
    isFallback: true,
    because: `no other column is ${what}, and ${headers[column] ?? ""} may be`,
  });
  matches.set(id.key, say(found.id, "an ID of the rows"));
  const name = fields.find(({ key }) => key === "name");
  if (name && found.name >= 0 && !matches.has("name")) {
    matches.set("name", say(found.name, "a name of the rows"));
  }
}

/** What a deal has, and a list of other things hardly: a date, money. */
const ofDeals = ["rowDate", "arr", "potential"] as const;

/** What stands for the account's name in a list of deals that names no account. */
function matchDeals(headers: readonly string[], fields: readonly Field[], matches: Matches): void {
  const id = fields.find(({ strangers }) => strangers);
  if (id === undefined || matches.has("name") || !fields.some(({ key }) => key === "name")) return;
  if (!ofDeals.some((key) => matches.has(key))) return;
  const used = new Set([...matches.values()].map(({ column }) => column));
  const idColumn = matches.get(id.key)?.column;
  const found = dealNameIn(
    headers,
    idColumn === undefined ? undefined : headers[idColumn],
    (column) => !used.has(column),
  );
  if (found === undefined) return;
  const header = headers[found.column] ?? "";
  const because =
    found.of === "contact"
      ? `no column names the deals' accounts, and ${header} says whose they are`
      : `no column names the deals' accounts, and ${header} tells them apart`;
  matches.set("name", { column: found.column, certainty: "synonym", isFallback: true, because });
}

/** Which of a name's two parts is beside it, and which it then is itself. */
const parts = [
  ["lastName", "firstName"],
  ["firstName", "lastName"],
] as const;

/** "Nome, Cognome", "Nom, Prénom": beside one part of a name, the plain word is the other part. */
function tellNameParts(
  headers: readonly string[],
  fields: readonly Field[],
  matches: Matches,
): void {
  const name = matches.get("name");
  const field = fields.find(({ key }) => key === "name");
  if (!name || !field?.standIn || readHeader(headers[name.column] ?? "").joined !== "name") return;
  for (const [beside, self] of parts) {
    const other = matches.get(beside);
    if (other === undefined || matches.has(self) || !fields.some(({ key }) => key === self))
      continue;
    const because = `${headers[name.column] ?? ""} stands beside ${headers[other.column] ?? ""}`;
    matches.set(self, { column: name.column, certainty: "words", because });
    matches.delete("name");
    return;
  }
}

/** Fields that another's column serves where they have none: then the other has it no longer. */
function standIn(headers: readonly string[], fields: readonly Field[], matches: Matches): void {
  for (const { key, label, standIn: other, unless = [] } of fields) {
    if (other === undefined || matches.has(key) || unless.some((one) => matches.has(one))) continue;
    const match = matches.get(other);
    // "ID" alone doesn't say of whom.
    if (match === undefined || readHeader(headers[match.column] ?? "").words.length < 2) continue;
    const because = `no column is called ${label}: ${headers[match.column] ?? ""} stands for it`;
    const certainty = match.certainty === "exact" ? "synonym" : match.certainty;
    matches.set(key, { ...match, certainty, because });
    matches.delete(other);
  }
}

/**
 * Finds the column of each field by its header, whatever its case, punctuation, wording and
 * language. A column serves one field; the surest match goes first, then the earlier field, then
 * the column further left. Fields without a column are absent.
 *
 * @returns the match of each field, by the field's key
 */
export function headerMatches(
  headers: readonly string[],
  fields: readonly Field[],
): ReadonlyMap<string, HeaderMatch> {
  const matches: Matches = new Map();
  const usedColumns = new Set<number>();
  for (const candidate of candidatesOf(headers, fields)) {
    const { column, field, isFallback } = candidate;
    if (matches.has(field.key) || usedColumns.has(column)) continue;
    if (isFallback && field.unless?.some((key) => matches.has(key))) continue;
    matches.set(field.key, matchOf(headers[column] ?? "", candidate));
    usedColumns.add(column);
  }
  matchDeals(headers, fields, matches);
  matchStranger(headers, fields, matches);
  tellNameParts(headers, fields, matches);
  standIn(headers, fields, matches);
  return matches;
}

/** `headerMatches` without the certainty: the column of each field, by the field's key. */
export function matchHeaders(
  headers: readonly string[],
  fields: readonly Field[],
): ReadonlyMap<string, number> {
  const matches = headerMatches(headers, fields);
  return new Map([...matches].map(([key, match]) => [key, match.column]));
}
