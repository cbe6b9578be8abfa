import type { Cell } from "../table/cell";
import { foldedName } from "../table/names";
import { flagOf } from "../table/parse/readFlags";

const pilotWords: ReadonlySet<string> = new Set(
  "pilot|treatment|treated|test|test group|in pilot|pilot group".split("|"),
);
const otherWords: ReadonlySet<string> = new Set(
  "control|control group|controls|other|others|not in pilot|comparison|holdout|untreated".split(
    "|",
  ),
);
const afterWords: ReadonlySet<string> = new Set(
  "after|post|live|after go-live|post go-live|post-period|post period|post-pilot".split("|"),
);
const beforeWords: ReadonlySet<string> = new Set(
  "before|pre|baseline|before go-live|pre go-live|pre-period|pre period|pre-pilot".split("|"),
);

function saidBy(
  cell: Cell,
  yes: ReadonlySet<string>,
  no: ReadonlySet<string>,
): boolean | undefined {
  const flag = flagOf(cell);
  if (flag !== undefined) return flag;
  const word = foldedName(String(cell));
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

/** Whether a cell says pilot (yes, Pilot, Test) or not (no, Control); undefined for anything else. */
export function isPilot(cell: Cell): boolean | undefined {
  return saidBy(cell, pilotWords, otherWords);
}

/** Whether a cell says after go-live (yes, After, Post) or before; undefined for anything else. */
export function isAfter(cell: Cell): boolean | undefined {
  return saidBy(cell, afterWords, beforeWords);
}
