import type { Work } from "../work/work";
import type { Subproblem } from "./subproblem";
import type { Best } from "./annealedLns";
import { lagrangeMultipliers } from "./lagrangeMultipliers";
import type { LagrangeMultipliers } from "./lagrangeMultipliers";

/** How often prices are sought anew, towards a waiting workload half way between plan and bound. */
const MOST_ROUNDS = 6;
const FALLS = 12;

/** The subproblem with nothing to it but what waits: a unit of workload without a rep costs 1. */
export function packingOf(subproblem: Subproblem): Subproblem {
  const { places, waiting, waitingLoad } = subproblem;
  const cost = subproblem.cost.map((one, pair) => {
    if (one === Infinity) return Infinity;
    return pair % places === waiting ? waitingLoad[Math.floor(pair / places)]! : 0;
  });
  return { ...subproblem, cost, costOutside: 0 };
}

/**
 * What room and moves are worth where not everything has a place. The bound is the least workload that
 * waits, whatever the plan.
 *
 * @param subproblem - see `packingOf`
 * @param plan - what waits in a plan
 */
export function* packingPrices(
  subproblem: Subproblem,
  { cost: waits }: Best,
): Work<LagrangeMultipliers> {
  const first = firstPrices(subproblem);
  let best = yield* lagrangeMultipliers(subproblem, first.prices, first.movePrice, waits, FALLS);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const target = (best.bound + waits) / 2;
    const next = yield* lagrangeMultipliers(subproblem, best.prices, best.movePrice, target, FALLS);
    if (next.bound <= best.bound + NEARLY * waits) break;
    best = next;
  }
  return { ...best, bound: leastWaiting(subproblem, best.bound) };
}

/** Where all ask for whole numbers, so does whatever waits. */
function leastWaiting({ waitingLoad }: Subproblem, bound: number): number {
  const least = Math.max(0, bound);
  return waitingLoad.every(Number.isInteger) ? Math.ceil(least - 1e-6) : least;
}

/**
 * Where room is short at today's owners a unit of it is worth nearly one that waits, elsewhere little;
 * a move is worth what a mean unit asks for. From no prices at all everything would go to one place.
 */
function firstPrices({ count, places, waiting, room, workload, moves, waitingLoad }: Subproblem): {
  readonly prices: Float64Array;
  readonly movePrice: number;
} {
  const prices = new Float64Array(places);
  if (!moves) return { prices, movePrice: 0 };
  const asked = new Float64Array(places);
  let sum = 0;
  for (let u = 0; u < count; u++) {
    sum += waitingLoad[u]!;
    for (let place = 0; place < places; place++)
      if (place !== waiting && moves[u * places + place] === 0)
        asked[place]! += workload[u * places + place]!;
  }
  for (let place = 0; place < places; place++)
    if (place !== waiting) prices[place] = asked[place]! > room[place]! ? SHORT : SPARE;
  return { prices, movePrice: sum / Math.max(1, count) };
}

const SHORT = 0.9;
const SPARE = 0.1;

/** A part of what waits that is not worth another round. */
const NEARLY = 1e-3;
