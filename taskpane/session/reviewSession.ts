import type { RemotePlanner } from "../planner";
import { stillDecided, type Decided, type Looking, type LookingEvent } from "../state/reviewState";

/** What Review can ask for. None of it throws. */
export interface Reviewing {
  /** Decides about accounts; of each the last word counts. */
  decide(decided: readonly Decided[]): Promise<void>;
  /** Takes back what was decided about accounts. */
  undecide(accounts: readonly string[]): Promise<void>;
  /** Takes the step that is offered. */
  takeCounter(): Promise<void>;
  /** Has everything said of the plan with what was decided. */
  revise(): Promise<void>;
}

export interface ReviewingParts {
  readonly planner: RemotePlanner;
  readonly looking: () => Looking;
  readonly dispatch: (event: LookingEvent) => void;
  readonly guard: (work: () => Promise<void>) => Promise<void>;
  /** Something was decided, or taken back, and is counted. */
  readonly onDecided: () => void;
}

/** What the session itself needs of it. */
export interface ReviewingInside {
  readonly reviewing: Reviewing;
  /** Whenever there is another plan. */
  readonly begin: () => Promise<void>;
  /** As `revise`, but fails where it fails: nothing may be written of a plan that isn't the one shown. */
  readonly reviseOrFail: () => Promise<void>;
}

export function createReviewing({
  planner,
  looking,
  dispatch,
  guard,
  onDecided,
}: ReviewingParts): ReviewingInside {
  const all = (): readonly Decided[] => [...looking().decided.values()];
  let counting: Promise<void> | undefined;
  let isCountedAgain = false;

  /** Once more where something was decided meanwhile; figures of an earlier state are never shown last. */
  async function countOnce(): Promise<void> {
    do {
      isCountedAgain = false;
      const { decided } = looking();
      dispatch({ type: "figures", figures: await planner.figures(all()) });
      const counter = decided.size > 0 ? await planner.counter(all()) : undefined;
      if (looking().decided === decided) dispatch({ type: "counter", counter });
      else isCountedAgain = true;
    } while (isCountedAgain);
  }

  function count(): Promise<void> {
    isCountedAgain = true;
    counting ??= guard(countOnce).finally(() => {
      counting = undefined;
    });
    return counting;
  }

  async function change(decided: ReadonlyMap<string, Decided>): Promise<void> {
    dispatch({ type: "decided", decided });
    await count();
    // Once for all that was decided meanwhile.
    if (looking().decided === decided) onDecided();
  }

  function decide(given: readonly Decided[]): Promise<void> {
    const decided = new Map(looking().decided);
    for (const one of given) {
      // The last word stands last.
      decided.delete(one.account);
      decided.set(one.account, one);
    }
    return change(decided);
  }

  async function reviseOrFail(): Promise<void> {
    if (looking().revised !== undefined) return;
    const { decided } = looking();
    const report = await planner.revise(all());
    if (looking().decided === decided) dispatch({ type: "revised", report });
  }

  async function lookAtPlan(): Promise<void> {
    const { moves, unknown } = await planner.look(all());
    const gone = new Set(unknown);
    const before = looking().decided;
    const still = [...stillDecided(before, moves)].filter(([account]) => !gone.has(account));
    if (still.length !== before.size) dispatch({ type: "decided", decided: new Map(still) });
    dispatch({ type: "moves", moves });
    await count();
  }

  const reviewing: Reviewing = {
    decide,
    undecide(accounts) {
      const decided = new Map(looking().decided);
      for (const account of accounts) decided.delete(account);
      return change(decided);
    },
    async takeCounter() {
      const { counter } = looking();
      if (counter === undefined) return;
      await decide(counter.decisions.map((one) => ({ ...one, kind: "give" })));
    },
    revise: () => guard(reviseOrFail),
  };
  return { reviewing, begin: () => guard(lookAtPlan), reviseOrFail };
}
