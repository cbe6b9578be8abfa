import type { EngineOptions, Problem, Steps } from "../../model";
import { forward, part } from "../work/progress";
import type { Aim } from "./arena";
import { byPrices } from "./byPrices";
import { byUse } from "./byUse";
import { lightened } from "./lightened";

/** A search that knows of no weights and of no limits but the cap on moves. */
export interface Search {
  readonly steps: (problem: Problem, options: EngineOptions) => Steps;
  /** Whether it goes by prices where there is a cost that it makes as low as can be. */
  readonly isPriced: boolean;
}

/** What is asked for under `moves`, and the search that is to find it. */
export interface Asked {
  readonly problem: Problem;
  readonly options: EngineOptions;
  readonly aim: Aim;
  readonly search: Search["steps"];
}

/**
 * Searches under `moves`, by one that makes no difference between moves: its plan is made lighter. Under
 * limits moves count for what they take of them.
 *
 * What is proven is proven for plans under looser limits, and holds for those under all.
 */
export function* movingSteps(
  problem: Problem,
  options: EngineOptions,
  aim: Aim,
  { steps: search, isPriced }: Search,
): Steps {
  const asked: Asked = { problem, options, aim, search };
  const { moves, ...plain } = problem;
  if (!moves?.limits?.length)
    return yield* lightened(problem, yield* part(0, 0.8, search(plain, options)), { aim, options });
  const { cost, measures = [] } = problem;
  const isCheapest = isPriced && cost !== undefined && (aim === "cost" || measures.length > 0);
  return yield* forward(isCheapest ? byPrices(asked) : byUse(asked));
}
