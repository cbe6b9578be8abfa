import type { Progress } from "../model";
import type { Cell } from "../table/cell";
import { carveSteps } from "./carve";
import type { Settings } from "./settings/settings";

/**
 * The whole of TP.ASSIGN: two ranges with header rows become `Account ID`, `Rep` under a header,
 * one row per row of the accounts. A row that repeats an id gets the same rep; a row without an
 * account stays blank.
 *
 * @throws InputError, InfeasibleError as `carveSteps`
 */
export function* assignCellsSteps(
  accounts: readonly (readonly Cell[])[],
  reps: readonly (readonly Cell[])[],
  settings: Settings,
  stop?: { readonly aborted: boolean },
): Generator<Progress, string[][], void> {
  const tables = {
    accounts: { sheet: "Accounts", row: 0, column: 0, cells: accounts },
    reps: { sheet: "Reps", row: 0, column: 0, cells: reps },
  };
  const { inputs, plan } = yield* carveSteps(tables, settings, [], stop ? { stop } : {});
  const rows = Array.from(inputs.accounts.ofRow, (account) =>
    account < 0
      ? ["", ""]
      : [
          inputs.accounts.id[account] ?? "",
          inputs.reps.name[plan.rep[account] ?? -1] ?? inputs.house,
        ],
  );
  return [["Account ID", "Rep"], ...rows];
}
