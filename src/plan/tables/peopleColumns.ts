import { headerWords } from "../../table/headers/headerWords";
import type { ChosenColumn } from "./chosenColumns";
import type { RoleMatch } from "./columns";
import { repColumnHeader } from "./repColumnHeader";

/** Keys under which columns about people are read beside their roles. */
export const otherOwnerKey = "other owner";
export const repIdKey = "rep id";
export const standingKey = "standing";
export const startKey = "rep start";

function columnOf(roles: readonly RoleMatch[], key: string): number {
  return roles.find((role) => role.key === key)?.column ?? -1;
}

/** A rep's own postal code column lists what is served where no column does so by name. */
export function servedPostal(
  roles: readonly RoleMatch[],
  needed: ReadonlySet<string>,
): ChosenColumn[] {
  if (!needed.has("servedPostal") || columnOf(roles, "servedPostal") >= 0) return [];
  return [{ key: "servedPostal", column: columnOf(roles, "postalCode"), kind: "text" }];
}

/**
 * Ids of the reps, by which owners may be named, who of them is active, and since when. Read as texts:
 * a rep without an id is a rep, "on leave" is neither yes nor no, and nobody is asked about days on
 * which no plan depends.
 */
export function repStanding(roles: readonly RoleMatch[]): ChosenColumn[] {
  return [
    { key: repIdKey, column: columnOf(roles, "id"), kind: "text" },
    { key: standingKey, column: columnOf(roles, "active"), kind: "text" },
    { key: startKey, column: columnOf(roles, "startDate"), kind: "text" },
  ];
}

/** Words of a header that say in which way it names a person, not who that is. */
const ways: ReadonlySet<string> = new Set("id name full account current 18 15 digit".split(" "));

/** Whom a header speaks of: "owner" for "Account Owner" and for "Owner ID". */
function subject(header: string): string {
  return headerWords(header)
    .filter((word) => !ways.has(word))
    .join(" ");
}

/**
 * The column that names the same owners in another way: an export has "Account Owner" and "Owner ID".
 * An account manager beside an owner is somebody else. None where the user chose the column.
 */
export function otherOwner(
  headers: readonly string[],
  roles: readonly RoleMatch[],
): ChosenColumn[] {
  const owner = roles.find(({ key }) => key === "owner");
  if (owner === undefined || owner.column < 0 || owner.certainty === "chosen") return [];
  const taken = new Set(roles.map(({ column }) => column));
  const isId = (header: string): boolean => headerWords(header).includes("id");
  const column = headers.findIndex(
    (header, at) =>
      !taken.has(at) &&
      header !== repColumnHeader &&
      subject(header) === subject(owner.header) &&
      isId(header) !== isId(owner.header),
  );
  return column < 0 ? [] : [{ key: otherOwnerKey, column, kind: "text" }];
}
