import { InputError } from "../../errors";
import type { ResultTable } from "../results/results";
import { freeNames } from "./freeNames";
import { newTable } from "./newTable";
import { whyNoNewSheet } from "./obstacles";
import type { OnProgress, Workbook } from "./workbook";

/**
 * Writes each table onto a sheet of its own that is new, under a name that is free: nothing that stands
 * in the workbook is touched.
 *
 * @param what - they are, for messages: "the CRM file"
 * @returns the names of the sheets, in the order of the tables
 * @throws InputError if no sheet can be added, or the host refuses; then none is there
 */
export async function writeNew(
  workbook: Workbook,
  tables: readonly ResultTable[],
  what: string,
  onProgress: OnProgress = () => undefined,
): Promise<readonly string[]> {
  const state = await workbook.state();
  const refusal = whyNoNewSheet(state, what);
  if (refusal !== undefined) throw new InputError(refusal);
  const names = freeNames(state);
  const sheets = tables.map(({ sheet }) => names.sheet(sheet));
  const operations = tables.flatMap((table, at) => {
    const sheet = sheets[at] as string;
    const { operations: own } = newTable({ ...table, name: names.table(table.name) }, sheet);
    return [{ kind: "add sheet", sheet } as const, ...own];
  });
  const { moved } = await workbook.change(operations, (done) =>
    onProgress(done / operations.length),
  );
  if (moved)
    throw new InputError(
      `Somebody changed the sheets ${sheets.join(" and ")} while they were written. Delete them and try again.`,
    );
  return sheets;
}
