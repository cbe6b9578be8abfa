import { assign } from "../../src/assign";
import { rebalance } from "../../src/assign/search/rebalance";
import { checkPlan } from "../checkPlan";
import { planar } from "../instances";
import type { Shape } from "../instances";
import { seededRandom } from "../../src/random";
import { shortest } from "../shortest";

export interface RebalanceOrder extends Shape {
  /** The part of all accounts that may move. */
  readonly mostMoved: number;
}

export interface Rebalanced {
  readonly carveSeconds: number;
  readonly seconds: number;
  readonly moved: number;
  readonly maxMoved: number;
  readonly unassigned: number;
  readonly overloaded: number;
  /** -1 where nothing was proven. */
  readonly gap: number;
}

const MOST = { runs: 3, seconds: 20 };

/** Last year's reps had up to 5 % more or less capacity; this year all have the same again. */
export async function rebalanceJob({ mostMoved, ...shape }: RebalanceOrder): Promise<Rebalanced> {
  const problem = planar(shape);
  const random = seededRandom(shape.seed + 1);
  const capacity = problem.capacity.map((room) => Math.ceil(room * (0.95 + 0.1 * random())));
  const owner = assign({ ...problem, capacity }).rep;
  const maxMoved = Math.floor(shape.accounts * mostMoved);
  const carve = await shortest(() => assign(problem), MOST);
  const again = await shortest(
    () => rebalance(problem, owner, { engine: "assign", mostMoved }),
    MOST,
  );
  const { rep, gap } = again.result;
  const { unassigned, overloaded } = checkPlan(problem, rep);
  let moved = 0;
  for (let account = 0; account < shape.accounts; account++)
    if (owner[account]! >= 0 && owner[account] !== rep[account]) moved++;
  return {
    carveSeconds: carve.seconds,
    seconds: again.seconds,
    moved,
    maxMoved,
    unassigned,
    overloaded,
    gap: Number.isFinite(gap) ? gap : -1,
  };
}
