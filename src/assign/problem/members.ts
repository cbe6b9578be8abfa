import type { Problem } from "../../model";

/** The accounts of each unit: those of unit u stand in `member` from memberStart[u] to memberStart[u + 1]. */
export interface Members {
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  readonly count: number;
}

/** Owners unit by unit; those of unit u stand from ownerStart[u] to ownerStart[u + 1]. */
export interface Owners {
  /** Accounts with an owner, per unit, or what these count for. */
  readonly owned: Float64Array;
  readonly ownerStart: Int32Array;
  readonly ownerRep: Int32Array;
  readonly ownerAccounts: Float64Array;
}

/** Which accounts make up each unit: a group that stays together, or one account. */
export function membersOf({ accounts, together }: Problem): Members {
  if (!together) return everyAccountAlone(accounts);
  const unitOf = new Int32Array(accounts);
  const unitOfGroup = new Map<number, number>();
  let count = 0;
  for (let account = 0; account < accounts; account++) {
    const group = together[account]!;
    const known = group < 0 ? undefined : unitOfGroup.get(group);
    const unit = known ?? count++;
    if (group >= 0) unitOfGroup.set(group, unit);
    unitOf[account] = unit;
  }
  const memberStart = new Int32Array(count + 1);
  for (const unit of unitOf) memberStart[unit + 1]!++;
  for (let unit = 0; unit < count; unit++) memberStart[unit + 1]! += memberStart[unit]!;
  const next = memberStart.slice();
  const member = new Int32Array(accounts);
  for (let account = 0; account < accounts; account++) member[next[unitOf[account]!]!++] = account;
  return { memberStart, member, count };
}

function everyAccountAlone(accounts: number): Members {
  const memberStart = new Int32Array(accounts + 1);
  for (let account = 0; account <= accounts; account++) memberStart[account] = account;
  return { memberStart, member: memberStart.subarray(0, accounts), count: accounts };
}

/** The sum of rows of figures over each unit's accounts. */
export function summedRows(
  rows: Float64Array,
  width: number,
  count: number,
  memberStart: Int32Array,
  member: Int32Array,
): Float64Array {
  const sums = new Float64Array(count * width);
  for (let unit = 0; unit < count; unit++)
    for (let m = memberStart[unit]!; m < memberStart[unit + 1]!; m++)
      for (let i = 0; i < width; i++) sums[unit * width + i]! += rows[member[m]! * width + i]!;
  return sums;
}

/** A unit's flag per rep: set where it is set for each of its accounts. */
export function commonFlags(
  flags: Uint8Array,
  reps: number,
  count: number,
  memberStart: Int32Array,
  member: Int32Array,
): Uint8Array {
  const common = new Uint8Array(count * reps).fill(1);
  for (let unit = 0; unit < count; unit++)
    for (let m = memberStart[unit]!; m < memberStart[unit + 1]!; m++)
      for (let rep = 0; rep < reps; rep++)
        if (flags[member[m]! * reps + rep] === 0) common[unit * reps + rep] = 0;
  return common;
}

/** How many of each unit's accounts have the flag. */
export function flaggedIn(
  flags: Uint8Array,
  count: number,
  memberStart: Int32Array,
  member: Int32Array,
): Int32Array {
  const flagged = new Int32Array(count);
  for (let unit = 0; unit < count; unit++)
    for (let m = memberStart[unit]!; m < memberStart[unit + 1]!; m++)
      if (flags[member[m]!] !== 0) flagged[unit]!++;
  return flagged;
}

/** Weighted moves, for searches under limits on more than the number of accounts. */
export interface MoveCounts {
  /** n numbers >= 0: what an account that leaves its owner counts for against `maxMoved`; 1 each when absent. */
  readonly countsAs?: Float64Array;
}

/** Who owns accounts of each unit, and how many, or what these count for. */
export function ownersOf(
  { owner, countsAs }: Problem & MoveCounts,
  count: number,
  memberStart: Int32Array,
  member: Int32Array,
): Owners {
  const owned = new Float64Array(count);
  const ownerStart = new Int32Array(count + 1);
  const ownerRep: number[] = [];
  const ownerAccounts: number[] = [];
  for (let unit = 0; unit < count && owner; unit++) {
    const first = ownerRep.length;
    for (let m = memberStart[unit]!; m < memberStart[unit + 1]!; m++) {
      const rep = owner[member[m]!]!;
      if (rep < 0) continue;
      const counts = countsAs?.[member[m]!] ?? 1;
      owned[unit]! += counts;
      const known = ownerRep.indexOf(rep, first);
      if (known >= 0) ownerAccounts[known]! += counts;
      else ownerAccounts[ownerRep.push(rep) - 1] = counts;
    }
    ownerStart[unit + 1] = ownerRep.length;
  }
  return {
    owned,
    ownerStart,
    ownerRep: Int32Array.from(ownerRep),
    ownerAccounts: Float64Array.from(ownerAccounts),
  };
}
