import { InputError } from "../../errors";
import type { Inputs } from "../inputs/inputs";
import { amountText, countText } from "../numberText";
import { ruleSettings } from "../settings/ruleSettings";
import type { Settings } from "../settings/settings";
import { settingText } from "../settings/settingText";

/** Settings that limit what may change hands beside the number of accounts. */
export type LimitSetting = "maxMovedArrPercent" | "maxMovedCustomersPercent";

/** A limit on what may change hands, in ARR or in customers. */
export interface LimitedMoves {
  readonly setting: LimitSetting;
  /** How much of it each account is; 0 for accounts whose owner is none of the reps. */
  readonly amount: Float64Array;
  readonly owned: number;
  readonly most: number;
}

/** As in "ARR 120,000", "14 customers". */
export function limitedText(setting: LimitSetting, amount: number): string {
  if (setting === "maxMovedArrPercent") return `ARR ${amountText(amount)}`;
  return `${countText(amount)} customer${amount === 1 ? "" : "s"}`;
}

/**
 * The limits that are set.
 *
 * @throws InputError where no column says what a limit counts
 */
export function moveLimitsOf({ accounts }: Inputs, settings: Settings): LimitedMoves[] {
  const { arr, customer } = accounts.relations;
  const figures = { maxMovedArrPercent: arr, maxMovedCustomersPercent: customer } as const;
  return (["maxMovedArrPercent", "maxMovedCustomersPercent"] as const).flatMap((setting) => {
    const percent = settings[setting];
    if (percent >= 100) return [];
    const figure = figures[setting];
    if (figure === undefined) {
      const column = setting === "maxMovedArrPercent" ? "ARR" : "who is a customer, or for ARR,";
      throw new InputError(
        `${settingText(setting)} is ${percent}, but the accounts have no column for ${column}. Choose the column, or set "${ruleSettings[setting].label}" to 100.`,
      );
    }
    const amount = Float64Array.from(accounts.owner, (rep, account) =>
      rep >= 0 ? Math.max(0, figure[account] as number) : 0,
    );
    const owned = amount.reduce((sum, one) => sum + one, 0);
    const most = (percent / 100) * owned;
    const whole = setting === "maxMovedCustomersPercent" ? Math.floor(most + 1e-9) : most;
    return [{ setting, amount, owned, most: whole }];
  });
}

/** Refuses limits that what has to move passes by itself. */
export function checkForced(
  limits: readonly LimitedMoves[],
  mustMove: readonly number[],
  why: (account: number) => string,
): void {
  for (const { setting, amount, most, owned } of limits) {
    const forced = mustMove.filter((account) => (amount[account] as number) > 0);
    const sum = forced.reduce((all, account) => all + (amount[account] as number), 0);
    if (sum <= most * (1 + 1e-9)) continue;
    const least = Math.min(100, Math.ceil((1000 * sum) / owned) / 10);
    throw new InputError(
      `Rules and locks alone move ${limitedText(setting, sum)} from today's reps, and the limit is ${limitedText(setting, most)} (${settingText(setting)}). The first of ${forced.length} such accounts: ${why(forced[0] as number)}. Set the limit to ${least} % or more, or change the rule or lock.`,
    );
  }
}
