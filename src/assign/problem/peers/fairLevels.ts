import { fractionalFit } from "./fractionalFit";
import { maskClasses } from "./maskClasses";

/** What is to be shared out, and among whom. */
export interface Sharing {
  /** What each account brings, n numbers >= 0. */
  readonly load: Float64Array;
  /** n x k flags, account by account: 1 where the rep may serve the account. */
  readonly eligible: Uint8Array;
  /** The size of each rep's part, > 0; length k. */
  readonly part: Float64Array;
}

/** Who shares with whom, and what a fair division gives each. */
export interface FairLevels {
  /** Group of each rep, numbered by the first rep of each. Length k. */
  readonly group: Int32Array;
  /** Load of each rep if accounts could be divided freely. Length k. */
  readonly fair: Float64Array;
}

/** Above so many flags of classes and reps that hang together, they are one group unasked. */
const MOST_FLAGS = 40_000;

/** Levels as near as this are one: people would not tell them apart, and sums of cents may differ so. */
const SAME_LEVEL = 1e-9;

/**
 * The fairest division that the rules about who may serve whom allow, were accounts divisible: the
 * rep with most per part has as little as can be, then the next, and so on. Reps who come out on one
 * level and share accounts are peers; a rep who may serve two groups is of the one with more to share
 * out per part, for it would be unfair to leave that to the others.
 *
 * Such a division is the lexicographically optimal base of N. Megiddo (Mathematical Programming 7,
 * 1974) and S. Fujishige (Mathematics of Operations Research 5, 1980). The set of reps with most per
 * part is split off first, found by Dinkelbach's steps over cuts of a transportation problem.
 */
export function fairLevels({ load, eligible, part }: Sharing): FairLevels {
  const reps = part.length;
  const { classOf, may, count } = maskClasses(eligible, reps);
  const asked = new Float64Array(count);
  load.forEach((one, account) => (asked[classOf[account]!]! += one));
  const levels: Levels = { group: new Int32Array(reps).fill(-1), fair: new Float64Array(reps) };
  for (const set of components(asked, may, reps)) settle(set, { asked, may, part }, levels);
  return { group: numbered(levels.group), fair: levels.fair };
}

interface Levels {
  /** A rep of the group stands for it. */
  readonly group: Int32Array;
  readonly fair: Float64Array;
}

interface Divided {
  readonly asked: Float64Array;
  readonly may: Uint8Array;
  readonly part: Float64Array;
}

/** Reps, and the classes that they alone share. */
interface Sharers {
  readonly reps: readonly number[];
  readonly classes: readonly number[];
}

/** Sets of reps who share classes with a load, directly or through others. */
function components(asked: Float64Array, may: Uint8Array, reps: number): Sharers[] {
  const all = Array.from({ length: reps }, (_, rep) => rep);
  const loaded = [...asked.keys()].filter((one) => asked[one]! > 0);
  return connected({ reps: all, classes: loaded }, may, reps);
}

/** A set as its connected parts; reps without a class are each alone. */
function connected({ reps, classes }: Sharers, may: Uint8Array, k: number): Sharers[] {
  const leader = new Map(reps.map((rep) => [rep, rep]));
  const find = (rep: number): number => {
    let at = rep;
    while (leader.get(at) !== at) at = leader.get(at)!;
    return at;
  };
  const servers = new Map<number, number[]>();
  for (const one of classes) {
    const mine = reps.filter((rep) => may[one * k + rep] === 1);
    servers.set(one, mine);
    for (const rep of mine) leader.set(find(rep), find(mine[0]!));
  }
  const parts = new Map<number, { reps: number[]; classes: number[] }>();
  for (const rep of reps) {
    const at = find(rep);
    const known = parts.get(at);
    if (known) known.reps.push(rep);
    else parts.set(at, { reps: [rep], classes: [] });
  }
  for (const [one, [first]] of servers)
    if (first !== undefined) parts.get(find(first))!.classes.push(one);
  return [...parts.values()];
}

/** Splits off who has most per part, until the rest is on one level. */
function settle(whole: Sharers, divided: Divided, levels: Levels): void {
  const { asked, may, part } = divided;
  const k = part.length;
  const pending = [whole];
  for (let set = pending.pop(); set !== undefined; set = pending.pop()) {
    const { reps, classes } = set;
    const isLarge = reps.length * classes.length > MOST_FLAGS;
    const top = isLarge ? reps : mostPerPart(set, divided);
    const isTop = new Set(top);
    const own: number[] = [];
    const others: number[] = [];
    for (const one of classes) {
      const isTheirs = reps.every((rep) => may[one * k + rep] === 0 || isTop.has(rep));
      (isTheirs ? own : others).push(one);
    }
    const level = sum(asked, own) / sum(part, top);
    for (const theirs of connected({ reps: top, classes: own }, may, k))
      for (const rep of theirs.reps) {
        levels.group[rep] = theirs.reps[0]!;
        levels.fair[rep] = level * part[rep]!;
      }
    if (top.length === reps.length) continue;
    const rest = reps.filter((rep) => !isTop.has(rep));
    pending.push(...connected({ reps: rest, classes: others }, may, k));
  }
}

/** The reps who have to carry more per part than any others do; all where all can carry the same. */
function mostPerPart({ reps, classes }: Sharers, { asked, may, part }: Divided): readonly number[] {
  const k = part.length;
  const wanted = Float64Array.from(classes, (one) => asked[one]!);
  const flags = new Uint8Array(classes.length * reps.length);
  classes.forEach((one, at) => {
    reps.forEach((rep, to) => (flags[at * reps.length + to] = may[one * k + rep]!));
  });
  let top = reps;
  let level = sum(asked, classes) / sum(part, reps);
  for (;;) {
    const room = Float64Array.from(reps, (rep) => level * (1 + SAME_LEVEL) * part[rep]!);
    const cut = fractionalFit({ asked: wanted, may: flags, room });
    if (cut === undefined) return top;
    const squeezed = reps.filter((_, at) => cut.reps[at] === 1);
    const theirs = classes.filter((_, at) => cut.classes[at] === 1);
    const higher = sum(asked, theirs) / sum(part, squeezed);
    if (!(higher > level)) return top;
    top = squeezed;
    level = higher;
  }
}

function sum(values: Float64Array, of: readonly number[]): number {
  return of.reduce((total, at) => total + values[at]!, 0);
}

/** Groups numbered from 0 in the order of their first reps. */
function numbered(group: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return group.map((of) => {
    const known = numbers.get(of) ?? numbers.size;
    numbers.set(of, known);
    return known;
  });
}
