import { forcedMoves } from "../../assign";
import { InputError } from "../../errors";
import type { Problem } from "../../model";
import type { LimitSetting } from "../changes/moveLimits";
import type { Inputs } from "../inputs/inputs";
import type { Setup } from "../problem/setup";
import { operationSettingText } from "./settingsFor";

/** What limits on moves may count. */
export type CountedBy = "accounts" | "customers" | "arr";

/** Nothing but the limits is asked for: neither lighter moves nor a price for them. */
const plain = { slack: 0, costSlack: 0 };

const settingOf: Readonly<Record<Exclude<CountedBy, "accounts">, LimitSetting>> = {
  customers: "maxMovedCustomersPercent",
  arr: "maxMovedArrPercent",
};

/**
 * How much each account counts that changes hands; 0 where no rep of the team owns it.
 *
 * @throws InputError where no column says it
 */
export function movedAmounts({ accounts }: Inputs, by: CountedBy): Float64Array {
  const { customer, arr } = accounts.relations;
  const figure = { accounts: undefined, customers: customer, arr }[by];
  if (by !== "accounts" && figure === undefined) {
    const column = by === "arr" ? "ARR" : "who is a customer, or for ARR";
    throw new InputError(
      `The limits go by ${by === "arr" ? "ARR" : by}, but the accounts have no column for ${column}. Choose the column, or set ${operationSettingText("frontier", "by")} to accounts.`,
    );
  }
  return Float64Array.from(accounts.owner, (owner, account) =>
    owner < 0 ? 0 : Math.max(0, figure?.[account] ?? 1),
  );
}

/**
 * Shares of what today's reps have, rising, from a text such as "0, 5, 10, 100".
 *
 * @throws InputError naming the part that can't be used
 */
export function sharesIn(text: string): number[] {
  const shown = `In ${operationSettingText("frontier", "limits")}`;
  const parts = text
    .split(/[,;]/)
    .map((part) => part.replace("%", "").trim())
    .filter((part) => part !== "");
  if (parts.length === 0)
    throw new InputError(`${shown} there is no number. Write some, such as 0, 5, 10, 100.`);
  let before = -1;
  return parts.map((part) => {
    const percent = Number(part);
    if (!(percent >= 0 && percent <= 100))
      throw new InputError(`${shown}, "${part}" is no number from 0 to 100. Write for example 5.`);
    if (percent <= before)
      throw new InputError(
        `${shown}, ${part} does not come above ${before}. Write them in rising order, each once.`,
      );
    before = percent;
    return percent / 100;
  });
}

/** The limit that a share of what today's reps have comes to; Infinity for all of it. */
export function mostOf(
  { problem }: Setup,
  amount: Float64Array,
  by: CountedBy,
  share: number,
): number {
  if (share >= 1) return Infinity;
  const owned = amount.reduce((sum, one) => sum + one, 0);
  // 0.05 x 100 is a hair below 5 in some multiples; whole accounts are meant.
  const most = by === "arr" ? share * owned : Math.floor(share * owned + 1e-9);
  return by === "accounts" ? Math.max(most, forcedMoves(problem)) : most;
}

/** The plan's problem under another limit on what may change hands; its other limits stay. */
export function underLimit(
  { problem, moveLimits }: Setup,
  amount: Float64Array,
  by: CountedBy,
  most: number,
): Problem {
  if (by === "accounts") {
    const { maxMoved: _, ...free } = problem;
    return most === Infinity ? free : { ...free, maxMoved: most };
  }
  const others = (problem.moves?.limits ?? []).filter(
    (_, at) => moveLimits[at]?.setting !== settingOf[by],
  );
  const weight = problem.moves?.weight ?? new Float64Array(problem.accounts).fill(1);
  const limits = most === Infinity ? others : [...others, { amount, most }];
  return { ...problem, moves: { ...plain, ...problem.moves, weight, limits } };
}
