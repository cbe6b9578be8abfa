import { furtherThan, type PeerParts } from "../../fairness/peers";
import type { Plan, Problem } from "../../model";
import { summedOver, unitsOf } from "../problem/units";
import { withRoomToStay } from "../standing/held";
import { standingOf } from "../standing/standing";
import type { Work } from "../work/work";
import { inOrderOfWorth, type ServedLoad } from "./heldBounds";
import { hinderedStep, type HinderedStep } from "./nextStep";
import { whyOutsideOf, type OutsideCause } from "./whyOutside";

/** A load of which reps are to hold a fair share, and how far from it they may be, as a part of it. */
export interface SharedLoad {
  /** One number per account. */
  readonly load: Float64Array;
  readonly peers: PeerParts;
  readonly limit: number;
  /** Position among the problem's measures; -1 where it is none. */
  readonly measure: number;
  /** Whether the plan was made to even it out, so that the next step is of interest. */
  readonly isEvened: boolean;
}

/** A rep who is further from a fair share than he may be. */
export interface Outside {
  readonly rep: number;
  readonly held: number;
  readonly fair: number;
  /** |held - fair| / fair */
  readonly off: number;
  readonly isOver: boolean;
  /** What keeps every plan that serves the same accounts from it; undefined where nothing proves it. */
  readonly cause: OutsideCause | undefined;
  /** Where nothing is proven: what stands against the next step. */
  readonly step: HinderedStep | undefined;
}

/** The load of what a plan places, by units. */
function servedLoad(problem: Problem, plan: Plan, load: Float64Array): ServedLoad {
  const units = unitsOf(withRoomToStay(problem));
  const rep = units.memberStart.subarray(0, units.count).map((at) => plan.rep[units.member[at]!]!);
  const sums = summedOver(units, load);
  let byWorth: readonly number[] | undefined;
  return {
    ...{ units, load: sums, rep },
    byWorth: () =>
      (byWorth ??= inOrderOfWorth(sums, [...sums.keys()], (unit) => units.leastWorkload[unit]!)),
  };
}

/**
 * Who is outside, by how much and why, the furthest first. A tolerance is a goal and no hard rule: the
 * plan comes as near as is found, and that none comes nearer is said of a rep only where it is read
 * off the problem. O(n k) for each rep who is outside.
 *
 * @param plan - a plan of this problem that keeps its hard rules
 */
export function* outsideWork(
  problem: Problem,
  plan: Plan,
  { load, peers, limit, measure, isEvened }: SharedLoad,
): Work<readonly Outside[]> {
  const held = new Float64Array(problem.reps);
  plan.rep.forEach((rep, account) => {
    if (rep >= 0) held[rep]! += load[account]!;
  });
  const beyond = furtherThan(peers, held, limit);
  if (beyond.length === 0) return [];
  // With loads below 0 no sum is a bound on another.
  const isSummed = load.every((one) => one >= 0);
  const served = servedLoad(problem, plan, load);
  const why = whyOutsideOf(served, peers, limit);
  const asked = { served, standing: standingOf(problem, plan.rep), peers, held, measure };
  const found: Outside[] = [];
  for (const { rep, load: has, fair, off } of beyond) {
    yield found.length / beyond.length;
    const isOver = has > fair;
    const cause = isSummed ? yield* why(rep, isOver) : undefined;
    const isOpen = isEvened && cause === undefined;
    const step = isOpen ? yield* hinderedStep(asked, rep, isOver) : undefined;
    found.push({ rep, held: has, fair, off, isOver, cause, step });
  }
  return found;
}
