import { column } from "../results/resultCells";
import type { ResultTable } from "../results/results";
import type { FixKind } from "./dataFix";
import type { DataFixes } from "./dataFixes";

/** Our sheet and table of what was filled in, by which a later run finds it. */
export const fixesNames = {
  sheet: "TP Data fixes",
  table: "TP_Data_Fixes",
  /** Header of the column by which rows are found. */
  key: "Account ID",
} as const;

/**
 * Each account under its id with what the wanted fixes fill in: the user's own value where there is one.
 *
 * @param standing - headers of the table as it stands: what an earlier run filled in is told anew, or it
 *   would go on saying what the cells no longer do
 */
export function fixesTable(
  { ids, names, order, fixes }: DataFixes,
  wanted: readonly FixKind[],
  standing: readonly string[] = [],
): ResultTable {
  const chosen = fixes.filter(
    ({ kind, columns: own }) =>
      wanted.includes(kind) || own.some(({ header }) => standing.includes(header)),
  );
  const columns = [
    column(fixesNames.key, "text", 20),
    column("Account", "text", 30),
    ...chosen.flatMap((fix) => fix.columns),
  ];
  return {
    name: fixesNames.table,
    sheet: fixesNames.sheet,
    ...{ row: 0, column: 0, freeze: true },
    columns,
    rows: order.map((account) => [
      ...[ids[account] ?? "", names[account] ?? ""],
      ...chosen.flatMap(({ cells }) => cells(account)),
    ]),
    // An account that is gone has nothing to be filled in.
    gone: columns.map((_, at) => (at < 2 ? null : "")),
  };
}
