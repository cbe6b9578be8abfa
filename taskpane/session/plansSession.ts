import { InputError } from "../../src/errors";
import type { Progress } from "../../src/model";
import { evensOut } from "../../src/plan/settings/approaches";
import type { Settings } from "../../src/plan/settings/settings";
import type { ListedPlan } from "../../src/plan/stored/conflict";
import type { StoredDecision } from "../../src/plan/stored/head";
import { plansIn, type Author, type PlanChange, type Plans } from "../../src/plan/stored/plans";
import { isSettled } from "../../src/plan/stored/status";
import { limit, text } from "../../src/plan/words/sentence";
import type { Workbook } from "../../src/plan/workbook/workbook";
import type { PlanToStore, RemotePlanner } from "../planner";
import { currentPlan } from "../state/plansState";
import type { Event, State } from "../state/state";
import { say } from "../words/say";
import { decidedOf, decisionKey, named, storedDecisions } from "./handDecisions";
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

/** "Equal opportunity, within 5 %, 15 % may change hands" */
export function planName({ approach, tolerance, maxMovedPercent, house }: Settings): string {
  const parts = [
    say(`approach: ${approach}`),
    evensOut(approach) ? say("plans: within", { limit: limit(tolerance / 100) }) : "",
    maxMovedPercent < 100 ? say("plans: may move", { limit: limit(maxMovedPercent / 100) }) : "",
    house === "" ? "" : say("plans: rest to", { house: text(house) }),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** "14:02", with the day where it isn't today. */
export function timeText(at: string): string {
  const time = new Date(at);
  const isToday = time.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(undefined, {
    ...(isToday ? {} : { day: "numeric", month: "short" }),
    hour: "2-digit",
    minute: "2-digit",
  }).format(time);
}

/** What the session itself needs of it. */
export interface PlansInside {
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
  /** Stores the plan at hand; to be called in turn. */
  readonly store: () => Promise<void>;
  readonly listAgain: () => Promise<void>;
  readonly plans: Plans;
}

export function createPlansSession(parts: PlansSessionParts): PlansInside {
  const { workbook, planner, state, dispatch, guard, inTurn, onOpened } = parts;
  const plans = plansIn(workbook.parts, { newId: () => crypto.randomUUID(), timeText });
  /** Drafts of this session that nobody named, decided on or opened: each makes way for the next. */
  let passing: string | undefined;
  /** Accounts that were decided here, and plans that were made here, while nobody had given a name. */
  const nameless = new Set<string>();

  const author = (): Author => ({ by: state().signing.author, at: new Date().toISOString() });

  /** A name belongs to what is done now. */
  function wantsName(): void {
    if (state().signing.author === "") dispatch({ type: "name asked", isAsked: true });
  }

  function decisions(): readonly StoredDecision[] {
    const { plans: stored, looking } = state();
    const known = currentPlan(stored)?.head.decisions ?? [];
    return storedDecisions(looking.decided, known, author(), nameless);
  }

  async function save(
    name: string,
    { facts, body }: PlanToStore,
    decided: readonly StoredDecision[],
  ): Promise<ListedPlan> {
    const { by, at } = author();
    const plan = { ...facts, name, author: by, at, status: "draft", decisions: decided } as const;
    const saved = await plans.save(plan, body);
    if (by === "") nameless.add(saved.head.id);
    return saved;
  }

  async function store(name = planName(state().saved.settings)): Promise<void> {
    const plan = await save(name, await planner.stored(), decisions());
    const before = state().plans.list.find(({ head }) => head.id === passing);
    dispatch({ type: "stored", plan, isCurrent: true });
    passing = plan.head.id;
    if (before?.head.status === "draft" && before.head.decisions.length === 0)
      await takeAway(before);
  }

  async function takeAway(plan: ListedPlan): Promise<void> {
    const conflict = await plans.remove(plan);
    if (conflict === undefined) dispatch({ type: "removed", id: plan.head.id });
    else await listAgain();
  }

  async function listAgain(): Promise<void> {
    const { plans: list, unread } = await plans.list();
    dispatch({ type: "plans", list, unread });
  }

  /** Where somebody else has changed it meanwhile, both are kept, and it is said. */
  async function update(plan: ListedPlan, change: PlanChange): Promise<void> {
    const result = await plans.update(plan, change, author());
    const isCurrent = state().plans.current === plan.head.id;
    if ("saved" in result) {
      dispatch({ type: "stored", plan: result.saved, isCurrent });
      return;
    }
    const copy = await plans.keepAsCopy({ ...plan.head, ...change }, author());
    dispatch({ type: "stored", plan: copy, isCurrent });
    await listAgain();
    dispatch({
      type: "failed",
      message: say("work: kept as", {
        conflict: text(result.conflict.text),
        name: text(copy.head.name),
      }),
      ended: undefined,
    });
  }

  /** What is signed off stays as it is: what is decided of it goes into a draft. */
  async function draftOf(plan: ListedPlan): Promise<void> {
    const draft = await plans.keepAsCopy({ ...plan.head, decisions: decisions() }, author());
    dispatch({ type: "stored", plan: draft, isCurrent: true });
    const { name, status } = plan.head;
    dispatch({
      type: "told",
      message: say("plans: draft of signed", {
        ...{ plan: text(name), status: text(status), draft: text(draft.head.name) },
      }),
    });
  }

  async function storeDecisions(): Promise<void> {
    const plan = currentPlan(state().plans);
    if (plan === undefined || state().blocked !== undefined) return;
    if (isSettled(plan.head)) await draftOf(plan);
    else await update(plan, { decisions: decisions() });
  }

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
    passing = undefined;
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
          passing = undefined;
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
          if (passing === id) passing = undefined;
          await update(plan, { name: name.trim() });
          wantsName();
        }),
      removePlan: (id) =>
        inTurn(async () => {
          const plan = find(id);
          if (plan === undefined) return;
          if (isSettled(plan.head))
            throw new InputError(
              say("plans: not removed", {
                plan: text(plan.head.name),
                status: text(plan.head.status),
              }),
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
        const plan = await save(name, toStore, []);
        dispatch({ type: "stored", plan, isCurrent: false });
        id = plan.head.id;
      });
      return id;
    },
    bodyOf: ({ head }) => plans.body(head),
    onDecided: () =>
      inTurn(async () => {
        await storeDecisions();
        wantsName();
      }),
    onNamed: () =>
      inTurn(async () => {
        const { by } = author();
        const plan = currentPlan(state().plans);
        if (by === "" || plan === undefined || isSettled(plan.head)) return;
        const isOurs = nameless.has(plan.head.id);
        const now = decisions();
        const isDecided = now.some((one) => nameless.has(decisionKey(one)));
        if (isOurs || isDecided)
          await update(plan, {
            decisions: now,
            ...(isOurs && { author: by, history: named(plan.head.history, by) }),
          });
        nameless.clear();
      }),
    store,
    listAgain,
    plans,
  };
}
