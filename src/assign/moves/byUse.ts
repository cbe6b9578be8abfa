import type { Steps } from "../../model";
import { unitsOf } from "../problem/units";
import { part } from "../work/progress";
import { frozenFrom, quietly } from "./freeze";
import { inOneFigure } from "./inOneFigure";
import { lightened } from "./lightened";
import type { Asked } from "./moving";
import { isBetterPlan, provenBy } from "./proven";
import { isPassed, limitsOn, mostUsed, reweighed, usedBy } from "./used";

/**
 * Searches in which moves count for what they take of the limits: how much of what the one before has
 * used too much is taken off the cap.
 */
const TIGHTENED = [0, 0, 0.6, 1];
/** What is left free of a tightened cap. */
const SPARE = 0.002;

/**
 * Within limits on moves where nothing has a price: a plan is made lighter; where it passes a limit even
 * so, moves count for what they take of the limits in the next searches, by how much was used of each.
 * Where more than one limit binds, a search in which only so much may move as they allow is tried too.
 */
export function* byUse({ problem: asked, options, aim, search }: Asked): Steps {
  const { moves: _, ...problem } = asked;
  const units = unitsOf(asked);
  const first = yield* part(0, 0.4, search(problem, options));
  const { rep: unweighed } = first;
  const light = yield* lightened(asked, first, { aim, options, units });
  let plan = light;
  let proven = light;
  let limits = usedBy(limitsOn(asked, units), units, plan);
  let share = 1;
  for (const [round, tightened] of TIGHTENED.entries()) {
    if (!limits.some(isPassed)) break;
    if (tightened > 0) share *= (1 - SPARE) / (1 + tightened * (mostUsed(limits) - 1));
    limits = limits.map(reweighed);
    if (limits.every(({ worth }) => worth === 0)) break;
    const counted = { ...problem, ...inOneFigure(asked, limits, share) };
    const found = yield* part(0.4 + 0.1 * round, 0.5 + 0.1 * round, search(counted, options));
    const bounded = tightened === 0 ? found : provenBy(asked, units, found, proven);
    plan = yield* lightened(asked, { ...bounded, unweighed }, { aim, options, units });
    if (tightened === 0) proven = plan;
    limits = usedBy(limits, units, plan);
    // Within the limits at once: what it uses, it uses for the best.
    if (round === 0 && !limits.some(isPassed)) return plan;
  }
  if (plan === light && !limits.some(isPassed)) return plan;
  const base = limits.some(isPassed) ? plan : light;
  const open = frozenFrom(asked, base, aim);
  const second = yield* part(0.8, 0.95, search(open, quietly(options, base)));
  const kept = { ...provenBy(asked, units, second, proven), unweighed };
  const other = yield* lightened(asked, kept, { aim, options, units });
  return limits.some(isPassed) || isBetterPlan(units, other, plan) ? other : plan;
}
