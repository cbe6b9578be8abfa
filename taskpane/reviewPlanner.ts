import type { Work } from "../src/assign";
import type { Carve } from "../src/plan/carve";
import { movesOfPlan, othersDecided } from "../src/plan/review/moves";
import type { Decision, Review } from "../src/plan/review/review";
import { factsByHand } from "../src/plan/stored/headFacts";
import type { Planner } from "./planner";

/** What the planner lends. */
export interface ReviewParts {
  /** Runs units of work, and lets messages through between them. */
  readonly runInSlices: <T>(work: Work<T>) => Promise<T>;
  /** The latest plan as its search made it, and how it is looked at. @throws InputError where there is none */
  readonly looking: () => { readonly made: Carve; readonly review: Review };
}

/** The same work, given up at its next unit where it is stopped: undefined then. */
function* unlessStopped<T>(
  work: Work<T>,
  stop: { readonly aborted: boolean },
): Work<T | undefined> {
  while (!stop.aborted) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield step.value;
  }
  return undefined;
}

/** What the planner can tell of a plan while people decide about it. */
export function reviewPlanner({
  runInSlices,
  looking,
}: ReviewParts): Pick<Planner, "look" | "figures" | "counter" | "others" | "factsWith"> {
  let search = { aborted: false };

  /** Nobody waits any more for the step of decisions that others have come after. */
  function endSearch(): void {
    search.aborted = true;
    search = { aborted: false };
  }

  return {
    look(decisions: readonly Decision[]) {
      const { made, review } = looking();
      return { moves: movesOfPlan(made), unknown: review.unknown(decisions) };
    },
    figures(decisions) {
      endSearch();
      return looking().review.figures(decisions);
    },
    async counter(decisions) {
      endSearch();
      return runInSlices(unlessStopped(looking().review.counterWork(decisions), search));
    },
    others(decisions) {
      const { made, review } = looking();
      return othersDecided(made, review.known(decisions));
    },
    async factsWith(decisions) {
      const { made, review } = looking();
      return runInSlices(factsByHand(made, review.byHand(decisions)));
    },
  };
}
