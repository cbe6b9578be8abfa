import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { listing, LOOKS_PER_SEARCH } from "./candidates";
import type { Candidates } from "./candidates";
import { largestFalls, listedSearch } from "./cheapestSearch";
import type { Prices } from "./limits";

/**
 * Lists anew, at other prices, the units for whom somebody beyond their list may have become nearly
 * as cheap as their first choice.
 *
 * @param margin - what counts as nearly, in cost per unit of workload
 * @returns the part of all workload whose first choice was not on the list
 */
export function* refreshCandidates(
  units: Units,
  table: CostTable,
  prices: Prices,
  candidates: Candidates,
  margin: number,
): Work<number> {
  const cheapestListed = listedSearch(units, candidates, prices);
  const falls = candidates.listedAt.map((listedAt) => largestFalls(units, listedAt, prices));
  const round = candidates.listedAt.push(prices) - 1;
  const list = listing(units, table, prices, candidates);
  const looks = table.places ? Math.min(units.reps, LOOKS_PER_SEARCH) : units.reps;
  let missed = 0;
  let total = 0;
  let looked = 0;
  for (let unit = 0; unit < units.count; unit++) {
    looked += candidates.width;
    const fall = falls[candidates.round[unit]!]!;
    const workload = units.leastWorkload[unit]!;
    const cheapest = cheapestListed(unit);
    total += workload;
    if (candidates.beyond[unit]! - fall(unit) < cheapest + margin * workload) {
      candidates.rep.fill(-1, unit * candidates.width, (unit + 1) * candidates.width);
      list(unit);
      candidates.round[unit] = round;
      looked += looks;
      if (cheapestListed(unit) < cheapest) missed += workload;
    }
    if (looked < UNIT_OF_WORK) continue;
    looked = 0;
    yield unit / units.count;
  }
  return total > 0 ? missed / total : 0;
}
