import ln from "@stdlib/math-base-special-ln";
import type { Random } from "../../random";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { Subproblem } from "./subproblem";
import { holdingOf, recount } from "./holding";
import { selectNeighbourhood } from "./neighbourhood";
import { within } from "../work/progress";
import { meanRegret, selectionOf } from "./selection";
import type { Guide, NeighbourhoodSize } from "./selection";
import { emptyWays, solveNeighbourhood, takeBest } from "./solveNeighbourhood";

export interface Schedule {
  readonly work: number;
  /** How much dearer a step may be on average, at the beginning and at the end, in mean regrets. */
  readonly startTemperature: number;
  readonly endTemperature: number;
  readonly size: NeighbourhoodSize;
  readonly mostLooks: number;
}

/** The cheapest holding that a search has come by. */
export interface Best {
  readonly at: Int32Array;
  cost: number;
}

export interface Search {
  readonly subproblem: Subproblem;
  readonly best: Best;
  guide: Guide;
  readonly random: Random;
}

/** Parts that can be tried in full within a tenth of a millisecond or so. */
export const NEIGHBOURHOOD_SIZE = { size: { places: 4, units: 12 }, mostLooks: 1500 };
/** Small problems are soon searched through: no search spends more per unit. */
export const WORK_PER_UNIT = 6e5;
/** So many neighbourhoods are tried between two looks at temperature and rounding. */
const ROUND = 16;
const EXPONENTIAL_QUANTILES = exponentialQuantiles();

/**
 * Picks a few places and a few of their units at random and places these anew in the best way
 * there is, again and again. Steps that cost more are taken as in simulated annealing
 * (S. Kirkpatrick et al., Science 220, 1983), with neighbourhoods as large as an exhaustive search can take
 * (large neighbourhood search: P. Shaw, CP 1998).
 *
 * @param enough - the search ends at this cost
 * @returns the work done; `best`, where the search begins, keeps the cheapest
 */
export function* annealedLns(
  { subproblem, best, guide, random }: Search,
  { work, startTemperature, endTemperature, size, mostLooks }: Schedule,
  enough: number,
): Work<number> {
  const holding = holdingOf(subproblem, best.at);
  const selection = yield* within(0, 0, selectionOf(subproblem, guide, random));
  const regret = meanRegret(selection);
  const ways = emptyWays(subproblem);
  const rounding = 1e-9 * (1 + Math.abs(best.cost) / subproblem.count);
  let done = 0;
  let yielded = 0;
  while (done < work && best.cost > enough) {
    const share = done / work;
    const temperature =
      regret * (startTemperature * (1 - share) * (1 - share) + endTemperature * share);
    recount(subproblem, holding);
    for (let round = 0; round < ROUND; round++) {
      done += selectNeighbourhood(selection, holding, size);
      const allowance =
        rounding +
        temperature * EXPONENTIAL_QUANTILES[Math.floor(random() * EXPONENTIAL_QUANTILES.length)]!;
      solveNeighbourhood(selection, holding, ways, allowance, mostLooks);
      done += 2 * ways.looked + 4 * selection.neighbourhood.units;
      if (ways.saved === -Infinity) continue;
      takeBest(selection, holding, ways);
      if (holding.cost >= best.cost - rounding) continue;
      best.cost = holding.cost;
      best.at.set(holding.at);
    }
    if (done - yielded < UNIT_OF_WORK) continue;
    yielded = done;
    yield Math.min(1, done / work);
  }
  return done;
}

/** Quantiles of the exponential distribution: to draw from a table is faster than a logarithm. */
function exponentialQuantiles(): Float64Array {
  const size = 4096;
  return Float64Array.from({ length: size }, (_, i) => -ln((i + 0.5) / size));
}
