import type { CellFunctions } from "./functions/registerFunctions";
import type { Sheets } from "./univer/startUniver";

/** Univer starts to calculate 100 ms after the last change; twice that is quiet enough. */
const quietMs = 200;

/**
 * Waits until all formulas are computed and nothing is asked of them any more.
 *
 * @param functions - their asynchronous calls are waited for, too
 */
export async function untilCalculated(
  { calculations, writing }: Sheets,
  functions: CellFunctions,
): Promise<void> {
  // A long task may hold back Univer's own timer: only a second look behind it is to be trusted.
  for (let looks = 0; looks < 3; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    const quiet = !writing.pending() && calculations.quietFor() >= quietMs;
    if (functions.running() > 0 || !quiet) looks = 0;
  }
}
