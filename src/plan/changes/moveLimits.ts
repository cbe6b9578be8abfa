import { InputError } from "../../errors";
import type { Inputs } from "../inputs/inputs";
import type { Peers } from "../peers/peers";
import { ruleSettings } from "../settings/ruleSettings";
import type { Settings } from "../settings/settings";
import { settingText } from "../settings/settingText";
import { sentence, type Key } from "../words/english";
import { sayIt } from "../words/sayIt";
import { amount, count, type Sentence } from "../words/sentence";

/** Settings that limit what may change hands beside the number of accounts. */
export type LimitSetting = "maxMovedArrPercent" | "maxMovedCustomersPercent" | "maxAcrossPercent";

/** A limit on what may change hands: in ARR, in customers, or in accounts that leave their peer group. */
export interface LimitedMoves {
  readonly setting: LimitSetting;
  /** How much of it each account is; 0 for accounts whose owner is none of the reps. */
  readonly amount: Float64Array;
  readonly owned: number;
  readonly most: number;
  /** Group of each rep, where only moves to another group count. */
  readonly groupOf?: Int32Array;
}

/** As in "ARR 120,000", "14 customers". */
export function limitedWords(setting: LimitSetting, much: number): Sentence<Key> {
  if (setting === "maxMovedArrPercent") return sentence("some ARR", { arr: amount(much) });
  const key = setting === "maxAcrossPercent" ? "some accounts" : "some customers";
  return sentence(key, { count: count(much) });
}

/** What a limit counts, account by account; undefined where nothing says it. */
function figureOf({ accounts }: Inputs, setting: LimitSetting): ArrayLike<number> | undefined {
  const { arr, customer } = accounts.relations;
  if (setting === "maxAcrossPercent") return new Uint8Array(accounts.count).fill(1);
  return setting === "maxMovedArrPercent" ? arr : customer;
}

/**
 * The limits that are set.
 *
 * @param peers - the groups that moves may not leave
 * @throws InputError where no column says what a limit counts, or all reps are one group
 */
export function moveLimitsOf(inputs: Inputs, settings: Settings, peers: Peers): LimitedMoves[] {
  const { accounts } = inputs;
  return limitSettings.flatMap((setting): LimitedMoves[] => {
    const percent = settings[setting];
    if (percent >= 100) return [];
    const figure = figureOf(inputs, setting);
    if (figure === undefined) {
      const column = setting === "maxMovedArrPercent" ? "ARR" : "who is a customer, or for ARR,";
      throw new InputError(
        `${settingText(setting)} is ${percent}, but the accounts have no column for ${column}. Choose the column, or set "${ruleSettings[setting].label}" to 100.`,
      );
    }
    const isAcross = setting === "maxAcrossPercent";
    if (isAcross && peers.groups.length < 2) {
      throw new InputError(
        `${settingText(setting)} is ${percent}, but all reps are one group. Choose a column of the reps in ${settingText("peers")}, such as Manager or Region, or set "${ruleSettings[setting].label}" to 100.`,
      );
    }
    const amount = Float64Array.from(accounts.owner, (rep, account) =>
      rep >= 0 ? Math.max(0, figure[account] as number) : 0,
    );
    const owned = amount.reduce((sum, one) => sum + one, 0);
    const most = (percent / 100) * owned;
    const whole = setting === "maxMovedArrPercent" ? most : Math.floor(most + 1e-9);
    const groups = isAcross ? { groupOf: peers.groupOf } : {};
    return [{ setting, amount, owned, most: whole, ...groups }];
  });
}

const limitSettings: readonly LimitSetting[] = [
  "maxMovedArrPercent",
  "maxMovedCustomersPercent",
  "maxAcrossPercent",
];

/** Of an account that has to leave its owner: whether it counts against the limit wherever it goes. */
function countsForced(
  { groupOf }: LimitedMoves,
  owner: number,
  mayServe: (rep: number) => boolean,
): boolean {
  return groupOf?.every((group, rep) => group !== groupOf[owner] || !mayServe(rep)) ?? true;
}

/** Refuses limits that what has to move passes by itself. */
export function checkForced(
  limits: readonly LimitedMoves[],
  mustMove: readonly number[],
  ownerOf: (account: number) => number,
  mayServe: (account: number, rep: number) => boolean,
  why: (account: number) => string,
): void {
  for (const limit of limits) {
    const { setting, amount, most, owned } = limit;
    const forced = mustMove.filter(
      (account) =>
        (amount[account] as number) > 0 &&
        countsForced(limit, ownerOf(account), (rep) => mayServe(account, rep)),
    );
    const sum = forced.reduce((all, account) => all + (amount[account] as number), 0);
    if (sum <= most * (1 + 1e-9)) continue;
    const least = Math.min(100, Math.ceil((1000 * sum) / owned) / 10);
    throw new InputError(
      `Rules and locks alone move ${sayIt(limitedWords(setting, sum))} from today's reps, and the limit is ${sayIt(limitedWords(setting, most))} (${settingText(setting)}). The first of ${forced.length} such accounts: ${why(forced[0] as number)}. Set the limit to ${least} % or more, or change the rule or lock.`,
    );
  }
}
