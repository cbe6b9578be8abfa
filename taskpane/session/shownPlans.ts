import type { PlanColumn } from "../../src/plan/operations/planColumn";
import { count } from "../../src/plan/words/sentence";
import type { Clash, Outcome, RemotePlanner } from "../planner";
import { mostCompared, readyPlans, type ComparedPlan, type Pair } from "../state/compareState";
import type { Event, State } from "../state/state";
import { say } from "../words/say";
import type { Turns } from "./turns";

/** The plans that stand side by side, in the pane and in the worker alike. */
export interface ShownPlans {
  readonly shown: () => readonly ComparedPlan[];
  readonly find: (id: string) => ComparedPlan | undefined;
  /** From now on these, and no more than five; the planner forgets the others. */
  readonly show: (plans: readonly ComparedPlan[]) => Promise<void>;
  /** Puts a plan among them, or where it stands already; says so and gives false where there is no room. */
  readonly put: (plan: ComparedPlan) => Promise<boolean>;
  /** Fills in a plan's figures; why there are none is said in its place, and rules that clash are given. */
  readonly fill: (
    id: string,
    make: () => Promise<Outcome<PlanColumn>>,
  ) => Promise<Clash | undefined>;
  readonly pairUp: (pair: Pair | undefined) => Promise<void>;
}

interface ShownParts extends Pick<Turns, "guard"> {
  readonly planner: RemotePlanner;
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
}

const order: readonly ComparedPlan["kind"][] = ["today", "turns", "draft", "hand", "stored"];

function inOrder(plans: readonly ComparedPlan[]): readonly ComparedPlan[] {
  return order.flatMap((kind) => plans.filter((plan) => plan.kind === kind));
}

export function shownPlans({ planner, state, dispatch, guard }: ShownParts): ShownPlans {
  const shown = (): readonly ComparedPlan[] => state().comparing.plans;
  const find = (id: string): ComparedPlan | undefined => shown().find((plan) => plan.id === id);

  /** From now on these, and no more than five; the planner forgets the others. */
  async function show(plans: readonly ComparedPlan[]): Promise<void> {
    const most = inOrder(plans.slice(0, mostCompared));
    dispatch({ type: "compared", plans: most });
    await planner.keepCompared(most.map(({ id }) => id));
    await tell();
  }

  /** What is said of them all, of the plans that can be used in the order of their moves. */
  async function tell(): Promise<void> {
    const plans = readyPlans(state().comparing)
      .filter(({ kind }) => kind !== "today" && kind !== "turns")
      .map(({ id, name, column }) => ({ id, name, moved: column?.figures.moved.accounts ?? 0 }))
      .sort((a, b) => a.moved - b.moved)
      .map(({ id, name }) => ({ id, name }));
    dispatch({ type: "compared in words", words: await planner.compareInWords(plans) });
  }

  async function pairUp(pair: Pair | undefined): Promise<void> {
    dispatch({ type: "paired", pair });
    if (pair === undefined) return;
    const differences = await planner.differences(...pair);
    if (state().comparing.pair === pair) dispatch({ type: "differing", differences });
  }

  /** Puts a plan among those that are shown, or makes it anew there. */
  async function put(plan: ComparedPlan): Promise<boolean> {
    const others = shown().filter(({ id }) => id !== plan.id);
    if (others.length >= mostCompared) {
      const message = say("compare: five at most", { most: count(mostCompared) });
      dispatch({ type: "failed", message, ended: undefined });
      return false;
    }
    await show([...others, plan]);
    return true;
  }

  /** Fills in a plan's figures; why there are none is said in its place. */
  async function fill(
    id: string,
    make: () => Promise<Outcome<PlanColumn>>,
  ): Promise<Clash | undefined> {
    const { revision } = state();
    dispatch({ type: "compared one", id, change: { status: "working", message: "" } });
    let outcome = { refused: say("compare: failed"), clash: undefined } as Outcome<PlanColumn>;
    await guard(async () => {
      outcome = await make();
    });
    const change: Partial<ComparedPlan> =
      "refused" in outcome
        ? { status: "failed", message: outcome.refused, column: undefined }
        : { status: "ready", column: outcome.ok, revision };
    dispatch({ type: "compared one", id, change });
    await guard(tell);
    return "refused" in outcome ? outcome.clash : undefined;
  }

  return { shown, find, show, put, fill, pairUp };
}
