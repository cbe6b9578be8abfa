import { InputError } from "../../errors";
import type { EngineOptions, Plan, Problem, Progress, Proven } from "../../model";
import { checkProblem } from "../problem/checkProblem";
import { ROUNDING } from "../problem/rounding";
import { unitsOf } from "../problem/units";
import { runSteps } from "../work/runSteps";
import { evaluate } from "../standing/evaluate";
import type { Evaluation } from "../standing/evaluate";
import { capFor, engineSteps } from "../search/rebalance";
import type { Engine } from "../search/rebalance";

export interface FrontierOptions extends EngineOptions {
  readonly engine: Engine;
  /** Shares of the owned accounts that may move, rising; 0, 2, 5, 10, 15 and 30 % and no cap (1) when absent. */
  readonly caps?: readonly number[];
}

/** One plan on the way from keeping everything to the best possible. */
export interface FrontierPlan {
  /** The share of the owned accounts that its cap allows; 1 for no cap. */
  readonly share: number;
  /** Accounts that can't stay with their owner whatever the plan; the cap is never below them. */
  readonly forced: number;
  /** The cap it was made under: the most accounts that may move, Infinity for none. */
  readonly cap: number;
  readonly plan: Plan;
  /** Moved, Gini, spread, cost and the rest, counted from the definitions. */
  readonly figures: Evaluation;
}

const CAPS = [0, 0.02, 0.05, 0.1, 0.15, 0.3, 1];

/**
 * What more moves buy: plans under rising caps on the share of owned accounts that change hands,
 * each begun from the one before it. A larger cap never gives a worse plan; a plan that is the same
 * as the one before is left out. The problem's own `maxMoved` stays the largest cap.
 *
 * @throws InputError if the problem or an option can't be read, InfeasibleError if its rules
 *   contradict each other
 */
export function frontier(problem: Problem, options: FrontierOptions): readonly FrontierPlan[] {
  return runSteps(frontierSteps(problem, options));
}

/** `frontier` as steps of a few milliseconds each; a stop ends it with the plans made so far. */
export function* frontierSteps(
  problem: Problem,
  { engine, caps = CAPS, ...options }: FrontierOptions,
): Generator<Progress, readonly FrontierPlan[], void> {
  checkProblem(problem);
  const owner = problem.owner;
  if (!owner)
    throw new InputError("owner is missing: say who has each account today, -1 for nobody.");
  checkCaps(caps);
  const forced = forcedMoves(problem);
  const plans: FrontierPlan[] = [];
  for (const [position, share] of caps.entries()) {
    const previous = plans.at(-1);
    if (previous && options.stop?.aborted === true) break;
    const most = Math.floor(problem.maxMoved ?? Infinity);
    const cap = Math.min(most, share >= 1 ? Infinity : Math.max(forced, capFor(owner, share)));
    if (previous && cap <= previous.cap) continue;
    const { maxMoved: _, ...uncapped } = problem;
    const capped: Problem = cap === Infinity ? uncapped : { ...uncapped, maxMoved: cap };
    const start = previous ? startFrom(previous.plan) : { rep: owner, ...options.start };
    const carving = engineSteps(engine, capped, { ...withoutProgress(options), start });
    const plan = yield* asPart(carving, position, caps.length, options);
    const figures = evaluate(problem, plan.rep);
    const next = { share, forced, cap, plan, figures };
    if (!previous || isBetter(engine, next, previous)) plans.push(next);
    else if (cap === Infinity)
      plans[plans.length - 1] = {
        ...previous,
        share,
        cap,
        plan: provenAgain(previous.plan, plan),
      };
  }
  return plans;
}

/** A plan that a wider search did not better: what that search proves of all plans goes for it too. */
function provenAgain(kept: Plan, wider: Plan): Plan {
  const plan = { ...kept, ...boundedBy(kept, wider) };
  return kept.travel && wider.travel
    ? { ...plan, travel: boundedBy(kept.travel, wider.travel) }
    : plan;
}

function boundedBy({ cost }: Proven, wider: Proven): Proven {
  const lowerBound = Math.min(cost, wider.lowerBound);
  const gapAbsolute = cost - lowerBound;
  if (gapAbsolute === 0 || lowerBound === -Infinity)
    return { cost, lowerBound, gap: gapAbsolute, gapAbsolute };
  // Shares are of the same part of the bound as in the wider search.
  const whole = wider.gapAbsolute > 0 ? wider.gapAbsolute / wider.gap : Math.abs(lowerBound);
  return { cost, lowerBound, gap: gapAbsolute / whole, gapAbsolute };
}

function startFrom({ rep, prices }: Plan): NonNullable<EngineOptions["start"]> {
  return prices ? { rep, prices } : { rep };
}

function withoutProgress({ onProgress: _, ...options }: EngineOptions): EngineOptions {
  return options;
}

/** One carve's progress as a part of the whole. */
function* asPart(
  steps: Generator<Progress, Plan, void>,
  position: number,
  parts: number,
  { onProgress }: EngineOptions,
): Generator<Progress, Plan, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { done, stage } = step.value;
    const progress = {
      ...step.value,
      done: (position + done) / parts,
      stage: `Plan ${position + 1} of ${parts}: ${stage}`,
    };
    onProgress?.(progress);
    yield progress;
  }
}

function checkCaps(caps: readonly number[]): void {
  if (caps.length === 0)
    throw new InputError("caps is empty: give at least one share, such as 0.05.");
  caps.forEach((share, i) => {
    if (!(share >= 0 && share <= 1))
      throw new InputError(`caps[${i}] is ${share}: give a share from 0 to 1, 0.05 for 5 %.`);
    if (i > 0 && share <= caps[i - 1]!)
      throw new InputError(`caps[${i}] is ${share}: give each cap above the one before.`);
  });
}

/** Accounts that can't stay with their owner whatever the plan. */
export function forcedMoves(problem: Problem): number {
  let forced = 0;
  for (const moves of unitsOf(problem).fewestMoves) forced += moves;
  return forced;
}

/** The order in which plans are judged; see the model: shortage first, then the engine's objective. */
function isBetter(engine: Engine, one: FrontierPlan, other: FrontierPlan): boolean {
  const a = worth(engine, one);
  const b = worth(engine, other);
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (Math.abs(x - y) > ROUNDING * (Math.abs(x) + Math.abs(y))) return x < y;
  }
  return false;
}

function worth(engine: Engine, { plan, figures }: FrontierPlan): number[] {
  const shortage = [plan.shortage.mustCoverMissed, plan.shortage.workload];
  if (engine === "assign") return [...shortage, plan.cost];
  if (plan.measures.length === 0) return [...shortage, plan.cost, figures.gini];
  // The farther outside the tolerances, the worse; inside, travel decides.
  const outside = plan.measures.reduce(
    (sum, { spread, inside }) => (inside ? sum : sum + spread),
    0,
  );
  return [...shortage, outside, plan.travel?.cost ?? plan.cost];
}
