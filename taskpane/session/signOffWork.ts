import { InputError } from "../../src/errors";
import { signOffPage } from "../../src/plan/signOff/page";
import { writeSignOffPage } from "../../src/plan/signOff/writePage";
import type { ListedPlan } from "../../src/plan/stored/conflict";
import type { StatusStep, StoredHead } from "../../src/plan/stored/head";
import type { Author, PlanChange } from "../../src/plan/stored/plans";
import { isUnchanged } from "../../src/plan/stored/sinceMade";
import { canBecome, inForce, signingOf, stepTo } from "../../src/plan/stored/status";
import { text } from "../../src/plan/words/sentence";
import { currentPlan } from "../state/plansState";
import type { ToSign } from "../state/signingState";
import { changesText } from "../words/changesText";
import { say } from "../words/say";
import { choicesOf } from "./choices";
import type { PlansInside } from "./plansSession";
import type { SessionParts } from "./session";
import type { Signature } from "./signingSession";

/** The work of a sign-off; each throws an InputError where it can't be done. */
export interface SignOffWork {
  prepare(): Promise<void>;
  sign(signature: Signature): Promise<void>;
  /** What a sign-off left undone of the plan at hand: its page, and the plans that it replaces. */
  finish(): Promise<void>;
}

export interface SignOffParts {
  readonly parts: Pick<SessionParts, "workbook" | "planner" | "state" | "dispatch">;
  readonly inside: Pick<PlansInside, "store">;
  readonly readNow: () => Promise<void>;
  readonly reviseOrFail: () => Promise<void>;
  /** Changes a plan. @throws InputError where somebody was first; what they did is listed then */
  readonly update: (plan: ListedPlan, change: PlanChange, by: Author) => Promise<ListedPlan>;
}

/** Whether this very step was taken: an answer may have been lost, and the workbook knows. */
function isSignedSo(head: StoredHead, { by, approvedBy, fingerprint }: StatusStep): boolean {
  const taken = signingOf(head);
  const isSame = taken?.by === by && taken.approvedBy === approvedBy;
  return head.status === "signed off" && isSame && taken.fingerprint === fingerprint;
}

function check({ by, knowsBroken, knowsChanged }: Signature, { signOff, since }: ToSign): void {
  if (by.trim() === "") throw new InputError(say("sign: no name"));
  if (signOff.broken.length > 0 && !knowsBroken) throw new InputError(say("sign: know broken"));
  const isSame = typeof since !== "string" && isUnchanged(since);
  if (!isSame && !knowsChanged) throw new InputError(say("sign: know changed"));
}

/** Does it, and gives why it can't be done where the user can mend that. */
async function whyNot(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

export function createSignOff(given: SignOffParts): SignOffWork {
  const { parts, inside, readNow, reviseOrFail, update } = given;
  const { workbook, planner, state, dispatch } = parts;
  /** What was signed last: the page says that, whatever is done to the cells meanwhile. */
  let signedLast: ToSign | undefined;

  const find = (id: string): ListedPlan | undefined =>
    state().plans.list.find(({ head }) => head.id === id);

  async function look(plan: string): Promise<ToSign> {
    const signOff = await planner.signOff();
    const since = await planner.changedSince(choicesOf(state())).catch((error: unknown) => {
      if (error instanceof InputError) return error.message;
      throw error;
    });
    return { plan, signOff, since };
  }

  async function prepared(): Promise<ToSign> {
    if (state().stale) await readNow();
    await reviseOrFail();
    const { report, blocked } = state();
    if (report === undefined || report.broken !== undefined)
      throw new InputError(say("sign: breaks rules"));
    if (blocked !== undefined) throw new InputError(blocked);
    if (currentPlan(state().plans) === undefined) await inside.store();
    const plan = currentPlan(state().plans);
    if (plan === undefined) throw new InputError(say("sign: not stored"));
    return look(plan.head.id);
  }

  /** Somebody may have been first: what stands there by then counts. */
  async function replace(other: ListedPlan, by: Author): Promise<void> {
    try {
      await update(other, stepTo(other.head, "replaced", by), by);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const now = find(other.head.id);
      if (now === undefined || !canBecome(now.head.status, "replaced")) return;
      if (now.version === other.version) throw error;
      await update(now, stepTo(now.head, "replaced", by), by);
    }
  }

  async function writePage({ head }: ListedPlan, { signOff, since }: ToSign): Promise<void> {
    const step = signingOf(head);
    if (step === undefined) return;
    const cellsSince = changesText(since);
    const lines = signOffPage({ name: head.name, step, signOff, cellsSince });
    const page = await writeSignOffPage(workbook, lines);
    dispatch({ type: "page written", page: { ...page, plan: head.id } });
  }

  /** All that follows from a signature, each whatever becomes of the others. */
  async function follow(signed: ListedPlan, looked: ToSign, by: Author): Promise<void> {
    const told: string[] = [];
    for (const other of inForce(state().plans.list, signed.head.id)) {
      const why = await whyNot(() => replace(other, by));
      const plan = text(other.head.name);
      if (why !== undefined) told.push(say("sign: not replaced", { plan, why: text(why) }));
    }
    const why = await whyNot(() => writePage(signed, looked));
    if (why !== undefined) told.push(say("sign: no page", { why: text(why) }));
    if (told.length > 0) throw new InputError(told.join(" "));
  }

  /** The plan as signed; an answer that was lost counts by what stands in the workbook. */
  async function signedAs(
    plan: ListedPlan,
    toSign: ToSign,
    taken: Author & Pick<StatusStep, "approvedBy">,
  ): Promise<ListedPlan> {
    const { changedFingerprint, figures, measures, isBroken } = toSign.signOff.facts;
    const facts = { changedFingerprint, figures, measures, isBroken };
    const next = stepTo({ ...plan.head, changedFingerprint }, "signed off", taken);
    const step = next.history.at(-1);
    try {
      return await update(plan, { ...facts, ...next }, taken);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const now = find(plan.head.id);
      if (now !== undefined && step !== undefined && isSignedSo(now.head, step)) return now;
      throw error;
    }
  }

  return {
    prepare: async () => dispatch({ type: "to sign", toSign: await prepared() }),
    async sign(signature) {
      const { toSign } = state().signing;
      const plan = currentPlan(state().plans);
      // Something was decided, or another plan was opened, between the look and the click.
      if (toSign === undefined || plan?.head.id !== toSign.plan)
        throw new InputError(say("sign: look again"));
      check(signature, toSign);
      const [by, approvedBy] = [signature.by.trim(), signature.approvedBy.trim()];
      const taken = { by, approvedBy, at: new Date().toISOString() };
      const signed = await signedAs(plan, toSign, taken);
      signedLast = toSign;
      dispatch({ type: "to sign", toSign: undefined });
      await follow(signed, toSign, taken);
    },
    async finish() {
      const plan = currentPlan(state().plans);
      if (plan === undefined || signingOf(plan.head) === undefined) return;
      await reviseOrFail();
      const isLast = signedLast?.plan === plan.head.id;
      const looked = isLast && signedLast !== undefined ? signedLast : await look(plan.head.id);
      if (looked.signOff.facts.changedFingerprint !== plan.head.changedFingerprint)
        throw new InputError(say("sign: look again"));
      await follow(plan, looked, { by: state().signing.author, at: new Date().toISOString() });
    },
  };
}
