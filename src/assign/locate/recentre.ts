import { InputError } from "../../errors";
import type { EngineOptions, Plan, Problem, Progress } from "../../model";
import { assignSteps } from "../search/assign";
import { runSteps } from "../work/runSteps";
import { centred } from "./centres";
import type { PlacedCost } from "./centres";

/** A problem whose rep places are coordinates, so that they can be moved. */
export type PlacedProblem = Problem & { readonly cost: PlacedCost };

export interface RecentreOptions extends EngineOptions {
  /** k flags: 1 for a rep who stays where it is. All move when absent. */
  readonly stays?: Uint8Array;
}

/** A plan with the rep places that it belongs to. */
export interface RecentredPlan {
  /** Its bound and gap are proven for these places, not over all places there are. */
  readonly plan: Plan;
  /** The problem's cost with the reps where they ended: `repLatitude` and `repLongitude`, or `repX` and `repY`. */
  readonly cost: PlacedCost;
}

/** The effort of the rounds between the first and the last, as a share. */
const QUICK = 0.25;
/** How often accounts are assigned, at most. */
const MOST_ROUNDS = 12;
/** A round that saves less than this share of the cost is the last. */
const LEAST_SAVING = 1e-4;

/**
 * Assigns accounts and moves every rep to the centre of its accounts by turns until that saves
 * next to nothing (L. Cooper, SIAM Review 6, 1964). The plan is never worse than the one for the
 * rep places given.
 *
 * @throws InputError if the problem can't be read or has no coordinates, InfeasibleError if its
 *   rules contradict each other
 */
export function recentre(problem: PlacedProblem, options: RecentreOptions = {}): RecentredPlan {
  return runSteps(recentreSteps(problem, options));
}

/** `recentre` as steps of a few milliseconds each. */
export function* recentreSteps(
  problem: PlacedProblem,
  options: RecentreOptions = {},
): Generator<Progress, RecentredPlan, void> {
  const { stays, ...engine } = options;
  const kind = kindOf(problem);
  if (kind !== "geographic" && kind !== "planar")
    throw new InputError(
      "cost has no rep places to move: give it coordinates, as kind geographic or planar.",
    );
  if (stays && stays.length !== problem.reps)
    throw new InputError(
      `stays holds ${stays.length} flags, but ${problem.reps} are needed: one per rep.`,
    );
  const effort = options.effort ?? 1;
  const progress: Course = { round: 0, furthest: 0 };
  let cost = problem.cost;
  let plan = yield* assignRound(problem, engine, progress);
  for (let isLast = false; !isLast && plan.finished;) {
    isLast = progress.round === MOST_ROUNDS - 2;
    progress.round++;
    const moved = centred(cost, plan.rep, stays);
    const quick = { ...engine, effort: effort * QUICK, start: startOf(plan) };
    const next = yield* assignRound({ ...problem, cost: moved }, quick, progress);
    const saving = savingOf(plan, next);
    if (!(saving > 0)) break;
    plan = next;
    cost = moved;
    if (saving <= LEAST_SAVING) isLast = true;
  }
  if (progress.round === 0 || !plan.finished || options.stop?.aborted === true)
    return { plan, cost };
  progress.round = MOST_ROUNDS - 1;
  const whole = { ...engine, start: startOf(plan) };
  const last = yield* assignRound({ ...problem, cost }, whole, progress);
  return { plan: savingOf(plan, last) >= 0 ? last : plan, cost };
}

function startOf({ rep, prices }: Plan): NonNullable<EngineOptions["start"]> {
  return prices ? { rep, prices } : { rep };
}

/** What kind of cost it is, whatever a caller without types has passed. */
function kindOf({ cost }: Problem): string | undefined {
  return typeof cost === "object" && "kind" in cost ? cost.kind : undefined;
}

/** How far the rounds have come. */
interface Course {
  round: number;
  /** The share of the work that was last told; it never falls. */
  furthest: number;
}

function* assignRound(
  problem: PlacedProblem,
  options: EngineOptions,
  course: Course,
): Generator<Progress, Plan, void> {
  const { onProgress, ...quiet } = options;
  const steps = assignSteps(problem, quiet);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const done = (course.round + Math.min(1, step.value.done)) / MOST_ROUNDS;
    course.furthest = Math.max(course.furthest, done);
    const progress = { ...step.value, done: course.furthest };
    onProgress?.(progress);
    yield progress;
  }
}

/** What the next plan saves, as a share of the cost; Infinity if less is left waiting. */
function savingOf(plan: Plan, next: Plan): number {
  const now = plan.shortage;
  const then = next.shortage;
  if (then.mustCoverMissed !== now.mustCoverMissed)
    return then.mustCoverMissed < now.mustCoverMissed ? Infinity : -Infinity;
  const least = 1e-9 * (now.workload + then.workload);
  if (Math.abs(then.workload - now.workload) > least)
    return then.workload < now.workload ? Infinity : -Infinity;
  return (plan.cost - next.cost) / Math.max(Math.abs(plan.cost), Number.MIN_VALUE);
}
