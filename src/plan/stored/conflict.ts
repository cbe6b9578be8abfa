import { InputError } from "../../errors";
import type { StoredPart } from "../workbook/workbook";
import type { StoredHead } from "./head";
import { headFrom } from "./headText";

/** A plan in the workbook, as it was read. */
export interface ListedPlan {
  readonly head: StoredHead;
  /** Of the head as stored: whoever changes it says which was read. */
  readonly version: number;
}

/** Somebody else has changed a plan, or taken it away, since it was read. */
export interface Conflict {
  /** As it stands now; undefined where it is gone, or can't be read any more. */
  readonly theirs: ListedPlan | undefined;
  /** Who saved it when, and what can be done. */
  readonly text: string;
}

/** A stored text with its version, as the workbook has it. */
export type StoredText = StoredPart & { readonly text: string };

/**
 * How a plan stands that somebody else has changed.
 *
 * @param before - the plan as it was read
 * @param now - what the workbook has of it by now
 * @param timeText - a time as people write it here
 */
export function conflictOver(
  { name }: Pick<StoredHead, "name">,
  now: StoredText | undefined,
  timeText: (at: string) => string,
): Conflict {
  if (now === undefined) {
    const text = `Somebody has removed "${name}" from the workbook. Keep yours as a copy, or let it go.`;
    return { theirs: undefined, text };
  }
  try {
    const theirs = { head: headFrom(now.text), version: now.version };
    const { savedBy, savedAt } = theirs.head;
    const when = savedAt === "" ? "" : ` at ${timeText(savedAt)}`;
    const who = savedBy === "" ? "Somebody" : savedBy;
    const text = `${who} saved a newer version of "${name}"${when}. Take theirs, or keep yours as a copy.`;
    return { theirs, text };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { theirs: undefined, text: `"${name}" has changed since it was read. ${error.message}` };
  }
}
