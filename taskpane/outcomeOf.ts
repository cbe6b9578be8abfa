import { InfeasibleError, InputError } from "../src/errors";
import type { Outcome } from "./planner";

/** Separates what the user can mend from bugs. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: await work() };
  } catch (error) {
    if (error instanceof InputError || error instanceof InfeasibleError) {
      const clash =
        error instanceof InfeasibleError
          ? { rules: error.rules, canLook: error.leastViolation !== undefined }
          : undefined;
      return { refused: error.message, clash };
    }
    throw error;
  }
}
