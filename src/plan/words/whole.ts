import type { Plan } from "../../model";
import type { Setup } from "../problem/setup";
import { sentence, type Key } from "./english";
import { count, text, words, type Sentence } from "./sentence";

/** Which groups could not be kept whole, and among how many reps they are. */
export function splitNotes({ split, inputs }: Setup, plan: Plan): Sentence<Key>[] {
  const header = text(inputs.accounts.whole?.header ?? "");
  return split.map(({ value, accounts, why }) => {
    const reps = new Set(accounts.map((account) => plan.rep[account] as number));
    const waiting = accounts.filter((account) => plan.rep[account] === -1).length;
    reps.delete(-1);
    return sentence(waiting === 0 ? "group is split" : "group is split, some without", {
      header,
      value: text(value),
      accounts: count(accounts.length),
      reps: count(reps.size),
      waiting: count(waiting),
      why: words(why),
    });
  });
}
