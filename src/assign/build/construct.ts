import type { Candidates } from "../prices/candidates";
import { mayGo, put } from "./draft";
import type { Draft } from "./draft";
import { mayWait, reducedCost, waitingPrice } from "../prices/prices";
import type { Limits, Prices } from "../prices/prices";
import { largestFirst, lockedDraft } from "./startPlan";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work";
import type { Work } from "../work";

/**
 * A plan from prices: locks first, then the units who would lose most by their second choice,
 * each with the candidate who is cheapest at the prices and has room. At good prices nearly all
 * get their first choice, and those who don't hardly lose by it. The rest waits.
 */
export function* construct(
  units: Units,
  candidates: Candidates,
  prices: Prices,
  limits: Limits,
): Work<Draft> {
  const { width, rep, cost } = candidates;
  const draft = lockedDraft(units);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 4 / width));
  const regret = new Float64Array(units.count);
  for (let unit = 0; unit < units.count; unit++) {
    let first = Infinity;
    let second = Infinity;
    for (let c = unit * width; c < (unit + 1) * width && (rep[c] as number) >= 0; c++) {
      const price = reducedCost(units, prices, unit, rep[c] as number, cost[c] as number);
      if (price < first) {
        second = first;
        first = price;
      } else if (price < second) {
        second = price;
      }
    }
    const asWaiting = waitingPrice(prices) * (units.leastWorkload[unit] as number);
    // A unit with one choice goes first; one that had better wait, or has no choice, goes last.
    const waits = first === Infinity || (mayWait(units, limits, unit) && asWaiting < first);
    regret[unit] = waits ? -1 : second - first;
    if (unit % perStep === perStep - 1) yield (0.5 * unit) / units.count;
  }
  const order = largestFirst(regret);
  for (let o = 0; o < order.length; o++) {
    const unit = order[o] as number;
    if (draft.rep[unit] === -1) placeCheapest(units, candidates, prices, draft, unit);
    if (o % perStep === perStep - 1) yield 0.5 + (0.5 * o) / order.length;
  }
  return draft;
}

function placeCheapest(
  units: Units,
  { width, rep, cost }: Candidates,
  prices: Prices,
  draft: Draft,
  unit: number,
): void {
  let best = -1;
  let bestPrice = Infinity;
  for (let c = unit * width; c < (unit + 1) * width; c++) {
    const at = rep[c] as number;
    if (at < 0) break;
    const price = reducedCost(units, prices, unit, at, cost[c] as number);
    if (price >= bestPrice || !mayGo(units, draft, unit, at)) continue;
    best = at;
    bestPrice = price;
  }
  if (best >= 0) put(units, draft, unit, best);
}
