import { reducedCost, waitingPrice } from "../prices/limits";
import type { Prices } from "../prices/limits";
import type { CostTable } from "../problem/costTable";
import { leastBy } from "../problem/order";
import { mayServe, workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";
import { extraMoves, assignUnit } from "./solution";
import type { Solution } from "./solution";
import { insideGain, isOutside } from "./insideGain";

/** How many units of a rep, and how many that wait, are compared: those that lose least at the prices. */
const MOST_COMPARED = 200;

/**
 * Lets units that reps outside their limits serve change places with units that wait, where that
 * brings them nearer, those first that do most for what they cost. No more waits, and nobody who comes first waits for one who doesn't.
 *
 * @param mostLoss - the most that an exchange may cost at the prices per unit of workload
 * @returns whether anything changed
 */
export function* throughWaiting(
  units: Units,
  table: CostTable,
  solution: Solution,
  prices: Prices,
  mostLoss: number,
): Work<boolean> {
  const waiting: number[] = [];
  const served: number[][] = Array.from({ length: units.reps }, () => []);
  for (let unit = 0; unit < units.count; unit++) {
    const rep = solution.rep[unit]!;
    if (rep >= 0) served[rep]!.push(unit);
    else if (units.choices[unit] !== 0) waiting.push(unit);
  }
  if (waiting.length === 0) return false;
  let changed = false;
  for (let rep = 0; rep < units.reps; rep++) {
    yield rep / units.reps;
    if (!isOutside(units, solution, rep)) continue;
    // What it costs, at the prices, that the rep serves the unit and it does not wait.
    const costAt = (unit: number): number =>
      reducedCost(units, prices, unit, rep, table.at(unit, rep)) -
      waitingPrice(prices) * units.leastWorkload[unit]!;
    const mayCome = waiting.filter((one) => solution.rep[one] === -1 && mayServe(units, one, rep));
    const mayLeave = served[rep]!.filter((one) => units.lockedTo[one]! < 0);
    const arriving = leastBy(mayCome, MOST_COMPARED, costAt).map((unit) => ({
      unit,
      cost: costAt(unit),
    }));
    const turn: Turn = { units, solution, rep, arriving, mostLoss };
    const exchanges: Exchange[] = [];
    for (const unit of leastBy(mayLeave, MOST_COMPARED, (one) => -costAt(one))) {
      const found = bestExchange(turn, { unit, cost: costAt(unit) });
      if (found) exchanges.push(found);
    }
    exchanges.sort((a, b) => compare(b, a) || a.leaving.unit - b.leaving.unit);
    for (const { leaving } of exchanges) {
      const found = bestExchange(turn, leaving);
      if (!found) continue;
      assignUnit(units, solution, leaving.unit, -1);
      assignUnit(units, solution, found.arriving, rep);
      changed = true;
    }
  }
  return changed;
}

/** A unit and what it costs a rep. */
interface Priced {
  readonly unit: number;
  readonly cost: number;
}

/** One rep, and the units that may come, the cheapest first. */
interface Turn {
  readonly units: Units;
  readonly solution: Solution;
  readonly rep: number;
  readonly arriving: readonly Priced[];
  readonly mostLoss: number;
}

/** A unit that is to wait, and one that comes for it. */
interface Exchange {
  readonly leaving: Priced;
  readonly arriving: number;
  /** How much less reps are outside by it, and what it costs at the prices. */
  readonly gain: number;
  readonly loss: number;
}

/** Above 0 where the first does more for even loads for what it costs; what costs nothing comes before what does. */
function compare(one: Exchange, other: Exchange): number {
  if (one.loss <= 0 || other.loss <= 0)
    return Number(one.loss <= 0) - Number(other.loss <= 0) || one.gain - other.gain;
  return one.gain * other.loss - other.gain * one.loss;
}

/** The exchange that does most for what it costs, if there is one for the unit that is to wait. */
function bestExchange(
  { units, solution, rep, arriving, mostLoss }: Turn,
  leaving: Priced,
): Exchange | undefined {
  let best: Exchange | undefined;
  const { unit } = leaving;
  const room = units.limit[rep]! - solution.used[rep]! + workloadOf(units, unit, rep);
  const moves = units.maxMoved - solution.moves - extraMoves(units, solution, unit, -1);
  const most = mostLoss * units.leastWorkload[unit]!;
  const flagged = units.first?.[unit] ?? 0;
  for (const { unit: other, cost } of arriving) {
    if (solution.rep[other] !== -1 || units.leastWorkload[other]! < units.leastWorkload[unit]!)
      continue;
    if (workloadOf(units, other, rep) > room || extraMoves(units, solution, other, rep) > moves)
      continue;
    if ((units.first?.[other] ?? 0) < flagged) continue;
    const loss = cost - leaving.cost;
    if (loss > most) break;
    const gain = insideGain(units, solution, other, unit, rep);
    if (gain <= 0) continue;
    const one = { leaving, arriving: other, gain, loss };
    if (!best || compare(one, best) > 0) best = one;
  }
  return best;
}
