import type { OutsideLimit } from "../../territory/heldWithin";
import type { Inputs } from "../inputs/inputs";
import { sentence, type Key } from "./english";
import { accountCount, repValue } from "./names";
import { decimal, exact, words, type Sentence } from "./sentence";

/** A rep with too few or too many accounts of a kind, and how many would be right. */
export interface OutsideCategory extends OutsideLimit {
  readonly fair: number;
  readonly least: number;
  readonly most: number;
}

/** "Ana holds 5 accounts; 2 to 4 would be near enough to a fair share of 3.0" */
export function categoryWords(
  inputs: Pick<Inputs, "reps">,
  { rep, held, fair, least, most }: OutsideCategory,
): Sentence<Key> {
  const [from, to] = [Math.ceil(least - 1e-9), Math.floor(most + 1e-9)];
  const range = { from: exact(from), to: exact(to) };
  return sentence("holds of kind", {
    rep: repValue(inputs, rep),
    held: accountCount(held),
    right: from === to ? exact(from) : words(sentence("some to others", range)),
    fair: decimal(fair, 1),
  });
}
