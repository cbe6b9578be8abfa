import { InputError } from "../../src/errors";
import { canceled, type Stop } from "../../src/plan/compute";
import { inCellAsync } from "../cellError";
import { spillRows, type ResultCell } from "../door/spill";
import { refuseInPreview, whenCanceled, type Invocation } from "../invocation";
import { compute } from "./compute";
import { planWork } from "./planWork";
import type { PlanArguments, PlanFunction } from "./questions";

/**
 * Has a question about two tables answered, beside the sheet where that is possible.
 *
 * @param given - the function's arguments by name
 */
export function askPlanner(
  id: PlanFunction,
  given: PlanArguments,
  invocation: Invocation,
): Promise<ResultCell[][]> {
  return inCellAsync(async () => {
    refuseInPreview(invocation);
    const stop: Stop = { aborted: false };
    whenCanceled(invocation, () => {
      stop.aborted = true;
      stop.onAbort?.();
    });
    const answer = await compute(planWork(id, given), stop);
    // What a search had found by then depends on the machine's speed. No cell may show that: Excel
    // drops the result of a canceled call, and other hosts get an error instead.
    if (stop.aborted) throw new InputError(canceled);
    return spillRows(answer.headers, answer.rows);
  });
}
