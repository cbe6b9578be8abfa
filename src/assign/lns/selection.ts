import type { Random } from "../../random";
import { UNIT_OF_WORK } from "../work/work";
import type { Work } from "../work/work";
import type { Subproblem } from "./subproblem";

/** Room for so many places and units in a neighbourhood. */
export const MOST_PLACES = 8;
export const MOST_UNITS = 24;

/** A few places, and a few units that they hold: small enough to be placed anew by trying all ways. */
export interface Neighbourhood {
  places: number;
  readonly place: Int32Array;
  units: number;
  readonly unit: Int32Array;
}

export interface NeighbourhoodSize {
  /** Places and units at most. */
  readonly places: number;
  readonly units: number;
}

/** Prices that tell what is worth a try; what they are decides how soon a plan is found, not which. */
export interface Guide {
  /** Of a unit of workload, per place. */
  readonly room: Float64Array;
  /** Of an account that moves. */
  readonly move: number;
  /** Of a unit of each of the subproblem's loads, per place: below 0 where a place is short of it. */
  readonly loads: readonly Float64Array[];
}

/** What a search keeps at hand to choose neighbourhoods. */
export interface Selection {
  readonly subproblem: Subproblem;
  readonly guide: Guide;
  /** Cost at the prices of the guide, per unit and place. */
  readonly reduced: Float64Array;
  /** The places that suit each unit best, `width` of them, the best first. */
  readonly width: number;
  readonly near: Int32Array;
  readonly random: Random;
  readonly neighbourhood: Neighbourhood;
  /** Where each place stands in the part, -1 outside it. */
  readonly inNeighbourhood: Int32Array;
  /** Units in question, and how little each would lose by a change of place. */
  readonly queue: Int32Array;
  readonly loss: Float64Array;
}

const MOST_NEAR = 8;

export function* selectionOf(
  subproblem: Subproblem,
  guide: Guide,
  random: Random,
): Work<Selection> {
  const { count, places, cost, workload, moves } = subproblem;
  const { room, move, loads } = guide;
  const width = Math.min(repsIn(subproblem), MOST_NEAR);
  const reduced = cost.slice();
  const near = new Int32Array(count * width);
  const lists: Lists = { subproblem, reduced, width, near };
  const perStep = Math.max(1, Math.floor(UNIT_OF_WORK / places));
  for (let u = 0; u < count; u++) {
    if (u % perStep === perStep - 1) yield u / count;
    for (let place = 0; place < places; place++) {
      const pair = u * places + place;
      reduced[pair]! += room[place]! * workload[pair]!;
      if (moves) reduced[pair]! += move * moves[pair]!;
      for (let l = 0; l < loads.length; l++)
        reduced[pair]! += loads[l]![place]! * subproblem.loads[l]!.load[u]!;
    }
    listNear(lists, u);
  }
  return {
    ...lists,
    guide,
    random,
    neighbourhood: {
      places: 0,
      place: new Int32Array(MOST_PLACES),
      units: 0,
      unit: new Int32Array(MOST_UNITS),
    },
    inNeighbourhood: new Int32Array(places).fill(-1),
    queue: new Int32Array(count),
    loss: new Float64Array(count),
  };
}

type Lists = Pick<Selection, "subproblem" | "reduced" | "width" | "near">;

/** The reps come first among the places. */
function repsIn({ places, waiting }: Subproblem): number {
  return waiting < 0 ? places : waiting;
}

/** Lists the unit's best reps; of equals the first comes first. */
function listNear({ subproblem, reduced, width, near }: Lists, u: number): void {
  const reps = repsIn(subproblem);
  const row = u * subproblem.places;
  const start = u * width;
  for (let rep = 0; rep < reps; rep++) {
    const one = reduced[row + rep]!;
    let at = start + Math.min(rep, width);
    while (at > start && one < reduced[row + near[at - 1]!]!) at--;
    if (at === start + width) continue;
    near.copyWithin(at + 1, at, start + width - 1);
    near[at] = rep;
  }
}

/** What a unit loses on average by going from its best rep to the second: the scale of all steps. */
export function meanRegret({ subproblem, reduced, width, near }: Selection): number {
  const { count, places } = subproblem;
  let sum = 0;
  let counted = 0;
  for (let u = 0; u < count && width > 1; u++) {
    const best = reduced[u * places + near[u * width]!]!;
    const second = reduced[u * places + near[u * width + 1]!]!;
    if (second === Infinity) continue;
    sum += second - best;
    counted++;
  }
  return counted > 0 ? sum / counted : 0;
}
