import { assignUnit } from "../solution/solution";
import type { Solution } from "../solution/solution";
import type { Work } from "../work/work";
import { heldIn, outsideOf, partsFor } from "./evenness";
import type { Evener } from "./evenness";
import { byRank, fits, isMore, leastValue, servedOf } from "./pool";
import type { Pool, Served } from "./pool";

/** Units up to which all plans are gone through. */
const MOST_UNITS = 24;
/** Choices that are looked at before it is given up. */
const MOST_LOOKS = 1e5;
const PER_STEP = 5_000;

/** Plans of a very small pool, unit by unit. */
interface Tree {
  readonly pool: Pool;
  readonly solution: Solution;
  /** Units that are to be decided, in order. */
  readonly open: readonly number[];
  /** Whether what is decided so far, with the best that may follow, is worth going on. */
  readonly mayLead: (served: Served) => boolean;
  readonly found: () => void;
}

/** Who would be served at most: the next in order, until all room is taken, the last in part. */
function mostServed({ pool, solution, open }: Tree, depth: number): Served {
  const { units, rank, size, value } = pool;
  const { accounts, value: worth } = servedOf(pool, solution.rep);
  let room = 0;
  for (let rep = 0; rep < units.reps; rep++)
    room += Math.max(0, units.limit[rep]! - solution.used[rep]!);
  let sum = worth;
  for (let at = depth; at < open.length && room > 0; at++) {
    const unit = open[at]!;
    const asks = units.leastWorkload[unit]!;
    const part = asks > room ? room / asks : 1;
    room -= part * asks;
    accounts[rank[unit]!]! += part * size[unit]!;
    sum += part * Math.max(0, value[unit]!);
  }
  // Sums of parts may be off by rounding, and accounts are whole.
  return { accounts: accounts.map((one) => Math.round(one * 1e6) / 1e6), value: sum };
}

function* descend(tree: Tree): Work<boolean> {
  const { pool, solution, open } = tree;
  const { units } = pool;
  const next = new Int32Array(open.length + 1);
  let depth = 0;
  for (let looked = 1; depth >= 0; looked++) {
    if (looked > MOST_LOOKS) return false;
    if (looked % PER_STEP === 0) yield looked / MOST_LOOKS;
    if (depth === open.length) {
      tree.found();
      depth--;
      continue;
    }
    const unit = open[depth]!;
    assignUnit(units, solution, unit, -1);
    const choice = next[depth]!++;
    if (choice > units.reps) {
      next[depth] = 0;
      depth--;
      continue;
    }
    if (choice < units.reps) {
      if (!fits(units, solution, unit, choice)) continue;
      assignUnit(units, solution, unit, choice);
    }
    if (tree.mayLead(mostServed(tree, depth + 1))) depth++;
  }
  return true;
}

/**
 * Goes through all plans of a very small pool, the most that can be served first, and then who is
 * nearest to the tolerances among those who give up no more value for it than they may. Branch and
 * bound, depth first (A. H. Land and A. G. Doig, Econometrica 28, 1960): no plan serves more than one in
 * which accounts are divisible.
 *
 * @returns whether it came to the end; the plan is then the best of all but for its cost, and has been
 *   changed in place
 */
export function* allBooks(pool: Pool, solution: Solution, evener: Evener): Work<boolean> {
  const { units, sorted, isFixed } = pool;
  if (units.count > MOST_UNITS) return false;
  const open = [...sorted].filter((unit) => isFixed[unit] === 0);
  const given = solution.rep.slice();
  const restore = (rep: Int32Array): void => {
    for (const unit of open) assignUnit(units, solution, unit, -1);
    for (const unit of open) assignUnit(units, solution, unit, rep[unit]!);
  };
  let most = servedOf(pool, given);
  for (const unit of open) assignUnit(units, solution, unit, -1);
  const isFirst = yield* descend({
    pool,
    solution,
    open,
    mayLead: (served) => isServedMore(served, most),
    found: () => {
      const served = servedOf(pool, solution.rep);
      if (isServedMore(served, most)) most = served;
    },
  });
  const nearest = isFirst ? yield* nearestOf(pool, solution, evener, open, most) : undefined;
  restore(nearest ?? given);
  return nearest !== undefined;
}

function isServedMore(one: Served, other: Served): boolean {
  const first = byRank(one, other);
  return first < 0 || (first === 0 && isMore(one.value, other.value));
}

/** The plan nearest to the tolerances that serves the most but for what may be given up; undefined where it takes too long. */
function* nearestOf(
  pool: Pool,
  solution: Solution,
  evener: Evener,
  open: readonly number[],
  most: Served,
): Work<Int32Array | undefined> {
  const least = leastValue(most.value);
  const partsOf = new Map<string, ReturnType<typeof partsFor>>();
  let best:
    { readonly rep: Int32Array; readonly outside: number; readonly value: number } | undefined;
  const mayLead = (served: Served): boolean =>
    byRank(served, most) <= 0 &&
    served.value >= least &&
    (best === undefined || best.outside > 0 || isMore(served.value, best.value));
  const found = (): void => {
    const { rep } = solution;
    const served = servedOf(pool, rep);
    if (!mayLead(served)) return;
    const set = rep.map((at) => (at >= 0 ? 1 : 0)).join("");
    const parts = partsOf.get(set) ?? partsFor(evener, rep);
    partsOf.set(set, parts);
    const outside = outsideOf(evener, parts, heldIn(evener, rep));
    const by = best === undefined ? -1 : outside - best.outside;
    const isNearer = by < -NOTHING || (by <= NOTHING && isMore(served.value, best?.value ?? 0));
    if (isNearer) best = { rep: rep.slice(), outside, value: served.value };
  };
  const isDone = yield* descend({ pool, solution, open, mayLead, found });
  return isDone ? best?.rep : undefined;
}

/** What two plans may be outside by, and be as near. */
const NOTHING = 1e-12;
