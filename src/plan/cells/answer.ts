import { InputError } from "../../errors";
import type { Progress } from "../../model";
import { canceled, type Answer, type Stop, type Work } from "../compute";
import { assignments, gaps, whyNots, whys } from "./ofPlan";
import { impactAnswer } from "./impact";
import type { KeptCarves } from "./keepCarves";
import { nextMovesAnswer } from "./nextMoves";
import { routeAnswer } from "./route";

type Answering = Generator<Progress, Answer, void>;

function* answering(work: Work, carves: KeptCarves): Answering {
  const { question } = work;
  switch (question.asks) {
    case "assign":
      return assignments(yield* carves.steps(work));
    case "why":
      return whys(yield* carves.steps(work));
    case "why not":
      return yield* whyNots(yield* carves.steps(work), question);
    case "gap":
      return gaps(yield* carves.steps(work));
    case "route":
      return yield* routeAnswer(yield* carves.steps(work), work, question.newAccounts);
    case "impact":
      yield { done: 0, stage: "Measuring fairness" };
      return impactAnswer(work, question);
    case "next moves":
      yield { done: 0, stage: "Looking for moves" };
      return nextMovesAnswer(work, question);
  }
}

/**
 * TP.ASSIGN and its kin as units of work: cells in, a table for cells out.
 *
 * @param carves - where plans are shared between questions; what they are does not depend on it
 * @throws InputError, InfeasibleError as `carveSteps`; InputError once it is stopped
 */
export function* answerSteps(
  work: Work,
  carves: KeptCarves,
  stop: Pick<Stop, "aborted"> = { aborted: false },
): Answering {
  const steps = answering(work, carves);
  for (;;) {
    if (stop.aborted) throw new InputError(canceled);
    const step = steps.next();
    if (step.done === true) return step.value;
    yield step.value;
  }
}
