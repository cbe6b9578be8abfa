import { InputError } from "../../errors";
import type { FillColumns, Operation } from "./operations";
import { PlaceChanged } from "./placeChanged";
import type { Changed, OnProgress, Workbook } from "./workbook";

/** What a write is about to do, sheet by sheet. */
export interface Plan {
  readonly operations: readonly Operation[];
  /** For each operation the sheet that it belongs to. */
  readonly sheetOf: readonly string[];
}

/** Operations differ in weight: one freezes a row, another writes 100,000 of them. */
function weightOf(operation: Operation): number {
  if (operation.kind === "write") return 1 + operation.cells.length * operation.rect.columns;
  if (operation.kind !== "fill" && operation.kind !== "add rows") return 1;
  return 1 + (operation.columns[0]?.cells.length ?? 0) * operation.columns.length;
}

/** Turns "so many operations, and this part of the next" into a share of the whole. */
function shares(operations: readonly Operation[]): (done: number) => number {
  const ends = [0];
  for (const operation of operations) ends.push((ends.at(-1) ?? 0) + weightOf(operation));
  const total = ends.at(-1) || 1;
  return (done) => {
    const whole = Math.min(Math.floor(done), operations.length);
    const end = ends[whole] ?? 0;
    return (end + (done - whole) * ((ends[whole + 1] ?? end) - end)) / total;
  };
}

/** Tells of a write that stopped on its way what is written by now and what is not. */
function stopped(error: unknown, { operations, sheetOf }: Plan, carriedOut: number): unknown {
  if (!(error instanceof InputError)) return error;
  // Sheets that were new are taken away again.
  const added = new Set(operations.flatMap((one) => (one.kind === "add sheet" ? [one.sheet] : [])));
  const known = [...new Set(sheetOf)].filter((sheet) => !added.has(sheet));
  const open = new Set(sheetOf.slice(Math.floor(carriedOut)));
  const whole = known.filter((sheet) => !open.has(sheet));
  const others = known.filter((sheet) => open.has(sheet));
  const are = (names: readonly string[]): string => (names.length === 1 ? "is" : "are");
  const state =
    carriedOut === 0 || known.length === 0
      ? "Nothing of the plan was written."
      : whole.length === 0
        ? `${others.join(", ")} may hold a part of this plan beside the one before.`
        : `${whole.join(", ")} ${are(whole)} written${others.length === 0 ? "" : `; ${others.join(", ")} ${are(others)} not, or not whole`}.`;
  return new InputError(`${error.message} ${state} Write again once the reason is gone.`, {
    cause: error,
  });
}

/**
 * Carries out a plan, and a column beside it.
 *
 * @param told - what the try before said of a place that had changed: the same once more is so
 * @returns whether it has to be planned anew, as things moved; and what was said of a place
 * @throws InputError that also says what is written by now and what is not
 */
export async function carryOut(
  workbook: Workbook,
  plan: Plan,
  column: FillColumns | undefined,
  onProgress: OnProgress,
  told?: string,
): Promise<Changed & { readonly why?: string }> {
  const operations = column === undefined ? plan.operations : [...plan.operations, column];
  const share = shares(operations);
  let carriedOut = 0;
  try {
    const { moved } = await workbook.change(operations, (done) => {
      carriedOut = Math.max(carriedOut, done);
      onProgress(share(carriedOut));
    });
    return { moved };
  } catch (error) {
    if (error instanceof PlaceChanged && error.message !== told) {
      return { moved: true, why: error.message };
    }
    throw stopped(error, plan, carriedOut);
  }
}
