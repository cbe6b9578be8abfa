import type { Progress } from "../../model";
import { stage } from "../work/work";
import type { Run, Span, Stage, Work } from "../work/work";
import { findCandidates } from "./candidates";
import type { Candidates } from "./candidates";
import { elastic } from "./elastic";
import { findPrices } from "./findPrices";
import type { Found, Sought } from "./findPrices";
import type { Prices } from "./limits";
import type { Listed } from "./listed";
import { refreshCandidates } from "./refreshCandidates";
import type { Sample } from "./sampleOf";
import { scaleOf } from "./scale";
import type { Scale } from "./scale";
import { emptySmoothedDual, smoothedDual } from "./smoothedDual";

/** Units to be priced, and where the search for their prices stands. */
export interface Pricing extends Run {
  readonly sample: Sample;
  readonly listing: Stage;
  readonly pricing: Stage;
  readonly scale: Scale;
  prices: Prices;
  candidates: Candidates;
}

/** A stretch of the search at one temperature, a share of the mean regret. */
export interface Cooling {
  readonly temperature: number;
  /** Newton steps, at most. */
  readonly steps: number;
}

/** Above this excess, or this part of workload beyond the lists, a search goes on. */
export interface TooMuch {
  readonly excess: number;
  readonly beyond: number;
}

/** A step of the engine, which is over early when it is asked to stop: then it brings undefined. */
export type Steps<T> = Generator<Progress, T | undefined, void>;

/** Lists candidates at the given prices, and takes the scale of all from them. */
export function* pricingOf(
  sample: Sample,
  prices: Prices,
  width: number,
  at: Span,
  { options, figures }: Run,
): Steps<Pricing> {
  const listing = { name: "Comparing reps", ...at };
  const work = findCandidates(sample.units, sample.table, prices, width);
  const candidates = yield* stage(work, listing, options, figures);
  if (!candidates) return undefined;
  const scale = scaleOf(sample.units, candidates);
  return {
    sample: { ...sample, limits: elastic(sample.units, sample.limits, scale) },
    options,
    figures,
    listing,
    pricing: { name: "Pricing capacity", ...at },
    scale,
    prices,
    candidates,
  };
}

function listedOf({ sample: { units, limits }, candidates, scale }: Pricing): Listed {
  return { units, candidates, limits, scale };
}

/**
 * Newton steps from the prices as they are to the prices found. No more of them for more effort: prices
 * that rough lists are followed too far with run away, and with fewer than they need they take longer.
 */
export function* price(search: Pricing, sought: Sought): Steps<Found> {
  const { options, figures, pricing, prices } = search;
  const work = findPrices(listedOf(search), prices, sought);
  const found = yield* stage(work, pricing, options, figures);
  if (found) search.prices = found.prices;
  return found;
}

/** Lists so many candidates per unit, at the prices as they are. */
export function* listWider(search: Pricing, width: number): Steps<true> {
  const { sample, options, figures, listing, prices } = search;
  const work = findCandidates(sample.units, sample.table, prices, width);
  const candidates = yield* stage(work, listing, options, figures);
  if (!candidates) return undefined;
  search.candidates = candidates;
  return true;
}

/**
 * Lists anew who needs it: see `refreshCandidates`.
 *
 * @returns the part of all workload whose first choice was not on the list
 */
export function* listAnew(search: Pricing, margin: number): Steps<number> {
  const { sample, options, figures, listing, candidates, prices } = search;
  const work = refreshCandidates(sample.units, sample.table, prices, candidates, margin);
  return yield* stage(work, listing, options, figures);
}

/**
 * Keeps the better of the prices as they are and those that they came from, now that the lists
 * tell more than when they were found: without that, prices that suit one list and lists that suit
 * one price can chase each other for ever.
 */
export function* keepBetter(search: Pricing, before: Prices, heat: number): Steps<true> {
  const { options, figures, pricing, prices } = search;
  const was = yield* stage(valueAt(search, before, heat), pricing, options, figures);
  const is = yield* stage(valueAt(search, prices, heat), pricing, options, figures);
  if (was === undefined || is === undefined) return undefined;
  if (is < was) search.prices = before;
  return true;
}

function* valueAt(search: Pricing, prices: Prices, heat: number): Work<number> {
  const demand = emptySmoothedDual(prices.length);
  yield* smoothedDual(listedOf(search), prices, { temperature: heat, isOpen: true }, demand);
  return demand.value;
}
