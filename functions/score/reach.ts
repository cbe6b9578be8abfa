import { reachWeightsTable } from "../../src/defaults/reachWeights";
import { InputError } from "../../src/errors";
import { score } from "../../src/score/score";
import type { Factor } from "../../src/score/score";
import { competingAccountFields } from "../../src/table/headers/accountFacts";
import { inCell } from "../cellError";
import { rangeOf } from "../cells";
import { fieldNamed } from "../door/fieldNamed";
import { isLeftOut } from "../door/givenTable";
import { withLostRows } from "../door/rowErrors";
import { ownRowsInPlace } from "../door/ownRows";
import { rowsWithId } from "../door/rowsWithId";
import { headerKey } from "../door/headers";
import { spillColumn } from "../door/spill";
import type { CellTable } from "../door/table";
import { numbersIn } from "../door/numbers";
import { answeringByRow, noHeaders, tableOf } from "../door/table";
import type { NamedRule } from "./weightTable";
import { rulesByName, weightColumns } from "./weightTable";

const signals = ["mqls", "opportunities", "intent", "productUse"] as const;
const reachFields = competingAccountFields(["id", ...signals]);

/** The column that a factor of reach is in: by its header, else in the usual wordings. */
function signalColumn(accounts: CellTable, { name, row }: NamedRule): number | undefined {
  const key = headerKey(name);
  const same = accounts.headers.findIndex((header) => headerKey(header) === key);
  if (same >= 0) return same;
  const known = fieldNamed(name, reachFields);
  if (known !== undefined && signals.some((signal) => signal === known)) {
    return accounts.columns.get(known);
  }
  throw new InputError(
    `Row ${row + 1} of weights names "${name}", but accounts has no such header. Correct the name, or take the row out.`,
  );
}

function signalsOf(accounts: CellTable, weights: unknown): readonly Factor[] {
  const range = rangeOf("weights", isLeftOut(weights) ? reachWeightsTable : weights);
  const columns = weightColumns(range);
  if (!columns) {
    throw new InputError("weights needs the headers Factor and Weight over its columns.");
  }
  const rules = rulesByName(range, columns, "minmax", accounts.headers);
  return [...rules.values()].flatMap((rule): readonly Factor[] => {
    const { name, weight, scaling, bounds } = rule;
    if (weight < 0) {
      throw new InputError(
        `Row ${rule.row + 1} of weights is ${weight}: no reach counts against an account. Use 0 or more.`,
      );
    }
    const column = signalColumn(accounts, rule);
    if (column === undefined) return [];
    const values = numbersIn(accounts, column);
    return [{ name, values, weight, scaling, ...(bounds && { bounds }) }];
  });
}

/**
 * How well marketing and product reach each account already, in one figure: MQLs, opportunities, third-party intent and product use.
 * @customfunction REACH
 * @param accounts Account table with its header row and any of the columns MQLs, Opportunities, Intent and Product use. A blank, or a word for one such as n/a or tbd, counts as 0, in the scaling too; a row without an Account ID stays empty.
 * @param [weights] Table with the headers Factor and Weight, and if wanted Scaling, Low and High, as in TP.SCORE; other headers of accounts may be named too. Only the proportions count. Blank: 0.25 each, scaled from the lowest to the highest value.
 * @returns One figure per account, 0 (no sign of life) to 1 (most in everything), in a column. A signal without a column is left out, and the others keep their proportions. A row that can't be read shows its error.
 * @example =TP.REACH(Signals[#All])
 * @source Account reach (A. Chowdhury): MQLs per account, opportunities per account, third-party intent, product analytics. It gives no weights, so all count alike until you write yours.
 */
export function reachOfRange(accounts: unknown[][], weights?: unknown[][]): unknown[][] {
  return inCell(() => {
    const table = answeringByRow(ownRowsInPlace(tableOf("accounts", accounts, reachFields)));
    const present = rowsWithId(table);
    const signals = signalsOf(table, weights);
    const factors = signals.map((one) => ({
      ...one,
      // What is no account, or can't be read, has no part in the scaling.
      values: one.values.map((value, row) =>
        present[row] === 0 || table.lost.has(row) ? NaN : value,
      ),
    }));
    if (factors.length === 0 && table.columns.size === 0) throw noHeaders("accounts");
    const total = factors.reduce((sum, { weight }) => sum + weight, 0);
    if (!(total > 0)) {
      throw new InputError(
        factors.length === 0
          ? "accounts has none of the columns MQLs, Opportunities, Intent and Product use. Add one, or name others in weights."
          : "The weights of the columns that accounts has sum to 0. Give one of them a weight above 0.",
      );
    }
    if (table.length === 0) return spillColumn([]);
    const reach = score(factors.map((one) => ({ ...one, weight: one.weight / total })));
    const figures = spillColumn(reach.map((value, row) => (present[row] === 1 ? value : NaN)));
    return withLostRows(figures, table, 0);
  });
}
