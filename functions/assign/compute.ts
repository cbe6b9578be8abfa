import { runSteps } from "../../src/assign";
import { answerSteps } from "../../src/plan/cells/answer";
import { keepCarves } from "../../src/plan/cells/keepCarves";
import type { Compute } from "../../src/plan/compute";

const carves = keepCarves();

/** Without a page around it (Apps Script, a bare vm) the work is done on the spot. */
const inline: Compute = (work, stop) => Promise.resolve(runSteps(answerSteps(work, carves, stop)));

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
