import { InfeasibleError } from "../../src/errors";

/** The result; undefined where the engine says that the rules contradict each other. */
export function orClash<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof InfeasibleError) return undefined;
    throw error;
  }
}
