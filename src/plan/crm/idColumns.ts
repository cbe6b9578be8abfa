import { id18 } from "../../quality/id18";
import { samePersonKey } from "../../quality/personName";
import { noAnswers } from "../../table/decision";
import { headerWords } from "../../table/headers/headerWords";
import { textOf } from "../../table/parse/readTexts";
import type { TableRange } from "../../table/readTable";
import { headersOf, repRoles } from "../tables/columns";
import { matchColumns } from "../tables/matchColumns";
import { preparedSide } from "../tables/preparedSide";
import { namedReps } from "../tables/repNames";

/** A column that may hold the ids by which a CRM knows its users. */
export interface IdColumn {
  readonly header: string;
  /** 3: its values are a CRM's ids. 2: its header says so. 1: an id of the reps, whosoever. */
  readonly certainty: 1 | 2 | 3;
  /** Name and id of each row that has both. */
  readonly pairs: readonly (readonly [name: string, id: string])[];
}

const guid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/** Ids as CRMs make them: Salesforce's 15 or 18 characters, or a GUID. Words of 15 letters are none. */
export function isRecordId(text: string): boolean {
  return (id18(text) !== undefined && /\d/.test(text)) || guid.test(text);
}

/** Words beside which "ID" means a user's in the CRM. */
const ofUsers: ReadonlySet<string> = new Set(
  "user owner crm salesforce sfdc sf hubspot dynamics system".split(" "),
);

function certaintyOf(header: string, ids: readonly string[], isRole: boolean): 0 | 1 | 2 | 3 {
  if (ids.length === 0) return 0;
  if (ids.every(isRecordId)) return 3;
  const words = headerWords(header);
  const saysId = words.some((word) => word === "id" || word === "ids");
  if (saysId && words.some((word) => ofUsers.has(word))) return 2;
  return isRole ? 1 : 0;
}

/**
 * The columns of a table of reps that may hold user ids, the likeliest first: each value once, no
 * spaces in it, by what the values are and what the header says. O(cells)
 *
 * @param chosen - role to header, where the user corrected a column
 */
export function idColumns(
  given: TableRange,
  chosen: ReadonlyMap<string, string> = new Map(),
): readonly IdColumn[] {
  const prepared = preparedSide(given, (one) => matchColumns(one, repRoles, chosen), noAnswers);
  const { range, roles } = namedReps(prepared.range, prepared.roles);
  const headers = headersOf(range.cells);
  const columnOf = (key: string): number => roles.find((role) => role.key === key)?.column ?? -1;
  const nameColumn = columnOf("name");
  if (nameColumn < 0) return [];
  const rows = range.cells.filter((_, at) => at > 0 && prepared.kinds.kinds[at] === "data");
  const found = headers.flatMap((header, column): IdColumn[] => {
    if (column === nameColumn || header === "") return [];
    const pairs = rows
      .map((row) => [textOf(row[nameColumn] ?? null), textOf(row[column] ?? null)] as const)
      .filter(([name, id]) => name !== "" && id !== "");
    const ids = pairs.map(([, id]) => id);
    if (new Set(ids).size < ids.length || ids.some((id) => /\s/.test(id))) return [];
    const certainty = certaintyOf(header, ids, column === columnOf("id"));
    return certainty === 0 ? [] : [{ header, certainty, pairs }];
  });
  return found.sort((a, b) => b.certainty - a.certainty);
}

/** Who has which id, and where that isn't clear. */
export interface Pairing {
  /** By `samePersonKey` of the name. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Names that stand beside several ids, or share one with another name. */
  readonly unclear: readonly { readonly name: string; readonly ids: readonly string[] }[];
}

/** Pairs of a name and an id as a map, as far as they are one to one: nobody else is guessed. O(pairs) */
export function paired(pairs: Iterable<readonly [name: string, id: string]>): Pairing {
  const ids = new Map<string, { readonly name: string; readonly ids: Set<string> }>();
  const names = new Map<string, Set<string>>();
  const keys = new Map<string, string>();
  for (const [name, id] of pairs) {
    if (name === "" || id === "") continue;
    const key = keys.get(name) ?? samePersonKey(name);
    keys.set(name, key);
    const one = ids.get(key) ?? { name, ids: new Set<string>() };
    one.ids.add(id);
    ids.set(key, one);
    const others = names.get(id) ?? new Set<string>();
    others.add(key);
    names.set(id, others);
  }
  const idOf = new Map<string, string>();
  const unclear: { readonly name: string; readonly ids: readonly string[] }[] = [];
  for (const [key, one] of ids) {
    const [id = ""] = one.ids;
    if (one.ids.size === 1 && names.get(id)?.size === 1) idOf.set(key, id);
    else unclear.push({ name: one.name, ids: [...one.ids] });
  }
  return { idOf, unclear };
}
