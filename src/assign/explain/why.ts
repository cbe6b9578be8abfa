import type { UnassignedReason } from "../../model";
import { mayHold } from "../standing/accessors";
import type { Ground } from "./ground";
import { levelOf } from "./ground";
import { noRoom, obstacleTo, tooMuch } from "./obstacles";
import type { Obstacle, OffLimit } from "./obstacles";
import type { OffShare } from "../standing/hindrances";

/** What decided where an account is. */
export type Deciding =
  /** It is locked, or one that stays together with it is. */
  | "lock"
  /** One rep alone may serve it. */
  | "only choice"
  /** No rep costs less (where costs are distances: none is nearer). */
  | "cost"
  /** Nobody would have a lower level with it than its rep has. */
  | "evenness"
  /** Room, a fair share or the cap on moves stands against the rep who would be better. */
  | Obstacle["rule"]
  /** Nothing stands against a better rep, or one with room for it: the search has not got there. */
  | "search"
  /** Its rep may not serve it: the plan breaks rules that contradict each other. */
  | "broken rule"
  /** It has no rep. */
  | UnassignedReason;

/** Why an account's owner may not keep it. */
export interface Forced {
  readonly rule: "lock" | "eligibility";
  /** The account of the group that has to leave; the asked one where it has to itself. */
  readonly account: number;
}

/** Why an account is where it is: who had a claim to it, and what stood against a better one. */
export interface Why {
  readonly account: number;
  /** The accounts that go together, this one included. */
  readonly together: readonly number[];
  /** -1 = unassigned. */
  readonly rep: number;
  /** Rep who owns it today, -1 = none. */
  readonly owner: number;
  readonly decidedBy: Deciding;
  /** It goes to another rep than its owner, who might have kept it. */
  readonly leaves: boolean;
  /** How many reps may serve it, with those that stay together with it. */
  readonly choices: number;
  /** The account by whose lock it is where it is; -1 where no lock decided. */
  readonly lockedWith: number;
  /** Undefined where the owner might have kept it, or has. */
  readonly forced: Forced | undefined;
  /** The best of the other reps who may serve it, by cost or by level; -1 where there is none. */
  readonly next: number;
  /** Whether the next is better than the rep. */
  readonly isNextBetter: boolean;
  /** Whether the next is as good as the rep. */
  readonly isNextAsGood: boolean;
  /** What keeps it from the next, where that is better. */
  readonly against: Obstacle | undefined;
  /**
   * Its rep is the best of all, or of those with room for it where `against` is a lack of room, or of
   * those who would not come to hold too much of the load where `against` is that the next would.
   */
  readonly isBest: boolean;
  /** Whether the owner would be better than the rep, and what keeps the account from staying. */
  readonly isOwnerBetter: boolean;
  readonly againstOwner: Obstacle | undefined;
}

/** Differences below this share are rounding. */
const ROUNDING = 1e-9;

/** O(k m) for m measures. */
export function why(ground: Ground, account: number): Why {
  const { standing, pieces, ranks, open } = ground;
  const { problem } = standing;
  const together = pieces.with(account);
  const rep = standing.rep[account]!;
  const owner = problem.owner?.[account] ?? -1;
  ground.rank(together, ranks);
  const choices = whoMay(ground, together);
  const own = rep < 0 ? Infinity : ownRank(ground, rep);
  const slack = ROUNDING * Math.abs(own);
  const limit = own - slack;
  const next = bestBut(ground, rep);
  const isNextBetter = next >= 0 && rep >= 0 && ranks[next]! < limit;
  const against = isNextBetter ? obstacleTo(ground, together, next) : undefined;
  const forced = owner >= 0 && owner !== rep ? forcedFrom(ground, account, owner) : undefined;
  const leaves = owner >= 0 && rep >= 0 && owner !== rep && forced === undefined;
  const found = {
    account,
    together,
    rep,
    owner,
    choices,
    lockedWith: lockHolder(ground, account),
    forced,
    leaves,
    next,
    isNextBetter,
    isNextAsGood: next >= 0 && rep >= 0 && Math.abs(ranks[next]! - own) <= slack,
    against,
    isBest:
      rep >= 0 &&
      (!isNextBetter || (against && isBestOf(ground, together, against, limit)) === true),
    isOwnerBetter: leaves && ranks[owner]! < limit,
    againstOwner: leaves ? obstacleTo(ground, together, owner) : undefined,
  };
  const isMet = rep < 0 || open[rep] === 1;
  return {
    ...found,
    decidedBy: rep < 0 ? unassignedBy(ground, found) : decidedBy(found, isMet, ground),
  };
}

/** Flags who may serve the accounts. @returns how many they are */
function whoMay({ standing: { problem }, open }: Ground, together: readonly number[]): number {
  const { eligible, lockedTo, reps } = problem;
  open.fill(1);
  for (const member of together) {
    const lock = lockedTo?.[member] ?? -1;
    if (lock >= 0) for (let rep = 0; rep < reps; rep++) open[rep]! &= rep === lock ? 1 : 0;
    else if (eligible)
      for (let rep = 0; rep < reps; rep++) open[rep]! &= eligible[member * reps + rep]!;
  }
  let choices = 0;
  for (let rep = 0; rep < reps; rep++) choices += open[rep]!;
  return choices;
}

/** The best of those who may, one left out; -1 where there is none. */
function bestBut({ ranks, open }: Ground, but: number): number {
  let best = -1;
  let least = Infinity;
  for (let rep = 0; rep < ranks.length; rep++) {
    const rank = ranks[rep]!;
    if (open[rep] === 0 || rep === but || (best >= 0 && rank >= least)) continue;
    best = rep;
    least = rank;
  }
  return best;
}

/** See `Why.isBest`. @param limit - whoever ranks below it is better */
function isBestOf(
  ground: Ground,
  together: readonly number[],
  against: Obstacle,
  limit: number,
): boolean {
  const { ranks, open, standing } = ground;
  const now = standing.rep;
  const { rule } = against;
  if (rule !== "capacity" && rule !== "tolerance" && rule !== "limited") return false;
  if (together.some((member) => now[member] === against.rep)) return false;
  for (let rep = 0; rep < ranks.length; rep++) {
    if (open[rep] === 0 || ranks[rep]! >= limit) continue;
    const kept =
      against.rule === "capacity"
        ? noRoom(ground, together, rep)
        : tooMuch(ground, together, rep, boundedBy(ground, against));
    if (kept === undefined) return false;
  }
  return true;
}

/** Position of what an obstacle is about among the loads with limits. */
function boundedBy({ standing: { problem } }: Ground, against: OffShare | OffLimit): number {
  return against.rule === "tolerance"
    ? against.measure
    : (problem.measures?.length ?? 0) + against.limited;
}

/** The rank of the rep who has the account. */
function ownRank({ evens, standing, fair, ranks }: Ground, rep: number): number {
  if (!evens) return ranks[rep]!;
  return levelOf(standing.tally.held[rep]!, fair[rep]!);
}

/** The account by whose lock an account is where it is, itself before others; -1 where none is. */
function lockHolder({ standing, pieces }: Ground, account: number): number {
  const { lockedTo } = standing.problem;
  const rep = standing.rep[account]!;
  if (lockedTo === undefined || rep < 0) return -1;
  if (lockedTo[account] === rep) return account;
  return pieces.with(account).find((member) => lockedTo[member] === rep) ?? -1;
}

function forcedFrom(
  { standing, pieces }: Ground,
  account: number,
  owner: number,
): Forced | undefined {
  const { problem } = standing;
  const bars = (member: number): boolean => !mayHold(problem, member, owner);
  const barred = bars(account) ? account : pieces.with(account).find(bars);
  if (barred === undefined) return undefined;
  const isLocked = (problem.lockedTo?.[barred] ?? -1) >= 0;
  return { rule: isLocked ? "lock" : "eligibility", account: barred };
}

type Found = Omit<Why, "decidedBy">;

function decidedBy(found: Found, isMet: boolean, { evens }: Ground): Deciding {
  if (!isMet) return "broken rule";
  if (found.lockedWith >= 0) return "lock";
  if (found.choices === 1) return "only choice";
  if (found.isNextBetter) return found.against?.rule ?? "search";
  return evens ? "evenness" : "cost";
}

function unassignedBy(ground: Ground, { together, choices }: Found): Deciding {
  if (choices === 0) return "no eligible rep";
  let held: Obstacle | undefined;
  for (let rep = 0; rep < ground.open.length; rep++) {
    if (ground.open[rep] === 0 || noRoom(ground, together, rep)) continue;
    held = obstacleTo(ground, together, rep);
    if (held === undefined) return "search";
  }
  if (held !== undefined) return held.rule;
  return together.length > 1 ? "group does not fit" : "no room";
}
