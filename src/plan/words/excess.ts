import type { Plan } from "../../model";
import { excessesIn, type Excess } from "../changes/excess";
import type { Setup } from "../problem/setup";
import { sentence, type Key } from "./english";
import { accountCount, repValue, unitValue } from "./names";
import { noMovesLeft } from "./obstacle";
import { amount, count, text, words, type Sentence, type Value } from "./sentence";

/** Reps that are named; the others are counted. */
const named = 5;

/** What keeps accounts with a rep who is above capacity. */
function whyHeld(setup: Setup, plan: Plan, { heldBy, rep }: Excess): Value {
  const { house } = setup.inputs;
  switch (heldBy) {
    case "locks":
      return words(sentence("held by locks", { rep: repValue(setup.inputs, rep) }));
    case "moves":
      return words(noMovesLeft({ setup, plan }));
    case "room":
      return house === ""
        ? words(sentence("held by room"))
        : words(sentence("held by room, not released", { house: text(house) }));
    case "search":
      return words(sentence("held by search"));
  }
}

function excessWords(setup: Setup, plan: Plan, excess: Excess): Sentence<Key> {
  const { inputs } = setup;
  const isCounted = inputs.loadName === "Accounts";
  return sentence(isCounted ? "stays above capacity" : "stays above capacity, with load", {
    rep: repValue(inputs, excess.rep),
    used: amount(excess.workload),
    unit: unitValue(inputs),
    capacity: amount(excess.capacity),
    accounts: accountCount(excess.accounts),
    load: text(inputs.loadName),
    amount: amount(excess.load),
    why: whyHeld(setup, plan, excess),
  });
}

/** Who stays above capacity rather than lose accounts to nobody, and how many accounts would have to go. */
export function excessNotes(setup: Setup, plan: Plan): Sentence<Key>[] {
  const all = excessesIn(setup, plan);
  const notes = all.slice(0, named).map((one) => excessWords(setup, plan, one));
  const rest = all.slice(named);
  if (rest.length === 0) return notes;
  const accounts = accountCount(rest.reduce((sum, one) => sum + one.accounts, 0));
  return [...notes, sentence("more above capacity", { reps: count(rest.length), accounts })];
}
