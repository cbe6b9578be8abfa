import type { Run, Span } from "../work/work";
import type { Prices } from "./limits";
import { roughPrices } from "./roughPrices";
import { listAnew, listWider, price, pricingOf } from "./pricing";
import type { Cooling, Pricing, Steps } from "./pricing";
import type { Sample } from "./sampleOf";

interface Closing extends Cooling {
  /** Excess use, as a mean share of the limits, at which prices are good enough. */
  readonly enough: number;
}

/** Nearer and nearer to the truth. */
const COLD: readonly [Closing, Closing] = [
  { temperature: 0.012, steps: 6, enough: 2e-3 },
  { temperature: 0.004, steps: 8, enough: 4e-4 },
];
/** Before that, where the prices to begin with turn out to be far off. */
const HOT: readonly Cooling[] = [
  { temperature: 0.1, steps: 8 },
  { temperature: 0.03, steps: 8 },
];
const COLDEST = 0.004;

/** Excess use, as a mean share of the limits, at which prices are good enough. */
const ENOUGH = 4e-4;
const TOO_MUCH = { excess: 4e-3, beyond: 2e-4 };
/** An excess from which short lists do not lead back. */
const LOST = 0.02;
const ROUNDS = { closed: 3, looks: 4, open: 3, closing: 3 };
/** A part of all workload that short lists may miss before they close. */
const NEARLY_ALL = 1e-3;
/** Whoever comes within so many temperatures of a unit's first choice has to be on its list. */
const MARGIN = 7;
/** A round at the end that leaves more than this part of the excess is the last one. */
const STUCK = 0.8;
/** How far prices go at the end before units are listed anew, in temperatures. */
const WITHIN = 4;

/** Candidates per unit to begin with: fewer where there are many units. */
const WIDTH = { few: 12, many: 8 };
const MANY_UNITS = 50_000;
const MOST_ENTRIES = 10e6;

/**
 * The prices of all units, from prices that are nearly right; and each unit's candidates at them.
 * First along short lists; where that does not end well, with care.
 */
export function* priceAll(all: Sample, start: Prices, at: Span, run: Run): Steps<Pricing> {
  const width = all.units.count > MANY_UNITS ? WIDTH.many : WIDTH.few;
  const search = yield* pricingOf(all, start, width, at, run);
  if (!search) return undefined;
  const isGood = yield* alongShortLists(search);
  if (isGood !== false) return isGood && search;
  search.prices = start;
  return (yield* carefully(search, width)) && search;
}

/**
 * Prices and lists in turns: at first with lists that are open, so that prices don't run away from
 * them where reps stand close together, and at last with nobody but those listed in view.
 */
function* alongShortLists(search: Pricing): Steps<boolean> {
  const [open, closed] = COLD;
  for (let round = 1; ; round++) {
    for (let look = 1; look <= ROUNDS.looks; look++) {
      const found = yield* priceAndList(search, open, true);
      if (!found) return undefined;
      if (found.missed <= NEARLY_ALL) break;
    }
    const found = yield* priceAndList(search, closed, false);
    if (!found) return undefined;
    if (found.excess > LOST) return false;
    const isGood = found.excess <= TOO_MUCH.excess && found.missed <= TOO_MUCH.beyond;
    if (isGood || round === ROUNDS.closed) return isGood;
  }
}

/** Newton steps, then new lists; the part of all workload whose first choice was not on the old ones. */
function* priceAndList(
  search: Pricing,
  { temperature, steps, enough }: Closing,
  isOpen: boolean,
): Steps<{ readonly excess: number; readonly missed: number }> {
  const heat = temperature * search.scale.regret;
  const found = yield* price(search, { temperature: heat, steps, enough, isOpen });
  if (!found) return undefined;
  const missed = yield* listAnew(search, MARGIN * heat);
  return missed === undefined ? undefined : { excess: found.excess, missed };
}

/** From warm to cold once more, on all units and with lists that are open and grow. */
function* carefully(search: Pricing, width: number): Steps<true> {
  const { units } = search.sample;
  const wider = Math.min(units.reps, 2 * width, Math.floor(MOST_ENTRIES / units.count));
  if (wider > width && !(yield* listWider(search, wider))) return undefined;
  const patience = {
    enough: ENOUGH,
    tooMuch: TOO_MUCH,
    rounds: ROUNDS.open,
    margin: MARGIN,
    entries: MOST_ENTRIES,
  };
  for (const cooling of [...HOT, ...COLD])
    if ((yield* roughPrices(search, cooling, patience)) === undefined) return undefined;

  const heat = COLDEST * search.scale.regret;
  const sought = {
    temperature: heat,
    steps: 8,
    enough: ENOUGH,
    isOpen: false,
    within: WITHIN * heat,
  };
  let last = Infinity;
  for (let round = 0; round < ROUNDS.closing; round++) {
    if ((yield* listAnew(search, MARGIN * heat)) === undefined) return undefined;
    const before = search.prices;
    const found = yield* price(search, sought);
    if (!found) return undefined;
    const isStuck = found.excess > STUCK * last;
    if (search.prices === before || found.excess <= TOO_MUCH.excess || isStuck) break;
    last = found.excess;
  }
  return true;
}
