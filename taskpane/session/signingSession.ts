import { InputError } from "../../src/errors";
import type { ListedPlan } from "../../src/plan/stored/conflict";
import type { PlanStatus } from "../../src/plan/stored/head";
import type { Author, PlanChange } from "../../src/plan/stored/plans";
import { isSettled, stepTo } from "../../src/plan/stored/status";
import { text } from "../../src/plan/words/sentence";
import { say } from "../words/say";
import type { AuthorStore } from "./author";
import { laterModules } from "./laterModules";
import type { PlansInside } from "./plansSession";
import type { SessionParts } from "./session";
import type { SignOffWork } from "./signOffWork";
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
  /** Does what a sign-off of the plan at hand left undone: its page to print, and the plans that it replaces. */
  finishSignOff(): Promise<void>;
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
  const { parts, author, inside, inTurn } = given;
  const { state, dispatch, modules = laterModules } = parts;
  const { plans, listAgain, onNamed } = inside;
  dispatch({ type: "named", author: author.read() });
  let work: SignOffWork | undefined;

  /** One piece of work at a time, with the signs of it. */
  function working(doIt: () => Promise<void>): Promise<void> {
    return inTurn(async () => {
      dispatch({ type: "signing", isWorking: true });
      try {
        await doIt();
      } finally {
        dispatch({ type: "signing", isWorking: false });
      }
    });
  }

  function signing(part: (work: SignOffWork) => Promise<void>): Promise<void> {
    return working(async () => {
      work ??= (await modules.signing()).createSignOff({ ...given, update });
      await part(work);
    });
  }

  /** Changes a plan; where somebody was first, nothing is changed, and it is said. */
  async function update(plan: ListedPlan, change: PlanChange, by: Author): Promise<ListedPlan> {
    const result = await plans.update(plan, change, by);
    if ("conflict" in result) {
      await listAgain();
      throw new InputError(say("sign: somebody was first", { why: text(result.conflict.text) }));
    }
    const isCurrent = state().plans.current === plan.head.id;
    dispatch({ type: "stored", plan: result.saved, isCurrent });
    return result.saved;
  }

  return {
    async setAuthor(name) {
      author.write(name.trim());
      dispatch({ type: "named", author: name.trim() });
      await onNamed();
    },
    dismissName: () => dispatch({ type: "name asked", isAsked: false }),
    askName: () => dispatch({ type: "name asked", isAsked: true }),
    prepareSignOff: () => signing((made) => made.prepare()),
    signOff: (signature) => signing((made) => made.sign(signature)),
    finishSignOff: () => signing((made) => made.finish()),
    setStatus: (id, status) =>
      working(async () => {
        const plan = state().plans.list.find(({ head }) => head.id === id);
        if (plan === undefined) return;
        const by = { by: state().signing.author, at: new Date().toISOString() };
        await update(plan, stepTo(plan.head, status, by), by);
        if (by.by === "" && isSettled({ status })) dispatch({ type: "name asked", isAsked: true });
      }),
  };
}
