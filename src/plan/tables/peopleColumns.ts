import { accountFields } from "../../table/headers/fields";
import { headerMatches } from "../../table/headers/matchHeaders";
import type { ChosenColumn } from "./chosenColumns";
import { repColumnHeader, type RoleMatch } from "./columns";

/** Keys under which columns about people are read beside their roles. */
export const otherOwnerKey = "other owner";
export const repIdKey = "rep id";
export const standingKey = "standing";

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
 * Ids of the reps, by which owners may be named, and who of them is active. Read as texts: a rep
 * without an id is a rep, and "on leave" is neither yes nor no.
 */
export function repStanding(roles: readonly RoleMatch[]): ChosenColumn[] {
  return [
    { key: repIdKey, column: columnOf(roles, "id"), kind: "text" },
    { key: standingKey, column: columnOf(roles, "active"), kind: "text" },
  ];
}

/**
 * A second column of owners beside the one in the role: an export has "Account Owner" and "Owner ID".
 * None where the user chose the column.
 */
export function otherOwner(
  headers: readonly string[],
  roles: readonly RoleMatch[],
): ChosenColumn[] {
  const owner = roles.find(({ key }) => key === "owner");
  if (owner === undefined || owner.column < 0 || owner.certainty === "chosen") return [];
  const taken = new Set(roles.map(({ column }) => column));
  const open = headers.map((header, at) =>
    taken.has(at) || header === repColumnHeader ? "" : header,
  );
  const match = headerMatches(open, accountFields).get("owner");
  if (match === undefined || match.certainty === "words") return [];
  return [{ key: otherOwnerKey, column: match.column, kind: "text" }];
}
