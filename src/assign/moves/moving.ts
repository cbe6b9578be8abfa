import type { EngineOptions, Problem, Progress, Steps } from "../../model";
import { forward, part } from "../work/progress";
import type { Aim } from "./arena";
import { byPrices } from "./byPrices";
import { byUse } from "./byUse";
import { lightened } from "./lightened";

/** Who stays above capacity, found once for several searches. */
export interface Easing {
  /** Rep of each account in a plan in which as little as can be is above capacity. */
  readonly rep: Int32Array;
  /** Whether there would be less with more moves, so that all there are go into it. */
  readonly isShort: boolean;
  /** The problem as it is searched with that. */
  readonly limited: Problem;
}

/** A problem of which it is known by such a plan who stays above capacity. */
export interface Eased {
  readonly eased?: Int32Array;
}

/** A search that knows of no weights and of no limits but the cap on moves. */
export interface Search {
  readonly steps: (problem: Problem & Eased, options: EngineOptions) => Steps;
  /** Undefined where nobody has to stay above capacity. */
  readonly ease?: (
    problem: Problem,
    options: EngineOptions,
  ) => Generator<Progress, Easing | undefined, void>;
  /** Whether it goes by prices where there is a cost that it makes as low as can be. */
  readonly isPriced: boolean;
}

/** What is asked for under `moves`, and the search that is to find it. */
export interface Asked {
  readonly problem: Problem;
  readonly options: EngineOptions;
  readonly aim: Aim;
  readonly search: Search["steps"];
  readonly ease?: Search["ease"];
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
  { steps: search, isPriced, ease }: Search,
): Steps {
  const asked: Asked = { problem, options, aim, search, ease };
  const { moves, ...plain } = problem;
  if (!moves?.limits?.length)
    return yield* lightened(problem, yield* part(0, 0.8, search(plain, options)), { aim, options });
  const { cost, measures = [] } = problem;
  const isCheapest = isPriced && cost !== undefined && (aim === "cost" || measures.length > 0);
  return yield* forward(isCheapest ? byPrices(asked) : byUse(asked));
}
