import type { Plan, Progress } from "../../model";
import type { Carve, CarveOptions } from "../carve";
import type { Inputs } from "../inputs/inputs";
import type { Places } from "../inputs/places";
import { searches } from "../problem/searches";
import { evensOut } from "../settings/approaches";
import type { Key } from "../words/english";
import { kneeWords } from "../words/frontierWords";
import type { Sentence } from "../words/sentence";
import { mostOf, movedAmounts, sharesIn, underLimit, type CountedBy } from "./frontierLimits";
import { kneeOf, type Knee } from "./knee";
import { planFigures, type PlanFigures } from "./planFigures";
import { refuseBaseline, refuseBroken, refuseOwnerless } from "./usable";
import { settingsFor, type Given } from "./settingsFor";

/** What a plan under one limit comes to. */
export interface FrontierRow extends PlanFigures {
  /** Part of what today's reps have that may change hands; 1 for no limit. */
  readonly share: number;
  /** The limit itself, in accounts, customers or money; Infinity for none. */
  readonly most: number;
  /** How much of what the limit counts changes hands. */
  readonly used: number;
  /** What the approach makes small, where it does not even out; NaN where it does. */
  readonly cost: number;
  /** Rep of each account, -1 for none. */
  readonly rep: Int32Array;
}

/** What more and fewer moves buy. */
export interface Frontier {
  readonly by: CountedBy;
  /** One per limit, rising; fewer after a stop. */
  readonly rows: readonly FrontierRow[];
  /** The last step that still buys a lot; undefined where moves buy nothing. */
  readonly knee: Knee | undefined;
  readonly sentences: readonly Sentence<Key>[];
}

interface Candidate {
  readonly plan: Plan;
  readonly places: Places | undefined;
  readonly figures: PlanFigures;
}

/** In the order in which plans are judged: who is served, how fair it is, then what it costs. */
function worth({ settings }: Carve, { plan, figures }: Candidate): number[] {
  const shortage = [plan.shortage.mustCoverMissed, plan.shortage.workload];
  if (!evensOut(settings.approach)) return [...shortage, plan.cost];
  const off = figures.furthest?.off ?? 0;
  return [...shortage, figures.met === true ? 0 : off, plan.travel?.cost ?? 0, off];
}

/** Whether a plan does better than another; figures that differ by rounding are the same. */
function isBetter(carve: Carve, one: Candidate, other: Candidate): boolean {
  const [a, b] = [worth(carve, one), worth(carve, other)];
  for (const [at, x] of a.entries()) {
    const y = b[at] as number;
    if (Math.abs(x - y) > 1e-9 * (1 + Math.abs(x) + Math.abs(y))) return x < y;
  }
  return false;
}

/**
 * What more moves buy: the plan's approach under rising limits on what changes hands, each search
 * begun from the plan before it. A larger limit never gives a worse plan. The limits that the plan
 * has on other things stay.
 *
 * @param given - settings of the operation by name
 * @throws InputError for settings, or a plan, that can't be used
 */
export function* frontierSteps(
  carve: Carve,
  given: Given = {},
  { stop }: Pick<CarveOptions, "stop"> = {},
): Generator<Progress, Frontier, void> {
  const { by, limits } = settingsFor("frontier", given);
  refuseBroken("frontier", carve);
  refuseBaseline("frontier", carve);
  refuseOwnerless("frontier", carve);
  const { setup, settings } = carve;
  const shares = sharesIn(limits);
  const amount = movedAmounts(carve.inputs, by);
  const usedBy = (rep: ArrayLike<number>): number =>
    amount.reduce((sum, one, account) => {
      const at = rep[account] as number;
      return sum + (at >= 0 && at !== setup.inputs.accounts.owner[account] ? one : 0);
    }, 0);
  const candidateOf = (plan: Plan, places: Places | undefined): Candidate => ({
    plan,
    places,
    figures: planFigures(setup, withPlaces(setup.inputs, places), carve, plan.rep),
  });
  const own = candidateOf(carve.plan, carve.places);
  const ownUse = usedBy(carve.plan.rep);
  const { seed, effort, approach } = settings;
  const rows: FrontierRow[] = [];
  let best: Candidate | undefined;
  for (const [at, share] of shares.entries()) {
    if (best && stop?.aborted === true) break;
    const most = mostOf(setup, amount, by, share);
    const problem = underLimit(setup, amount, by, most);
    const start = best
      ? { rep: best.plan.rep, ...(best.plan.prices && { prices: best.plan.prices }) }
      : { rep: setup.inputs.accounts.owner };
    const options = { seed, effort, start, ...(stop && { stop }) };
    const search = searches[approach]({ ...setup, problem }, options);
    const found = yield* asPart(search, at, shares.length);
    const candidate = candidateOf(found.plan, found.places);
    if (best === undefined || isBetter(carve, candidate, best)) best = candidate;
    if (ownUse <= most * (1 + 1e-9) && isBetter(carve, own, best)) best = own;
    const cost = evensOut(approach) ? NaN : best.plan.cost;
    const { rep } = best.plan;
    rows.push({ ...best.figures, share, most, used: usedBy(rep), cost, rep });
  }
  const knee = kneeOf(
    rows.map(({ used, furthest, cost }) => [
      used,
      Number.isNaN(cost) ? (furthest?.off ?? 0) : cost,
    ]),
  );
  return { by, rows, knee, sentences: kneeWords(by, rows, knee, evensOut(approach)) };
}

function withPlaces(inputs: Inputs, places: Places | undefined): Inputs {
  return places ? { ...inputs, reps: { ...inputs.reps, ...places } } : inputs;
}

/** One search's progress as a part of the whole. */
function* asPart<Result>(
  steps: Generator<Progress, Result, void>,
  part: number,
  parts: number,
): Generator<Progress, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { done, stage } = step.value;
    yield { done: (part + done) / parts, stage: `Limit ${part + 1} of ${parts}: ${stage}` };
  }
}
