import { InputError } from "../../errors";
import type { Results } from "../results/results";
import { carryOut } from "./carryOut";
import { fillingsIn } from "./misplaced";
import { whyNotWritable } from "./obstacles";
import type { Operation } from "./operations";
import {
  planWrite,
  type ColumnBeside,
  type EarlierFillings,
  type WritePlan,
  type Written,
} from "./planWrite";
import { RowsDiffer } from "./restore/blocks";
import { effectOf, type Effect } from "./restore/effect";
import type { OnProgress, Workbook, WorkbookState } from "./workbook";

export type { ColumnBeside, StrayRow, Written } from "./planWrite";

/** How often rows may move while they are written before we give up. */
const mostTries = 4;

export interface WriteOptions {
  readonly onProgress?: OnProgress;
  /** A column to be written in the same step. */
  readonly beside?: ColumnBeside | undefined;
  /** Told what the write will do, before it does anything; where it throws, nothing is done. */
  readonly onPlanned?: (effect: Effect) => Promise<void>;
  /** Further operations that follow from what the write does, such as those of a log. */
  readonly follow?: (
    effect: Effect,
    state: WorkbookState,
  ) => Promise<{ readonly sheet: string; readonly operations: readonly Operation[] }>;
}

/**
 * Writes results into the workbook, as one change. Tables of an earlier run are updated in place;
 * columns, notes and formulas that people added stay. Nothing that is not ours is changed.
 *
 * @throws InputError if nothing may be written, or a table of ours was changed so that its key
 *   column is gone
 */
export async function writeResults(
  workbook: Workbook,
  results: Results,
  { onProgress = () => undefined, beside, onPlanned, follow }: WriteOptions = {},
): Promise<Written> {
  const unfiltered = new Set<string>();
  let told: string | undefined;
  let earlier: EarlierFillings = { tables: [] };
  /** What the first try does: later ones only mend what moved meanwhile. */
  let effect: Effect | undefined;
  for (let tries = 1; tries <= mostTries; tries++) {
    const state = await workbook.state();
    const refusal = whyNotWritable(state);
    if (refusal !== undefined) throw new InputError(refusal);
    const plan = await planWrite(workbook, state, results, beside, earlier);
    if (effect === undefined && (onPlanned ?? follow) !== undefined) {
      effect = await effectIn(workbook, state, results, plan);
      if (effect === undefined) continue;
      await onPlanned?.(effect);
    }
    const whole = await withFollowing(plan, effect, state, follow);
    const { moved, why } = await carryOut(workbook, whole, plan.filling, onProgress, told);
    told = why;
    for (const sheet of plan.written.unfiltered) unfiltered.add(sheet);
    if (!moved) return { ...plan.written, unfiltered: [...unfiltered] };
    earlier = { tables: fillingsIn(plan.operations), column: plan.filling ?? earlier.column };
  }
  throw new InputError(
    "Rows moved again and again while the plan was written, so some cells may stand beside another account. Wait until nobody sorts, inserts or deletes rows, then write again.",
  );
}

/** Undefined where rows moved between the readings. */
async function effectIn(
  workbook: Workbook,
  state: WorkbookState,
  results: Results,
  plan: WritePlan,
): Promise<Effect | undefined> {
  try {
    return await effectOf(workbook, state, results, plan);
  } catch (error) {
    if (error instanceof RowsDiffer) return undefined;
    throw error;
  }
}

async function withFollowing(
  plan: WritePlan,
  effect: Effect | undefined,
  state: WorkbookState,
  follow: WriteOptions["follow"],
): Promise<WritePlan> {
  if (follow === undefined || effect === undefined) return plan;
  const { sheet, operations } = await follow(effect, state);
  return {
    ...plan,
    operations: [...plan.operations, ...operations],
    sheetOf: [...plan.sheetOf, ...operations.map(() => sheet)],
  };
}
