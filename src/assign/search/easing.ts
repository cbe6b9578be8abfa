import type { EngineOptions, Problem, Progress, Steps } from "../../model";
import type { Eased, Easing } from "../moves/moving";
import { solutionOfPlan } from "../solution/solution";
import { heldOf, membersOf, overfull } from "../standing/held";
import type { Held } from "../standing/held";
import { stage } from "../work/work";
import { spreadExcess } from "./spreadExcess";

/** A search that knows capacities as hard limits alone. */
export type Search = (problem: Problem & Eased, options: EngineOptions) => Steps;

/** The effort of finding out how far capacities can be kept, as a share. */
const QUICK = 0.25;

/** Rep of each account in a plan in which as little as can be stays above capacity. */
export function* easedSteps(
  asked: Problem,
  held: Held,
  options: EngineOptions,
  cheapest: Search,
): Generator<Progress, Int32Array, void> {
  const { stays: _, ...problem } = asked;
  const full = overfull(held);
  const capacity = problem.capacity.slice();
  for (const rep of full) capacity[rep] = Math.max(capacity[rep]!, held.locked[rep]!);
  const quick = { ...options, effort: QUICK * (options.effort ?? 1), isDraft: true };
  const easing = easingOf(withoutNewcomers(problem, held, full), held, full, capacity);
  const eased = yield* cheapest(easing, quick);
  const rep = eased.rep.slice();
  for (const unit of waitingStayers(held, rep))
    if (full.includes(held.stayer[unit]!))
      for (const account of membersOf(held, unit)) rep[account] = held.stayer[unit]!;
  const spreading = { name: "Evening out", from: 1, to: 1, needed: true };
  yield* stage(spreadExcess(asked, held, rep), spreading, options, {});
  return rep;
}

/** The problem in which a rep who stays above capacity in a plan has as much room as he holds there, and gets nothing else. */
export function limitedBy(
  problem: Problem,
  held: Held,
  rep: Int32Array,
): { readonly limited: Problem; readonly above: readonly number[] } {
  const full = overfull(held);
  const capacity = problem.capacity.slice();
  for (const at of full) capacity[at] = Math.max(capacity[at]!, held.locked[at]!);
  const { used } = solutionOfPlan(held.units, rep);
  for (const at of full) capacity[at] = Math.max(capacity[at]!, used[at]!);
  // Whoever comes down to his capacity is a rep like any other.
  const above = full.filter((at) => capacity[at]! > problem.capacity[at]!);
  return { limited: { ...withoutNewcomers(problem, held, above), capacity }, above };
}

/** Finds out who stays above capacity, limits on moves but for the cap left aside; undefined where nobody has to. */
export function* easingSteps(
  asked: Problem,
  options: EngineOptions,
  cheapest: Search,
): Generator<Progress, Easing | undefined, void> {
  if (!asked.stays) return undefined;
  const held = heldOf(asked);
  if (overfull(held).length === 0) return undefined;
  const { moves: _, ...plain } = asked;
  const rep = yield* easedSteps(plain, held, options, cheapest);
  const { stays: __, ...problem } = plain;
  const { limited, above } = limitedBy(problem, held, rep);
  const isShort =
    above.length > 0 && solutionOfPlan(held.units, rep).moves >= held.units.maxMoved - 1;
  return { rep, isShort, limited };
}

/** Units that stay with a rep, and have none. */
export function waitingStayers({ units, stayer }: Held, rep: Int32Array): number[] {
  const waiting: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const first = units.member[units.memberStart[unit]!]!;
    if (stayer[unit]! >= 0 && rep[first] === -1) waiting.push(unit);
  }
  return waiting;
}

/** Room, locks and moves alone, where only what stays with the overfull reps may be left waiting. */
function easingOf(
  problem: Problem,
  { units, stayer }: Held,
  full: readonly number[],
  capacity: Float64Array,
): Problem {
  const { measures: _, limited: __, variance: ___, load: ____, share: _____, ...rest } = problem;
  const mustCover = new Uint8Array(problem.accounts).fill(1);
  for (let unit = 0; unit < units.count; unit++)
    if (full.includes(stayer[unit]!))
      for (const account of membersOf({ units }, unit)) mustCover[account] = 0;
  const value = { amount: new Float64Array(problem.accounts) };
  return { ...rest, capacity, mustCover, cost: problem.cost ?? { kind: "value", value } };
}

/**
 * The problem in which some reps may serve only what stays with them. What else they own has to go:
 * as much to others as may move, the rest waits.
 */
function withoutNewcomers(problem: Problem, held: Held, barred: readonly number[]): Problem {
  if (barred.length === 0) return problem;
  const { accounts, reps } = problem;
  const { units, stayer } = held;
  const eligible = problem.eligible?.slice() ?? new Uint8Array(accounts * reps).fill(1);
  let spare = units.maxMoved - units.fewestMoves.reduce((sum, one) => sum + one, 0);
  for (let unit = 0; unit < units.count; unit++) {
    const leaves = stayer[unit] === -1 && barred.includes(units.home[unit]!);
    const moves = leaves ? units.owned[unit]! - units.fewestMoves[unit]! : 0;
    const waits = moves > Math.max(0, spare);
    if (!waits) spare -= moves;
    for (const account of membersOf(held, unit)) {
      if (waits) eligible.fill(0, account * reps, (account + 1) * reps);
      for (const rep of barred) if (stayer[unit] !== rep) eligible[account * reps + rep] = 0;
    }
  }
  return { ...problem, eligible };
}
