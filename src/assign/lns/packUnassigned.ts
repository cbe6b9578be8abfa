import type { Random } from "../../random";
import type { Solution } from "../solution/solution";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";
import { takeOver, unassignedWorkload } from "../solution/solution";
import { construct } from "../solution/construct";
import { greedyRepair } from "../solution/greedyRepair";
import { findCandidates } from "../prices/candidates";
import { limitsOf, priceOf } from "../prices/limits";
import type { LagrangeMultipliers } from "./lagrangeMultipliers";
import { subproblemOf } from "./subproblem";
import { bestOf, published } from "./published";
import { NEIGHBOURHOOD_SIZE, annealedLns, WORK_PER_UNIT } from "./annealedLns";
import type { Search } from "./annealedLns";
import { packingOf, packingPrices } from "./packing";
import { solveWhole } from "./solveWhole";

/** Up to so many pairs of unit and rep it pays to find out how little has to wait. */
export const PACKED = 300_000;

/** Small neighbourhoods first; then large ones, in which a few large units can make way for many others. */
const ROUNDS = [
  { ...NEIGHBOURHOOD_SIZE, startTemperature: 0.3, endTemperature: 0.02 },
  {
    size: { places: 8, units: 20 },
    mostLooks: 20_000,
    startTemperature: 0.8,
    endTemperature: 0.05,
  },
  { ...NEIGHBOURHOOD_SIZE, startTemperature: 0.8, endTemperature: 0.02 },
];
/** Reps who are looked at for each unit. */
const WIDTH = 12;
/** What is placed comes before what it costs. */
export const costless: CostTable = { at: () => 0, row: (_, into) => void into.fill(0) };
/** What each may take at most. */
const MOST_WORK = 1e7;

/**
 * Places as much of what waits as can be: all that is free is placed anew so that least
 * waits, whatever it costs: few large units make room, and moves go where they place most.
 *
 * @returns workload that waits at least, whatever the plan
 */
export function* packUnassigned(
  units: Units,
  solution: Solution,
  effort: number,
  random: Random,
): Work<number> {
  if (placesAll(units, solution)) return 0;
  let subproblem = packingOf(yield* subproblemOf(units, costless, solution, "packing"));
  const worth = yield* packingPrices(subproblem, bestOf(subproblem, solution));
  const { prices, movePrice } = worth;
  const packed = yield* packedBy(units, worth);
  if (isFewer(units, packed, solution)) {
    takeOver(solution, packed);
    // Who has to be covered and is may not wait in it: that may be others now.
    if (units.first)
      subproblem = packingOf(yield* subproblemOf(units, costless, solution, "packing"));
  }
  // Where some who come first wait, a plan in which others of them do may leave less waiting.
  const isProven = missedBy(units, solution) === 0;
  const bound = isProven ? worth.bound : 0;
  const best = bestOf(subproblem, solution);
  // Whoever waits comes before how loads are shared: they have no price here.
  const loads = subproblem.loads.map(() => new Float64Array(subproblem.places));
  const search: Search = {
    subproblem,
    best,
    guide: { room: prices, move: movePrice, loads },
    random,
  };
  if (yield* published(units, solution, subproblem, best, solveWhole(search)))
    return isProven ? best.cost : 0;
  for (const round of ROUNDS) {
    if (best.cost <= bound) break;
    const work = effort * Math.min(MOST_WORK, WORK_PER_UNIT * subproblem.count);
    const searching = annealedLns(search, { ...round, work }, bound);
    yield* published(units, solution, subproblem, best, searching);
  }
  return bound;
}

/** A plan by what room and moves are worth to what waits, and nothing else. */
function* packedBy(
  units: Units,
  { prices, movePrice, bound }: LagrangeMultipliers,
): Work<Solution> {
  const limits = limitsOf(units, units.limit, bound);
  const worth = new Float64Array(limits.high.length);
  worth.set(prices.subarray(0, units.reps));
  worth[worth.length - 2] = movePrice;
  worth[worth.length - 1] = 1;
  const candidates = yield* findCandidates(units, costless, worth, WIDTH);
  const packed = yield* construct(units, candidates, worth, limits);
  yield* greedyRepair(units, packed, (unit, rep) => priceOf(units, worth, unit, rep));
  return packed;
}

function isFewer(units: Units, one: Solution, other: Solution): boolean {
  const fewer = missedBy(units, one) - missedBy(units, other);
  return (
    fewer < 0 || (fewer === 0 && unassignedWorkload(units, one) < unassignedWorkload(units, other))
  );
}

/** How many accounts come first and wait although somebody may serve them. */
function missedBy({ first, choices }: Units, { rep }: Solution): number {
  return (
    first?.reduce((sum, flags, u) => (rep[u] === -1 && choices[u] ? sum + flags : sum), 0) ?? 0
  );
}

/** Whether nobody waits whom somebody may serve. */
export function placesAll(units: Units, solution: Solution): boolean {
  for (let unit = 0; unit < units.count; unit++)
    if (solution.rep[unit] === -1 && units.choices[unit] !== 0) return false;
  return true;
}
