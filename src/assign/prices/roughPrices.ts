import { keepBetter, listAnew, listWider, price } from "./pricing";
import type { Cooling, Pricing, Steps, TooMuch } from "./pricing";

/** A round that leaves more than this part of the excess is the last one. */
const STUCK = 0.8;

/** How far a search with open lists goes. */
export interface Patience {
  /** Excess, as a mean share of the limits, at which Newton steps end... */
  readonly enough: number;
  /** ...and at which lists and prices are taken to agree. */
  readonly tooMuch: TooMuch;
  readonly rounds: number;
  /** Whoever comes within so many temperatures of a unit's first choice has to be on its list. */
  readonly margin: number;
  /** Candidates in all, at the most. */
  readonly entries: number;
}

/**
 * Prices at one temperature and the lists that go with them, found in turns. Lists are open: whoever
 * finds all of his list too dear goes to somebody else, at the price of the first who is not listed
 * when that was looked up. So prices can't run away from lists that are too short; but where many
 * reps stand close together and all are full, their prices have to rise as one, and somebody who is
 * not listed holds them back. Then the lists grow.
 *
 * @returns whether prices and lists agree
 */
export function* roughPrices(
  search: Pricing,
  { temperature, steps }: Cooling,
  { enough, tooMuch, rounds, margin, entries }: Patience,
): Steps<boolean> {
  const { units } = search.sample;
  const heat = temperature * search.scale.regret;
  const widest = Math.min(units.reps, Math.floor(entries / units.count));
  let last = Infinity;
  for (let round = 1; ; round++) {
    const before = search.prices;
    const sought = { temperature: heat, steps, enough, isOpen: true };
    const found = yield* price(search, sought);
    if (!found) return undefined;
    const isGood = found.excess <= tooMuch.excess && found.elsewhere <= tooMuch.beyond;
    const isStill = search.prices === before;
    const listed = search.candidates.width;
    if (isGood || round === rounds || (isStill && listed >= widest)) return isGood;
    // Where no prices satisfy the limits, no further steps bring them nearer; lists that agree are as good as they get.
    if (found.elsewhere <= tooMuch.beyond && found.excess > STUCK * last) return isGood;
    last = found.excess;
    const work =
      found.elsewhere > tooMuch.beyond && listed < widest
        ? listWider(search, Math.min(widest, 2 * listed))
        : listAnew(search, margin * heat);
    if ((yield* work) === undefined) return undefined;
    if (!isStill && !(yield* keepBetter(search, before, heat))) return undefined;
  }
}
