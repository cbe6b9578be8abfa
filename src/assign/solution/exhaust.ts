import type { CostTable } from "../problem/costTable";
import { largestFirst } from "../problem/order";
import { emptySolution, hasRoom, assignUnit, takeOver } from "./solution";
import { mayServe, movesTo } from "../problem/units";
import type { Units } from "../problem/units";
import type { Work } from "../work/work";
import type { Solution } from "./solution";

/** Units up to which it is tried. */
export const MOST_UNITS = 24;
/** Choices that are looked at before it is given up: a few tenths of a second. */
const MOST_LOOKS = 1e6;
const PER_STEP = 20_000;

/** How plans are judged. */
export interface Judge<Worth> {
  objectiveOf(solution: Solution): Worth;
  isBetter(one: Worth, other: Worth): boolean;
  /** What a plan comes to at least that is decided so far. */
  atLeast(decided: Decided): Worth;
}

/** A plan in the making, and what the units that are still to be decided bring at least. */
export interface Decided {
  readonly now: Solution;
  readonly missed: number;
  readonly waiting: number;
  readonly cost: number;
  /** Of each shared load, what is still to come. */
  readonly toCome: readonly number[];
}

/**
 * Goes through all plans of a very small problem. Branch and bound, depth first (A. H. Land and
 * A. G. Doig, Econometrica 28, 1960): what is missed, waits or is above a limit only grows as units are
 * placed.
 *
 * @returns whether it came to the end, so that the solution is the best of all plans; it is changed in
 *   place where a better one is found
 */
export function* exhaust<Worth>(
  units: Units,
  table: CostTable,
  solution: Solution,
  judge: Judge<Worth>,
  effort: number,
): Work<boolean> {
  if (units.count > MOST_UNITS) return false;
  const tree = treeOf(units, table, solution, judge);
  const { order, choices } = tree;
  const next = new Int32Array(order.length + 1);
  const most = effort * MOST_LOOKS;
  let depth = 0;
  for (let looked = 1; depth >= 0; looked++) {
    if (looked > most) return false;
    if (looked % PER_STEP === 0) yield looked / most;
    if (depth === order.length) {
      keepBetter(tree);
      depth--;
      continue;
    }
    assignUnit(units, tree.now, order[depth]!, -1);
    const choice = next[depth]!++;
    if (choice >= choices[depth]!.length) {
      next[depth] = 0;
      depth--;
      continue;
    }
    if (!take(tree, depth, choices[depth]![choice]!)) continue;
    if (mayBeBetter(tree, depth + 1)) depth++;
  }
  return true;
}

/** The best plan so far, the one in the making, and what it amounts to. */
interface Tree<Worth> {
  readonly judge: Judge<Worth>;
  readonly units: Units;
  readonly table: CostTable;
  readonly best: Solution;
  readonly now: Solution;
  worth: Worth;
  /** Units in the order in which they are decided, and where each may go: the cheapest first. */
  readonly order: readonly number[];
  readonly choices: readonly (readonly number[])[];
  /** The least that the units from here on cost, and what they bring of each shared load. */
  readonly costAhead: Float64Array;
  readonly loadAhead: readonly Float64Array[];
  /** What the decisions before each depth amount to. */
  readonly missed: Float64Array;
  readonly waiting: Float64Array;
  readonly cost: Float64Array;
  readonly moves: Float64Array;
}

function treeOf<Worth>(
  units: Units,
  table: CostTable,
  best: Solution,
  judge: Judge<Worth>,
): Tree<Worth> {
  const now: Solution = {
    rep: best.rep.slice(),
    used: best.used.slice(),
    held: best.held.map((one) => one.slice()),
    moves: best.moves,
  };
  const open: number[] = [];
  let cost = 0;
  let moves = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const rep = best.rep[unit]!;
    if (units.lockedTo[unit]! < 0 && units.choices[unit]! > 0) open.push(unit);
    else if (rep >= 0) {
      cost += table.at(unit, rep);
      moves += movesTo(units, unit, rep);
    }
  }
  for (const unit of open) assignUnit(units, now, unit, -1);
  // The largest are decided first: what has no room is found out early.
  const largest = largestFirst(Float64Array.from(open, (unit) => units.leastWorkload[unit]!));
  const order = Array.from(largest, (at) => open[at]!);
  const choices = order.map((unit) => choicesOf(units, table, best, unit));
  const costs = order.map((unit, at) =>
    Math.min(...choices[at]!.map((rep) => (rep < 0 ? 0 : table.at(unit, rep)))),
  );
  const before = (fixed: number): Float64Array => new Float64Array(order.length + 1).fill(fixed);
  return {
    units,
    table,
    best,
    now,
    judge,
    worth: judge.objectiveOf(best),
    order,
    choices,
    costAhead: sumsAhead(costs),
    loadAhead: units.shared.map(({ load }) => sumsAhead(order.map((unit) => load[unit]!))),
    missed: before(0),
    waiting: before(0),
    cost: before(cost),
    moves: before(moves),
  };
}

/** Reps who may serve the unit, the cheapest first; last of all it waits, unless it asks for nothing. */
function choicesOf(
  units: Units,
  table: CostTable,
  best: Solution,
  unit: number,
): readonly number[] {
  const reps = Array.from({ length: units.reps }, (_, rep) => rep)
    .filter((rep) => mayServe(units, unit, rep))
    .sort((a, b) => table.at(unit, a) - table.at(unit, b) || a - b);
  const mayWait = units.leastWorkload[unit]! > 0 || best.rep[unit] === -1;
  const waits = worthWaiting(units, best);
  return mayWait && waits ? [...reps, -1] : reps;
}

/** Whether anything waits in the best plan: else nothing does in a better one. */
function worthWaiting(units: Units, { rep }: Solution): boolean {
  return rep.some((at, unit) => at === -1 && units.choices[unit] !== 0);
}

function sumsAhead(figures: readonly number[]): Float64Array {
  const ahead = new Float64Array(figures.length + 1);
  for (let at = figures.length - 1; at >= 0; at--) ahead[at] = ahead[at + 1]! + figures[at]!;
  return ahead;
}

/** Decides where the unit of a depth goes; false where a rule is against it. */
function take<Worth>(tree: Tree<Worth>, depth: number, rep: number): boolean {
  const { units, table, now, order, missed, waiting, cost, moves } = tree;
  const unit = order[depth]!;
  const isWaiting = rep < 0;
  if (!isWaiting && !hasRoom(units, now, unit, rep)) return false;
  moves[depth + 1] = moves[depth]! + (isWaiting ? 0 : movesTo(units, unit, rep));
  if (moves[depth + 1]! > units.maxMoved) return false;
  missed[depth + 1] = missed[depth]! + (isWaiting ? (units.first?.[unit] ?? 0) : 0);
  waiting[depth + 1] = waiting[depth]! + (isWaiting ? units.leastWorkload[unit]! : 0);
  cost[depth + 1] = cost[depth]! + (isWaiting ? 0 : table.at(unit, rep));
  assignUnit(units, now, unit, rep);
  return true;
}

/** Whether the decisions before a depth may lead to a better plan than the best so far. */
function mayBeBetter<Worth>(tree: Tree<Worth>, depth: number): boolean {
  const { judge, now, missed, waiting, cost, costAhead, loadAhead } = tree;
  const least = judge.atLeast({
    now,
    missed: missed[depth]!,
    waiting: waiting[depth]!,
    cost: cost[depth]! + costAhead[depth]!,
    toCome: loadAhead.map((ahead) => ahead[depth]!),
  });
  return judge.isBetter(least, tree.worth);
}

/** Keeps the plan that is made if it is better than the best, its sums counted afresh. */
function keepBetter<Worth>(tree: Tree<Worth>): void {
  const { units, judge, best, now } = tree;
  const fresh = emptySolution(units);
  for (let unit = 0; unit < units.count; unit++) assignUnit(units, fresh, unit, now.rep[unit]!);
  const worth = judge.objectiveOf(fresh);
  if (!judge.isBetter(worth, tree.worth)) return;
  if (fresh.used.some((used, rep) => used > units.limit[rep]!)) return;
  tree.worth = worth;
  takeOver(best, fresh);
}
