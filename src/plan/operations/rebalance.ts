import { balanceSteps, evaluate, forcedMoves } from "../../assign";
import { InputError } from "../../errors";
import type { EngineOptions, MoveLimit, Plan, Problem, Progress } from "../../model";
import type { Carve, CarveOptions } from "../carve";
import { moveWeights } from "../changes/moveWeights";
import { ownedCount } from "../inputs/moveCap";
import { compared } from "../problem/compared";
import type { Key } from "../words/english";
import { rebalanceWords } from "../words/rebalanceWords";
import type { Sentence } from "../words/sentence";
import { handoverOf, type Handover } from "./handover";
import type { OperationSettings } from "./operationSettings";
import { planFigures, type PlanFigures } from "./planFigures";
import { operationSettingText, settingsFor, type Given } from "./settingsFor";
import { refuseBroken, refuseOwnerless } from "./usable";

/** A limit on what changes hands, and how much of it is used. */
export interface UsedLimit {
  readonly counts: "accounts" | "customers" | "arr";
  readonly most: number;
  readonly used: number;
}

/** The lightest moves that bring today's owners inside the tolerance. */
export interface RebalanceOfPlan {
  /** How far a rep may be from a fair share, as a part of it. */
  readonly tolerance: number;
  /** Whether everybody is inside. */
  readonly inside: boolean;
  /** The limits that were set. */
  readonly limits: readonly UsedLimit[];
  /** Accounts that can't stay with their owner, whatever is wanted. */
  readonly forced: number;
  /** Of accounts that have an owner; those without one go somewhere besides. */
  readonly handover: Handover;
  readonly before: PlanFigures;
  readonly after: PlanFigures;
  readonly assigned: Int32Array;
  readonly sentences: readonly Sentence<Key>[];
}

/** Of moves that weigh the same the shorter one is made: the most that a distance counts. */
const mostOfDistance = 0.01;
/** At this distance it counts half of that. */
const halfAt = 100;

type Asked = OperationSettings<"rebalance">;

/** What is limited beside the number of accounts. @throws InputError where no column says it */
function limitsOf({ inputs }: Carve, asked: Asked): (MoveLimit & Pick<UsedLimit, "counts">)[] {
  const { accounts } = inputs;
  const { arr, customer } = accounts.relations;
  const kinds = [
    { counts: "customers", figure: customer, setting: "mostCustomersPercent" },
    { counts: "arr", figure: arr, setting: "mostArrPercent" },
  ] as const;
  return kinds.flatMap(({ counts, figure, setting }) => {
    const percent = asked[setting];
    if (percent >= 100) return [];
    if (figure === undefined)
      throw new InputError(
        `No column of the accounts says ${counts === "arr" ? "what ARR they have" : "who is a customer"}. Choose the column, or set ${operationSettingText("rebalance", setting)} to 100.`,
      );
    const amount = Float64Array.from(accounts.owner, (owner, account) =>
      owner < 0 ? 0 : Math.max(0, figure[account] as number),
    );
    const most = (percent / 100) * amount.reduce((sum, one) => sum + one, 0);
    return [{ counts, amount, most: counts === "arr" ? most : Math.floor(most + 1e-9) }];
  });
}

/** What it costs that a rep has an account: nothing for its owner, else what the move weighs. */
function moveCosts({ setup, inputs }: Carve, weight: Float64Array): Problem["cost"] {
  const { owner } = inputs.accounts;
  const { distances } = setup;
  return (account, rep) => {
    const own = owner[account] as number;
    if (own === rep) return 0;
    const km = distances?.km(account, rep) ?? NaN;
    const way = Number.isNaN(km) ? 0 : (mostOfDistance * km) / (km + halfAt);
    return (own < 0 ? 0 : (weight[account] as number)) + way;
  };
}

function problemOf(carve: Carve, asked: Asked, limits: readonly MoveLimit[]): Problem {
  const { setup, settings, inputs } = carve;
  const { accounts } = inputs;
  const alike = new Float64Array(accounts.count).fill(1);
  const weight = asked.count === "alike" ? alike : (moveWeights(accounts) ?? alike);
  const { maxMoved: _, variance: __, moves: ___, ...problem } = compared(setup);
  const tolerance = asked.tolerance === "auto" ? undefined : asked.tolerance / 100;
  const measures = problem.measures ?? [
    {
      load: problem.load ?? problem.workload,
      tolerance: settings.tolerance / 100,
      ...(problem.share && { share: problem.share }),
    },
  ];
  const most = Math.floor((asked.mostAccountsPercent / 100) * ownedCount(inputs) + 1e-9);
  const isCapped = asked.mostAccountsPercent < 100;
  // What may leave its peer group is a rule of the plan, and no limit of the operation.
  const across = setup.moveLimits.filter(({ groupOf }) => groupOf !== undefined);
  const all = [...limits, ...across];
  return {
    ...problem,
    cost: moveCosts(carve, weight) as NonNullable<Problem["cost"]>,
    measures: measures.map((one) => ({ ...one, tolerance: tolerance ?? one.tolerance })),
    ...(isCapped && { maxMoved: Math.max(most, forcedMoves(problem)) }),
    ...(all.length > 0 && { moves: { weight, limits: all } }),
  };
}

/** A plan, and what it is judged by. */
interface Candidate {
  readonly plan: Plan;
  /** Who is served, how far outside, then what its moves weigh. */
  readonly worth: readonly number[];
}

function candidateOf(problem: Problem, plan: Plan): Candidate {
  const { measures, cost } = evaluate(problem, plan.rep);
  const outside = measures.reduce((sum, { inside, spread }) => sum + (inside ? 0 : spread), 0);
  const { mustCoverMissed, workload } = plan.shortage;
  return { plan, worth: [mustCoverMissed, workload, outside, cost ?? 0] };
}

function isInside({ worth }: Candidate): boolean {
  return worth[2] === 0;
}

/** Figures that differ by rounding are the same. */
function isBetter({ worth: a }: Candidate, { worth: b }: Candidate): boolean {
  for (const [at, x] of a.entries()) {
    const y = b[at] as number;
    if (Math.abs(x - y) > 1e-9 * (1 + Math.abs(x) + Math.abs(y))) return x < y;
  }
  return false;
}

/**
 * The lightest plan found: searched from today's owners and from a plan that is as even as can be, then
 * by plans as even as can be under ever closer caps, as long as these are inside.
 */
function* lightest(problem: Problem, options: EngineOptions): Generator<Progress, Plan, void> {
  const start = { rep: problem.owner as Int32Array };
  const { cost: _, measures: __, ...even } = problem;
  let best: Candidate | undefined;
  let left = 1;
  const searched = function* (
    one: Problem,
    how: EngineOptions,
  ): Generator<Progress, Candidate, void> {
    // Each search has half of what is left, as nobody knows how many there will be.
    const plan = yield* asPart(balanceSteps(one, how), 1 - left, 1 - left / 2);
    left /= 2;
    const candidate = candidateOf(problem, plan);
    if (best === undefined || isBetter(candidate, best)) best = candidate;
    return candidate;
  };
  const far = yield* searched(problem, options);
  const near = yield* searched(problem, { ...options, start });
  const found = isBetter(far, near) ? far : near;
  let low = forcedMoves(problem);
  let high = isInside(found) ? found.plan.moved : low;
  while (low < high && options.stop?.aborted !== true) {
    const cap = Math.floor((low + high) / 2);
    const capped = yield* searched({ ...even, maxMoved: cap }, { ...options, start });
    if (isInside(capped)) high = capped.plan.moved;
    else low = cap + 1;
  }
  return (best ?? found).plan;
}

function* asPart(
  steps: Generator<Progress, Plan, void>,
  from: number,
  to: number,
): Generator<Progress, Plan, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { ...step.value, done: from + (to - from) * step.value.done };
  }
}

/**
 * From today's owners, the moves that weigh least and bring everybody inside the tolerance, or as
 * near as the limits allow. Travel only decides between moves that weigh the same.
 *
 * @param given - settings of the operation by name
 * @throws InputError for settings, or a plan, that can't be used
 */
export function* rebalanceSteps(
  carve: Carve,
  given: Given = {},
  { stop }: Pick<CarveOptions, "stop"> = {},
): Generator<Progress, RebalanceOfPlan, void> {
  const asked = settingsFor("rebalance", given);
  refuseBroken("rebalance", carve);
  refuseOwnerless("rebalance", carve);
  const { setup, inputs, settings } = carve;
  const limits = limitsOf(carve, asked);
  const problem = problemOf(carve, asked, limits);
  const { seed, effort } = settings;
  const plan = yield* lightest(problem, { seed, effort, ...(stop && { stop }) });
  const { owner } = inputs.accounts;
  const owned = plan.rep.map((rep, account) => ((owner[account] as number) < 0 ? -1 : rep));
  const after = planFigures(setup, inputs, carve, plan.rep);
  const usedOf = {
    accounts: after.moved.accounts,
    customers: after.moved.customers,
    arr: after.moved.arr,
  };
  const capped =
    problem.maxMoved === undefined ? [] : [{ counts: "accounts", most: problem.maxMoved } as const];
  const result = {
    tolerance: problem.measures?.[0]?.tolerance ?? 0,
    inside: evaluate(problem, plan.rep).measures.every(({ inside }) => inside),
    limits: [...capped, ...limits].map(({ counts, most }) => ({
      counts,
      most,
      used: usedOf[counts],
    })),
    forced: forcedMoves(problem),
    handover: handoverOf(inputs, owner, owned),
    before: planFigures(setup, inputs, carve, owner),
    after,
    assigned: plan.rep,
  };
  return { ...result, sentences: rebalanceWords(result) };
}
