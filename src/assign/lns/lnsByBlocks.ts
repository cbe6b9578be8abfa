import type { Candidates } from "../prices/candidates";
import { chosenReps } from "../problem/chosenReps";
import type { PartOfPlan } from "../problem/chosenReps";
import type { CostTable } from "../problem/costTable";
import { movesTo } from "../problem/units";
import type { Units } from "../problem/units";
import { relaxTolerances } from "../solution/objective";
import { emptySolution, assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import { within } from "../work/progress";
import type { Work } from "../work/work";
import { lns } from "./lns";
import { repBlocks } from "./repBlocks";

/** Pairs of unit and rep in a block, about. */
const BLOCK_PAIRS = 400_000;
const FEWEST_REPS = 4;
/** Each pass cuts the reps into other blocks. */
const PASSES = 2;

export interface BlocksOptions {
  /** Reps in a block. */
  readonly size: number;
  readonly seed: number;
  readonly effort: number;
  /** Prices of workload, one per rep. */
  readonly prices: Float64Array;
  readonly loadPrices: readonly Float64Array[];
  readonly movePrice: number;
}

/** How many reps a block of a plan is to have. */
export function blockSize({ reps, count }: Units): number {
  return Math.max(FEWEST_REPS, Math.floor(Math.sqrt((BLOCK_PAIRS * reps) / count)));
}

/**
 * `lns` where the whole is too large for it: block by block of reps with common borders, everything
 * else staying as it is. Nothing is proven by it.
 *
 * The solution only gets better and keeps every rule at each yield.
 */
export function* lnsByBlocks(
  asked: Units,
  table: CostTable,
  candidates: Candidates,
  solution: Solution,
  options: BlocksOptions,
): Work<true> {
  const units = relaxTolerances(asked, solution);
  let blocks: number[][] | undefined;
  for (let pass = 0; pass < PASSES; pass++) {
    blocks = repBlocks(candidates, solution, options.size, blocks);
    for (const [b, block] of blocks.entries()) {
      if (block.length < 2) continue;
      const from = (pass + b / blocks.length) / PASSES;
      const one = partWith(units, table, solution, block);
      const to = from + 1 / (PASSES * blocks.length);
      yield* within(from, to, settle(solution, one, { ...options, seed: options.seed + pass }));
    }
  }
  return true;
}

/** The reps with the units that they have now, and the moves that are left. */
function partWith(
  units: Units,
  table: CostTable,
  solution: Solution,
  block: readonly number[],
): PartOfPlan {
  const isIn = new Uint8Array(units.reps);
  for (const rep of block) isIn[rep] = 1;
  const chosen: number[] = [];
  let moves = units.maxMoved - solution.moves;
  solution.rep.forEach((rep, unit) => {
    if (rep < 0 || isIn[rep] === 0) return;
    chosen.push(unit);
    moves += movesTo(units, unit, rep);
  });
  return chosenReps(units, table, Int32Array.from(chosen), block, moves);
}

/** Places the units of a part anew, and takes over into the whole what is better. */
function* settle(
  solution: Solution,
  { units: few, table, unit, rep }: PartOfPlan,
  { seed, effort, prices, loadPrices, movePrice }: BlocksOptions,
): Work<void> {
  const number = new Map(rep.map((one, at) => [one, at]));
  const own = emptySolution(few);
  unit.forEach((one, u) => {
    assignUnit(few, own, u, number.get(solution.rep[one]!)!);
  });
  const { moves } = own;
  const chosen = (of: Float64Array): Float64Array => Float64Array.from(rep, (one) => of[one]!);
  yield* lns(few, table, own, -Infinity, {
    seed,
    effort,
    prices: chosen(prices),
    loadPrices: loadPrices.map(chosen),
    movePrice,
  });
  unit.forEach((one, u) => {
    solution.rep[one] = rep[own.rep[u]!]!;
  });
  rep.forEach((one, at) => {
    solution.used[one] = own.used[at]!;
    own.held.forEach((held, s) => (solution.held[s]![one] = held[at]!));
  });
  solution.moves += own.moves - moves;
}
