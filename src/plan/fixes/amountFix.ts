import { impute } from "../../quality/impute";
import { groupsOf } from "../../table/numbers/groups";
import { amountFormat, cell, column } from "../results/resultCells";
import { loadKey } from "../tables/chosenColumns";
import { numbersOf, type ReadTables } from "../tables/tables";
import type { TextsBy } from "./accountTexts";
import { toldOf, type DataFix } from "./dataFix";

/** Amounts that are missing: the mean of the accounts that are alike. */
export function amountFix(
  { accounts, loadName }: ReadTables,
  ids: readonly string[],
  textsBy: TextsBy,
): DataFix | undefined {
  const values = numbersOf(accounts, loadKey);
  if (values === undefined) return undefined;
  const traits = ["segment", "region", "industry"].flatMap((key) => textsBy(key) ?? []);
  const groups = traits.map(({ texts }) => groupsOf(texts));
  const imputed = impute(values, groups, new Uint8Array(values.length));
  if (imputed === undefined) return undefined;
  const shown = imputed.values.map((value) => Math.round(100 * value) / 100);
  const isFilled = (one: number): boolean => imputed.estimated[one] === 1;
  const confidence = (one: number): number => imputed.confidence[one] ?? NaN;
  const told = toldOf(ids, {
    ...{ isFilled, confidence },
    was: () => "",
    now: (one) => shown[one] ?? "",
  });
  return {
    ...{ kind: "amount", header: loadName, by: traits.map(({ header }) => header), left: 0 },
    ...told,
    columns: [
      column(`${loadName} (filled)`, amountFormat(shown), 18),
      column(`${loadName} is_estimated`, "text", 14),
      column(`${loadName} confidence`, "percent", 14),
    ],
    cells: (one) => [cell(shown[one]), isFilled(one) ? "yes" : "no", cell(confidence(one))],
  };
}
