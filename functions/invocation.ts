/** What the host hands over behind a function's arguments. */
import { InfeasibleError } from "../src/errors";

/** Null where arguments were left out in a host that has no invocation. */
export type Invocation = CustomFunctions.CancelableInvocation | null | undefined;

/** Has something done where the user stops a call, or Excel no longer wants it. */
export function whenCanceled(invocation: Invocation, onCanceled: () => void): void {
  const cancelable: { onCanceled?: () => void } | null | undefined = invocation;
  if (cancelable) cancelable.onCanceled = onCanceled;
}

/**
 * Who selects part of a formula is shown its value, for which Excel calls the function once more. A search of
 * seconds for a look at it would hold up the cells that wait for theirs.
 *
 * @throws InfeasibleError in such a call
 */
export function refuseInPreview(invocation: Invocation): void {
  // The documentation says true, Microsoft's types a text.
  const isInPreview: unknown = invocation?.isInValuePreview;
  if (isInPreview === true || isInPreview === "true")
    throw new InfeasibleError("Not worked out in the preview: press Enter to see it in the cell.");
}
