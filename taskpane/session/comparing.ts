import { byTurns, type ThreePlans, type Wish } from "../../src/plan/operations/threePlans";
import type { PlanColumn } from "../../src/plan/operations/planColumn";
import type { Settings } from "../../src/plan/settings/settings";
import type { ListedPlan } from "../../src/plan/stored/conflict";
import { count, limit, text } from "../../src/plan/words/sentence";
import type { Clash, Outcome, PlanToStore, RemotePlanner } from "../planner";
import { mostCompared, readyPlans, type ComparedPlan, type Pair } from "../state/compareState";
import type { Event, State } from "../state/state";
import { say } from "../words/say";
import { choicesOf } from "./choices";
import { wishName } from "./comparedNames";
import type { LaterComparing } from "./comparingSession";
import { wishesNow } from "./wishesNow";
import type { CarvedAccounts } from "./writePlan";
import type { Turns } from "./turns";

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

const order: readonly ComparedPlan["kind"][] = ["today", "turns", "draft", "hand", "stored"];

function inOrder(plans: readonly ComparedPlan[]): readonly ComparedPlan[] {
  return order.flatMap((kind) => plans.filter((plan) => plan.kind === kind));
}

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

  const stopping = (): boolean => {
    const { run } = state();
    return run.status === "running" && run.stopping;
  };

  async function search(
    plan: ComparedPlan,
    settings: Settings,
    part: Part,
  ): Promise<Clash | undefined> {
    return fill(plan.id, async () => {
      const choices = { ...choicesOf(state().saved), settings };
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
    const { revision, saved } = state();
    const column = await planner.todayToCompare(ids.today, choicesOf(saved));
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
    await asRun(async () => {
      await search(turns, byTurns(state().saved.settings), { at: 0, of: 1 });
      dispatch({ type: "compared all" });
    });
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
        if (plan?.kind !== "draft" || plan.storedId !== undefined) return;
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

/** What using a plan changes of the user's settings, in words. */
function changeText({ changes, limit: share }: Wish, { saved: { settings } }: State): string {
  const { maxMovedPercent: moves = settings.maxMovedPercent, tolerance = settings.tolerance } =
    changes;
  const values = { limit: limit(share) };
  if (tolerance !== settings.tolerance) return say("compare: tolerance is now", values);
  if (moves === settings.maxMovedPercent) return "";
  return moves >= 100 ? say("compare: no limit now") : say("compare: limit is now", values);
}

/** Which of several searches one is. */
interface Part {
  readonly at: number;
  readonly of: number;
}

function partText({ name }: ComparedPlan, { at, of }: Part, stage: string): string {
  const values = { name: text(name), stage: text(stage) };
  if (of === 1) return say("compare: one is made", values);
  return say("compare: part is made", { ...values, plan: count(at + 1), plans: count(of) });
}
