import type { EngineOptions, Progress } from "../../model";
import { seededRandom } from "../../random";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import { stage } from "../work";
import type { Figures } from "../work";
import { findCandidates, relist } from "./candidates";
import type { Candidates } from "./candidates";
import { findPrices } from "./findPrices";
import type { Limits, Prices } from "./limits";
import { sampleOf } from "./sampleOf";
import type { Sample } from "./sampleOf";
import { scaleOf } from "./scale";

/**
 * Temperatures of the soft demand, as shares of the mean regret, with the number of steps at each
 * and of candidates per unit.
 * Warm first, when prices are far off and all is smooth: a small sample is enough. Then colder,
 * nearer to the truth, and on more units; the last of these on a sample that is the larger the
 * tighter capacity is.
 */
const WARM = [
  { temperature: 1, steps: 6, sample: 0.3, width: 24 },
  { temperature: 0.5, steps: 5, sample: 0.5, width: 24 },
  { temperature: 0.2, steps: 5, sample: 1, width: 24 },
  { temperature: 0.08, steps: 5, sample: 1, width: 12 },
  { temperature: 0.03, steps: 6, sample: 1, width: 12, growsWithTightness: true },
  { temperature: 0.02, steps: 4, sample: 4, width: 10, ifMany: true },
];
/** Then on all units. */
const COLD = [
  { temperature: 0.012, steps: 6 },
  { temperature: 0.004, steps: 8 },
];

/** Candidates per unit in the end: fewer where there are many units. */
const WIDTH = { few: 12, many: 8 };
const MANY_UNITS = 50_000;

/** The sample: so many units, or so many per rep. */
const LEAST_SAMPLE = 8_000;
const PER_REP = 40;

/** Excess use, as a mean share of the limits, at which prices are good enough. */
const ENOUGH = { rough: 4e-3, fine: 4e-4 };
/** Above this excess, or this part of workload with its first choice beyond the lists, prices are sought again from there. */
const TOO_MUCH = { excess: 4e-3, excessOfSample: 0.02, elsewhere: 3e-3, missed: 2e-4 };
const MOST_ROUNDS = { sample: 8, all: 3 };
/** Whoever comes within so many temperatures of a unit's first choice has to be on its list. */
const MARGIN = 7;

export interface Priced {
  readonly prices: Prices;
  readonly candidates: Candidates;
  /** Mean loss per unit of workload from the first choice to the second. */
  readonly regret: number;
}

/**
 * Prices at which hardly more is asked of any rep than there is; undefined when a stop cut it
 * short. With many units a sample is priced first, the larger the tighter capacity is, and all
 * units only once prices are nearly right.
 *
 * @param from - prices to begin with; a warm start skips the sample
 */
export function* searchPrices(
  units: Units,
  table: CostTable,
  limits: Limits,
  from: Prices | undefined,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, Priced | undefined, void> {
  const rough = yield* searchRough(units, table, limits, from, options, figures);
  return rough && (yield* searchFine(units, table, limits, rough, options, figures));
}

/** How many times the sample of a roomy problem a tight one needs: the less slack, the more counts every unit. */
function tightnessOf(units: Units, { high }: Limits): number {
  let room = 0;
  let total = 0;
  for (let rep = 0; rep < units.reps; rep++) room += high[rep] as number;
  for (const workload of units.leastWorkload) total += workload;
  const slack = Math.max(0.01, room / Math.max(total, 1e-300) - 1);
  return Math.min(4, Math.max(1, 0.08 / slack));
}

function* searchRough(
  units: Units,
  table: CostTable,
  limits: Limits,
  from: Prices | undefined,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, Prices | undefined, void> {
  if (from) return from;
  const random = seededRandom(options.seed ?? 1);
  const tightness = tightnessOf(units, limits);
  let prices: Prices = new Float64Array(limits.high.length);
  let some: Sample | undefined;
  for (const [
    part,
    { temperature, steps, sample, width, growsWithTightness, ifMany },
  ] of WARM.entries()) {
    const wanted = Math.ceil(
      Math.max(LEAST_SAMPLE, PER_REP * units.reps) * sample * (growsWithTightness ? tightness : 1),
    );
    if (ifMany && 5 * wanted > units.count) continue;
    // A sample of half the units saves nothing.
    const size = 2 * wanted < units.count ? wanted : units.count;
    if (some?.units.count !== size)
      some =
        size < units.count
          ? sampleOf(units, table, limits, size, random)
          : { units, table, limits };
    const stretch = {
      from: 0.1 + (0.2 * part) / WARM.length,
      to: 0.1 + (0.2 * (part + 1)) / WARM.length,
    };
    for (let round = 0; round < MOST_ROUNDS.sample; round++) {
      const listing = { name: "Comparing reps", ...stretch };
      const list = findCandidates(some.units, some.table, prices, width);
      const candidates = yield* stage(list, listing, options, figures);
      if (!candidates) return undefined;
      const scale = scaleOf(some.units, candidates);
      const most = Math.ceil(steps * (options.effort ?? 1));
      const heat = temperature * scale.regret;
      const enough = ENOUGH.rough;
      const work = findPrices(
        some.units,
        candidates,
        some.limits,
        prices,
        heat,
        scale,
        most,
        enough,
        true,
      );
      const pricing = { name: "Pricing capacity", ...stretch };
      const found = yield* stage(work, pricing, options, figures);
      if (!found) return undefined;
      ({ prices } = found);
      if (found.elsewhere <= TOO_MUCH.elsewhere && found.excess <= TOO_MUCH.excessOfSample) break;
    }
  }
  return prices;
}

function* searchFine(
  units: Units,
  table: CostTable,
  limits: Limits,
  from: Prices,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, Priced | undefined, void> {
  let prices = from;
  const width = units.count > MANY_UNITS ? WIDTH.many : WIDTH.few;
  const listing = { name: "Comparing reps", from: 0.3, to: 0.35 };
  const pricing = { name: "Pricing capacity", from: 0.35, to: 0.5 };
  const first = findCandidates(units, table, prices, width);
  const candidates = yield* stage(first, listing, options, figures);
  if (!candidates) return undefined;
  const scale = scaleOf(units, candidates);
  for (let round = 0; ; round++) {
    let isGood = true;
    for (const { temperature, steps } of COLD) {
      const heat = temperature * scale.regret;
      const most = Math.ceil(steps * (options.effort ?? 1));
      const search = findPrices(
        units,
        candidates,
        limits,
        prices,
        heat,
        scale,
        most,
        ENOUGH.fine,
        false,
      );
      const found = yield* stage(search, pricing, options, figures);
      if (!found) return undefined;
      ({ prices } = found);
      const work = relist(units, table, prices, candidates, MARGIN * heat);
      const missed = yield* stage(work, pricing, options, figures);
      if (missed === undefined) return undefined;
      isGood = found.excess <= TOO_MUCH.excess && missed <= TOO_MUCH.missed;
    }
    if (isGood || round + 1 >= MOST_ROUNDS.all) return { prices, candidates, regret: scale.regret };
  }
}
