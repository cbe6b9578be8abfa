import type { ReachProof } from "../../assign";
import type { Inputs } from "../inputs/inputs";
import { sentence, type Key } from "./english";
import { accountsValue, repValue } from "./names";
import { amount, percent, type Sentence } from "./sentence";

const keys: { readonly [by in Exclude<ReachProof["by"], "room" | "largest">]: Key } = {
  served: "too little to serve",
  "moves in": "too few may come",
  locked: "too much locked",
  "moves out": "too few may leave",
};

/** Why no plan can keep a tolerance; that none was found where nothing proves it. */
export function reachWords(inputs: Inputs, proof: ReachProof | undefined): Sentence<Key> {
  if (proof === undefined) return sentence("none nearer");
  const level = percent(proof.level);
  if (proof.by === "largest")
    return sentence("too large", { level, accounts: accountsValue(inputs, proof.accounts) });
  const values = { level, rep: repValue(inputs, proof.rep) };
  return proof.by === "room"
    ? sentence("too little room", { ...values, capacity: amount(proof.capacity) })
    : sentence(keys[proof.by], values);
}
