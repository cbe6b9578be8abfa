/**
 * Columns by words and by values: a header proposes, the cells below it decide. An id is filled and
 * does not repeat, an owner's values are reps, and text is never a number.
 */
import type { Field } from "../../table/headers/fields";
import { accountFields, repFields } from "../../table/headers/fields";
import { headerMatches } from "../../table/headers/matchHeaders";
import { readHeader } from "../../table/headers/readHeader";
import { namesDeals, saysWhoseAccount } from "../../table/headers/rowNames";
import { flagOf } from "../../table/parse/readFlags";
import { textOf } from "../../table/parse/readTexts";
import type { TableRange } from "../../table/readTable";
import { withoutZero } from "../../table/zeroBlanks";
import { plural } from "../numberText";
import { standingOf } from "../people/standing";
import {
  countsRows,
  idFacts,
  kindFacts,
  meeting,
  namesPerValue,
  type IdFacts,
} from "./columnFacts";
import { accountRoles, headersOf, matchRoles, type RoleMatch } from "./columns";

/** The part of a column's cells that must fit its role for the header to be believed. */
const fitting = 0.5;

/** An id that is missing in more than this part of the rows tells too few of them apart. */
const idGaps = 0.1;

/** Whether cells can be what a role says, as far as their kind tells. */
function canBe(field: Field, range: TableRange, column: number): boolean {
  const { filled, numbers, flags } = kindFacts(range, column);
  if (filled === 0) return true;
  switch (field.kind) {
    case "number":
      return numbers >= fitting * filled;
    case "latitude":
    case "longitude":
      return numbers >= fitting * filled || numbers > 0;
    case "text":
      // A flag is no name; a lock, a partner and what must be covered may well be one.
      if (field.key === "name" || field.key === "owner") return flags < filled;
      return true;
    default:
      return true;
  }
}

interface Matching {
  readonly range: TableRange;
  readonly headers: readonly string[];
  readonly fields: readonly Field[];
  readonly roles: readonly Field[];
  /** The matches as they stand; a column serves one role. */
  readonly matches: Map<string, RoleMatch>;
}

/** Columns whose words speak for a role, the surest first; those of other roles are left alone. */
function candidates({ headers, fields, matches }: Matching, key: string): RoleMatch[] {
  const own = matches.get(key);
  const taken = new Set([...matches.values()].filter((m) => m.key !== key).map((m) => m.column));
  const open = headers.map((header, column) => (taken.has(column) ? "" : header));
  const found: RoleMatch[] = [];
  for (;;) {
    const match = headerMatches(open, fields).get(key);
    // What counts where nothing better is there must not win by its values: the number of each line.
    if (match === undefined || (match.isFallback && found.length > 0)) return found;
    const { column, certainty, because } = match;
    open[column] = "";
    const header = headers[column] ?? "";
    const base = own ?? { key, label: key, required: false, because: "" };
    found.push({ ...base, header, column, certainty, because });
  }
}

function without(match: RoleMatch, because: string): RoleMatch {
  return { ...match, header: "", column: -1, certainty: "none", because };
}

/** Text is never a number: the next column that the words allow, or none. */
function checkKinds(matching: Matching): void {
  for (const field of matching.roles) {
    const match = matching.matches.get(field.key);
    if (match === undefined || match.column < 0 || match.certainty === "chosen") continue;
    if (canBe(field, matching.range, match.column)) continue;
    const other = candidates(matching, field.key).find(
      ({ column }) => column !== match.column && canBe(field, matching.range, column),
    );
    const doubt = `"${match.header}" sounds like it, but most of its cells are ${field.kind === "text" ? "yes or no" : "text"}`;
    matching.matches.set(field.key, other ? { ...other, because: doubt } : without(match, doubt));
  }
}

/** Whether a column that may be an id for want of a better one, such as "No.", counts 1, 2, 3. */
function numbersRows({ headers, fields, range }: Matching, column: number): boolean {
  const header = headers[column] ?? "";
  // A lead's or a deal's own ID may begin at 1.
  if (readHeader(header).words.length > 1) return false;
  const match = headerMatches([header], fields).get("id");
  return match?.isFallback === true && countsRows(range, column);
}

interface RatedId {
  readonly candidate: RoleMatch;
  readonly facts: IdFacts;
}

/**
 * Several deals, contacts or orders of one customer are rows of one account: beside the ID of each row, an
 * ID that says it is the account's goes first, though it repeats.
 */
function accountsOwn(rated: readonly RatedId[]): readonly RatedId[] {
  const own = rated.filter(({ candidate, facts }) => {
    const { rows, filled, distinct } = facts;
    return (
      saysWhoseAccount(readHeader(candidate.header)) &&
      filled >= (1 - idGaps) * rows &&
      distinct > 1
    );
  });
  return own.length > 0 ? own : rated;
}

/**
 * The account's name, where a list of deals says whose each deal is, and several are of one account:
 * the ID is then the deal's, and shared out by it an account would go to several reps.
 */
function namedByDeals({ headers, matches, range }: Matching, id: RoleMatch): RoleMatch | undefined {
  const name = matches.get("name");
  if (name === undefined || name.column < 0 || namesDeals(readHeader(name.header)))
    return undefined;
  if (saysWhoseAccount(readHeader(id.header))) return undefined;
  if (!headers.some((header) => namesDeals(readHeader(header)))) return undefined;
  const { rows, filled, distinct } = idFacts(range, name.column);
  return distinct > 1 && distinct < filled && filled >= fitting * rows ? name : undefined;
}

/** So many names to a value, on average, are no longer one account in several spellings. */
const namesPerStranger = 2;

/** Whether an ID is of something else, such as a service or a product: its rows have many names. */
function isOfSomethingElse({ matches, range }: Matching, id: RoleMatch): boolean {
  const name = matches.get("name")?.column ?? -1;
  if (name < 0 || saysWhoseAccount(readHeader(id.header))) return false;
  return namesPerValue(range, id.column, name) >= namesPerStranger;
}

/** So many rows of one value are no account's orders any more, but what a system or a failed formula wrote. */
const rowsOfOne = 3;

/** Whether an ID is the same in all rows, and doesn't say that it is one account's. */
function tellsNothing({ candidate, facts }: RatedId): boolean {
  if (saysWhoseAccount(readHeader(candidate.header))) return false;
  return facts.distinct === 1 && facts.filled >= rowsOfOne;
}

/** Of the columns that sound like ids, the one that tells most rows apart. */
function chooseId(matching: Matching): void {
  const match = matching.matches.get("id");
  if (match === undefined || match.column < 0 || match.certainty === "chosen") return;
  const rated = candidates(matching, "id").map((candidate) => {
    const facts = idFacts(matching.range, candidate.column);
    return { candidate, facts };
  });
  const able = accountsOwn(rated);
  const [first] = able;
  if (first === undefined) return;
  let best = first;
  for (const one of able) if (one.facts.distinct > best.facts.distinct) best = one;
  const { candidate, facts } = best;
  const { rows, filled, distinct } = facts;
  const dealsOf = namedByDeals(matching, candidate);
  if (dealsOf !== undefined) {
    const because = `"${candidate.header}" is of the deals, and ${dealsOf.header} says whose they are`;
    matching.matches.set("id", without(match, because));
    return;
  }
  const named = (matching.matches.get("name")?.column ?? -1) >= 0;
  if (named && numbersRows(matching, candidate.column)) {
    matching.matches.set("id", without(match, `"${candidate.header}" only numbers the rows`));
    return;
  }
  if (named && filled < (1 - idGaps) * rows) {
    const because = `"${candidate.header}" is blank in ${plural(rows - filled, "row")} of ${rows}`;
    matching.matches.set("id", without(match, because));
    return;
  }
  if (tellsNothing(best)) {
    const because = `all ${filled} cells of "${candidate.header}" are the same: it tells nothing apart`;
    matching.matches.set("id", without(match, because));
    return;
  }
  if (distinct < filled && isOfSomethingElse(matching, candidate)) {
    const because = `rows of one "${candidate.header}" have several names: it is of something else`;
    matching.matches.set("id", without(match, because));
    return;
  }
  const because =
    distinct === filled
      ? `all ${filled} values differ`
      : `${distinct} different values in ${plural(filled, "row")}`;
  matching.matches.set("id", { ...candidate, because });
}

/** The owner's column is the one whose values are reps, whatever it is called. */
function chooseOwner(matching: Matching, reps: ReadonlySet<string>): void {
  const match = matching.matches.get("owner");
  if (match === undefined || match.certainty === "chosen" || reps.size === 0) return;
  const { range, headers, matches } = matching;
  const rate = (column: number): { readonly met: number; readonly distinct: number } =>
    column < 0 ? { met: 0, distinct: 0 } : meeting(range, column, reps);
  let best = { match, ...rate(match.column) };
  for (const candidate of candidates(matching, "owner")) {
    const rated = rate(candidate.column);
    if (rated.met > best.met) best = { match: candidate, ...rated };
  }
  if (best.met === 0) {
    const taken = new Set([...matches.values()].map(({ column }) => column));
    headers.forEach((header, column) => {
      if (header === "" || taken.has(column)) return;
      const rated = rate(column);
      // Two names in common may be chance; half of a column's values are not.
      if (rated.met > best.met && 2 * rated.met >= rated.distinct) {
        best = { match: { ...match, header, column, certainty: "values" }, ...rated };
      }
    });
  }
  if (best.met === 0) return;
  const because = `${best.met} of ${plural(best.distinct, "value")} ${best.met === 1 ? "is a rep" : "are reps"}`;
  matches.set("owner", { ...best.match, because });
}

/**
 * Numbers under "Clients" are counts of them, and no names: then the rows are known by the first column
 * of words that all differ. Where no column does so, the numbers may be names after all.
 */
function chooseName(matching: Matching): void {
  const { range, headers, matches } = matching;
  const match = matches.get("name");
  if (match === undefined || match.column < 0 || match.certainty === "chosen") return;
  const { filled, numbers } = kindFacts(range, match.column);
  if (filled === 0 || numbers < filled) return;
  const doubt = `"${match.header}" sounds like it, but its cells are numbers`;
  if ((matches.get("id")?.column ?? -1) >= 0) {
    matches.set("name", without(match, doubt));
    return;
  }
  const taken = new Set([...matches.values()].map(({ column }) => column));
  const column = headers.findIndex(
    (header, at) => header !== "" && !taken.has(at) && namesEach(range, at),
  );
  if (column < 0) return;
  const because = `${doubt}; all values of ${headers[column] ?? ""} differ`;
  const header = headers[column] ?? "";
  matches.set("name", { ...match, header, column, certainty: "values", because });
}

function namesEach(range: TableRange, column: number): boolean {
  const { rows, filled, distinct } = idFacts(range, column);
  const kinds = kindFacts(range, column);
  if (filled < rows || distinct < rows) return false;
  return kinds.numbers === 0 && kinds.flags === 0 && kinds.days === 0;
}

/** "Estado" is a state, or says who is active: what stands in it tells. */
function chooseActive({ range, headers, matches }: Matching): void {
  const match = matches.get("active");
  if (match === undefined || match.column >= 0 || match.certainty === "chosen") return;
  const state = matches.get("state");
  const taken = new Set([...matches.values()].map(({ column }) => column));
  if (state !== undefined && state.certainty !== "chosen") taken.delete(state.column);
  const column = headers.findIndex(
    (header, at) => header !== "" && !taken.has(at) && saysWhoLeft(range, at),
  );
  if (column < 0) return;
  const header = headers[column] ?? "";
  const because = "its cells say who is active and who has left";
  matches.set("active", { ...match, header, column, certainty: "values", because });
  if (state?.column === column) {
    matches.set("state", without(state, `the cells of "${header}" say who is active`));
  }
}

/** Whether all words of a column are of who is active, on leave or gone, and somebody is gone. */
function saysWhoLeft({ cells }: TableRange, column: number): boolean {
  const texts = cells.slice(1).map((row) => textOf(withoutZero(row[column])));
  const filled = texts.filter((text) => text !== "");
  // Yes and no may be about anything.
  if (filled.some((text) => flagOf(text) !== undefined)) return false;
  const said = filled.map((text) => standingOf(text));
  return said.includes("inactive") && !said.includes(undefined);
}

/**
 * The column of each role: what the user chose, else what words and values say together.
 *
 * @param reps - names of the reps, folded; empty where they aren't known
 */
export function matchColumns(
  range: TableRange,
  roles: readonly Field[],
  chosen: ReadonlyMap<string, string> = new Map(),
  reps: ReadonlySet<string> = new Set(),
): readonly RoleMatch[] {
  const headers = headersOf(range.cells);
  const words = matchRoles(headers, roles, chosen, range.column);
  const matching: Matching = {
    range,
    headers,
    fields: roles === accountRoles ? accountFields : repFields,
    roles,
    matches: new Map(words.map((match) => [match.key, match])),
  };
  checkKinds(matching);
  if (roles === accountRoles) {
    chooseId(matching);
    chooseName(matching);
    chooseOwner(matching, reps);
  } else chooseActive(matching);
  return words.map(({ key }) => matching.matches.get(key) as RoleMatch);
}
