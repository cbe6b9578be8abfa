import { runSteps } from "../src/assign";
import { assignCellsSteps } from "../src/plan/assignCells";
import type { Compute } from "../src/plan/compute";

/** Without a page around it (Apps Script, a bare vm) the work is done on the spot. */
const inline: Compute = (accounts, reps, settings, stop) =>
  Promise.resolve(runSteps(assignCellsSteps(accounts, reps, settings, stop)));

let chosen: Compute = inline;

/**
 * The runtime page calls this once, to have the work done in a web worker.
 *
 * @returns the way back to what was used before
 */
export function useCompute(compute: Compute): () => void {
  const before = chosen;
  chosen = compute;
  return () => {
    chosen = before;
  };
}

export const compute: Compute = (...work) => chosen(...work);
