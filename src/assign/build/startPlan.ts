import { emptyDraft, hasRoom, mayGo, put } from "./draft";
import type { Draft } from "./draft";
import { workloadOf } from "../problem/units";
import type { Units } from "../problem/units";
import { UNIT_OF_WORK } from "../work";
import type { Work } from "../work";

/** Unit numbers, the largest figure first; equal figures in the order of the units. */
export function largestFirst(figures: Float64Array): Int32Array {
  return Int32Array.from(figures.keys()).sort(
    (a, b) => (figures[b] as number) - (figures[a] as number) || a - b,
  );
}

/** Unit numbers, the smallest figure first; equal figures in the order of the units. */
export function smallestFirst(figures: Float64Array): Int32Array {
  return Int32Array.from(figures.keys()).sort(
    (a, b) => (figures[a] as number) - (figures[b] as number) || a - b,
  );
}

/** A draft that holds the locked units only: the rules that nothing may override come first. */
export function lockedDraft(units: Units): Draft {
  const draft = emptyDraft(units);
  for (let unit = 0; unit < units.count; unit++)
    if ((units.lockedTo[unit] as number) >= 0)
      put(units, draft, unit, units.lockedTo[unit] as number);
  return draft;
}

/** Puts waiting units with the rep who owns them, as far as there is room, the largest first. */
export function keepOwners(units: Units, draft: Draft, order: Int32Array): void {
  for (const unit of order) {
    const home = units.home[unit] as number;
    if (draft.rep[unit] === -1 && home >= 0 && hasRoom(units, draft, unit, home))
      put(units, draft, unit, home);
  }
}

/**
 * A quick first plan that keeps every rule: locks, then owners, then the rest largest first, each
 * with the rep who has most room left per unit of workload. Units that fit nowhere wait.
 */
export function* startPlan(units: Units): Work<Draft> {
  const order = largestFirst(units.leastWorkload);
  const draft = lockedDraft(units);
  keepOwners(units, draft, order);
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / units.reps));
  for (let o = 0; o < order.length; o++) {
    const unit = order[o] as number;
    if (draft.rep[unit] === -1) {
      const rep = roomiest(units, draft, unit);
      if (rep >= 0) put(units, draft, unit, rep);
    }
    if (o % perStep === perStep - 1) yield o / order.length;
  }
  return draft;
}

function roomiest(units: Units, draft: Draft, unit: number): number {
  let best = -1;
  let bestRoom = -Infinity;
  let bestUsed = Infinity;
  for (let rep = 0; rep < units.reps; rep++) {
    const used = draft.used[rep] as number;
    const room = (units.limit[rep] as number) - used - workloadOf(units, unit, rep);
    // Reps without a limit all have room without end: among them the least used one is next.
    if (room < bestRoom || (room === bestRoom && used >= bestUsed)) continue;
    if (!mayGo(units, draft, unit, rep)) continue;
    best = rep;
    bestRoom = room;
    bestUsed = used;
  }
  return best;
}
