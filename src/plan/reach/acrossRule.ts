import type { Inputs } from "../inputs/inputs";
import { groupsByValue } from "../peers/peers";
import { sentence } from "../words/english";
import { repValue } from "../words/names";
import { text } from "../words/sentence";
import type { HardRule } from "./hardRule";

/**
 * Accounts of today's reps stay in their peer group. An account that nobody in it may serve is left to
 * the others: whoever forbids such moves is told of it.
 *
 * @param peers - column of the reps that tells groups
 */
export function acrossRule(
  inputs: Inputs,
  { header, values }: { readonly header: string; readonly values: readonly string[] },
): HardRule {
  const { accounts, reps } = inputs;
  const k = reps.count;
  const groupOf = groupsByValue(values);
  const isFree = new Uint8Array(accounts.count);
  const isOther = (account: number, rep: number): boolean => {
    const owner = accounts.owner[account] as number;
    return owner >= 0 && groupOf[owner] !== groupOf[rep];
  };
  return {
    setting: "maxAcrossPercent",
    forbids: (account, rep) => isFree[account] === 0 && isOther(account, rep),
    strike(eligible) {
      for (let account = 0; account < accounts.count; account++) {
        if ((accounts.owner[account] as number) < 0) continue;
        const row = eligible.subarray(account * k, (account + 1) * k);
        isFree[account] = row.some((flag, rep) => flag === 1 && !isOther(account, rep)) ? 0 : 1;
        if (isFree[account] === 1) continue;
        for (let rep = 0; rep < k; rep++) if (isOther(account, rep)) row[rep] = 0;
      }
    },
    noRep: () => sentence("nobody of its group", { by: text(header) }),
    why: (_, rep) => sentence("of another group", { rep: repValue(inputs, rep), by: text(header) }),
  };
}
