import type { Plan } from "../../model";
import { plural } from "../numberText";
import type { Setup } from "../problem/setup";

/** Which groups could not be kept whole, and among how many reps they are. */
export function splitNotes({ split, inputs }: Setup, plan: Plan): string[] {
  const header = inputs.accounts.whole?.header ?? "";
  return split.map(({ value, accounts, why }) => {
    const reps = new Set(accounts.map((account) => plan.rep[account] as number));
    const waiting = accounts.filter((account) => plan.rep[account] === -1).length;
    reps.delete(-1);
    const rest = waiting === 0 ? "" : `, and ${waiting} without one`;
    return `${header} ${value} is split: ${plural(accounts.length, "account")} with ${plural(reps.size, "rep")}${rest}, since ${why}.`;
  });
}
