import { reducedCost } from "../prices/limits";
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
 * brings them nearer. No more waits, and nobody who comes first waits for one who doesn't.
 *
 * @returns whether anything changed
 */
export function* throughWaiting(
  units: Units,
  table: CostTable,
  solution: Solution,
  prices: Prices,
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
    const costAt = (unit: number): number =>
      reducedCost(units, prices, unit, rep, table.at(unit, rep));
    const mayCome = waiting.filter((one) => solution.rep[one] === -1 && mayServe(units, one, rep));
    const mayLeave = served[rep]!.filter((one) => units.lockedTo[one]! < 0);
    const arriving = leastBy(mayCome, MOST_COMPARED, costAt);
    for (const unit of leastBy(mayLeave, MOST_COMPARED, (one) => -costAt(one))) {
      const other = bestArriving(units, solution, unit, rep, arriving);
      if (other < 0) continue;
      assignUnit(units, solution, unit, -1);
      assignUnit(units, solution, other, rep);
      changed = true;
    }
  }
  return changed;
}

/** The unit that should come for the one that is to wait, or -1. */
function bestArriving(
  units: Units,
  solution: Solution,
  unit: number,
  rep: number,
  arriving: readonly number[],
): number {
  let best = -1;
  let most = 0;
  const room = units.limit[rep]! - solution.used[rep]! + workloadOf(units, unit, rep);
  const moves = units.maxMoved - solution.moves - extraMoves(units, solution, unit, -1);
  const flagged = units.first?.[unit] ?? 0;
  for (const other of arriving) {
    if (solution.rep[other] !== -1 || units.leastWorkload[other]! < units.leastWorkload[unit]!)
      continue;
    if (workloadOf(units, other, rep) > room || extraMoves(units, solution, other, rep) > moves)
      continue;
    if ((units.first?.[other] ?? 0) < flagged) continue;
    const gain = insideGain(units, solution, other, unit, rep);
    if (gain <= most) continue;
    best = other;
    most = gain;
  }
  return best;
}
