import { reducedCost, mayWait, waitingPrice } from "../prices/limits";
import type { Limits, Prices } from "../prices/limits";
import type { Candidates } from "../prices/candidates";
import { largestFirst, smallestFirst } from "../problem/order";
import { movesTo, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import { mayGo, assignUnit } from "./solution";
import type { Solution } from "./solution";
import { lockedSolution } from "./initialSolution";

/**
 * A plan from prices: every unit with its first choice, the candidate that is cheapest at the
 * prices. At good prices hardly more is asked of anybody than there is; where it is more, the units
 * that lose least by it make way and go, those first that lose most, to the cheapest candidate who
 * has room. The rest waits.
 */
export function* construct(
  units: Units,
  candidates: Candidates,
  prices: Prices,
  limits: Limits,
): Work<Solution> {
  const solution = lockedSolution(units);
  const regret = yield* firstChoices(units, candidates, prices, limits, solution);
  const waiting = makeWay(units, solution, regret);
  yield 0.6;
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 4 / candidates.width));
  let placed = 0;
  for (const w of largestFirst(Float64Array.from(waiting, (unit) => regret[unit]!))) {
    placeCheapest(units, candidates, prices, solution, waiting[w]!);
    if (++placed % perStep === 0) yield 0.6 + (0.4 * placed) / waiting.length;
  }
  return solution;
}

/** Puts units where they are cheapest, limits left aside; returns what each loses by its second choice. */
function* firstChoices(
  units: Units,
  { width, rep, cost }: Candidates,
  prices: Prices,
  limits: Limits,
  solution: Solution,
): Work<Float64Array> {
  const regret = new Float64Array(units.count).fill(Infinity);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / 4 / width));
  for (let unit = 0; unit < units.count; unit++) {
    if (unit % perStep === perStep - 1) yield (0.5 * unit) / units.count;
    if (units.lockedTo[unit]! >= 0) continue;
    let first = Infinity;
    let second = Infinity;
    let choice = -1;
    for (let c = unit * width; c < (unit + 1) * width && rep[c]! >= 0; c++) {
      const price = reducedCost(units, prices, unit, rep[c]!, cost[c]!);
      if (price < first) {
        second = first;
        first = price;
        choice = rep[c]!;
      } else if (price < second) {
        second = price;
      }
    }
    const asWaiting = waitingPrice(prices) * units.leastWorkload[unit]!;
    if (choice < 0) continue;
    if (mayWait(units, limits, unit) && asWaiting < first) {
      regret[unit] = 0;
      continue;
    }
    regret[unit] = second - first;
    assignUnit(units, solution, unit, choice);
  }
  return regret;
}

/** Lets units wait, those first that lose least, until nothing is over a limit; returns all that wait. */
function makeWay(units: Units, solution: Solution, regret: Float64Array): number[] {
  const waiting: number[] = [];
  const given: number[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep < 0 && units.choices[unit] !== 0) waiting.push(unit);
    const isFree = rep >= 0 && units.lockedTo[unit]! < 0;
    // Who is not over a limit now never will be: units only leave.
    if (isFree && isTooMuch(units, solution, unit, rep)) given.push(unit);
  }
  for (const g of smallestFirst(Float64Array.from(given, (unit) => regret[unit]!))) {
    const unit = given[g]!;
    if (!isTooMuch(units, solution, unit, solution.rep[unit]!)) continue;
    assignUnit(units, solution, unit, -1);
    waiting.push(unit);
  }
  return waiting;
}

/** Whether a limit is broken that the unit's leaving helps to keep. */
function isTooMuch(units: Units, solution: Solution, unit: number, rep: number): boolean {
  if (solution.used[rep]! > units.limit[rep]! && workloadOf(units, unit, rep) > 0) return true;
  if (solution.moves > units.maxMoved && movesTo(units, unit, rep) > movesTo(units, unit, -1))
    return true;
  return isOverShare(units, solution, unit, rep);
}

function isOverShare({ shared }: Units, { held }: Solution, unit: number, rep: number): boolean {
  return shared.some(({ load, high }, s) => load[unit]! > 0 && held[s]![rep]! > high[rep]!);
}

function placeCheapest(
  units: Units,
  { width, rep, cost }: Candidates,
  prices: Prices,
  solution: Solution,
  unit: number,
): void {
  let best = -1;
  let bestPrice = Infinity;
  for (let c = unit * width; c < (unit + 1) * width; c++) {
    const at = rep[c]!;
    if (at < 0) break;
    const price = reducedCost(units, prices, unit, at, cost[c]!);
    if (price >= bestPrice || !mayGo(units, solution, unit, at)) continue;
    best = at;
    bestPrice = price;
  }
  if (best >= 0) assignUnit(units, solution, unit, best);
}
