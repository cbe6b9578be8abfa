import type { CostTable } from "../problem/costTable";
import { movesTo } from "../problem/units";
import type { Units } from "../problem/units";
import type { Candidates } from "./candidates";
import { movePrice, priceOf } from "./limits";
import type { Prices } from "./limits";
import { shortlistSearch } from "./shortlist";

/** The least reduced cost over ALL reps who may serve a unit, at any prices. */
export function cheapestSearch(
  units: Units,
  table: CostTable,
  candidates: Candidates,
  prices: Prices,
): (unit: number) => number {
  const { width, beyond, round } = candidates;
  const cheapestListed = listedSearch(units, candidates, prices);
  const search = shortlistSearch(units, table, prices, 1);
  const perMove = movePrice(prices);
  const falls = candidates.listedAt.map((listedAt) => largestFalls(units, listedAt, prices));
  return (unit) => {
    const cheapest = cheapestListed(unit);
    const next = beyond[unit]!;
    if (next === Infinity) return cheapest;
    // Owners are all listed where there is room for them, so that the rest moves every account.
    const owners = units.ownerStart[unit + 1]! - units.ownerStart[unit]!;
    const restMoves = owners <= width ? perMove * units.owned[unit]! : 0;
    const fall = falls[round[unit]!]!;
    if (next - fall(unit) + restMoves >= cheapest) return cheapest;
    const list = search(unit, cheapest - restMoves);
    if (list.length === 0) return cheapest;
    return Math.min(cheapest, list.reduced[0]! + restMoves);
  };
}

/** The least reduced cost over the candidates of a unit, moves counted. */
export function listedSearch(
  units: Units,
  { width, rep, cost }: Candidates,
  prices: Prices,
): (unit: number) => number {
  const perMove = movePrice(prices);
  return (unit) => {
    let cheapest = Infinity;
    for (let c = unit * width; c < (unit + 1) * width; c++) {
      const at = rep[c]!;
      if (at < 0) break;
      let reduced = cost[c]! + priceOf(units, prices, unit, at);
      if (perMove !== 0) reduced += perMove * movesTo(units, unit, at);
      if (reduced < cheapest) cheapest = reduced;
    }
    return cheapest;
  };
}

/** The most that prices have made any rep cheaper for a unit since its candidates were listed. */
export function largestFalls(
  units: Units,
  listedAt: Prices,
  prices: Prices,
): (unit: number) => number {
  const { reps, shared, workload, workloadVaries } = units;
  const falls = Array.from({ length: shared.length + 1 }, (_, block) => {
    let most = 0;
    let least = 0;
    for (let i = block * reps; i < (block + 1) * reps; i++) {
      const fall = listedAt[i]! - prices[i]!;
      most = Math.max(most, fall);
      least = Math.min(least, fall);
    }
    return { most, least };
  });
  return (unit) => {
    if (workloadVaries) return falls[0]!.most > 0 ? Infinity : 0;
    let sum = falls[0]!.most * workload[unit]!;
    for (let s = 0; s < shared.length; s++) {
      const load = shared[s]!.load[unit]!;
      const { most, least } = falls[s + 1]!;
      sum += load >= 0 ? most * load : least * load;
    }
    return sum;
  };
}
