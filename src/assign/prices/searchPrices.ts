import type { EngineOptions, Progress } from "../../model";
import { seededRandom } from "../../random";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import { stage } from "../work";
import type { Figures } from "../work";
import { findCandidates } from "./candidates";
import type { Candidates } from "./candidates";
import { findPrices } from "./findPrices";
import type { Limits, Prices } from "./limits";
import { relist } from "./relist";
import { sampleOf } from "./sampleOf";
import type { Sample } from "./sampleOf";
import { scaleOf } from "./scale";

/** A stretch of the search at one temperature, a share of the mean regret. */
interface Cooling {
  readonly temperature: number;
  /** Newton steps, at most. */
  readonly steps: number;
}

interface Sampling extends Cooling {
  /** Units to price, as a multiple of the base sample. */
  readonly sample: number;
  /** Candidates per unit: many while prices are rough. */
  readonly width: number;
  /** Whether tight problems need more units. */
  readonly grows?: boolean;
  /** Only where it is a small part of all units. */
  readonly ifMany?: boolean;
}

/**
 * Warm first, when prices are far off and all is smooth: few units are enough. Then colder, nearer
 * to the truth, and on more units.
 */
const WARM: readonly Sampling[] = [
  { temperature: 1, steps: 6, sample: 0.15, width: 24 },
  { temperature: 0.5, steps: 5, sample: 0.15, width: 24 },
  { temperature: 0.2, steps: 5, sample: 0.5, width: 24 },
  { temperature: 0.08, steps: 5, sample: 0.5, width: 12 },
  { temperature: 0.03, steps: 6, sample: 1, width: 12, grows: true },
  { temperature: 0.02, steps: 4, sample: 4, width: 10, ifMany: true },
];
/** Then on all units. */
const COLD: readonly Cooling[] = [
  { temperature: 0.012, steps: 6 },
  { temperature: 0.004, steps: 8 },
];

/** The base sample: so many units, or so many per rep. */
const LEAST_SAMPLE = 8_000;
const PER_REP = 40;

/** Candidates per unit in the end: fewer where there are many units. */
const WIDTH = { few: 12, many: 8 };
const MANY_UNITS = 50_000;

/** Excess use, as a mean share of the limits, at which prices are good enough. */
const ENOUGH = { sample: 4e-3, all: 4e-4 };
/** Above this excess, or this part of workload beyond the lists, it goes on. */
const TOO_MUCH = {
  sample: { excess: 0.02, beyond: 3e-3 },
  all: { excess: 4e-3, beyond: 2e-4 },
};
const MOST_ROUNDS = { sample: 8, all: 3 };
/** Whoever comes within so many temperatures of a unit's first choice has to be on its list. */
const MARGIN = { sample: 2, all: 7 };

export interface Priced {
  readonly prices: Prices;
  readonly candidates: Candidates;
  /** Mean loss per unit of workload from the first choice to the second. */
  readonly regret: number;
}

/**
 * Prices at which hardly more is asked of any rep than there is; undefined when a stop cut it
 * short. With many units samples are priced first, and all units only once prices are nearly right.
 *
 * @param from - prices to begin with; a warm start skips the samples
 */
export function* searchPrices(
  units: Units,
  table: CostTable,
  limits: Limits,
  from: Prices | undefined,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, Priced | undefined, void> {
  const all = { units, table, limits };
  let prices: Prices = from ?? new Float64Array(limits.high.length);
  if (!from) {
    const random = seededRandom(options.seed ?? 1);
    const tightness = tightnessOf(units, limits);
    const base = Math.max(LEAST_SAMPLE, PER_REP * units.reps);
    for (const [part, { temperature, steps, ...sampling }] of WARM.entries()) {
      const wanted = Math.ceil(base * sampling.sample * (sampling.grows ? tightness : 1));
      if (sampling.ifMany === true && 5 * wanted > units.count) continue;
      // A sample of half the units saves nothing.
      const isSample = 2 * wanted < units.count;
      const some = isSample ? sampleOf(units, table, limits, wanted, random) : all;
      const stretch = { from: 0.1 + 0.03 * part, to: 0.13 + 0.03 * part };
      const schedule = { cooling: [{ temperature, steps }], isSample: true, ...stretch };
      const found = yield* settlePrices(some, prices, sampling.width, schedule, options, figures);
      if (!found) return undefined;
      ({ prices } = found);
    }
  }
  const width = units.count > MANY_UNITS ? WIDTH.many : WIDTH.few;
  const schedule = { cooling: COLD, isSample: false, from: 0.3, to: 0.5 };
  return yield* settlePrices(all, prices, width, schedule, options, figures);
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

interface Schedule {
  readonly cooling: readonly Cooling[];
  readonly isSample: boolean;
  /** Where it begins and ends in the whole search, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** Lists candidates, then seeks prices and lists anew in turns, until both agree. */
function* settlePrices(
  { units, table, limits }: Sample,
  start: Prices,
  width: number,
  { cooling, isSample, from, to }: Schedule,
  options: EngineOptions,
  figures: Figures,
): Generator<Progress, Priced | undefined, void> {
  const listing = { name: "Comparing reps", from, to };
  const pricing = { name: "Pricing capacity", from, to };
  const enough = isSample ? ENOUGH.sample : ENOUGH.all;
  const tooMuch = isSample ? TOO_MUCH.sample : TOO_MUCH.all;
  const rounds = isSample ? MOST_ROUNDS.sample : MOST_ROUNDS.all;
  let prices = start;
  const first = findCandidates(units, table, prices, width);
  const candidates = yield* stage(first, listing, options, figures);
  if (!candidates) return undefined;
  const scale = scaleOf(units, candidates);
  for (let round = 0; ; round++) {
    let isGood = true;
    for (const { temperature, steps } of cooling) {
      const heat = temperature * scale.regret;
      const most = Math.ceil(steps * (options.effort ?? 1));
      const sought = { temperature: heat, steps: most, enough, isOpen: isSample };
      const search = findPrices(units, candidates, limits, prices, scale, sought);
      const found = yield* stage(search, pricing, options, figures);
      if (!found) return undefined;
      const isStill = found.prices === prices;
      ({ prices } = found);
      isGood = found.excess <= tooMuch.excess && found.elsewhere <= tooMuch.beyond;
      if (isSample && (isGood || isStill)) return { prices, candidates, regret: scale.regret };
      const margin = heat * (isSample ? MARGIN.sample : MARGIN.all);
      const work = relist(units, table, prices, candidates, margin);
      const missed = yield* stage(work, listing, options, figures);
      if (missed === undefined) return undefined;
      isGood &&= isSample || missed <= tooMuch.beyond;
    }
    if (isGood || round + 1 >= rounds) return { prices, candidates, regret: scale.regret };
  }
}
