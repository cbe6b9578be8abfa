import type { Progress } from "../../src/model";
import { approachTexts, evensOut } from "../../src/plan/settings/approaches";
import type { Settings } from "../../src/plan/settings/settings";
import type { ListedPlan } from "../../src/plan/stored/conflict";
import type { StoredDecision } from "../../src/plan/stored/head";
import { plansIn, type PlanChange } from "../../src/plan/stored/plans";
import type { Workbook } from "../../src/plan/workbook/workbook";
import type { RemotePlanner } from "../planner";
import { currentPlan } from "../state/plansState";
import type { Decided } from "../state/reviewState";
import type { Event, State } from "../state/state";
import { text } from "../../src/plan/words/sentence";
import { say } from "../words/say";
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
  const within = evensOut(approach) ? `, within ${tolerance} %` : "";
  const moves = maxMovedPercent < 100 ? `, ${maxMovedPercent} % may change hands` : "";
  return `${approachTexts[approach].title}${within}${moves}${house === "" ? "" : `, rest to ${house}`}`;
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

function isKind(kind: string): kind is Decided["kind"] {
  return kind === "keep" || kind === "back" || kind === "give";
}

/** What was decided of a stored plan, as Review has it. */
function decidedOf(decisions: readonly StoredDecision[]): Map<string, Decided> {
  const known = decisions.flatMap(({ account, rep, note, kind }): Decided[] =>
    isKind(kind) ? [{ account, rep, note, kind }] : [],
  );
  return new Map(known.map((one) => [one.account, one]));
}

/** What the session itself needs of it. */
export interface PlansInside {
  readonly plansSession: PlansSession;
  /** Lists what is stored, when the workbook is looked at for the first time. */
  readonly list: () => Promise<void>;
  /** A plan was made: it is stored, unless it is large. */
  readonly onMade: () => Promise<void>;
  /** Something was decided about the plan at hand. */
  readonly onDecided: () => Promise<void>;
}

export function createPlansSession(parts: PlansSessionParts): PlansInside {
  const { workbook, planner, state, dispatch, guard, inTurn, onOpened } = parts;
  const plans = plansIn(workbook.parts, { newId: () => crypto.randomUUID(), timeText });
  /** Drafts of this session that nobody named, decided on or opened: each makes way for the next. */
  let passing: string | undefined;

  function decisions(at: string): StoredDecision[] {
    const known = new Map(
      currentPlan(state().plans)?.head.decisions.map((one) => [one.account, one]),
    );
    return [...state().looking.decided.values()].map((one) => {
      const before = known.get(one.account);
      const isSame =
        before?.kind === one.kind && before.rep === one.rep && before.note === one.note;
      return isSame ? before : { ...one, by: "", at };
    });
  }

  async function store(): Promise<void> {
    const { facts, body } = await planner.stored();
    const at = new Date().toISOString();
    const plan = await plans.save(
      {
        ...facts,
        name: planName(state().saved.settings),
        author: "",
        at,
        status: "draft",
        decisions: decisions(at),
      },
      body,
    );
    const before = state().plans.list.find(({ head }) => head.id === passing);
    dispatch({ type: "stored", plan, isCurrent: true });
    passing = plan.head.id;
    if (before !== undefined && before.head.decisions.length === 0) await takeAway(before);
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
    const author = { by: "", at: new Date().toISOString() };
    const result = await plans.update(plan, change, author);
    const isCurrent = state().plans.current === plan.head.id;
    if ("saved" in result) {
      dispatch({ type: "stored", plan: result.saved, isCurrent });
      return;
    }
    const copy = await plans.keepAsCopy({ ...plan.head, ...change }, author);
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
        }),
      async openPlan(id) {
        const plan = find(id);
        if (plan === undefined || state().run.status === "running") return;
        await guard(() => open(plan), "carve");
      },
      renamePlan: (id, name) =>
        inTurn(async () => {
          const plan = find(id);
          if (plan === undefined || name.trim() === "") return;
          if (passing === id) passing = undefined;
          await update(plan, { name: name.trim() });
        }),
      removePlan: (id) =>
        inTurn(async () => {
          const plan = find(id);
          if (plan !== undefined) await takeAway(plan);
        }),
    },
    list: () => guard(listAgain),
    async onMade() {
      const { report, blocked } = state();
      const isKept = report !== undefined && report.accounts <= mostStoredUnasked;
      // A plan to be looked at only is nobody's plan; and where nothing can be written, that is said.
      if (isKept && report.broken === undefined && blocked === undefined) await inTurn(store);
    },
    onDecided: () =>
      inTurn(async () => {
        const plan = currentPlan(state().plans);
        if (plan === undefined || state().blocked !== undefined) return;
        await update(plan, { decisions: decisions(new Date().toISOString()) });
      }),
  };
}
