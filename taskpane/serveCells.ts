import { InfeasibleError, InputError } from "../src/errors";
import type { Compute } from "../src/plan/compute";
import { functionsBundle } from "./functionsBundle";
import type { RemotePlanner } from "./planner";

/** Work of cells in a worker, which is started by the first call. */
function computeIn(startWorker: () => RemotePlanner): Compute {
  let worker: RemotePlanner | undefined;
  let calls = 0;
  return async (work, stop) => {
    const planner = (worker ??= startWorker());
    const call = ++calls;
    stop.onAbort = () => void planner.stopCells(call);
    const outcome = await planner.answerCells(call, work);
    if ("ok" in outcome) return outcome.ok;
    const { refused, clash } = outcome;
    throw clash === undefined
      ? new InputError(refused)
      : new InfeasibleError(refused, { rules: clash.rules });
  };
}

/** Has TP.ASSIGN and its kin work in a worker instead of on the page, so that the sheet and the pane stay alive. */
export function serveCells(startWorker: () => RemotePlanner): void {
  functionsBundle()?.useCompute(computeIn(startWorker));
}
