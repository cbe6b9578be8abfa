import { emptyDraft, extraMoves, mayGo, put, swapFits } from "../build/draft";
import type { Draft } from "../build/draft";
import { fillRoom } from "../build/fillRoom";
import { largestFirst } from "../problem/order";
import { ROUNDING } from "../problem/rounding";
import { workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import type { Work } from "../work";

/** The fullest rep is compared with so many of the emptiest before the levelling ends. */
const PARTNERS = 6;
/** Steps per rep at most. */
const MOST_STEPS = 12;

/**
 * A plan for a run where evenness is all that counts: the plan as it was, what no longer fits given
 * to others, then single moves and swaps from the fullest rep to the emptiest until all are as
 * near to the mean as `tolerance` says, or none of these helps.
 *
 * @param load - per unit, what is evened out
 * @param tolerance - distance from the mean level, as a part of it
 */
export function* relevel(
  units: Units,
  planned: Int32Array,
  load: Float64Array,
  share: Float64Array,
  tolerance: number,
): Work<Draft> {
  const draft = emptyDraft(units);
  for (let unit = 0; unit < units.count; unit++) put(units, draft, unit, planned[unit] as number);
  makeFit(units, draft);
  yield* fillRoom(units, draft, (_, rep) => (draft.used[rep] as number) / (share[rep] as number));
  yield 0.5;

  const held = new Float64Array(units.reps);
  const unitsOf: number[][] = Array.from({ length: units.reps }, () => []);
  let total = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const rep = draft.rep[unit] as number;
    if (rep < 0) continue;
    (held[rep] as number) += load[unit] as number;
    total += load[unit] as number;
    if ((units.lockedTo[unit] as number) < 0) unitsOf[rep]?.push(unit);
  }
  const mean = total / share.reduce((sum, one) => sum + one, 0);
  const isSorted = new Uint8Array(units.reps);
  const levelling: Levelling = { units, draft, load, share, held, unitsOf, isSorted };
  for (let step = 0; step < MOST_STEPS * units.reps; step++) {
    const order = largestFirst(held.map((amount, rep) => amount / (share[rep] as number)));
    const most = levelOf(levelling, order[0] as number) - mean;
    const least = mean - levelOf(levelling, order[order.length - 1] as number);
    if (Math.max(most, least) <= tolerance * mean) break;
    if (!stepOnce(levelling, order, most >= least)) break;
    yield 0.5 + (0.5 * step) / (MOST_STEPS * units.reps);
  }
  return draft;
}

/** Lets the smallest units wait that bring each rep back within its room, and then the cap on moves. */
function makeFit(units: Units, draft: Draft): void {
  for (let rep = 0; rep < units.reps; rep++) {
    if ((draft.used[rep] as number) <= (units.limit[rep] as number)) continue;
    const own: number[] = [];
    for (let unit = 0; unit < units.count; unit++)
      if (draft.rep[unit] === rep && (units.lockedTo[unit] as number) < 0) own.push(unit);
    own.sort((a, b) => workloadOf(units, a, rep) - workloadOf(units, b, rep) || a - b);
    while ((draft.used[rep] as number) > (units.limit[rep] as number) && own.length > 0) {
      const over = (draft.used[rep] as number) - (units.limit[rep] as number);
      const enough = own.findIndex((unit) => workloadOf(units, unit, rep) >= over);
      const [unit] = own.splice(enough < 0 ? own.length - 1 : enough, 1) as [number];
      put(units, draft, unit, -1);
    }
  }
}

interface Levelling {
  readonly units: Units;
  readonly draft: Draft;
  readonly load: Float64Array;
  readonly share: Float64Array;
  readonly held: Float64Array;
  /** The units of each rep that may move, the smallest load first from when they are asked for. */
  readonly unitsOf: number[][];
  readonly isSorted: Uint8Array;
}

function levelOf({ held, share }: Levelling, rep: number): number {
  return (held[rep] as number) / (share[rep] as number);
}

/** @param order - reps from the fullest */
function stepOnce(levelling: Levelling, order: Int32Array, fromTop: boolean): boolean {
  const count = order.length;
  for (let p = 0; p < Math.min(PARTNERS, count - 1); p++) {
    const from = order[fromTop ? 0 : p] as number;
    const to = order[fromTop ? count - 1 - p : count - 1] as number;
    if (levelOf(levelling, from) <= levelOf(levelling, to)) continue;
    if (exchange(levelling, from, to)) return true;
  }
  return false;
}

/** The move or swap whose transfer is nearest to the one that makes two reps equal, if any helps. */
function exchange(levelling: Levelling, from: number, to: number): boolean {
  const { units, draft, load, share, held } = levelling;
  const shareFrom = share[from] as number;
  const shareTo = share[to] as number;
  const wanted =
    ((held[from] as number) * shareTo - (held[to] as number) * shareFrom) / (shareFrom + shareTo);
  // Nearer to equal than not to step at all, by more than rounding.
  let nearest = wanted * (1 - ROUNDING);
  let going = -1;
  let coming = -1;
  const own = sortedUnits(levelling, from);
  const others = sortedUnits(levelling, to);
  let finger = 0;
  for (const unit of own) {
    const amount = load[unit] as number;
    if (Math.abs(amount - wanted) < nearest && mayGo(units, draft, unit, to)) {
      nearest = Math.abs(amount - wanted);
      going = unit;
      coming = -1;
    }
    while (finger < others.length && (load[others[finger] as number] as number) < amount - wanted)
      finger++;
    for (let p = Math.max(0, finger - 1); p <= finger && p < others.length; p++) {
      const other = others[p] as number;
      const miss = Math.abs(amount - (load[other] as number) - wanted);
      if (miss >= nearest || !maySwap(units, draft, unit, other)) continue;
      nearest = miss;
      going = unit;
      coming = other;
    }
  }
  if (going < 0) return false;
  transfer(levelling, going, from, to);
  if (coming >= 0) transfer(levelling, coming, to, from);
  return true;
}

function maySwap(units: Units, draft: Draft, one: number, other: number): boolean {
  if (!swapFits(units, draft, one, other)) return false;
  const moves =
    extraMoves(units, draft, one, draft.rep[other] as number) +
    extraMoves(units, draft, other, draft.rep[one] as number);
  return draft.moves + moves <= units.maxMoved;
}

function sortedUnits({ unitsOf, isSorted, load }: Levelling, rep: number): readonly number[] {
  const list = unitsOf[rep] as number[];
  if (isSorted[rep] === 0) {
    list.sort((a, b) => (load[a] as number) - (load[b] as number) || a - b);
    isSorted[rep] = 1;
  }
  return list;
}

/** Both lists are sorted when a unit goes from one to the other, and stay so. */
function transfer(
  { units, draft, load, held, unitsOf }: Levelling,
  unit: number,
  from: number,
  to: number,
): void {
  put(units, draft, unit, to);
  const amount = load[unit] as number;
  (held[from] as number) -= amount;
  (held[to] as number) += amount;
  const left = unitsOf[from] as number[];
  left.splice(left.indexOf(unit), 1);
  const joined = unitsOf[to] as number[];
  let place = joined.findIndex(
    (other) => (load[other] as number) > amount || (load[other] === amount && other > unit),
  );
  if (place < 0) place = joined.length;
  joined.splice(place, 0, unit);
}
