import { InputError } from "../../src/errors";
import type { ListedPlan } from "../../src/plan/stored/conflict";
import type { PlanStatus } from "../../src/plan/stored/head";
import type { Author } from "../../src/plan/stored/plans";
import { isUnchanged } from "../../src/plan/stored/sinceMade";
import { inForce, isSettled, signingOf, stepTo } from "../../src/plan/stored/status";
import { currentPlan } from "../state/plansState";
import type { ToSign } from "../state/signingState";
import { say } from "../words/say";
import { text } from "../../src/plan/words/sentence";
import { changesText } from "../words/changesText";
import type { AuthorStore } from "./author";
import { choicesOf } from "./choices";
import { laterModules } from "./laterModules";
import type { PlansInside } from "./plansSession";
import type { SessionParts } from "./session";
import type { Turns } from "./turns";

/** Who signs, as typed, and what they know of. */
export interface Signature {
  readonly by: string;
  /** "" for nobody. */
  readonly approvedBy: string;
  /** The rules that are broken by hand are known. */
  readonly knowsBroken: boolean;
  /** It is signed as it was made, though cells have changed since. */
  readonly knowsChanged: boolean;
}

/** Signing a plan off, and how far people are with it. None of it throws. */
export interface SigningSession {
  /** The name that stands with what is done from now on; "" for none. */
  setAuthor(name: string): Promise<void>;
  /** Nobody wants to give a name now. */
  dismissName(): void;
  /** Asks for the name, from the menu. */
  askName(): void;
  /** Works out what would be signed; the plan is stored where it isn't. */
  prepareSignOff(): Promise<void>;
  signOff(signature: Signature): Promise<void>;
  setStatus(id: string, status: PlanStatus): Promise<void>;
}

export interface SigningParts extends Turns {
  readonly parts: SessionParts;
  readonly author: AuthorStore;
  readonly inside: Pick<PlansInside, "plans" | "store" | "listAgain" | "onNamed">;
  readonly readNow: () => Promise<void>;
  readonly reviseOrFail: () => Promise<void>;
}

export function createSigning(given: SigningParts): SigningSession {
  const { parts, author, inside, readNow, reviseOrFail, inTurn } = given;
  const { workbook, planner, state, dispatch, modules = laterModules } = parts;
  const { plans, store, listAgain, onNamed } = inside;
  dispatch({ type: "named", author: author.read() });

  const now = (): string => new Date().toISOString();

  /** One piece of work at a time, with the signs of it. */
  function working(work: () => Promise<void>): Promise<void> {
    return inTurn(async () => {
      dispatch({ type: "signing", isWorking: true });
      try {
        await work();
      } finally {
        dispatch({ type: "signing", isWorking: false });
      }
    });
  }

  /** Changes a plan; where somebody was first, nothing is changed, and it is said. */
  async function update(plan: ListedPlan, change: Parameters<typeof plans.update>[1], by: Author) {
    const result = await plans.update(plan, change, by);
    if ("conflict" in result) {
      await listAgain();
      throw new InputError(say("sign: somebody was first", { why: text(result.conflict.text) }));
    }
    const isCurrent = state().plans.current === plan.head.id;
    dispatch({ type: "stored", plan: result.saved, isCurrent });
    return result.saved;
  }

  async function prepared(): Promise<ToSign> {
    if (state().stale) await readNow();
    await reviseOrFail();
    const { report, blocked } = state();
    if (report === undefined || report.broken !== undefined)
      throw new InputError(say("sign: breaks rules"));
    if (blocked !== undefined) throw new InputError(blocked);
    if (currentPlan(state().plans) === undefined) await store();
    const plan = currentPlan(state().plans);
    if (plan === undefined) throw new InputError(say("sign: not stored"));
    const signOff = await planner.signOff();
    const choices = choicesOf(state());
    const since = await planner.changedSince(choices).catch((error: unknown) => {
      if (error instanceof InputError) return error.message;
      throw error;
    });
    return { plan: plan.head.id, signOff, since };
  }

  function check({ by, knowsBroken, knowsChanged }: Signature, { signOff, since }: ToSign): void {
    if (by.trim() === "") throw new InputError(say("sign: no name"));
    if (signOff.broken.length > 0 && !knowsBroken) throw new InputError(say("sign: know broken"));
    const isSame = typeof since !== "string" && isUnchanged(since);
    if (!isSame && !knowsChanged) throw new InputError(say("sign: know changed"));
  }

  async function replaceOthers(signed: ListedPlan, by: Author): Promise<void> {
    for (const other of inForce(state().plans.list, signed.head.id))
      await update(other, stepTo(other.head, "replaced", by), by);
  }

  async function writePage({ head }: ListedPlan, { signOff, since }: ToSign): Promise<void> {
    const step = signingOf(head);
    if (step === undefined) return;
    const { writeSignOff } = await modules.signing();
    const cellsSince = changesText(since);
    const page = await writeSignOff(workbook, { name: head.name, step, signOff, cellsSince });
    dispatch({ type: "page written", page: { ...page, plan: head.id } });
  }

  async function sign(signature: Signature): Promise<void> {
    const { toSign } = state().signing;
    const plan = currentPlan(state().plans);
    // Something was decided, or another plan was opened, between the look and the click.
    if (toSign === undefined || plan?.head.id !== toSign.plan)
      throw new InputError(say("sign: look again"));
    check(signature, toSign);
    const by = signature.by.trim();
    const taken = { by, at: now(), approvedBy: signature.approvedBy.trim() };
    const { changedFingerprint, figures, measures, isBroken } = toSign.signOff.facts;
    const facts = { changedFingerprint, figures, measures, isBroken };
    const step = stepTo({ ...plan.head, changedFingerprint }, "signed off", taken);
    const signed = await update(plan, { ...facts, ...step }, taken);
    dispatch({ type: "to sign", toSign: undefined });
    await replaceOthers(signed, taken);
    try {
      await writePage(signed, toSign);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(say("sign: no page", { why: text(error.message) }), { cause: error });
    }
  }

  return {
    async setAuthor(name) {
      author.write(name.trim());
      dispatch({ type: "named", author: name.trim() });
      await onNamed();
    },
    dismissName: () => dispatch({ type: "name asked", isAsked: false }),
    askName: () => dispatch({ type: "name asked", isAsked: true }),
    prepareSignOff: () =>
      working(async () => dispatch({ type: "to sign", toSign: await prepared() })),
    signOff: (signature) => working(() => sign(signature)),
    setStatus: (id, status) =>
      working(async () => {
        const plan = state().plans.list.find(({ head }) => head.id === id);
        if (plan === undefined) return;
        const by = { by: state().signing.author, at: now() };
        await update(plan, stepTo(plan.head, status, by), by);
        if (by.by === "" && isSettled({ status })) dispatch({ type: "name asked", isAsked: true });
      }),
  };
}
