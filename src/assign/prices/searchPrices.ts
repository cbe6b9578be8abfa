import { seededRandom } from "../../random";
import type { Units } from "../problem/units";
import type { Run, Span } from "../work/work";
import type { Candidates } from "./candidates";
import type { Limits, Prices } from "./limits";
import { priceAll } from "./priceAll";
import { roughPrices } from "./roughPrices";
import { pricingOf } from "./pricing";
import type { Cooling, Steps } from "./pricing";
import type { Scale } from "./scale";
import { sampleOf } from "./sampleOf";
import type { Sample } from "./sampleOf";

interface Sampling extends Cooling {
  /** Units to price, as a multiple of the base sample. */
  readonly sample: number;
  /** Candidates per unit, to begin with: many while prices are rough. */
  readonly width: number;
  /** Whether tight problems need more units. */
  readonly grows?: boolean;
  /** Only where it is a small part of all units: it has to end well, or all of them pay for it. */
  readonly ifMany?: boolean;
}

/**
 * Warm first, when prices are far off and all is smooth: few units are enough. Then colder, nearer
 * to the truth, and on more units.
 */
const WARM: readonly Sampling[] = [
  { temperature: 1, steps: 8, sample: 0.15, width: 24 },
  { temperature: 0.5, steps: 8, sample: 0.15, width: 24 },
  { temperature: 0.2, steps: 8, sample: 0.5, width: 24 },
  { temperature: 0.08, steps: 8, sample: 0.5, width: 12 },
  { temperature: 0.03, steps: 8, sample: 1, width: 12, grows: true },
  { temperature: 0.015, steps: 8, sample: 3, width: 10, ifMany: true },
];

/** The part of the progress that samples take. */
const SAMPLING = 0.5;

/** The base sample: so many units, or so many per rep. */
const LEAST_SAMPLE = 8_000;
const PER_REP = 40;

const PATIENCE = {
  enough: 4e-3,
  tooMuch: { excess: 0.03, beyond: 5e-3 },
  rounds: 8,
  margin: 2,
  entries: 4e6,
};
const PATIENT = { ...PATIENCE, tooMuch: { excess: 4e-3, beyond: 1e-3 } };

export interface Priced {
  readonly prices: Prices;
  readonly candidates: Candidates;
  /** Mean loss per unit of workload from the first choice to the second. */
  readonly regret: number;
  readonly scale: Scale;
}

/**
 * Prices at which hardly more is asked of any rep than there is; undefined when a stop cut it
 * short. With many units samples are priced first, and all units only once prices are nearly right.
 *
 * @param from - prices to begin with; a warm start skips the samples
 */
export function* searchPrices(
  all: Sample,
  from: Prices | undefined,
  span: Span,
  run: Run,
): Steps<Priced> {
  const { units, table, limits } = all;
  const sampledUpTo = (part: number): number =>
    span.from + (SAMPLING * part * (span.to - span.from)) / WARM.length;
  let prices: Prices = from ?? new Float64Array(limits.high.length);
  if (!from) {
    const random = seededRandom(run.options.seed ?? 1);
    const tightness = tightnessOf(units, limits);
    const base = Math.max(LEAST_SAMPLE, PER_REP * units.reps);
    for (const [part, sampling] of WARM.entries()) {
      const wanted = Math.ceil(base * sampling.sample * (sampling.grows ? tightness : 1));
      if (sampling.ifMany === true && 3 * wanted > units.count) continue;
      // A sample of half the units saves nothing.
      const isSample = 2 * wanted < units.count;
      const some = isSample ? sampleOf(units, table, limits, wanted, random) : all;
      const at = { from: sampledUpTo(part), to: sampledUpTo(part + 1) };
      const search = yield* pricingOf(some, prices, sampling.width, at, run);
      if (!search) return undefined;
      const patience = sampling.ifMany === true ? PATIENT : PATIENCE;
      if ((yield* roughPrices(search, sampling, patience)) === undefined) return undefined;
      ({ prices } = search);
    }
  }
  const rest = { from: sampledUpTo(WARM.length), to: span.to };
  const search = yield* priceAll(all, prices, rest, run);
  return (
    search && {
      prices: search.prices,
      candidates: search.candidates,
      regret: search.scale.regret,
      scale: search.scale,
    }
  );
}

/** How many times the sample of a roomy problem a tight one needs: the less slack, the more counts every unit. */
function tightnessOf(units: Units, { high }: Limits): number {
  let room = 0;
  let total = 0;
  for (let rep = 0; rep < units.reps; rep++) room += high[rep]!;
  for (let unit = 0; unit < units.count; unit++) total += units.leastWorkload[unit]!;
  const slack = Math.max(0.01, room / Math.max(total, 1e-300) - 1);
  return Math.min(4, Math.max(1, 0.08 / slack));
}
