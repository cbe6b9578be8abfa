import type { Inputs } from "../inputs/inputs";
import { hasPartner, partnersOf } from "./partners";
import type { Ruling } from "../rules/ruling";
import type { Settings } from "../settings/settings";

/** Why an account is set aside for the house before anything is carved; "" where it isn't. */
export type AsideReason = "" | "locked" | "pinned" | "partner" | "rule" | "group";

function reasonFor(
  inputs: Inputs,
  ruling: Ruling | undefined,
  partners: readonly string[] | undefined,
  account: number,
): AsideReason {
  const { accounts, rules } = inputs;
  if (accounts.toHouse[account] === 1) {
    return accounts.lockReason[account] === "pinned" ? "pinned" : "locked";
  }
  // A lock to a rep is somebody's decision about one account; it stands above rules about many.
  if ((accounts.lockedTo[account] ?? -1) >= 0) return "";
  if (partners !== undefined && hasPartner(partners[account] ?? "")) return "partner";
  return rules[ruling?.ruleOf[account] ?? -1]?.action.kind === "house" ? "rule" : "";
}

/** A group shares one rep, or the house: one member aside takes the others along, a lock keeps all. */
function spreadOverGroups({ accounts }: Inputs, reasons: AsideReason[]): void {
  const { together, lockedTo } = accounts;
  if (together === undefined) return;
  const groups = reasons.length;
  const aside = new Uint8Array(groups);
  const locked = new Uint8Array(groups);
  together.forEach((group, account) => {
    if (group < 0) return;
    if (reasons[account] !== "") aside[group] = 1;
    if ((lockedTo[account] ?? -1) >= 0) locked[group] = 1;
  });
  together.forEach((group, account) => {
    if (group < 0 || aside[group] === 0) return;
    const reason = reasons[account];
    if (locked[group] === 0) reasons[account] = reason === "" ? "group" : (reason ?? "");
    else if (reason === "partner" || reason === "rule") reasons[account] = "";
  });
}

/**
 * The accounts that go to the house whatever room there is; undefined where there are none.
 *
 * @throws InputError where partners are looked for without a column
 */
export function asideOf(
  inputs: Inputs,
  settings: Settings,
  ruling: Ruling | undefined,
): readonly AsideReason[] | undefined {
  const partners = settings.partners === "reserve" ? partnersOf(inputs) : undefined;
  const reasons = inputs.accounts.id.map((_, account) =>
    reasonFor(inputs, ruling, partners, account),
  );
  if (reasons.every((reason) => reason === "")) return undefined;
  spreadOverGroups(inputs, reasons);
  return reasons;
}
