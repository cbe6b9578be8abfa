import type { Wish } from "../../src/plan/operations/threePlans";
import type { PlanColumn } from "../../src/plan/operations/planColumn";
import type { CarveReport } from "../../src/plan/results/report";
import type { ComparedWords, ShownDifferences } from "../comparedPlanner";
import type { StoredPlans } from "./plansState";

/** Plans beside each other at a time: more than that nobody can look at, and the worker keeps no more. */
export const mostCompared = 5;

/** One of the plans that are compared. */
export interface ComparedPlan {
  /** Under which the planner keeps it. */
  readonly id: string;
  readonly kind:
    /** Today's owners. */
    | "today"
    /** Made to be compared; in the workbook only once it is used or kept. */
    | "draft"
    /** The plan at hand, as it was when it was put here. */
    | "hand"
    /** Stored in the workbook. */
    | "stored"
    /** Dealt out by turns. */
    | "turns";
  readonly name: string;
  /** Of a draft: what it changes of the user's settings. */
  readonly wish: Wish | undefined;
  readonly status: "waiting" | "working" | "ready" | "failed";
  /** Why it could not be made. */
  readonly message: string;
  /** Undefined until it is ready. */
  readonly column: PlanColumn | undefined;
  /** The state's revision when it was made; -1 where that says nothing of it. */
  readonly revision: number;
  /** Of a draft that is kept in the workbook: its id there. */
  readonly storedId: string | undefined;
}

/** Two plans whose accounts are held against each other. */
export type Pair = readonly [one: string, other: string];

export interface Comparing {
  /** What the place Plan shows. */
  readonly view: "aim" | "compare";
  /** In the order in which they are shown. */
  readonly plans: readonly ComparedPlan[];
  readonly words: ComparedWords;
  readonly pair: Pair | undefined;
  /** Undefined until they are counted. */
  readonly differences: ShownDifferences | undefined;
}

export type ComparingEvent =
  | { readonly type: "viewed"; readonly view: Comparing["view"] }
  /** All plans that are compared from now on. */
  | { readonly type: "compared"; readonly plans: Comparing["plans"] }
  | {
      readonly type: "compared one";
      readonly id: string;
      readonly change: Partial<Omit<ComparedPlan, "id">>;
    }
  | { readonly type: "compared in words"; readonly words: ComparedWords }
  | { readonly type: "paired"; readonly pair: Pair | undefined }
  | { readonly type: "differing"; readonly differences: ShownDifferences | undefined };

/** The run that made them is over, however it ended. */
export interface ComparedAllEvent {
  readonly type: "compared all";
}

/** One of them is the plan at hand now. */
export interface UsedEvent {
  readonly type: "used";
  readonly report: CarveReport;
  /** The state's revision when the plan was made. */
  readonly revision: number;
  /** What it changes of the user's settings: they are the user's from now on. */
  readonly wish: Wish;
  /** What is to be said of that; "" where it changes nothing. */
  readonly told: string;
}

export const noComparing: Comparing = {
  view: "aim",
  plans: [],
  words: { trades: [], knee: "" },
  pair: undefined,
  differences: undefined,
};

function isStill(pair: Pair, plans: Comparing["plans"]): boolean {
  return pair.every((id) => plans.some((plan) => plan.id === id));
}

export function reduceComparing(comparing: Comparing, event: ComparingEvent): Comparing {
  switch (event.type) {
    case "viewed":
      return { ...comparing, view: event.view };
    case "compared": {
      const { plans } = event;
      const isPaired = comparing.pair !== undefined && isStill(comparing.pair, plans);
      return {
        ...comparing,
        plans,
        ...(!isPaired && { pair: undefined, differences: undefined }),
      };
    }
    case "compared one": {
      const plans = comparing.plans.map((plan) =>
        plan.id === event.id ? { ...plan, ...event.change } : plan,
      );
      return { ...comparing, plans };
    }
    case "compared in words":
      return { ...comparing, words: event.words };
    case "paired":
      return { ...comparing, pair: event.pair, differences: undefined };
    case "differing":
      return { ...comparing, differences: event.differences };
  }
}

/** Those whose figures are there. */
export function readyPlans({ plans }: Pick<Comparing, "plans">): readonly ComparedPlan[] {
  return plans.filter(({ column }) => column !== undefined);
}

/** Whether a draft was made before what it rests on changed. */
export function isOld(plan: ComparedPlan, now: { revision: number; stale: boolean }): boolean {
  if (plan.kind !== "draft" && plan.kind !== "today" && plan.kind !== "turns") return false;
  return plan.column !== undefined && (now.stale || plan.revision !== now.revision);
}

/** Whether a draft stands in the workbook because somebody wanted it to. */
export function isKept({ storedId }: ComparedPlan, { list }: StoredPlans): boolean {
  return storedId !== undefined && list.some(({ head }) => head.id === storedId);
}
