import type { CostTable } from "../problem/costTable";
import { mayServe } from "../problem/units";
import type { Units } from "../problem/units";
import { priceOf } from "./limits";
import type { Prices } from "./limits";
import { searchAlongTree } from "./treeSearch";

/** The reps who are cheapest for a unit at some prices, the cheapest first, moves left aside. */
export interface Shortlist {
  length: number;
  readonly rep: Int32Array;
  /** Cost + price x workload (and x shared loads). */
  readonly reduced: Float64Array;
  /** Cost with each rep who is on the list, by the number of the rep. */
  readonly costOf: Float64Array;
}

/**
 * A search for the `width` cheapest reps of one unit after another, all at the same prices: along
 * the tree of places where costs are distances, else over all reps.
 *
 * @returns fills in the same shortlist each time it is called; with `below`, reps who cost as much or
 *   more may be left out
 */
export function shortlistSearch(
  units: Units,
  table: CostTable,
  prices: Prices,
  width: number,
): (unit: number, below?: number) => Shortlist {
  const list: Shortlist = {
    length: 0,
    rep: new Int32Array(width),
    reduced: new Float64Array(width),
    costOf: new Float64Array(units.reps),
  };
  const overAll = searchOverAll(units, table, prices, list);
  const { places, accountOf } = table;
  if (!places || !accountOf || units.workloadVaries || units.reps <= width) return overAll;
  const alongTree = searchAlongTree(units, places, prices, list);
  return (unit, below = Infinity) => {
    const account = accountOf(unit);
    const isSpecial = account < 0 || units.lockedTo[unit]! >= 0;
    return isSpecial ? overAll(unit) : alongTree(unit, account, below);
  };
}

/** Takes the rep in at its place in the order; the last one of a full list falls out. */
function enlist(list: Shortlist, at: number, price: number): void {
  const { rep, reduced } = list;
  let place = list.length < rep.length ? list.length++ : rep.length - 1;
  while (place > 0 && reduced[place - 1]! > price) {
    rep[place] = rep[place - 1]!;
    reduced[place] = reduced[place - 1]!;
    place--;
  }
  rep[place] = at;
  reduced[place] = price;
}

function searchOverAll(
  units: Units,
  table: CostTable,
  prices: Prices,
  list: Shortlist,
): (unit: number) => Shortlist {
  const { reps } = units;
  const row = new Float64Array(reps);
  const last = list.rep.length - 1;
  return (unit) => {
    list.length = 0;
    table.row(unit, row);
    for (let rep = 0; rep < reps; rep++) {
      if (!mayServe(units, unit, rep)) continue;
      const cost = row[rep]!;
      const price = cost + priceOf(units, prices, unit, rep);
      if (list.length <= last || price < list.reduced[last]!) {
        enlist(list, rep, price);
        list.costOf[rep] = cost;
      }
    }
    return list;
  };
}
