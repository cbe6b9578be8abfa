/**
 * Columns by words and by values: a header proposes, the cells below it decide. An id is filled and
 * does not repeat, an owner's values are reps, and text is never a number.
 */
import type { Field } from "../../table/headers/fields";
import { accountFields, repFields } from "../../table/headers/fields";
import type { TableRange } from "../../table/readTable";
import { checkKinds } from "./checkKinds";
import { chooseActive } from "./chooseActive";
import { chooseId } from "./chooseId";
import { chooseName } from "./chooseName";
import { chooseOwner } from "./chooseOwner";
import { accountRoles, headersOf, matchRoles, type RoleMatch } from "./columns";
import type { Matching } from "./matching";

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
