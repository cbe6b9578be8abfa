import type { ListedPlan } from "../../src/plan/stored/conflict";
import type { StoredDecision } from "../../src/plan/stored/head";
import type { Author, PlanChange, Plans } from "../../src/plan/stored/plans";
import { isSettled } from "../../src/plan/stored/status";
import { text } from "../../src/plan/words/sentence";
import type { PlanToStore, RemotePlanner } from "../planner";
import { currentPlan } from "../state/plansState";
import type { Decided } from "../state/reviewState";
import type { Event, State } from "../state/state";
import { say } from "../words/say";
import { decisionKey, named, storedDecisions } from "./handDecisions";
import { planName } from "./planNames";

export interface StoringParts {
  readonly plans: Plans;
  readonly planner: RemotePlanner;
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
}

/** Storing the plan at hand, and what becomes of it. All of it is to be called in turn, and may throw. */
export interface Storing {
  /** Stores the plan at hand with what was decided of it; a draft that nobody meant makes way for it. */
  readonly store: (name?: string) => Promise<void>;
  /** The plan that was stored last stays, whatever comes next. @param id - only where it is this one */
  readonly mean: (id?: string) => void;
  readonly save: (name: string, toStore: PlanToStore) => Promise<ListedPlan>;
  readonly update: (plan: ListedPlan, change: PlanChange) => Promise<void>;
  readonly takeAway: (plan: ListedPlan) => Promise<void>;
  readonly listAgain: () => Promise<void>;
  /** Stores what was decided of the plan at hand, and what the plan is with it. */
  readonly storeDecisions: () => Promise<void>;
  /** Puts the name that somebody gave to what was done here before without one. */
  readonly nameAll: () => Promise<void>;
  /** A name belongs to what is done now. */
  readonly wantsName: () => void;
}

/** What of a head follows from the plan as it was decided. */
type Facts = Pick<PlanChange, "changedFingerprint" | "figures" | "measures" | "isBroken">;

export function createStoring({ plans, planner, state, dispatch }: StoringParts): Storing {
  /** Drafts of this session that nobody named, decided on or opened: each makes way for the next. */
  let passing: string | undefined;
  /** Accounts that were decided here, and plans that were made here, while nobody had given a name. */
  const nameless = new Set<string>();

  const author = (): Author => ({ by: state().signing.author, at: new Date().toISOString() });

  function decisions(): readonly StoredDecision[] {
    const { plans: stored, looking } = state();
    const known = currentPlan(stored)?.head.decisions ?? [];
    return storedDecisions(looking.decided, known, author(), nameless);
  }

  /** The plan at hand in the version that its decisions here go with, whatever is listed by now. */
  function planTaken(): ListedPlan | undefined {
    const plan = currentPlan(state().plans);
    return plan && { ...plan, version: state().plans.taken };
  }

  /** What the plan at hand is with these decisions; nothing where another was made meanwhile. */
  async function factsWith(decided: Iterable<Decided>, fingerprint: string): Promise<Facts> {
    const all = await planner.factsWith([...decided]);
    if (all.fingerprint !== fingerprint) return {};
    const { changedFingerprint, figures, measures, isBroken } = all;
    return { changedFingerprint, figures, measures, isBroken };
  }

  async function save(
    name: string,
    { facts, body }: PlanToStore,
    decided: readonly StoredDecision[] = [],
  ): Promise<ListedPlan> {
    const { by, at } = author();
    const plan = { ...facts, name, author: by, at, status: "draft", decisions: decided } as const;
    const saved = await plans.save(plan, body);
    if (by === "") nameless.add(saved.head.id);
    return saved;
  }

  async function listAgain(): Promise<void> {
    const { plans: list, unread } = await plans.list();
    dispatch({ type: "plans", list, unread });
  }

  async function takeAway(plan: ListedPlan): Promise<void> {
    const conflict = await plans.remove(plan);
    if (conflict === undefined) dispatch({ type: "removed", id: plan.head.id });
    else await listAgain();
  }

  async function store(name = planName(state().saved.settings)): Promise<void> {
    const { facts, body } = await planner.stored();
    const { decided } = state().looking;
    const now = decided.size === 0 ? {} : await factsWith(decided.values(), facts.fingerprint);
    const plan = await save(name, { facts: { ...facts, ...now }, body }, decisions());
    const before = state().plans.list.find(({ head }) => head.id === passing);
    dispatch({ type: "stored", plan, isCurrent: true });
    passing = plan.head.id;
    if (before?.head.status === "draft" && before.head.decisions.length === 0)
      await takeAway(before);
  }

  /** Where somebody else has changed it meanwhile, both are kept, and it is said. */
  async function update(plan: ListedPlan, change: PlanChange): Promise<void> {
    const result = await plans.update(plan, change, author());
    const isCurrent = state().plans.current === plan.head.id;
    if ("saved" in result) {
      dispatch({ type: "stored", plan: result.saved, isCurrent, after: plan.version });
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
  async function draftOf({ head }: ListedPlan, change: PlanChange): Promise<void> {
    const draft = await plans.keepAsCopy({ ...head, ...change }, author());
    dispatch({ type: "stored", plan: draft, isCurrent: true });
    const { name, status } = head;
    dispatch({
      type: "told",
      message: say("plans: draft of signed", {
        ...{ plan: text(name), status: text(status), draft: text(draft.head.name) },
      }),
    });
  }

  return {
    ...{ store, save, update, takeAway, listAgain },
    mean(id = passing) {
      if (passing === id) passing = undefined;
    },
    async storeDecisions() {
      const plan = currentPlan(state().plans);
      if (plan === undefined || state().blocked !== undefined) return;
      const { decided } = state().looking;
      const facts = await factsWith(decided.values(), plan.head.fingerprint);
      // Another plan is at hand, or more was decided, which is stored next.
      const now = planTaken();
      if (now?.head.id !== plan.head.id || state().looking.decided !== decided) return;
      const change = { decisions: decisions(), ...facts };
      if (isSettled(now.head)) await draftOf(now, change);
      else await update(now, change);
    },
    async nameAll() {
      const { by } = author();
      const plan = planTaken();
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
    },
    wantsName() {
      if (state().signing.author === "") dispatch({ type: "name asked", isAsked: true });
    },
  };
}
