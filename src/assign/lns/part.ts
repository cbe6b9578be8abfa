import type { Holding } from "./holding";
import { MOST_PLACES, MOST_UNITS } from "./picking";
import type { PartSize, Picking } from "./picking";

const MOST_TRIES = 30;
/** So many units are drawn for one that is misplaced to be among them. */
const DRAWS = 12;

/** Takes the whole arena as one part, if it is small enough. */
export function pickAll(picking: Picking, holding: Holding): boolean {
  const { arena } = picking;
  if (arena.places > MOST_PLACES || arena.count > MOST_UNITS) return false;
  clear(picking);
  for (let place = 0; place < arena.places; place++) join(picking, place);
  pickUnits(picking, holding, MOST_UNITS, 0);
  return true;
}

/** Chooses a part around a unit; those that wait come first. @returns how much was looked at */
export function pickPart(picking: Picking, holding: Holding, size: PartSize): number {
  const { arena, random, part } = picking;
  const { count, places } = arena;
  clear(picking);
  const { waiting } = arena;
  const waitingCount = waiting < 0 ? 0 : holding.heldCount[waiting]!;
  let seed = Math.floor(random() * count);
  // Half the parts try to bring in who waits; the other half make room for it.
  if (waitingCount > 0 && random() < 0.5) {
    join(picking, waiting);
    seed = holding.held[waiting * count + Math.floor(random() * waitingCount)]!;
    join(picking, nearOf(picking, seed));
  } else {
    seed = misplaced(picking, holding, seed);
    join(picking, holding.at[seed]!);
    join(picking, nearOf(picking, seed));
  }
  const more = 2 + Math.floor(random() * (size.places - 1));
  const wanted = Math.min(part.places - 1 + more, places, MOST_PLACES);
  for (let tries = 0; part.places < wanted && tries < MOST_TRIES; tries++) {
    const place = part.place[Math.floor(random() * part.places)]!;
    const held = holding.heldCount[place]!;
    if (held === 0) continue;
    const u = holding.held[place * count + Math.floor(random() * held)]!;
    join(picking, nearOf(picking, u));
  }
  return pickUnits(picking, holding, Math.min(size.units, MOST_UNITS), seed);
}

/** The one that loses most where it is, of the unit and a few others drawn. */
function misplaced(
  { arena, reduced, width, near, random }: Picking,
  holding: Holding,
  first: number,
): number {
  const { count, places } = arena;
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

function clear({ part, inPart }: Picking): void {
  for (let p = 0; p < part.places; p++) inPart[part.place[p]!] = -1;
  part.places = 0;
}

function join({ part, inPart }: Picking, place: number): void {
  if (inPart[place]! >= 0) return;
  inPart[place] = part.places;
  part.place[part.places++] = place;
}

/** One of the places that suit the unit, the better ones more often. */
function nearOf({ near, width, random, arena, reduced }: Picking, u: number): number {
  const draw = random();
  const place = near[u * width + Math.floor(draw * draw * width)]!;
  return reduced[u * arena.places + place] === Infinity ? near[u * width]! : place;
}

/** Of the units held in the part, those that lose least by going to another of its places. */
function pickUnits(picking: Picking, holding: Holding, most: number, seed: number): number {
  const { arena, reduced, random, part, queue, loss } = picking;
  const { count, places } = arena;
  let length = 0;
  for (let p = 0; p < part.places; p++) {
    const place = part.place[p]!;
    for (let h = 0; h < holding.heldCount[place]!; h++) {
      const u = holding.held[place * count + h]!;
      let other = Infinity;
      for (let q = 0; q < part.places; q++)
        if (q !== p) other = Math.min(other, reduced[u * places + part.place[q]!]!);
      const lost = other - reduced[u * places + place]!;
      // A share of chance, so that the same places don't always give the same part.
      loss[u] = lost > 0 ? lost * (0.2 + random()) : lost;
      queue[length++] = u;
    }
  }
  loss[seed] = -Infinity;
  const chosen = Math.min(length, most);
  if (length > most) bringForward(queue, loss, length, most);
  const { unit } = part;
  // Units with much to lose are decided first: the search finds out early what leads nowhere.
  for (let q = 0; q < chosen; q++) {
    const u = queue[q]!;
    let place = q;
    for (; place > 0 && loss[unit[place - 1]!]! < loss[u]!; place--) unit[place] = unit[place - 1]!;
    unit[place] = u;
  }
  part.units = chosen;
  return length * (part.places + 2);
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
