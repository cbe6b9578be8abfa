import type { Random } from "../../random";
import type { Draft } from "../build/draft";
import type { CostTable } from "../problem/costTable";
import type { Units } from "../problem/units";
import type { Work } from "../work";
import { arenaOf } from "./arena";
import { bestOf, published } from "./published";
import { PART_SIZE, rearrange, WORK_PER_UNIT } from "./rearrange";
import type { Search } from "./rearrange";
import { solveWhole } from "./solveWhole";

/** What it may take at most. */
const MOST_WORK = 1e7;

/**
 * Places units that wait while all others stay placed, if there may be room for everything: first
 * all that is free is placed anew with waiting as the dearest choice.
 *
 * @returns whether it was worth a try
 */
export function* bringIn(
  units: Units,
  table: CostTable,
  draft: Draft,
  prices: Float64Array | undefined,
  movePrice: number,
  effort: number,
  random: Random,
): Work<boolean> {
  if (placesAll(units, draft) || !hasRoomForAll(units)) return false;
  const arena = arenaOf(units, table, draft, "dear");
  const best = bestOf(arena, draft);
  const withWaiting = new Float64Array(arena.places);
  if (prices) withWaiting.set(prices.subarray(0, units.reps));
  const search: Search = { arena, best, prices: withWaiting, movePrice, random };
  if (yield* published(units, draft, arena, best, solveWhole(search))) return true;
  const schedule = {
    ...PART_SIZE,
    work: effort * Math.min(MOST_WORK, WORK_PER_UNIT * arena.count),
    warmest: 0.3,
    coldest: 0.02,
  };
  yield* published(units, draft, arena, best, rearrange(search, schedule, arena.dearest));
  return true;
}

/** Whether nobody waits whom somebody may serve. */
export function placesAll(units: Units, draft: Draft): boolean {
  for (let unit = 0; unit < units.count; unit++)
    if (draft.rep[unit] === -1 && units.choices[unit] !== 0) return false;
  return true;
}

function hasRoomForAll({ leastWorkload, limit }: Units): boolean {
  let room = 0;
  for (const one of limit) room += one;
  for (const one of leastWorkload) room -= one;
  return room >= 0;
}
