import { mayHold } from "../../assign/change/asks";
import type { Route } from "../../assign";
import type { Inputs } from "../inputs/inputs";
import type { Setup } from "../problem/setup";
import { clauseFor, type Clause } from "./clauses";
import { sentence } from "./english";
import { asideKeys, barredBy, inEnglish, ownRule } from "./reasons";
import { text } from "./sentence";

/** Where a new account went. */
export interface Routed {
  readonly account: number;
  /** -1 where nobody can take it. */
  readonly rep: number;
  readonly overflow: Route["overflow"];
  /** The rep who has the rest of its group, or -1. */
  readonly groupRep: number;
}

/** Why nobody takes it. */
function overflowWords(setup: Setup, { account, overflow, groupRep }: Routed): string {
  const { accounts, reps } = setup.inputs;
  const locked = accounts.lockedTo[account] ?? -1;
  if (locked >= 0) return `${reps.name[locked] ?? ""}, to whom it is locked, has no room left`;
  if (groupRep >= 0) {
    const why = mayHold(setup.problem, account, groupRep) ? "has no room left" : "may not serve it";
    return `${reps.name[groupRep] ?? ""}, who has the rest of its group, ${why}`;
  }
  if (overflow === "no eligible rep") return inEnglish(barredBy(setup, account));
  return "no rep who may serve it has room left";
}

/**
 * Writes the sentence for one new account, as `reasonWriter` does for those of a plan.
 *
 * @param inputs - with the places that reps start from after the carve
 * @param standing - how far each rep is from a fair share as the account comes
 */
export function routeWriter(
  setup: Setup,
  inputs: Inputs,
  standing: (rep: number) => string,
): (routed: Routed) => string {
  const { accounts, reps, house } = inputs;
  // Where accounts come in turn, a new one goes to whoever holds least.
  const inTurn = setup.settings.approach === "round robin";
  const stood: Clause = (_, rep) => `who stood ${standing(rep)}`;
  const clause = inTurn ? stood : clauseFor(setup, inputs, standing);
  return (routed) => {
    const { account, rep, groupRep } = routed;
    const rule = ownRule(setup, account)
      .map((one) => `${inEnglish(one)} `)
      .join("");
    const away = setup.aside?.[account] ?? "";
    if (away !== "") {
      const goes = sentence(asideKeys[away], { house: text(house), rep: text(house) });
      return `${away === "rule" ? rule : ""}${inEnglish(goes)}`;
    }
    if (rep < 0) {
      const where = house === "" ? "Unassigned" : `Goes to ${house}`;
      return `${rule}${where}: ${overflowWords(setup, routed)}.`;
    }
    const name = reps.name[rep] ?? "";
    if (accounts.owner[account] === rep) return `Stays with ${name}, its owner.`;
    const lock = accounts.lockReason[account] ?? "";
    if (lock !== "") return inEnglish(sentence(lock, { rep: text(name) }));
    if (groupRep === rep) return `${rule}Goes to ${name}, who has the rest of its group.`;
    return `${rule}Goes to ${name}, ${clause(account, rep)}.`;
  };
}
