import type { EngineOptions, Plan, Problem, Progress, Steps } from "../../model";
import type { Eased } from "../moves/moving";
import { part } from "../work/progress";
import { workloadOf } from "../problem/units";
import { heldOf, membersOf, overfull, withRoomToStay } from "../standing/held";
import type { Held } from "../standing/held";
import { stage } from "../work/work";
import { easedSteps, limitedBy, waitingStayers } from "./easing";
import type { Search } from "./easing";
import { provenWithin } from "./provenWithin";

/** How often what waits, and should not, is locked by itself, before all that stays is. */
const MOST_LOCKINGS = 3;

/**
 * A search under `stays`, by searches under hard capacities. Where reps hold more than they have
 * room for, a first one finds how little of it has to stay above capacity; the next takes that for
 * their capacity, and brings them nothing else.
 *
 * @param search - makes the plan
 * @param cheapest - least cost, from where it is told to start
 */
export function* stayingSteps(
  given: Problem & Eased,
  options: EngineOptions,
  search: Search,
  cheapest: Search,
): Steps {
  const { eased, ...asked } = given;
  const { stays: _, ...problem } = asked;
  const held = heldOf(asked);
  const full = overfull(held);
  const isLevel = search !== cheapest;
  const provenAs = (plan: Plan): Steps => proven(asked, plan, isLevel, options);
  if (full.length === 0) {
    const { plan, isLocked } = yield* allStaying(held, problem, options, search);
    return asAsked(asked, isLocked ? yield* provenAs(plan) : plan);
  }

  const rep = eased ?? (yield* part(0, 0.3, easedSteps(asked, held, options, cheapest)));
  const { limited, above } = limitedBy(problem, held, rep);
  const known = {
    ...options,
    start: { rep, ...options.start },
    isProvenElsewhere: options.isProvenElsewhere === true || above.length > 0,
  };
  const { plan, isLocked } = yield* part(0.3, 1, allStaying(held, limited, known, search, rep));
  return asAsked(asked, isLocked || above.length > 0 ? yield* provenAs(plan) : plan);
}

/**
 * What is proven with some accounts chosen to stay above capacity, or locked to their owners, holds for
 * plans with the same choice alone. So it is proven anew with room for all that may stay.
 */
function* proven(asked: Problem, plan: Plan, isLevel: boolean, options: EngineOptions): Steps {
  if (options.isProvenElsewhere === true) return unproven(plan);
  const proving = { name: "Proving", from: 1, to: 1 };
  const figures = { cost: plan.travel?.cost ?? plan.cost };
  const work = provenWithin(withRoomToStay(asked), plan, isLevel);
  return (yield* stage(work, proving, options, figures)) ?? unproven(plan);
}

/** A plan without bounds, where a stop left no time for them. */
function unproven(plan: Plan): Plan {
  const nothing = { lowerBound: -Infinity, gap: Infinity, gapAbsolute: Infinity };
  return { ...plan, ...nothing, ...(plan.travel && { travel: { ...plan.travel, ...nothing } }) };
}

/**
 * Searches until all that stays has a rep: where something waits, from a plan in which hardly anything does;
 * where it still waits, it is locked to its owner, and the search begins anew.
 *
 * @param eased - rep of each account in that plan
 */
function* allStaying(
  held: Held,
  problem: Problem,
  options: EngineOptions,
  search: Search,
  eased?: Int32Array,
): Generator<Progress, { readonly plan: Plan; readonly isLocked: boolean }, void> {
  const plan = yield* search(problem, options);
  if (waitingStayers(held, plan.rep).length === 0) return { plan, isLocked: false };
  const isEased = eased !== undefined && options.start?.rep !== eased;
  const again = isEased ? { ...options, start: { ...options.start, rep: eased } } : options;
  const other = isEased ? yield* search(problem, again) : plan;
  return yield* lockedStaying(held, problem, again, search, other);
}

function* lockedStaying(
  held: Held,
  problem: Problem,
  options: EngineOptions,
  search: Search,
  first: Plan,
): Generator<Progress, { readonly plan: Plan; readonly isLocked: boolean }, void> {
  let locked = problem;
  let plan = first;
  for (let locking = 0; ; locking++) {
    const waiting = waitingStayers(held, plan.rep);
    if (waiting.length === 0) return { plan, isLocked: locking > 0 };
    const all = locking >= MOST_LOCKINGS;
    locked = withLocks(locked, held, all ? [...held.stayer.keys()] : waiting);
    plan = yield* search(locked, options);
  }
}

/** Units that stay are locked where they stay, and their reps have room for them. */
function withLocks(problem: Problem, held: Held, locking: readonly number[]): Problem {
  const { units, stayer } = held;
  const lockedTo = problem.lockedTo?.slice() ?? new Int32Array(problem.accounts).fill(-1);
  for (const unit of locking)
    if (stayer[unit]! >= 0)
      for (const account of membersOf(held, unit)) lockedTo[account] = stayer[unit]!;
  const needed = new Float64Array(problem.reps);
  for (let unit = 0; unit < units.count; unit++) {
    const rep = Math.max(...membersOf(held, unit).map((account) => lockedTo[account]!));
    if (rep >= 0) needed[rep]! += workloadOf(units, unit, rep);
  }
  const capacity = problem.capacity.map((room, rep) => Math.max(room, needed[rep]!));
  return { ...problem, lockedTo, capacity };
}

/** The plan as one of the problem asked: flags of the search for room are no must-cover accounts. */
function asAsked(asked: Problem, plan: Plan): Plan {
  let mustCoverMissed = 0;
  asked.mustCover?.forEach((flag, account) => {
    if (flag !== 0 && plan.rep[account] === -1) mustCoverMissed++;
  });
  return { ...plan, shortage: { ...plan.shortage, mustCoverMissed } };
}
