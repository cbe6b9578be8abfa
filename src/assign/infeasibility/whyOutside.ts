import type { PeerParts } from "../../fairness/peers";
import { ROUNDING } from "../problem/rounding";
import { mayServe } from "../problem/units";
import {
  leastHeld,
  mostHeld,
  roomBesideOf,
  type HeldBound,
  type LeastBy,
  type MostBy,
  type RoomBeside,
  type ServedLoad,
} from "./heldBounds";
import type { Work } from "../work/work";
import { accountsOf } from "./lockClashes";

/** What the holder of some accounts has besides them at least: nothing that matters, what others have no room for, or more. */
type Rest = "none" | "no room" | "not theirs";

/**
 * What keeps a rep outside a distance from a fair share in every plan that serves the same accounts, and
 * how far at least, as a part of the share.
 */
export type OutsideCause =
  /** The rep himself can't come nearer. */
  | { readonly by: LeastBy | Exclude<MostBy, "room">; readonly off: number }
  /** The same, for he has room for so much: his capacity, or what may stay with him above it. */
  | { readonly by: "room"; readonly off: number; readonly room: number }
  /** Whoever has these accounts, which go together, is as far over; the rep has them. */
  | {
      readonly by: "large";
      readonly accounts: readonly number[];
      readonly off: number;
      readonly rest: Rest;
    }
  /** The others of the group than whoever has these accounts are together as far under. */
  | {
      readonly by: "left by accounts";
      readonly accounts: readonly number[];
      readonly off: number;
      readonly rest: Rest;
    }
  /** The others of the group than these reps are together as far over, or under. */
  | { readonly by: "left by reps"; readonly reps: readonly number[]; readonly off: number };

/** Nothing that could be seen in a percentage. */
const UNSEEN = 1e-4;

/** Reads off a problem why reps are outside. */
export type WhyOutside = (rep: number, isOver: boolean) => Work<OutsideCause | undefined>;

/** What a group of peers holds in the plans that serve the same accounts, at least and at most. */
interface GroupLoads {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function groupLoads({ units, load, rep: placed }: ServedLoad, groupOf: Int32Array): GroupLoads {
  const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const least = new Float64Array(groups);
  const most = new Float64Array(groups);
  const seenBy = new Int32Array(groups).fill(-1);
  for (let unit = 0; unit < units.count; unit++) {
    if (placed[unit]! < 0) continue;
    let [found, last] = [0, -1];
    for (let rep = 0; rep < units.reps; rep++) {
      if (!mayServe(units, unit, rep)) continue;
      last = groupOf[rep]!;
      if (seenBy[last] === unit) continue;
      seenBy[last] = unit;
      most[last]! += load[unit]!;
      found++;
    }
    if (found === 1) least[last]! += load[unit]!;
  }
  return { least, most };
}

/** The part of each rep in what its group holds. */
function partsOfGroups({ groupOf, part }: PeerParts): Float64Array {
  const sums = new Map<number, number>();
  groupOf.forEach((group, rep) => sums.set(group, (sums.get(group) ?? 0) + part[rep]!));
  return part.map((one, rep) => one / sums.get(groupOf[rep]!)!);
}

interface Look {
  readonly served: ServedLoad;
  readonly beside: RoomBeside;
  readonly groupOf: Int32Array;
  readonly part: Float64Array;
  readonly loads: GroupLoads;
}

/** How far over a fair share a rep is who holds so much at least. */
function overBy({ loads, part, groupOf }: Look, rep: number, amount: number): number {
  return amount / (loads.most[groupOf[rep]!]! * part[rep]!) - 1;
}

/** How far under a fair share a rep is who holds so much at most. */
function underBy({ loads, part, groupOf }: Look, rep: number, amount: number): number {
  return 1 - amount / (loads.least[groupOf[rep]!]! * part[rep]!);
}

/** The further of two causes; of two that are as far the first. */
function further(
  one: OutsideCause | undefined,
  other: OutsideCause | undefined,
): OutsideCause | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.off > one.off + UNSEEN ? other : one;
}

/** The unit with most of the load among those that pass; -1 where none does. */
function largestUnit({ load }: ServedLoad, passes: (unit: number) => boolean): number {
  let largest = -1;
  load.forEach((one, unit) => {
    if (passes(unit) && (largest < 0 || one > load[largest]!)) largest = unit;
  });
  return largest;
}

/**
 * How far `of` says that things are at least, whoever of those who can holds the unit; Infinity for nobody.
 * A rep is a unit of work.
 */
function* whoeverHolds(
  { served: { units } }: Look,
  unit: number,
  amountOf: (rep: number) => number,
  of: (rep: number, amount: number) => number,
): Work<number> {
  let least = Infinity;
  for (let rep = 0; rep < units.reps; rep++) {
    if (!mayServe(units, unit, rep)) continue;
    yield 0;
    const amount = amountOf(rep);
    if (amount < Infinity) least = Math.min(least, of(rep, amount));
  }
  return least;
}

/** With the unit alone, or, where that is further, with all that its holder can't be without. */
function* byUnit(
  look: Look,
  by: "large" | "left by accounts",
  unit: number,
  of: (rep: number, amount: number) => number,
  leastWith: (unit: number, rep: number) => HeldBound<LeastBy>,
): Work<OutsideCause | undefined> {
  const load = look.served.load[unit]!;
  const accounts = [...accountsOf(look.served.units, unit)];
  const amount = (): number => load;
  const alone = yield* whoeverHolds(look, unit, amount, of);
  const over = yield* whoeverHolds(look, unit, amount, (rep) => overBy(look, rep, load));
  // A unit that is no more than a share puts nobody anywhere.
  if (!(over > 0)) return undefined;
  const kinds = new Set<LeastBy>();
  const withAll = (rep: number): number => {
    const { by: kind, amount: least } = leastWith(unit, rep);
    if (least < Infinity) kinds.add(kind);
    return least;
  };
  const inAll = yield* whoeverHolds(look, unit, withAll, of);
  if (alone === Infinity || inAll === Infinity) return undefined;
  if (!(inAll > alone + UNSEEN)) return { by, accounts, off: alone, rest: "none" };
  return {
    by,
    accounts,
    off: inAll,
    rest: kinds.size === 1 && kinds.has("others full") ? "no room" : "not theirs",
  };
}

/** What is remembered of bounds, since each of them costs a sort. */
function remembered<T>(make: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const one = known.has(key) ? known.get(key)! : make(key);
    known.set(key, one);
    return one;
  };
}

/** The same of what takes work to be found. */
function rememberedWork<T>(make: (key: number) => Work<T>): (key: number) => Work<T> {
  const known = new Map<number, T>();
  return function* (key) {
    const one = known.has(key) ? known.get(key)! : yield* make(key);
    known.set(key, one);
    return one;
  };
}

/**
 * Causes that keep reps further from a fair share than a limit, whatever the plan, as long as it serves
 * the same accounts. Each is added up from the problem: nothing of it rests on the search. Of several that
 * hold the one that explains most is given.
 *
 * @param limit - how far from a fair share is far enough, as a part of it
 */
export function whyOutsideOf(served: ServedLoad, peers: PeerParts, limit: number): WhyOutside {
  const { groupOf } = peers;
  const { units, rep } = served;
  const look: Look = {
    served,
    beside: roomBesideOf(served),
    groupOf,
    part: partsOfGroups(peers),
    loads: groupLoads(served, groupOf),
  };
  const least = remembered((one) => leastHeld(served, one, look.beside));
  const most = remembered((one) => mostHeld(served, one));
  const holding = remembered((key) => {
    const unit = Math.floor(key / units.reps);
    return leastHeld(served, key % units.reps, look.beside, unit);
  });
  const leastWith = (unit: number, one: number): HeldBound<LeastBy> =>
    holding(unit * units.reps + one);
  const isBeyond = (off: number): boolean => off > limit + ROUNDING && off < Infinity;

  const own = (one: number, isOver: boolean): OutsideCause | undefined => {
    const bound: HeldBound<LeastBy | MostBy> = isOver ? least(one) : most(one);
    const off = (isOver ? overBy : underBy)(look, one, bound.amount);
    if (!isBeyond(off)) return undefined;
    const { by } = bound;
    return by === "room" ? { by, off, room: units.limit[one]! / (1 + ROUNDING) } : { by, off };
  };
  const large = rememberedWork((unit) =>
    byUnit(look, "large", unit, (one, amount) => overBy(look, one, amount), leastWith),
  );
  /** What all of a group hold whatever the plan; NaN where that depends on it. */
  const sureOf = (group: number): number => {
    const [low, high] = [look.loads.least[group]!, look.loads.most[group]!];
    return high - low <= ROUNDING * high ? low : NaN;
  };
  const leftByUnit = rememberedWork(function* (group) {
    const all = sureOf(group);
    const unit = largestUnit(served, (at) => rep[at]! >= 0 && groupOf[rep[at]!] === group);
    if (!(all > 0) || unit < 0) return undefined;
    return yield* byUnit(
      look,
      "left by accounts",
      unit,
      (one, amount) => 1 - (all - amount) / (all * (1 - look.part[one]!)),
      leastWith,
    );
  });
  function* leftByReps(one: number, isOver: boolean): Work<OutsideCause | undefined> {
    const group = groupOf[one]!;
    let left = sureOf(group);
    const all = left;
    let parts = 1;
    const reps: number[] = [];
    for (const [other, of] of groupOf.entries()) {
      if (of !== group || other === one) continue;
      yield 0;
      if (own(other, !isOver) === undefined) continue;
      reps.push(other);
      left -= (isOver ? most(other) : least(other)).amount;
      parts -= look.part[other]!;
    }
    if (reps.length === 0 || !(all > 0)) return undefined;
    const level = left / (all * parts) - 1;
    return { by: "left by reps", reps, off: isOver ? level : -level };
  }

  return function* (one, isOver) {
    const mine = largestUnit(served, (at) => rep[at] === one);
    const isAnybodys = !isOver || mine >= 0;
    const ofGroup = isAnybodys
      ? yield* isOver ? large(mine) : leftByUnit(groupOf[one]!)
      : undefined;
    return [own(one, isOver), ofGroup, yield* leftByReps(one, isOver)]
      .filter((cause) => cause !== undefined && isBeyond(cause.off))
      .reduce<OutsideCause | undefined>(further, undefined);
  };
}
