import { InputError } from "../../src/errors";
import type { ListedPlan } from "../../src/plan/stored/conflict";
import type { Plans } from "../../src/plan/stored/plans";
import type { Outcome } from "../planner";
import type { PlanPageEvent } from "../state/planPageState";
import { say } from "../words/say";
import { choicesOf } from "./choices";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";

/** Looking into a stored plan. None of it throws. */
export interface PlanPageSession {
  /** Shows what is stored of a plan, and what has changed in the cells since it was made. */
  lookIntoPlan(id: string): Promise<void>;
  leavePlan(): void;
  /** Makes the plan that is looked into anew, to see whether it comes out the same. */
  makeAnew(): Promise<void>;
  stopMakingAnew(): void;
}

export interface PlanPageParts extends Turns {
  readonly parts: Pick<SessionParts, "planner" | "state" | "dispatch">;
  readonly plans: Pick<Plans, "body">;
}

export function createPlanPage({ parts, plans, guard }: PlanPageParts): PlanPageSession {
  const { planner, state, dispatch } = parts;

  const find = (id: string | undefined): ListedPlan | undefined =>
    state().plans.list.find(({ head }) => head.id === id);

  /** What the user can mend is an answer too: it is shown where the question was asked. */
  async function answered<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof InputError) return { refused: error.message, clash: undefined };
      throw error;
    }
  }

  async function look({ head }: ListedPlan): Promise<void> {
    const found = await answered(async () =>
      planner.lookInto(await plans.body(head), choicesOf(state())),
    );
    const look = "ok" in found ? found.ok : found.refused;
    dispatch({ type: "looked into", plan: head.id, look });
  }

  async function make({ head }: ListedPlan): Promise<void> {
    const tell = (anew: Extract<PlanPageEvent, { type: "anew" }>["anew"]): void =>
      dispatch({ type: "anew", plan: head.id, anew });
    const isStopping = (): boolean => {
      const anew = state().planPage?.anew;
      return anew !== undefined && "progress" in anew && anew.isStopping;
    };
    tell({ progress: { done: 0, stage: say("work: reading") }, isStopping: false });
    const { decisions, changedFingerprint } = head;
    const found = await answered(async () => {
      const body = await plans.body(head);
      const made = planner.makeAnew({ body, decisions, changedFingerprint }, (progress) => {
        const anew = state().planPage?.anew;
        if (anew !== undefined && "progress" in anew) tell({ progress, isStopping: isStopping() });
      });
      // A stop that came while the body was still read, or a page that was left by then.
      const isOver = isStopping() || state().planPage?.plan !== head.id;
      const [outcome] = await Promise.all([made, isOver ? planner.stopMakingAnew() : undefined]);
      return outcome;
    });
    tell("ok" in found ? { made: found.ok } : { refused: found.refused });
  }

  return {
    async lookIntoPlan(id) {
      const plan = find(id);
      if (plan === undefined) return;
      dispatch({ type: "plan page", plan: id });
      await guard(() => look(plan));
    },
    leavePlan() {
      void guard(() => planner.stopMakingAnew());
      dispatch({ type: "plan page", plan: undefined });
    },
    async makeAnew() {
      const plan = find(state().planPage?.plan);
      const anew = state().planPage?.anew;
      if (plan === undefined || (anew !== undefined && "progress" in anew)) return;
      await guard(() => make(plan));
    },
    stopMakingAnew() {
      const { planPage } = state();
      if (planPage?.anew === undefined || !("progress" in planPage.anew)) return;
      const { progress } = planPage.anew;
      dispatch({ type: "anew", plan: planPage.plan, anew: { progress, isStopping: true } });
      void guard(() => planner.stopMakingAnew());
    },
  };
}
