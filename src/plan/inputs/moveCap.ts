import type { Inputs } from "./inputs";
import type { Settings } from "../settings/settings";

/** Accounts whose owner is one of the reps: those that the cap on moves counts. */
export function ownedCount({ accounts }: Inputs): number {
  let owned = 0;
  for (const rep of accounts.owner) if (rep >= 0) owned += 1;
  return owned;
}

/** The most accounts that may change hands, moves made already taken off; undefined without a cap. */
export function moveCap(inputs: Inputs, settings: Settings): number | undefined {
  if (settings.maxMovedPercent >= 100) return undefined;
  const cap = Math.floor((settings.maxMovedPercent / 100) * ownedCount(inputs) + 1e-9);
  return Math.max(0, cap - settings.movedAlready);
}
