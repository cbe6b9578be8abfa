import { InfeasibleError, InputError } from "../../src/errors";
import type { Event } from "../state/state";
import type { Work } from "../state/workState";

/** How the session gets its work done: whatever goes wrong becomes a notice, and nothing rejects. */
export interface Turns {
  /** @param ended - the work that is over when this fails; omitted where it only concerns one click */
  readonly guard: (work: () => Promise<void>, ended?: Work) => Promise<void>;
  /**
   * As `guard`, after all that was taken in turn before. Reading, looking at and writing to the
   * workbook go this way, in the order of the clicks: tables that are half read, or a save that
   * overtakes another, would mix old and new.
   */
  readonly inTurn: (work: () => Promise<void>, ended?: Work) => Promise<void>;
}

/** @param messageOf - what to tell the user of a failure that is not one of our own */
export function createTurns(
  dispatch: (event: Event) => void,
  messageOf: (error: unknown) => string,
): Turns {
  let inHand = Promise.resolve();

  async function guard(work: () => Promise<void>, ended?: Work): Promise<void> {
    try {
      await work();
    } catch (error) {
      const known = error instanceof InputError || error instanceof InfeasibleError;
      dispatch({ type: "failed", message: known ? error.message : messageOf(error), ended });
    }
  }

  return {
    guard,
    inTurn(work, ended) {
      inHand = inHand.then(() => guard(work, ended));
      return inHand;
    },
  };
}
