import type { Problem } from "../../model";
import type { Units } from "../problem/units";
import type { Contradiction, Rule } from "../../contradiction";

/**
 * Locks that eligibility, or the lock of another account of the same group, does not let be kept;
 * one contradiction per group or single account. Each is read off the rules of one group, two or
 * three of them, and none of these can be left out. O(n).
 */
export function lockClashes({ lockedTo, eligible, reps }: Problem, units: Units): Contradiction[] {
  const clashes: Contradiction[] = [];
  if (!lockedTo) return clashes;
  for (let unit = 0; unit < units.count; unit++) {
    if (units.lockedTo[unit]! < 0) continue;
    const rules = clashWithin(accountsOf(units, unit), lockedTo, eligible, reps);
    if (rules) clashes.push({ clash: "locks", rules });
  }
  return clashes;
}

/** The accounts of a unit, in the order of their numbers. */
export function accountsOf({ member, memberStart }: Units, unit: number): Int32Array {
  return member.subarray(memberStart[unit], memberStart[unit + 1]);
}

function clashWithin(
  accounts: Int32Array,
  lockedTo: Int32Array,
  eligible: Uint8Array | undefined,
  reps: number,
): Rule[] | undefined {
  let first: Extract<Rule, { kind: "lock" }> | undefined;
  for (const account of accounts) {
    const rep = lockedTo[account]!;
    if (rep < 0) continue;
    const lock = { kind: "lock", account, rep } as const;
    if (eligible?.[account * reps + rep] === 0)
      return [lock, { kind: "eligibility", account, reps: [rep] }];
    first ??= lock;
    if (first.rep !== rep) return [first, lock, groupOf(accounts)];
  }
  if (!first || !eligible) return undefined;
  for (const account of accounts)
    if (eligible[account * reps + first.rep] === 0)
      return [first, groupOf(accounts), { kind: "eligibility", account, reps: [first.rep] }];
  return undefined;
}

export function groupOf(accounts: Int32Array): Rule {
  return { kind: "group", accounts: Array.from(accounts) };
}
