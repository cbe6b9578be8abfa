import type { Holding } from "./holding";
import { MOST_PLACES, MOST_UNITS } from "./selection";
import type { NeighbourhoodSize, Selection } from "./selection";

const MOST_TRIES = 30;
/** So many units are drawn for one that is misplaced to be among them. */
const DRAWS = 12;

/** Takes the whole subproblem as one neighbourhood, if it is small enough. */
export function selectAll(selection: Selection, holding: Holding): boolean {
  const { subproblem } = selection;
  if (subproblem.places > MOST_PLACES || subproblem.count > MOST_UNITS) return false;
  clear(selection);
  for (let place = 0; place < subproblem.places; place++) join(selection, place);
  pickUnits(selection, holding, MOST_UNITS, 0);
  return true;
}

/** Chooses a neighbourhood around a unit; those that wait come first. @returns how much was looked at */
export function selectNeighbourhood(
  selection: Selection,
  holding: Holding,
  size: NeighbourhoodSize,
): number {
  const { subproblem, random, neighbourhood } = selection;
  const { count, places } = subproblem;
  clear(selection);
  const { waiting } = subproblem;
  const waitingCount = waiting < 0 ? 0 : holding.heldCount[waiting]!;
  let seed = Math.floor(random() * count);
  // Half the neighbourhoods try to bring in who waits; the other half make room for it.
  if (waitingCount > 0 && random() < 0.5) {
    join(selection, waiting);
    seed = holding.held[waiting * count + Math.floor(random() * waitingCount)]!;
    join(selection, nearOf(selection, seed));
  } else {
    seed = misplaced(selection, holding, seed);
    join(selection, holding.at[seed]!);
    join(selection, nearOf(selection, seed));
  }
  const more = 2 + Math.floor(random() * (size.places - 1));
  const wanted = Math.min(neighbourhood.places - 1 + more, places, MOST_PLACES);
  for (let tries = 0; neighbourhood.places < wanted && tries < MOST_TRIES; tries++) {
    const place = neighbourhood.place[Math.floor(random() * neighbourhood.places)]!;
    const held = holding.heldCount[place]!;
    if (held === 0) continue;
    const u = holding.held[place * count + Math.floor(random() * held)]!;
    join(selection, nearOf(selection, u));
  }
  return pickUnits(selection, holding, Math.min(size.units, MOST_UNITS), seed);
}

/** The one that loses most where it is, of the unit and a few others drawn. */
function misplaced(
  { subproblem, reduced, width, near, random }: Selection,
  holding: Holding,
  first: number,
): number {
  const { count, places } = subproblem;
  let worst = first;
  let most = -Infinity;
  for (let draw = 0, u = first; draw < DRAWS; draw++, u = Math.floor(random() * count)) {
    const row = u * places;
    const lost = reduced[row + holding.at[u]!]! - reduced[row + near[u * width]!]!;
    if (lost <= most) continue;
    most = lost;
    worst = u;
  }
  return worst;
}

function clear({ neighbourhood, inNeighbourhood }: Selection): void {
  for (let p = 0; p < neighbourhood.places; p++) inNeighbourhood[neighbourhood.place[p]!] = -1;
  neighbourhood.places = 0;
}

function join({ neighbourhood, inNeighbourhood }: Selection, place: number): void {
  if (inNeighbourhood[place]! >= 0) return;
  inNeighbourhood[place] = neighbourhood.places;
  neighbourhood.place[neighbourhood.places++] = place;
}

/** One of the places that suit the unit, the better ones more often. */
function nearOf({ near, width, random, subproblem, reduced }: Selection, u: number): number {
  const draw = random();
  const place = near[u * width + Math.floor(draw * draw * width)]!;
  return reduced[u * subproblem.places + place] === Infinity ? near[u * width]! : place;
}

/** Of the units held in the part, those that lose least by going to another of its places. */
function pickUnits(selection: Selection, holding: Holding, most: number, seed: number): number {
  const { subproblem, reduced, random, neighbourhood, queue, loss } = selection;
  const { count, places } = subproblem;
  let length = 0;
  for (let p = 0; p < neighbourhood.places; p++) {
    const place = neighbourhood.place[p]!;
    for (let h = 0; h < holding.heldCount[place]!; h++) {
      const u = holding.held[place * count + h]!;
      let other = Infinity;
      for (let q = 0; q < neighbourhood.places; q++)
        if (q !== p) other = Math.min(other, reduced[u * places + neighbourhood.place[q]!]!);
      const lost = other - reduced[u * places + place]!;
      // A share of chance, so that the same places don't always give the same neighbourhood.
      loss[u] = lost > 0 ? lost * (0.2 + random()) : lost;
      queue[length++] = u;
    }
  }
  loss[seed] = -Infinity;
  const chosen = Math.min(length, most);
  if (length > most) bringForward(queue, loss, length, most);
  const { unit } = neighbourhood;
  // Units with much to lose are decided first: the search finds out early what leads nowhere.
  for (let q = 0; q < chosen; q++) {
    const u = queue[q]!;
    let place = q;
    for (; place > 0 && loss[unit[place - 1]!]! < loss[u]!; place--) unit[place] = unit[place - 1]!;
    unit[place] = u;
  }
  neighbourhood.units = chosen;
  return length * (neighbourhood.places + 2);
}

/** Quickselect (C. A. R. Hoare, 1961): the `most` smallest come first. */
function bringForward(queue: Int32Array, loss: Float64Array, length: number, most: number): void {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const pivot = loss[queue[(low + high) >> 1]!]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (loss[queue[i]!]! < pivot) i++;
      while (loss[queue[j]!]! > pivot) j--;
      if (i > j) break;
      const kept = queue[i]!;
      queue[i++] = queue[j]!;
      queue[j--] = kept;
    }
    if (most - 1 <= j) high = j;
    else if (most - 1 >= i) low = i;
    else return;
  }
}
