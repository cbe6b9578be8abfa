import { byTurns, type ThreePlans } from "../../src/plan/operations/threePlans";
import type { Settings } from "../../src/plan/settings/settings";
import type { ListedPlan } from "../../src/plan/stored/conflict";
import type { Clash, PlanToStore, RemotePlanner } from "../planner";
import { isKept, mostCompared, type ComparedPlan } from "../state/compareState";
import type { Event, State } from "../state/state";
import { englishOfCompare } from "../words/englishOfCompare";
import { learn, say } from "../words/say";
import { choicesOf } from "./choices";
import { changeText, partText, wishName, type Part } from "./comparedNames";
import type { LaterComparing } from "./comparingSession";
import { shownPlans } from "./shownPlans";
import { wishesNow } from "./wishesNow";
import type { CarvedAccounts } from "./writePlan";
import type { Turns } from "./turns";

learn(englishOfCompare);

/** What the session lends. */
export interface ComparingParts extends Turns {
  readonly planner: RemotePlanner;
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** Does work of a run that reads the tables first, one run at a time. */
  readonly asRun: (work: () => Promise<void>) => Promise<void>;
  /** Has what was decided by hand worked into the plan at hand. */
  readonly reviseOrFail: () => Promise<void>;
  /** The pieces of a stored plan. */
  readonly bodyOf: (plan: ListedPlan) => Promise<readonly string[]>;
  /** Stores a plan that is not at hand, and gives its id; undefined where it wasn't stored. */
  readonly keepOther: (name: string, toStore: PlanToStore) => Promise<string | undefined>;
  readonly openPlan: (id: string) => Promise<void>;
  /** Where the accounts stand that plans are made from. @throws InputError without them */
  readonly accountsNow: () => CarvedAccounts;
  /** One of the drafts is at hand: made from these, to be stored under this name or stored already. */
  readonly onUsed: (
    name: string,
    storedId: string | undefined,
    accounts: CarvedAccounts,
  ) => Promise<void>;
}

/** Ids of what is no stored plan. */
const ids = { today: "today", turns: "turns", hand: "hand" } as const;

function waiting(
  id: string,
  kind: ComparedPlan["kind"],
  name: string,
  wish?: ComparedPlan["wish"],
): ComparedPlan {
  return {
    ...{ id, kind, name, wish },
    ...{ status: "waiting", message: "", column: undefined, revision: -1, storedId: undefined },
  };
}

export function createComparing(parts: ComparingParts): LaterComparing {
  const { planner, state, dispatch, guard, asRun } = parts;
  /** Where the accounts of the drafts stand. */
  let accounts: CarvedAccounts | undefined;
  const { shown, find, show, put, fill, pairUp } = shownPlans(parts);

  const stopping = (): boolean => {
    const { run } = state();
    return run.status === "running" && run.stopping;
  };

  function search(plan: ComparedPlan, settings: Settings, part: Part): Promise<Clash | undefined> {
    return fill(plan.id, async () => {
      const choices = { ...choicesOf(state()), settings };
      const made = planner.carveToCompare(plan.id, choices, ({ done, stage }) => {
        if (state().run.status !== "running") return;
        const progress = { done: (part.at + done) / part.of, stage: partText(plan, part, stage) };
        dispatch({ type: "carving", progress });
      });
      // A stop that came before there was anything to stop.
      const stop = stopping() ? planner.stop() : undefined;
      const [outcome] = await Promise.all([made, stop]);
      return outcome;
    });
  }

  async function addToday(): Promise<void> {
    const today = waiting(ids.today, "today", say("compare: today"));
    const { revision } = state();
    const column = await planner.todayToCompare(ids.today, choicesOf(state()));
    const others = shown().filter(({ id }) => id !== ids.today);
    if (column === undefined) await show(others);
    else await show([...others, { ...today, status: "ready", column, revision }]);
  }

  async function makeAll({ wishes }: ThreePlans): Promise<void> {
    accounts = parts.accountsNow();
    const drafts = wishes.map((wish) =>
      waiting(`draft ${wish.key}`, "draft", wishName(wish), wish),
    );
    const others = shown().filter(({ kind }) => kind !== "draft" && kind !== "today");
    await show([...drafts, ...others.slice(0, mostCompared - drafts.length - 1)]);
    await addToday();
    const begun: ComparedPlan[] = [];
    let clash: Clash | undefined;
    for (const [at, draft] of ownFirst(drafts).entries()) {
      if (begun.length > 0 && stopping()) break;
      begun.push(draft);
      const settings = { ...state().saved.settings, ...draft.wish?.changes };
      clash ??= await search(draft, settings, { at, of: drafts.length });
    }
    await show(
      shown().filter((one) => one.kind !== "draft" || begun.some(({ id }) => id === one.id)),
    );
    const made = drafts.filter(({ id }) => find(id)?.status === "ready");
    const [first, last] = [made[0], made.at(-1)];
    if (first !== undefined && last !== undefined && first !== last)
      await pairUp([first.id, last.id]);
    const message = find(drafts[0]?.id ?? "")?.message ?? "";
    if (made.length > 0) dispatch({ type: "compared all" });
    else dispatch({ type: "refused", message, clash });
  }

  async function addStored(plan: ListedPlan): Promise<void> {
    const { id, name, decisions } = plan.head;
    if (!(await put(waiting(id, "stored", name)))) return;
    await fill(id, async () => {
      if (state().plans.current !== id)
        return planner.openToCompare(id, await parts.bodyOf(plan), decisions);
      await parts.reviseOrFail();
      return planner.handToCompare(id);
    });
  }

  async function addHand(): Promise<void> {
    if (!(await put(waiting(ids.hand, "hand", say("compare: plan at hand"))))) return;
    await fill(ids.hand, async () => {
      await parts.reviseOrFail();
      return planner.handToCompare(ids.hand);
    });
  }

  async function addTurns(): Promise<void> {
    const turns = waiting(ids.turns, "turns", say("compare: by turns"));
    if (!(await put(turns))) return;
    // From the tables as they are held: those beside it were made from them.
    dispatch({ type: "carving", progress: { done: 0, stage: say("compare: works") } });
    await guard(async () => {
      await search(turns, byTurns(state().saved.settings), { at: 0, of: 1 });
      dispatch({ type: "compared all" });
    }, "carve");
  }

  async function use({ id, name, wish, revision, storedId }: ComparedPlan): Promise<void> {
    if (wish === undefined || accounts === undefined) return;
    const report = await planner.useCompared(id);
    dispatch({ type: "used", report, revision, wish, told: changeText(wish, state()) });
    await parts.onUsed(name, storedId, accounts);
  }

  return {
    makeThree: () => {
      dispatch({ type: "viewed", view: "compare" });
      dispatch({ type: "went", place: "plan" });
      return asRun(() => makeAll(wishesNow(state())));
    },
    addToCompare: (id) =>
      guard(async () => {
        dispatch({ type: "viewed", view: "compare" });
        dispatch({ type: "went", place: "plan" });
        const stored = state().plans.list.find(({ head }) => head.id === id);
        if (id === ids.today) await addToday();
        else if (id === ids.turns) await addTurns();
        else if (id === ids.hand) await addHand();
        else if (stored !== undefined) await addStored(stored);
      }),
    takeOut: (id) => guard(() => show(shown().filter((plan) => plan.id !== id))),
    async usePlan(id) {
      const plan = find(id);
      if (plan === undefined || state().run.status === "running") return;
      if (plan.kind === "stored") await parts.openPlan(id);
      else await guard(() => use(plan), "carve");
    },
    keepDraft: (id) =>
      guard(async () => {
        const plan = find(id);
        if (plan?.kind !== "draft" || isKept(plan, state().plans)) return;
        const storedId = await parts.keepOther(plan.name, await planner.storedCompared(id));
        if (storedId !== undefined) dispatch({ type: "compared one", id, change: { storedId } });
      }),
    pairUp: (pair) => guard(() => pairUp(pair)),
  };
}

/** In the order in which they are made: what the user asked for comes first, then the freest, which is the quickest. */
function ownFirst(drafts: readonly ComparedPlan[]): readonly ComparedPlan[] {
  const isOwn = ({ wish }: ComparedPlan): boolean => wish?.key === "own";
  const others = drafts.filter((draft) => !isOwn(draft)).reverse();
  return [...drafts.filter(isOwn), ...others];
}
