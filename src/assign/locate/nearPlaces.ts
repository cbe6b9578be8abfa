import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { CostAt } from "./placeCosts";

/** Who is near whom, by cost alone, so that it works without coordinates too. */
export interface NearPlaces {
  /** Places listed per account. */
  readonly width: number;
  /** The cheapest places of account 0, cheapest first, then those of account 1 ... */
  readonly place: Int32Array;
  /** The account that is cheapest to serve from each place. */
  readonly home: Int32Array;
  /** The largest cost of all, less the smallest. */
  readonly range: number;
}

const MOST_LISTED = 32;

/** One pass over all costs. O(n p). */
export function* nearPlaces(accounts: number, places: number, at: CostAt): Work<NearPlaces> {
  const width = Math.min(places, MOST_LISTED);
  const place = new Int32Array(accounts * width);
  const home = new Int32Array(places);
  const homeCost = new Float64Array(places).fill(Infinity);
  const listed = new Float64Array(width);
  let least = Infinity;
  let most = -Infinity;
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / Math.max(1, places)));
  for (let account = 0; account < accounts; account++) {
    const start = account * width;
    listed.fill(Infinity);
    for (let other = 0; other < places; other++) {
      const cost = at(account, other);
      if (cost < least) least = cost;
      if (cost > most) most = cost;
      if (cost < homeCost[other]!) {
        homeCost[other] = cost;
        home[other] = account;
      }
      if (cost >= listed[width - 1]!) continue;
      let slot = width - 1;
      for (; slot > 0 && cost < listed[slot - 1]!; slot--) {
        listed[slot] = listed[slot - 1]!;
        place[start + slot] = place[start + slot - 1]!;
      }
      listed[slot] = cost;
      place[start + slot] = other;
    }
    if (account % perStep === perStep - 1) yield account / accounts;
  }
  return { width, place, home, range: accounts > 0 ? most - least : 0 };
}
