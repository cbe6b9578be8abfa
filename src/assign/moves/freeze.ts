import type { EngineOptions, Plan, Problem } from "../../model";
import type { Solution } from "../solution/solution";
import { largestFirst } from "../problem/order";
import type { Units } from "../problem/units";
import { membersOf } from "../standing/held";
import { arenaOf } from "./arena";
import type { Aim } from "./arena";
import { unitLimits } from "./limits";
import type { UnitLimit } from "./limits";

/**
 * The problem in which no plan passes the limits: of all that counts against them only some of what
 * the solution moves may leave its owner, together no more than they allow. Those come first that have
 * to move, then those that bring the most load per unit of the limit.
 *
 * @param load - what is evened out, by unit
 */
export function frozen(
  problem: Problem,
  units: Units,
  solution: Solution,
  limits: readonly UnitLimit[],
  load: Float64Array,
): Problem {
  const { accounts, reps } = problem;
  const eligible = problem.eligible?.slice() ?? new Uint8Array(accounts * reps).fill(1);
  const free = movable(units, solution, limits, load);
  for (let unit = 0; unit < units.count; unit++) {
    if (free[unit] === 1) continue;
    const least = limits.map(({ heft }) => heft.least(unit));
    for (let rep = 0; rep < reps; rep++) {
      if (limits.every(({ heft }, l) => heft.to(unit, rep) <= least[l]!)) continue;
      for (const account of membersOf({ units }, unit)) eligible[account * reps + rep] = 0;
    }
  }
  return { ...problem, eligible };
}

/** One flag per unit: 1 where it may go anywhere. */
function movable(
  units: Units,
  { rep }: Solution,
  limits: readonly UnitLimit[],
  load: Float64Array,
): Uint8Array {
  const free = new Uint8Array(units.count);
  const used = new Float64Array(limits.length);
  const worth = new Float64Array(units.count).fill(-1);
  for (let unit = 0; unit < units.count; unit++) {
    if (limits.every(({ heft }) => heft.most(unit) === heft.least(unit))) {
      free[unit] = 1;
      limits.forEach(({ heft }, l) => {
        used[l]! += heft.least(unit);
      });
    } else if (limits.some(({ heft }) => heft.to(unit, rep[unit]!) > heft.least(unit))) {
      const part = Math.max(...limits.map(({ heft, most }) => heft.most(unit) / most));
      worth[unit] = load[unit]! / part;
    }
  }
  for (const unit of largestFirst(worth)) {
    if (worth[unit]! < 0) break;
    const parts = limits.map(({ heft }) => heft.most(unit));
    if (limits.some(({ most }, l) => used[l]! + parts[l]! > most)) continue;
    free[unit] = 1;
    parts.forEach((part, l) => {
      used[l]! += part;
    });
  }
  return free;
}

/** What `frozen` makes of a plan: of what it moves, only so much may move as the limits allow. */
export function frozenFrom(asked: Problem, plan: Plan, aim: Aim): Problem {
  const { moves: _, ...problem } = asked;
  const { units, solution, load } = arenaOf(asked, plan, aim);
  return frozen(problem, units, solution, unitLimits(asked, units), load);
}

/** Options with that plan to begin with, where one was given. */
export function quietly(options: EngineOptions, { rep }: Plan): EngineOptions {
  return options.start?.rep ? { ...options, start: { rep } } : options;
}
