import type { Groups } from "../table/numbers/groups";

/** Under which rows without a group stand, so that the groups add up to the whole. */
export const noGroup = "(none)";

/**
 * Groups that take in every row: those without one become the group "(none)", after the others. O(n).
 *
 * @example allGrouped(groupsOf(["West", ""])).names // => ["West", "(none)"]
 */
export function allGrouped({ names, of }: Groups): Groups {
  if (of.every((group) => group >= 0)) return { names, of };
  const known = names.indexOf(noGroup);
  const none = known >= 0 ? known : names.length;
  return {
    names: known >= 0 ? names : [...names, noGroup],
    of: of.map((group) => (group >= 0 ? group : none)),
  };
}
