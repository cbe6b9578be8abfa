import { holdingOf } from "./holding";
import { pickAll } from "./part";
import { pickingOf } from "./picking";
import type { Search } from "./rearrange";
import { emptyWays, solvePart, takeBest } from "./solvePart";
import type { Tried } from "./solvePart";
import type { Work } from "../work/work";

/** A few milliseconds of looking. */
const MOST_LOOKS = 200_000;

/**
 * Places all units of a very small arena in the best way there is, by trying all that may be.
 *
 * @returns whether it came to the end, so that `best` is the cheapest plan of all
 */
export function* solveWhole({ arena, best, guide, random }: Search): Work<boolean> {
  yield 0;
  const picking = yield* pickingOf(arena, guide, random);
  const holding = holdingOf(arena, best.at);
  if (!pickAll(picking, holding)) return false;
  const ways = emptyWays(arena);
  const tried: Tried = { saved: 0, looked: 0 };
  solvePart(picking, holding, guide, 0, MOST_LOOKS, ways, tried);
  if (tried.saved > 0) {
    takeBest(picking, holding, ways);
    best.at.set(holding.at);
    best.cost = holding.cost;
  }
  return tried.looked < MOST_LOOKS;
}
