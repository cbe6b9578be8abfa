import { excessesIn, type Excess } from "../changes/excess";
import { sentence, type Key } from "./english";
import { touchedByHand } from "./hand";
import { accountCount, repValue, unitValue } from "./names";
import { noMovesLeft } from "./obstacle";
import { amount, count, text, words, type Sentence, type Value } from "./sentence";
import type { Told } from "./told";

/** Reps that are named; the others are counted. */
const named = 5;

/** What keeps accounts with a rep who is above capacity. */
function whyHeld(told: Told, { heldBy, rep }: Excess): Value {
  const { setup, plan } = told;
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
      return words(sentence(touchedByHand(told).has(rep) ? "held by hand" : "held by search"));
  }
}

function excessWords(told: Told, excess: Excess): Sentence<Key> {
  const { inputs } = told.setup;
  const isCounted = inputs.loadName === "Accounts";
  return sentence(isCounted ? "stays above capacity" : "stays above capacity, with load", {
    rep: repValue(inputs, excess.rep),
    used: amount(excess.workload),
    unit: unitValue(inputs),
    capacity: amount(excess.capacity),
    accounts: accountCount(excess.accounts),
    load: text(inputs.loadName),
    amount: amount(excess.load),
    why: whyHeld(told, excess),
  });
}

/** Who stays above capacity rather than lose accounts to nobody, and how many accounts would have to go. */
export function excessNotes(told: Told): Sentence<Key>[] {
  const all = excessesIn(told.setup, told.plan);
  const notes = all.slice(0, named).map((one) => excessWords(told, one));
  const rest = all.slice(named);
  if (rest.length === 0) return notes;
  const accounts = accountCount(rest.reduce((sum, one) => sum + one.accounts, 0));
  return [...notes, sentence("more above capacity", { reps: count(rest.length), accounts })];
}
