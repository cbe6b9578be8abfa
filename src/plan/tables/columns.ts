import { InputError } from "../../errors";
import { cleanText } from "../../table/cleanText";
import type { Cell } from "../../table/cell";
import type { Field } from "../../table/headers/fields";
import { accountFields, repFields } from "../../table/headers/fields";
import { headerMatches, type Certainty, type HeaderMatch } from "../../table/headers/matchHeaders";
import type { Settings } from "../settings/settings";
import { settingSubject } from "../settings/settingText";
import { columnWithName } from "./columnNames";
import { countsAccounts } from "./countsAccounts";
import { repColumnHeader } from "./repColumnHeader";

/** Fields of the account table that a carve can read; which it does read depends on the settings. */
const carvedAccountKeys: ReadonlySet<string> = new Set([
  "id",
  "name",
  "owner",
  "potential",
  "arr",
  "score",
  "industry",
  "segment",
  "region",
  "state",
  "country",
  "postalCode",
  "latitude",
  "longitude",
  "visits",
  "lock",
  "lockedUntil",
  "parentId",
  "language",
  "speciality",
  "partner",
  "mustCover",
  "isCustomer",
  "openOpportunity",
  "lastActivity",
  "ownerSince",
  "firstName",
  "lastName",
  "currency",
  "rowDate",
]);

const carvedRepKeys: ReadonlySet<string> = new Set([
  "id",
  "name",
  "firstName",
  "lastName",
  "active",
  "capacity",
  "share",
  "quota",
  "peers",
  "startDate",
  "region",
  "state",
  "country",
  "postalCode",
  "latitude",
  "longitude",
  "segment",
  "industry",
  "language",
  "speciality",
  "partner",
  "servedPostal",
]);

export const accountRoles: readonly Field[] = accountFields.filter((f) =>
  carvedAccountKeys.has(f.key),
);
export const repRoles: readonly Field[] = repFields.filter((f) => carvedRepKeys.has(f.key));

/** Which column plays which role, by header, so that it survives moved columns and pasted rows. */
export type Mapping = Readonly<Record<string, string>>;

export interface RoleMatch {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  /** Header of the column in this role; "" where there is none. */
  readonly header: string;
  readonly column: number;
  /** How the column was found. */
  readonly certainty: Certainty | "values" | "chosen" | "none";
  /** Why, in words: "Account Owner is a usual wording of Owner", "all 85 values differ". */
  readonly because: string;
}

/** Headers as people see them; a blank one is named after its position. */
export function headersOf(cells: readonly (readonly Cell[])[]): string[] {
  return (cells[0] ?? []).map((cell) => cleanText(String(cell ?? "")));
}

/** What the user chose, by role: -1 where no column shall have it. A choice that is gone is none. */
function chosenOnes(
  chosen: ReadonlyMap<string, string>,
  headers: readonly string[],
  firstColumn: number,
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [key, name] of chosen) {
    const column = name === "" ? -1 : columnWithName(name, headers, firstColumn);
    if (name === "" || column >= 0) columns.set(key, column);
  }
  return columns;
}

/**
 * A list of places has neither accounts nor their IDs: the place is the account, and its postal
 * code, which goes on saying where it is, tells it apart.
 */
function placesAsAccounts(found: ReadonlyMap<string, HeaderMatch>): HeaderMatch | undefined {
  const place = found.get("postalCode");
  if (place === undefined || ["id", "name", "owner"].some((key) => found.has(key)))
    return undefined;
  return {
    ...place,
    because: "no column has an ID or a name, so that the postal code stands for both",
  };
}

/**
 * The column of each role: what the user chose where the header still exists, else what the
 * header's wording says. A chosen "" means that no column has this role.
 *
 * @param chosen - by role, a header or one of `columnNames`
 * @param firstColumn - position of the first header on the sheet, from 0, for columns of one name
 */
export function matchRoles(
  headers: readonly string[],
  roles: readonly Field[],
  chosen: ReadonlyMap<string, string> = new Map(),
  firstColumn = 0,
): readonly RoleMatch[] {
  const columnOf = chosenOnes(chosen, headers, firstColumn);
  const taken = new Set(columnOf.values());
  // Columns that are taken, and our own, are hidden from the wording's search.
  const open = headers.map((header, column) =>
    taken.has(column) || header === repColumnHeader ? "" : header,
  );
  // All fields compete, so that "Engagement Score" goes to engagement and not to the score.
  const fields = roles === accountRoles ? accountFields : repFields;
  const asked = columnOf.size === 0 ? fields : fields.filter(({ key }) => !columnOf.has(key));
  const found = headerMatches(open, asked);
  const place = roles === accountRoles && columnOf.size === 0 ? placesAsAccounts(found) : undefined;
  const matches = roles.map(({ key, label, required }): RoleMatch => {
    const picked = columnOf.get(key);
    const match = found.get(key) ?? (key === "id" ? place : undefined);
    const column = picked ?? match?.column ?? -1;
    const header = headers[column] ?? "";
    if (picked !== undefined) {
      return { key, label, required, header, column, certainty: "chosen", because: "you chose it" };
    }
    const { certainty = "none", because = "no header is like it" } = match ?? {};
    return { key, label, required, header, column, certainty, because };
  });
  return roles === repRoles ? withRepNames(matches) : matches;
}

/** What stands in for a rep's name where no column holds it, the best first. */
const repNameKeys = ["firstName", "lastName", "id"];

/** A name is not required of reps where its two halves, or an id, say who they are. */
function withRepNames(matches: readonly RoleMatch[]): readonly RoleMatch[] {
  if (!matches.some(({ key, column }) => repNameKeys.includes(key) && column >= 0)) return matches;
  return matches.map((match) => (match.key === "name" ? { ...match, required: false } : match));
}

/** The role matches as `readTable` takes them. */
export function columnsOf(matches: readonly RoleMatch[]): Map<string, number> {
  return new Map(matches.filter((m) => m.column >= 0).map((m) => [m.key, m.column]));
}

/**
 * The column that people mean: by its header or its name among `columnNames`, else by a usual wording
 * of a role that a column has.
 *
 * @returns its position, or -1
 */
export function columnNamed(
  wanted: string,
  headers: readonly string[],
  matches: readonly RoleMatch[],
  firstColumn = 0,
): number {
  const exact = columnWithName(wanted, headers, firstColumn);
  if (exact >= 0) return exact;
  const folded = headers.findIndex((header) => header.toLowerCase() === wanted.toLowerCase());
  if (folded >= 0) return folded;
  const [meant] = headerMatches([wanted], accountFields);
  if (meant === undefined || meant[1].certainty === "words") return -1;
  const role = matches.find(({ key }) => key === meant[0]);
  return role?.column ?? headerMatches(headers, accountFields).get(meant[0])?.column ?? -1;
}

/** What to say where no column is meant. */
export function noSuchColumn(
  what: string,
  headers: readonly string[],
  others: readonly string[],
): InputError {
  return new InputError(
    `${what}, but the accounts have no such header. ` +
      `Use one of: ${[...others, ...headers.filter((h) => h !== "")].join(", ")}.`,
  );
}

/** Where a setting of type "column" is left empty, the first of these roles that has a column. */
const automatic = {
  balance: ["potential", "score", "arr"],
  value: ["potential", "score", "arr"],
  workload: [],
  variance: [],
} as const;

/**
 * The column that a setting of type "column" means.
 *
 * @returns its position, or -1 where each account counts as 1
 * @throws InputError if the table has no such column
 */
export function loadColumn(
  setting: keyof typeof automatic,
  settings: Settings,
  headers: readonly string[],
  matches: readonly RoleMatch[],
  firstColumn = 0,
): number {
  const wanted = settings[setting];
  if (wanted.toLowerCase() === countsAccounts) return -1;
  if (wanted === "") {
    for (const key of automatic[setting]) {
      const match = matches.find((m) => m.key === key);
      if (match !== undefined && match.column >= 0) return match.column;
    }
    return -1;
  }
  const column = columnNamed(wanted, headers, matches, firstColumn);
  if (column >= 0) return column;
  throw noSuchColumn(`${settingSubject(setting)} names the column "${wanted}"`, headers, [
    countsAccounts,
  ]);
}
