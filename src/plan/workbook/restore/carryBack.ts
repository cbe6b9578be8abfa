import { InputError } from "../../../errors";
import { whyNotWritable } from "../obstacles";
import type { Operation } from "../operations";
import { PlaceChanged } from "../placeChanged";
import type { OnProgress, Workbook, WorkbookState } from "../workbook";
import type { BesideNow } from "./besideBack";
import { besideName, RowsDiffer } from "./blocks";
import type { FirstTry } from "./movedBack";
import { planPutBack, type PutBackPlan } from "./putBack";
import type { PutBackTold, ToPutBack } from "./putBackTold";
import { isNothing } from "./undo";

export interface PutBackDone extends PutBackTold {
  /** Why the column beside the accounts was not put back. */
  readonly columnRefused?: string;
  /** Sheets that were deleted. */
  readonly sheetsGone: readonly string[];
}

/** How often rows may move while they are put back before we give up. */
const mostTries = 4;

/** Finds the column beside the accounts as it stands now. @throws InputError where it can't be written */
export type FindBeside = (state: WorkbookState) => Promise<BesideNow | undefined>;

export interface PutBackOptions {
  readonly beside?: FindBeside | undefined;
  /** Told what it will do, before it does anything; where it throws, nothing is done. */
  readonly onPlanned?: (plan: PutBackPlan) => Promise<void>;
  /** Further operations that follow from it, such as those of a log. */
  readonly follow?: (plan: PutBackPlan, state: WorkbookState) => Promise<readonly Operation[]>;
  readonly onProgress?: OnProgress;
}

interface Planned {
  readonly state: WorkbookState;
  readonly plan: PutBackPlan;
  readonly columnRefused?: string;
}

/**
 * What putting back would do to the workbook as it stands.
 *
 * @throws InputError if nothing may be written, or rows move again and again
 */
export async function plannedNow(
  workbook: Workbook,
  wanted: ToPutBack,
  find: FindBeside | undefined,
): Promise<Planned> {
  for (let tries = 1; tries <= mostTries; tries++) {
    const planned = await planOrMoved(workbook, wanted, find, undefined);
    if (planned !== undefined) return planned;
  }
  throw movesOn();
}

async function planOnce(
  workbook: Workbook,
  wanted: ToPutBack,
  find: FindBeside | undefined,
  earlier: ReadonlyMap<string, FirstTry> | undefined,
  isAgain = false,
): Promise<Planned> {
  const state = await workbook.state();
  const refusal = whyNotPutBack(state, wanted);
  if (refusal !== undefined) throw new InputError(refusal);
  let beside: BesideNow | undefined;
  let columnRefused: string | undefined;
  try {
    beside = await find?.(state);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    columnRefused = error.message;
    // Only if it is so once more: cells may have moved since they were looked for.
    if (!isAgain) return planOnce(workbook, wanted, find, earlier, true);
  }
  // Columns that are inserted meanwhile push it out of what was looked at.
  if (!isAgain && beside !== undefined && isMissing(wanted, beside))
    return planOnce(workbook, wanted, find, earlier, true);
  const plan = await planPutBack(workbook, state, wanted, beside, earlier);
  return { state, plan, ...(columnRefused !== undefined && { columnRefused }) };
}

/** Whether the column is not there, though it should be. */
function isMissing({ undo }: ToPutBack, { block }: BesideNow): boolean {
  const after = undo.blocks.find(({ name }) => name === besideName)?.after;
  return block.headers.length === 0 && (after?.headers.length ?? 0) > 0;
}

function whyNotPutBack(state: WorkbookState, { undo }: ToPutBack): string | undefined {
  const moved = [...undo.sheetsAdded, ...undo.sheetsRemoved];
  if (state.isProtected === true && moved.length > 0)
    return "The structure of this workbook is protected, so no sheet can be added or deleted. Choose Review > Protect Workbook to lift it, then put back again.";
  return whyNotWritable({ ...state, isProtected: false });
}

/**
 * Puts back what a change did to cells of ours. Where it is cut off half-way, doing it once more ends
 * it: what is back already stays.
 *
 * @throws InputError if it can't be done, or not whole
 */
export async function putBack(
  workbook: Workbook,
  wanted: ToPutBack,
  { beside, onPlanned, follow, onProgress = () => undefined }: PutBackOptions = {},
): Promise<PutBackDone> {
  let first: Planned | undefined;
  let told: string | undefined;
  for (let tries = 1; tries <= mostTries; tries++) {
    const next = await planOrMoved(workbook, wanted, beside, first?.plan.tries);
    if (next === undefined) continue;
    if (first === undefined) {
      if (!isNothing(next.plan.undo)) await onPlanned?.(next.plan);
      first = next;
    }
    const { plan } = next;
    // Sheets are deleted last, so what follows goes before them.
    const following = (await follow?.(first.plan, next.state)) ?? [];
    const { moved, why } = await carryOut(
      workbook,
      [...following, ...plan.operations],
      onProgress,
      told,
    );
    told = why;
    if (moved || plan.isUnfinished) continue;
    const { columnRefused } = next;
    return {
      ...plan.told,
      unfiltered: [...new Set([...first.plan.told.unfiltered, ...plan.told.unfiltered])],
      sheetsGone: first.plan.undo.sheetsRemoved.filter(
        (sheet) => !plan.told.keptSheets.some((kept) => kept.sheet === sheet),
      ),
      ...(columnRefused !== undefined && { columnRefused }),
    };
  }
  throw movesOn();
}

function movesOn(): InputError {
  return new InputError(
    "Rows moved again and again while the plan was put back, so some cells may stand beside another account. Wait until nobody sorts, inserts or deletes rows, then put back again.",
  );
}

/** Undefined where rows moved between the readings. */
async function planOrMoved(
  workbook: Workbook,
  wanted: ToPutBack,
  beside: FindBeside | undefined,
  earlier: ReadonlyMap<string, FirstTry> | undefined,
): Promise<Planned | undefined> {
  try {
    return await planOnce(workbook, wanted, beside, earlier);
  } catch (error) {
    if (error instanceof RowsDiffer) return undefined;
    throw error;
  }
}

async function carryOut(
  workbook: Workbook,
  operations: readonly Operation[],
  onProgress: OnProgress,
  told: string | undefined,
): Promise<{ readonly moved: boolean; readonly why?: string }> {
  if (operations.length === 0) return { moved: false };
  let done = 0;
  try {
    return await workbook.change(operations, (carriedOut) => {
      done = Math.max(done, carriedOut);
      onProgress(done / operations.length);
    });
  } catch (error) {
    if (error instanceof PlaceChanged && error.message !== told)
      return { moved: true, why: error.message };
    if (!(error instanceof InputError)) throw error;
    const state =
      done === 0
        ? "Nothing was put back."
        : "Only a part may be put back; nothing of yours changed.";
    throw new InputError(`${error.message} ${state} Put back again once the reason is gone.`, {
      cause: error,
    });
  }
}
