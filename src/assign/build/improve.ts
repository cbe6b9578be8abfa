import type { Candidates } from "../prices/candidates";
import type { CostTable } from "../problem/costTable";
import { extraMoves, mayGo, put } from "./draft";
import type { Draft } from "./draft";
import { reducedCost } from "../prices/prices";
import type { Prices } from "../prices/prices";
import { smallestFirst } from "./startPlan";
import { workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work";
import type { Work } from "../work";

/** How many units of a full rep are looked at to find one that gives way. */
const MOST_GIVING_WAY = 150;

const MOST_PASSES = 30;

/** Work that the normal effort allows: so much, and so much more per unit. */
const BUDGET = { always: 4e6, perUnit: 400 };

/** Savings below this share of a unit's cost are rounding. */
const ROUNDING_OF_COST = 1e-9;

/**
 * Lowers the cost by shifts (a unit goes to a cheaper candidate with room) and by chains (it takes
 * the place of another, which goes to a third rep or, as a swap, the other way), until no such
 * step is left or the passes are used up. Only candidates are tried, and to give way only the
 * units of a rep that lose least by it.
 *
 * @param patience - how much dearer per unit of workload, at the prices, a step into a full rep may
 *   be to be tried
 * @returns true; the draft is changed in place, its rules kept, and only gets cheaper
 */
export function* improve(
  units: Units,
  table: CostTable,
  candidates: Candidates,
  draft: Draft,
  prices: Prices,
  patience: number,
  effort: number,
): Work<boolean> {
  const budget = effort * (BUDGET.always + BUDGET.perUnit * units.count);
  const now = new Float64Array(units.count);
  const search: Search = { units, candidates, draft, prices, patience, now, looked: 0 };
  for (let unit = 0; unit < units.count; unit++) {
    const rep = draft.rep[unit] as number;
    if (rep >= 0) now[unit] = table.at(unit, rep);
  }
  let spent = 0;
  for (let pass = 0; pass < MOST_PASSES * effort && spent < budget; pass++) {
    const givingWay = yield* unitsByLoss(search);
    let changes = 0;
    for (let unit = 0; unit < units.count; unit++) {
      if ((draft.rep[unit] as number) >= 0 && improveUnit(search, givingWay, unit)) changes++;
      if (search.looked < UNIT_OF_WORK) continue;
      spent += search.looked;
      search.looked = 0;
      yield spent / budget;
      if (spent >= budget) break;
    }
    if (changes === 0) break;
  }
  return true;
}

interface Search {
  readonly units: Units;
  readonly candidates: Candidates;
  readonly draft: Draft;
  readonly prices: Prices;
  readonly patience: number;
  /** What each placed unit costs now. */
  readonly now: Float64Array;
  looked: number;
}

interface GivingWay {
  /** Units per rep, those first that lose least by going to another candidate. */
  readonly unitsOf: readonly number[][];
  /** What each unit loses by going to its next best candidate, room or not. */
  readonly loss: Float64Array;
}

function* unitsByLoss({ units, candidates, draft, now }: Search): Work<GivingWay> {
  const { width, rep, cost } = candidates;
  const loss = new Float64Array(units.count).fill(Infinity);
  for (let unit = 0; unit < units.count; unit++) {
    const at = draft.rep[unit] as number;
    if (at < 0 || (units.lockedTo[unit] as number) >= 0) continue;
    let cheapest = Infinity;
    for (let c = unit * width; c < (unit + 1) * width && (rep[c] as number) >= 0; c++)
      if (rep[c] !== at) cheapest = Math.min(cheapest, cost[c] as number);
    loss[unit] = cheapest - (now[unit] as number);
  }
  yield 0;
  const unitsOf: number[][] = Array.from({ length: units.reps }, () => []);
  for (const unit of smallestFirst(loss)) {
    if (loss[unit] === Infinity) break;
    unitsOf[draft.rep[unit] as number]?.push(unit);
  }
  return { unitsOf, loss };
}

/** @returns whether the unit found a step that lowers the cost */
function improveUnit(search: Search, givingWay: GivingWay, unit: number): boolean {
  const { units, candidates, draft, now } = search;
  const { width, rep, cost } = candidates;
  const least = ROUNDING_OF_COST * Math.abs(now[unit] as number);
  if ((units.lockedTo[unit] as number) >= 0) return false;
  for (let c = unit * width; c < (unit + 1) * width; c++) {
    const to = rep[c] as number;
    if (to < 0) break;
    search.looked++;
    const saving = (now[unit] as number) - (cost[c] as number);
    if (to === draft.rep[unit] || saving <= least) continue;
    if (mayGo(units, draft, unit, to)) {
      put(units, draft, unit, to);
      now[unit] = cost[c] as number;
      return true;
    }
    if (isPromising(search, unit, c) && chain(search, givingWay, unit, c, saving - least))
      return true;
  }
  return false;
}

/** Whether the unit's candidate `c` is, prices counted, hardly dearer than where the unit is. */
function isPromising(search: Search, unit: number, c: number): boolean {
  const { units, candidates, draft, prices, now, patience } = search;
  const to = candidates.rep[c] as number;
  const from = draft.rep[unit] as number;
  const dearer =
    reducedCost(units, prices, unit, to, candidates.cost[c] as number) -
    reducedCost(units, prices, unit, from, now[unit] as number);
  return dearer <= patience * (units.leastWorkload[unit] as number);
}

/** The unit takes its candidate `c` and the cheapest other unit there gives way, if that saves. */
function chain(
  search: Search,
  { unitsOf, loss }: GivingWay,
  unit: number,
  c: number,
  saving: number,
): boolean {
  const { units, candidates, draft, now } = search;
  const { width, rep, cost } = candidates;
  const to = rep[c] as number;
  const from = draft.rep[unit] as number;
  const workload = workloadOf(units, unit, to);
  const need = (draft.used[to] as number) + workload - (units.limit[to] as number);
  const unitMoves = extraMoves(units, draft, unit, to);
  let bestLoss = saving;
  let bestPlace = -1;
  let bestOther = -1;
  let looks = 0;
  for (const other of unitsOf[to] as readonly number[]) {
    if ((loss[other] as number) >= bestLoss || looks++ >= MOST_GIVING_WAY) break;
    if (draft.rep[other] !== to || workloadOf(units, other, to) < need) continue;
    search.looked += width;
    for (let p = other * width; p < (other + 1) * width; p++) {
      const next = rep[p] as number;
      if (next < 0) break;
      const lost = (cost[p] as number) - (now[other] as number);
      if (next === to || lost >= bestLoss) continue;
      const room = next === from ? workloadOf(units, unit, from) : 0;
      const used = (draft.used[next] as number) - room + workloadOf(units, other, next);
      if (used > (units.limit[next] as number)) continue;
      const moves = draft.moves + unitMoves + extraMoves(units, draft, other, next);
      if (moves > units.maxMoved) continue;
      bestLoss = lost;
      bestPlace = p;
      bestOther = other;
    }
  }
  search.looked += looks;
  if (bestPlace < 0) return false;
  put(units, draft, bestOther, rep[bestPlace] as number);
  now[bestOther] = cost[bestPlace] as number;
  put(units, draft, unit, to);
  now[unit] = cost[c] as number;
  return true;
}
