import type { EngineOptions, Plan, Problem, Progress, Steps } from "../../model";
import { unitsOf } from "../problem/units";
import type { Units } from "../problem/units";
import { outsideShares } from "../solution/objective";
import { solutionOfPlan } from "../solution/solution";
import { part } from "../work/progress";
import { exhausted } from "./exhausted";
import { quietly, frozenFrom } from "./freeze";
import { inOneFigure } from "./inOneFigure";
import { lightened, within } from "./lightened";
import type { Asked, Easing } from "./moving";
import { isBetterPlan, provenBy } from "./proven";
import { isPassed, limitsOn, mostUsed, reweighed, usedBy, usedTogether } from "./used";
import type { Used } from "./used";
import { worthsOf } from "./worths";

/** The part of what it costs that a plan may give up to come within limits before another way is tried. */
const DEAR = 0.005;
/** What is left free of a tightened cap. */
const SPARE = 0.002;
/** A part of all worths that is nothing where all moves there are make room: none of them may be lost to rounding. */
const HARDLY = 0.02;
/** Sums of what has to move, added up in another order, differ by less. */
const FORCED_ROUNDING = 1e-9;

/**
 * Within limits on moves where the search goes by prices: from the first, moves count for what they take of
 * the limits, by what these are worth beside each other, and what is passed even so is taken back. Where
 * that is dear, or not enough, a search under a tighter cap is tried, and one in which only so much may
 * move as all limits allow.
 */
export function* byPrices(asked: Asked): Steps {
  const { problem, options, aim } = asked;
  const units = unitsOf(problem);
  const found = yield* withinLimits(asked, units);
  const best = yield* exhausted(problem, units, found, { aim, options });
  return yield* lightened(problem, best, { aim, options, units });
}

function* withinLimits(asked: Asked, units: Units): Steps {
  const { problem, aim, search } = asked;
  const { moves: _, ...plain } = problem;
  const easing = yield* part(0, 0.1, easingWithin(asked, units));
  const { limits, options } = yield* part(0.1, 0.2, worthyLimits(asked, units, easing));
  const eased = easing && { eased: easing.rep };
  const freely = { ...plain, ...counted(problem, limits), ...eased };
  const first = yield* part(0.2, 0.6, search(freely, options));
  const near = yield* within(problem, first, { aim, options, units });
  const isWithin = (plan: Plan): boolean => !usedBy(limits, units, plan).some(isPassed);
  if (isWithin(near) && (isOutside(units, first) || !isDear(first, near))) return near;

  let best = isWithin(near) ? near : undefined;
  // What is proven of the first holds for the others.
  const unproven = { ...options, isProvenElsewhere: true };
  const used = usedBy(limits, units, first);
  const counting = used.filter(({ ofGroups }) => !ofGroups);
  if (counting.some(isPassed)) {
    const next = used.map(reweighed);
    // Where what is passed is nearly all that counts by now, its own limit is the cap.
    const share = (1 - SPARE) * Math.min(1, usedTogether(next) / mostUsed(counting));
    const figure = inOneFigure(problem, next, share);
    const second = yield* part(0.6, 0.8, search(asTightAsCanBe({ ...plain, ...figure }), unproven));
    const bounded = provenBy(problem, units, second, first);
    const other = yield* within(problem, bounded, { aim, options, units });
    if (isWithin(other) && !(best && isBetterPlan(units, best, other))) best = other;
    if (best && !isDear(first, best)) return best;
  }
  const open = frozenFrom(problem, near, aim);
  const third = yield* part(0.8, 0.95, search(open, quietly(unproven, near)));
  const other = provenBy(problem, units, third, first);
  return best && isBetterPlan(units, best, other) ? best : other;
}

/**
 * Who stays above capacity in a plan within the limits: what little is moved otherwise is worth what it is with that.
 * Undefined where nobody has to, and where room for them takes more than may move.
 */
function* easingWithin(
  { problem, options, ease }: Asked,
  units: Units,
): Generator<Progress, Easing | undefined, void> {
  const easing = ease && (yield* ease(problem, options));
  if (easing === undefined) return undefined;
  const used = usedBy(limitsOn(problem, units), units, easing);
  return used.some(isPassed) ? undefined : easing;
}

/**
 * The limits with what they are worth, and options that tell the search the prices known by then.
 *
 * @param easing - who stays above capacity, if it is known
 */
function* worthyLimits(
  { problem, options, aim }: Asked,
  units: Units,
  easing: Easing | undefined,
): Generator<
  Progress,
  { readonly limits: readonly Used[]; readonly options: EngineOptions },
  void
> {
  const limits = limitsOn(problem, units);
  const counting = limits.filter(({ ofGroups }) => !ofGroups);
  if (counting.length < 2)
    return { limits: limits.map((one) => ({ ...one, worth: one.ofGroups ? 0 : 1 })), options };
  const limited = easing?.limited ?? problem;
  const { variance: _, ...even } = limited;
  const priced = aim === "level" && problem.variance ? even : limited;
  const known = yield* worthsOf(priced, priced === problem ? units : unitsOf(priced), limits, {
    options,
    figures: {},
  });
  if (!known) return { limits, options };
  const { worth, prices } = known;
  const nothing = easing?.isShort === true ? HARDLY : 0;
  return {
    limits: limits.map((one, l) => ({ ...one, worth: worth[l]! < nothing ? 0 : worth[l]! })),
    options: { ...options, start: { ...options.start, prices } },
  };
}

/** How moves count; as accounts where nothing but the cap on them is worth anything. */
function counted(
  problem: Problem,
  limits: readonly Used[],
): Partial<ReturnType<typeof inOneFigure>> {
  const cap = problem.maxMoved === undefined ? -1 : limits.length - 1;
  const isPlain = limits.every(({ worth }, l) => worth === 0 || l === cap);
  return isPlain ? {} : inOneFigure(problem, limits, 1);
}

/** A cap below what has to move contradicts the locks that it has to move for. */
function asTightAsCanBe(problem: Problem & { readonly maxMoved: number }): Problem {
  const forced = unitsOf(problem).fewestMoves.reduce((sum, one) => sum + one, 0);
  return { ...problem, maxMoved: Math.max(problem.maxMoved, forced * (1 + FORCED_ROUNDING)) };
}

/** Whether reps are outside their tolerances: then cost says little of a plan. */
function isOutside(units: Units, { rep }: Plan): boolean {
  return outsideShares(units, solutionOfPlan(units, rep)).repsOutside > 0;
}

function isDear(first: Plan, near: Plan): boolean {
  const cost = (plan: Plan): number => plan.travel?.cost ?? plan.cost;
  return cost(near) - cost(first) > DEAR * Math.abs(cost(first));
}
