import { brokenRules, standingOf } from "../../assign";
import { fairLoads } from "../../fairness/peers";
import type { Problem } from "../../model";
import { heldBy } from "../../territory/summary";
import type { Carve } from "../carve";
import { furthestRep, type FurthestRep } from "../operations/planFigures";
import { repsAsOnSheet } from "../results/sheetOrder";
import { breachWords } from "../words/breaches";
import { limitOf, verdictOf } from "../words/verdict";

/** What an assignment amounts to while people look at it. */
export interface ReviewFigures {
  /** Undefined where nobody holds anything. */
  readonly furthest: FurthestRep | undefined;
  /** How far a rep may be from a fair share, as a part of it; Infinity without a limit. */
  readonly limit: number;
  /** Whether the furthest rep is within the limit; undefined without one. */
  readonly met: boolean | undefined;
  /** Accounts of today's reps that change hands... */
  readonly moved: number;
  /** ...and how many may; undefined without a cap. */
  readonly cap: number | undefined;
  readonly unplaced: number;
  /** Hard rules that are broken now, a sentence each. */
  readonly broken: readonly string[];
  /** In the order of their sheet. */
  readonly reps: readonly RepStanding[];
}

/** Where a rep stands against a fair share. */
export interface RepStanding {
  readonly name: string;
  readonly group: string;
  readonly accounts: number;
  readonly load: number;
  readonly fair: number;
  /** As the owners stand today. */
  readonly loadBefore: number;
  readonly accountsBefore: number;
  /** NaN without a capacity. */
  readonly capacity: number;
  /** In the unit of the capacity. */
  readonly used: number;
}

/** What figures are counted by. */
export type Counted = Pick<Carve, "setup" | "inputs" | "targets" | "cap" | "say">;

/**
 * Counts any assignment, from the definitions: O(n + k) each time.
 *
 * @param problem - whose rules are looked at, with the reps' places as they are in the plan
 */
export function figuresBy(
  { setup, inputs, targets, cap, say }: Counted,
  problem: Problem,
): (rep: Int32Array) => ReviewFigures {
  const limit = limitOf(setup, targets.limits)?.most ?? Infinity;
  const standings = repStandings({ setup, inputs }, problem.capacity);
  return (rep) => {
    const { tally, ...standing } = standingOf(problem, rep);
    const held = heldBy(rep, inputs.reps.count, inputs.accounts.load);
    return {
      furthest: furthestRep(setup, inputs, held),
      limit,
      met: verdictOf(setup, inputs, held, targets.limits).met,
      moved: tally.moved,
      cap,
      unplaced: tally.unassigned,
      broken: brokenRules({ tally, ...standing }).map((one) => say(breachWords(setup, one))),
      reps: standings(rep, held, tally.used),
    };
  };
}

/** Where each rep stands under an assignment, in the order of their sheet. */
function repStandings(
  { inputs, setup }: Pick<Counted, "inputs" | "setup">,
  capacity: Float64Array,
): (rep: Int32Array, held: Float64Array, used: Float64Array) => RepStanding[] {
  const { accounts, reps } = inputs;
  const { peers } = setup;
  const one = new Float64Array(accounts.count).fill(1);
  const countOf = (rep: Int32Array): Float64Array => heldBy(rep, reps.count, one);
  const before = heldBy(accounts.owner, reps.count, accounts.load);
  const countBefore = countOf(accounts.owner);
  const inOrder = repsAsOnSheet(reps);
  return (rep, held, used) => {
    const fair = fairLoads(peers, held);
    const counted = countOf(rep);
    return inOrder.map((at) => ({
      name: reps.name[at] ?? "",
      group: peers.groups.length > 1 ? (peers.groups[peers.groupOf[at] ?? -1]?.name ?? "") : "",
      accounts: counted[at] ?? 0,
      load: held[at] ?? 0,
      fair: fair[at] ?? 0,
      loadBefore: before[at] ?? 0,
      accountsBefore: countBefore[at] ?? 0,
      capacity: Number.isFinite(capacity[at]) ? (capacity[at] as number) : NaN,
      used: used[at] ?? 0,
    }));
  };
}
