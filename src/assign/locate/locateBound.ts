import type { Work } from "../work/work";
import { boundAt, emptyRound, ROUNDING_OF_SUM } from "./boundRound";
import type { Target } from "./boundRound";
import type { Instance } from "./instance";
import type { Relaxation } from "./gains";
import { emptyWholeFill } from "./wholeFill";

const MOST_ROUNDS = 300;
/** Entries of the reach that the normal effort looks at. */
const BUDGET = 3e7;
/** So many entries make a quick round; with more, a part of the places shows the way first. */
const QUICK = 2e5;
/** Rounds without a better bound after which steps get shorter. */
const PATIENCE = 6;
const FIRST_STEP = 1.2;
const LATER_STEP = 0.2;
/** The last rounds cut no account: that costs so many operations, and pays up to so many accounts. */
const WHOLE = { budget: 3e7, accounts: 5_000, step: 0.2 };
const SHORTEST_STEP = 0.005;
/** How much of the last direction is kept: a steadier walk than the subgradient alone. */
const MEMORY = 0.3;

/** A bound in the making: `value` holds for every plan, whatever round it comes from. */
export interface Bound {
  value: number;
}

/**
 * A cost that no choice of places can fall below: the Lagrangian relaxation of "each account is
 * served once". At any worth per account each place takes what pays best within its capacity, and
 * the k places that gain most are used (H. Pirkul, Management Science 33, 1987; L. A. N. Lorena and
 * E. L. F. Senne, Computers and Operations Research 31, 2004). Subgradient steps raise it, first
 * with the last account of a place cut to fit, over a part of the places where there are many; then
 * with all accounts whole, which is dearer and proves more. The worth of an account stays within the edge of its list, so that no place is overlooked. Rules
 * about single reps are left out, which only lowers the bound.
 *
 * @param relaxation - its worths are where to begin, and change
 */
export function* raiseBound(
  relaxation: Relaxation,
  target: Target,
  effort: number,
  bound: Bound,
): Work<boolean> {
  const { instance, coverage } = relaxation;
  const entries = coverage.account.length;
  const budget = BUDGET * effort;
  const every = Math.ceil(entries / QUICK);
  const quick = { budget: every > 1 ? budget / 2 : 0, step: FIRST_STEP, from: 0, to: 0.5 };
  if (every > 1) {
    // Fewer places than there are gain less: this figure only leads the way.
    const some = somePlaces(instance, target, every);
    yield* climb(relaxation, target, some, quick, { value: -Infinity });
  }
  const whole = {
    budget: budget - quick.budget,
    step: every > 1 ? LATER_STEP : FIRST_STEP,
    from: quick.to,
    to: 0.8,
  };
  const all = somePlaces(instance, target, 1);
  yield* climb(relaxation, target, all, whole, bound);
  if (instance.accounts > WHOLE.accounts) return true;
  const last = { budget: WHOLE.budget * effort, step: WHOLE.step, from: 0.8, to: 1, isWhole: true };
  yield* climb(relaxation, target, all, last, bound);
  return true;
}

/** Every so many-th place, and those of the plan. */
function somePlaces({ places, fixedSite }: Instance, { site }: Target, every: number): Int32Array {
  const isIn = new Uint8Array(places);
  for (let place = 0; place < places; place += every) isIn[place] = 1;
  for (const place of site) isIn[place] = 1;
  for (const place of fixedSite) if (place >= 0) isIn[place] = 1;
  return Int32Array.from(isIn.keys()).filter((place) => isIn[place] === 1);
}

/** Every account at its cheapest place: what holds before any round. */
export function cheapestBound({ accounts, near, served, at }: Instance, waiting: number): number {
  let sum = 0;
  for (let a = 0; a < accounts; a++) {
    if (served[a] === 0) continue;
    const cheapest = at(a, near.place[a * near.width]!);
    sum += waiting > 0 ? Math.min(0, cheapest) : cheapest;
  }
  return sum - ROUNDING_OF_SUM * Math.abs(sum);
}

/** A worth to begin with: what each account costs from the second nearest of the sites. O(n k). */
export function worthOfSecond({ accounts, at }: Instance, site: Int32Array): Float64Array {
  const worth = new Float64Array(accounts);
  for (let a = 0; a < accounts; a++) {
    let first = Infinity;
    let second = Infinity;
    for (const place of site) {
      const cost = at(a, place);
      if (cost < first) {
        second = first;
        first = cost;
      } else if (cost < second) second = cost;
    }
    worth[a] = second < Infinity ? second : first;
  }
  return worth;
}

interface Climb {
  readonly budget: number;
  readonly step: number;
  readonly from: number;
  readonly to: number;
  /** Whether no account may be cut. */
  readonly isWhole?: boolean;
}

/** Subgradient rounds over the places; worths end at the best that were found. */
function* climb(
  relaxation: Relaxation,
  target: Target,
  places: Int32Array,
  { budget, step: first, from, to, isWhole = false }: Climb,
  bound: Bound,
): Work<void> {
  const { instance, coverage, worth } = relaxation;
  const { accounts, served } = instance;
  const round = emptyRound(instance, isWhole ? emptyWholeFill(accounts) : undefined);
  const best = worth.slice();
  const direction = new Float64Array(accounts);
  let length = first;
  let idle = 0;
  let spent = 0;
  for (let r = 0; r < MOST_ROUNDS && spent < budget && length >= SHORTEST_STEP; r++) {
    for (let a = 0; a < accounts; a++)
      worth[a] = served[a] === 1 ? Math.min(worth[a]!, coverage.edge[a]!) : 0;
    const done = from + (to - from) * Math.min(1, spent / budget);
    spent += yield* boundAt(relaxation, target, places, round, done);
    if (round.value > bound.value) {
      bound.value = round.value;
      best.set(worth);
      idle = 0;
    } else if (++idle >= PATIENCE) {
      idle = 0;
      length /= 2;
      worth.set(best);
      direction.fill(0);
      continue;
    }
    let norm = 0;
    for (let a = 0; a < accounts; a++) {
      const missing = served[a] === 1 ? 1 - round.times[a]! : 0;
      direction[a] = missing + MEMORY * direction[a]!;
      norm += direction[a]! * direction[a]!;
    }
    const missed = target.cost - round.value;
    if (norm < 1e-12 || missed <= 0) break;
    const step = (length * missed) / norm;
    for (let a = 0; a < accounts; a++) worth[a]! += step * direction[a]!;
  }
  worth.set(best);
}
