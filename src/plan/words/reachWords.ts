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

/** How a search went about a tolerance that its plan does not keep. */
export interface Looked {
  /** It went by the shares that the tolerance is taken of. */
  readonly isSearched: boolean;
  /** It ended by itself. */
  readonly finished: boolean;
}

/** Why no plan can keep a tolerance; where nothing proves it, what is known of others. */
export function reachWords(
  inputs: Inputs,
  proof: ReachProof | undefined,
  { isSearched, finished }: Looked = { isSearched: true, finished: true },
): Sentence<Key> {
  if (!isSearched) return sentence("not searched");
  if (proof === undefined) return sentence(finished ? "none nearer" : "search stopped");
  const off = percent(Math.abs(proof.level - 1));
  if (proof.by === "largest")
    return sentence("too large", { off, accounts: accountsValue(inputs, proof.accounts) });
  const values = { off, rep: repValue(inputs, proof.rep) };
  return proof.by === "room"
    ? sentence("too little room", { ...values, capacity: amount(proof.capacity) })
    : sentence(keys[proof.by], values);
}
