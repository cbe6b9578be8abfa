import type { Plan } from "../../model";
import { excessesIn, type Excess } from "../changes/excess";
import { amountText, plural } from "../numberText";
import type { Setup } from "../problem/setup";

/** Reps that are named; the others are counted. */
const named = 5;

function sentence(
  { rep, workload, capacity, accounts, load, heldBy }: Excess,
  { inputs, settings }: Setup,
): string {
  const { reps, workloadName, loadName } = inputs;
  const counted = workloadName === "Accounts" ? "accounts" : workloadName;
  const who = reps.name[rep] ?? "";
  const money = loadName === "Accounts" ? "" : `, with ${loadName} ${amountText(load)},`;
  const why = {
    moves: `the limit on accounts that change hands (${settings.maxMovedPercent} %) is used up`,
    room: "no rep who may serve them has room",
    search: "others have room, but no better plan was found",
  }[heldBy];
  return (
    `${who} stays above capacity: ${amountText(workload)} ${counted} for a capacity of ` +
    `${amountText(capacity)}. ${plural(accounts, "account")}${money} would have to go; ${why}.`
  );
}

/** Who stays above capacity rather than lose accounts to nobody, and how many accounts would have to go. */
export function excessNotes(setup: Setup, plan: Plan): string[] {
  const all = excessesIn(setup, plan);
  const notes = all.slice(0, named).map((one) => sentence(one, setup));
  const rest = all.slice(named);
  if (rest.length > 0) {
    const moves = rest.reduce((sum, { accounts }) => sum + accounts, 0);
    notes.push(
      `${plural(rest.length, "more rep")} ${rest.length === 1 ? "stays" : "stay"} above capacity; ${plural(moves, "account")} would have to go.`,
    );
  }
  return notes;
}
