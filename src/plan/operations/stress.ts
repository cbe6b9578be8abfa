import type { Problem, Progress } from "../../model";
import { runsOf } from "../../assign";
import { fairLoads } from "../../fairness/peers";
import { seededRandom } from "../../random";
import { heldBy } from "../../territory/summary";
import type { Carve, CarveOptions } from "../carve";
import { compared } from "../problem/compared";
import { evensOut } from "../settings/approaches";
import type { Key } from "../words/english";
import type { Sentence } from "../words/sentence";
import { stressWords } from "../words/stressWords";
import { limitOf } from "../words/verdict";
import { furthestRep } from "./planFigures";
import { rangeOf, type Range } from "./range";
import { settingsFor, type Given } from "./settingsFor";
import { engineOf, refuseBaseline, refuseBroken } from "./usable";

/** A rep, and in how many reruns he was further from a fair share than the limit. */
export interface Outside {
  readonly rep: string;
  readonly times: number;
}

/** What became of the fair shares over all reruns. */
export interface Shaken {
  /** In how many reruns the furthest rep was within the limit; undefined where there is none. */
  readonly kept: number | undefined;
  /** Distance of the furthest rep, as a part of the fair share. */
  readonly furthest: Range;
  /** Those who were outside in some, the most often first. */
  readonly outside: readonly Outside[];
}

/** A plan with its amounts shaken again and again. */
export interface StressOfPlan {
  /** Standard deviation of the factors. */
  readonly shake: number;
  /** Those that were made: fewer than asked for after a stop. */
  readonly reruns: number;
  /** How far a rep may be from a fair share; undefined where nothing says it. */
  readonly limit: number | undefined;
  /** Everybody keeps the accounts of the plan. */
  readonly asItStands: Shaken;
  /** Carved again each time, from the plan: quickly, and where the approach evens out for evenness alone. */
  readonly carvedAgain: Shaken;
  /** Accounts that are with another rep than in the plan when carved again. */
  readonly changed: Range;
  readonly sentences: readonly Sentence<Key>[];
}

/** Counts up what each rerun comes to. */
interface Tally {
  readonly furthest: number[];
  readonly outside: Int32Array;
  kept: number;
}

function count(carve: Carve, tally: Tally, held: Float64Array, limit: number | undefined): void {
  const { setup, inputs } = carve;
  const off = furthestRep(setup, inputs, held)?.off ?? 0;
  tally.furthest.push(off);
  if (limit === undefined) return;
  if (off <= limit + 1e-9) tally.kept += 1;
  fairLoads(setup.peers, held).forEach((fair, rep) => {
    const by = Math.abs((held[rep] as number) - fair);
    if (fair > 0 && by > (limit + 1e-9) * fair) (tally.outside[rep] as number) += 1;
  });
}

function shakenOf({ inputs }: Carve, tally: Tally, limit: number | undefined): Shaken {
  const outside = Array.from(tally.outside, (times, rep) => ({
    rep: inputs.reps.name[rep] ?? "",
    times,
  }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  return {
    kept: limit === undefined ? undefined : tally.kept,
    furthest: rangeOf(tally.furthest),
    outside,
  };
}

/**
 * What is carved again: where the approach evens out, as even as can be, whatever the travel. Who is above
 * capacity in the plan may stay so.
 */
function problemOf({ setup, settings, plan }: Carve): Problem {
  const { problem } = setup;
  const capacity = problem.capacity.map((room, rep) => Math.max(room, plan.loads[rep] as number));
  if (!evensOut(settings.approach)) return { ...problem, capacity };
  const { cost: _, measures: __, limited: ___, ...even } = compared(setup);
  return { ...even, capacity };
}

/**
 * Reruns with shaken amounts: each account's amounts times a factor of its own, 1 on average, for the
 * plan as it stands and for one that is carved again from it. The same seed gives the same factors.
 *
 * @param given - settings of the operation by name
 * @throws InputError for settings, or a plan, that can't be used
 */
export function* stressSteps(
  carve: Carve,
  given: Given = {},
  { stop }: Pick<CarveOptions, "stop"> = {},
): Generator<Progress, StressOfPlan, void> {
  const { shake, reruns, seed } = settingsFor("stress", given);
  refuseBroken("stress", carve);
  refuseBaseline("stress", carve);
  const { setup, inputs, plan, targets } = carve;
  const { load } = inputs.accounts;
  const limit = limitOf(setup, targets.limits)?.most;
  const tally = (): Tally => ({
    furthest: [],
    outside: new Int32Array(inputs.reps.count),
    kept: 0,
  });
  const [stands, again] = [tally(), tally()];
  const changed: number[] = [];
  const spreads = { demand: shake / 100, capacity: 0, weights: 0 };
  const random = seededRandom(seed);
  const carved = { problem: problemOf(carve), plan, engine: engineOf(carve) };
  const runs = runsOf(carved, reruns, spreads, random);
  for (;;) {
    if (stop?.aborted === true && changed.length > 0) break;
    const step = runs.next();
    if (step.done === true) break;
    const { done, rep, factor } = step.value;
    if (rep && factor) {
      const then = load.map((one, account) => one * (factor[account] as number));
      count(carve, stands, heldBy(plan.rep, inputs.reps.count, then), limit);
      count(carve, again, heldBy(rep, inputs.reps.count, then), limit);
      let others = 0;
      for (let account = 0; account < rep.length; account++)
        if (rep[account] !== plan.rep[account]) others += 1;
      changed.push(others);
    }
    yield { done, stage: "Shaking amounts" };
  }
  const result = {
    shake: shake / 100,
    reruns: changed.length,
    limit,
    asItStands: shakenOf(carve, stands, limit),
    carvedAgain: shakenOf(carve, again, limit),
    changed: rangeOf(changed),
  };
  return { ...result, sentences: stressWords(result) };
}
