import { holdingOf } from "./holding";
import { selectAll } from "./neighbourhood";
import { selectionOf } from "./selection";
import type { Search } from "./annealedLns";
import { emptyWays, solveNeighbourhood, takeBest } from "./solveNeighbourhood";
import type { Work } from "../work/work";

/** A few milliseconds of looking. */
const MOST_LOOKS = 200_000;

/**
 * Places all units of a very small subproblem in the best way there is, by trying all that may be.
 *
 * @returns whether it came to the end, so that `best` is the cheapest plan of all
 */
export function* solveWhole({ subproblem, best, guide, random }: Search): Work<boolean> {
  yield 0;
  const selection = yield* selectionOf(subproblem, guide, random);
  const holding = holdingOf(subproblem, best.at);
  if (!selectAll(selection, holding)) return false;
  const ways = emptyWays(subproblem);
  solveNeighbourhood(selection, holding, ways, 0, MOST_LOOKS);
  if (ways.saved > 0) {
    takeBest(selection, holding, ways);
    best.at.set(holding.at);
    best.cost = holding.cost;
  }
  return ways.looked < MOST_LOOKS;
}
