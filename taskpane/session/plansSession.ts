import { InputError } from "../../src/errors";
import type { Progress } from "../../src/model";
import type { ListedPlan } from "../../src/plan/stored/conflict";
import { plansIn, type Plans } from "../../src/plan/stored/plans";
import { isSettled } from "../../src/plan/stored/status";
import { text } from "../../src/plan/words/sentence";
import type { Workbook } from "../../src/plan/workbook/workbook";
import type { PlanToStore, RemotePlanner } from "../planner";
import type { Event, State } from "../state/state";
import { say } from "../words/say";
import { decidedOf } from "./handDecisions";
import { timeText } from "./planNames";
import { createStoring, type Storing } from "./storingPlans";
import type { Turns } from "./turns";

/** What can be done with the plans in the workbook. None of it throws. */
export interface PlansSession {
  /** Stores the plan at hand with what was decided of it. */
  keepPlan(): Promise<void>;
  /** Takes up a stored plan, without a search. */
  openPlan(id: string): Promise<void>;
  renamePlan(id: string, name: string): Promise<void>;
  removePlan(id: string): Promise<void>;
}

export interface PlansSessionParts extends Turns {
  readonly workbook: Workbook;
  readonly planner: RemotePlanner;
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** What the session does with a plan that was opened, as with one just made. */
  readonly onOpened: () => Promise<void>;
}

/** Accounts up to which each plan is stored by itself: storing larger ones keeps the worker for seconds. */
const mostStoredUnasked = 20_000;

/** What the session itself needs of it. */
export interface PlansInside extends Pick<Storing, "store" | "listAgain"> {
  readonly plansSession: PlansSession;
  /** Lists what is stored, when the workbook is looked at for the first time. */
  readonly list: () => Promise<void>;
  /** A plan was made: it is stored, unless it is large. @param name - after what was asked for if omitted */
  readonly onMade: (name?: string) => Promise<void>;
  /** Stores a plan that is not at hand, and gives its id; undefined where it wasn't stored. */
  readonly keepOther: (name: string, toStore: PlanToStore) => Promise<string | undefined>;
  readonly bodyOf: (plan: ListedPlan) => Promise<readonly string[]>;
  /** Something was decided about the plan at hand. */
  readonly onDecided: () => Promise<void>;
  /** Somebody gave a name: it stands with what was done here before without one. */
  readonly onNamed: () => Promise<void>;
  readonly plans: Plans;
}

export function createPlansSession(parts: PlansSessionParts): PlansInside {
  const { workbook, planner, state, dispatch, guard, inTurn, onOpened } = parts;
  const plans = plansIn(workbook.parts, { newId: () => crypto.randomUUID(), timeText });
  const storing = createStoring({ plans, planner, state, dispatch });
  const { store, mean, save, update, takeAway, listAgain, wantsName } = storing;
  /** Decisions that wait to be stored are stored with those made meanwhile. */
  let isDecidedWaiting = false;

  const find = (id: string): ListedPlan | undefined =>
    state().plans.list.find(({ head }) => head.id === id);

  async function open(plan: ListedPlan): Promise<void> {
    const { head } = plan;
    const begun = { done: 0, stage: say("work: opening") };
    dispatch({ type: "carving", progress: begun });
    const onProgress = (progress: Progress): void => {
      if (state().run.status === "running") dispatch({ type: "carving", progress });
    };
    const outcome = await planner.openPlan(await plans.body(head), onProgress, state().tongue);
    if ("refused" in outcome) {
      dispatch({ type: "refused", message: outcome.refused, clash: outcome.clash });
      return;
    }
    mean();
    dispatch({ type: "carved", report: outcome.ok, revision: state().revision });
    dispatch({ type: "decided", decided: decidedOf(head.decisions) });
    dispatch({ type: "stored", plan, isCurrent: true });
    await onOpened();
  }

  return {
    plansSession: {
      keepPlan: () =>
        inTurn(async () => {
          await store();
          mean();
          wantsName();
        }),
      async openPlan(id) {
        const plan = find(id);
        if (plan === undefined || state().run.status === "running") return;
        await guard(() => open(plan), "carve");
      },
      renamePlan: (id, name) =>
        inTurn(async () => {
          const plan = find(id);
          if (plan === undefined || name.trim() === "" || isSettled(plan.head)) return;
          mean(id);
          await update(plan, { name: name.trim() });
          wantsName();
        }),
      removePlan: (id) =>
        inTurn(async () => {
          const plan = find(id);
          if (plan === undefined) return;
          const { name, status } = plan.head;
          if (isSettled(plan.head))
            throw new InputError(
              say("plans: not removed", { plan: text(name), status: text(status) }),
            );
          await takeAway(plan);
        }),
    },
    list: () => guard(listAgain),
    async onMade(name) {
      const { report, blocked } = state();
      const isKept = report !== undefined && report.accounts <= mostStoredUnasked;
      // A plan to be looked at only is nobody's plan; and where nothing can be written, that is said.
      if (isKept && report.broken === undefined && blocked === undefined)
        await inTurn(() => store(name));
    },
    async keepOther(name, toStore) {
      let id: string | undefined;
      await inTurn(async () => {
        const plan = await save(name, toStore);
        dispatch({ type: "stored", plan, isCurrent: false });
        id = plan.head.id;
      });
      return id;
    },
    bodyOf: ({ head }) => plans.body(head),
    async onDecided() {
      if (isDecidedWaiting) return;
      isDecidedWaiting = true;
      await inTurn(async () => {
        isDecidedWaiting = false;
        await storing.storeDecisions();
        wantsName();
      });
    },
    onNamed: () => inTurn(storing.nameAll),
    ...{ store, listAgain, plans },
  };
}
