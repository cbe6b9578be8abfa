import { InputError } from "../src/errors";
import { findSources, placeOf, sameSource, type Source } from "../src/plan/workbook/sources";
import type { OnProgress, Workbook } from "../src/plan/workbook/workbook";
import { writeResults, type Written } from "../src/plan/workbook/write";
import { writeRepColumn } from "../src/plan/workbook/writeRepColumn";
import type { RemotePlanner } from "./planner";

/** The accounts as a carve read them, by names: they are looked up again in the workbook as it is now. */
export interface CarvedAccounts {
  readonly source: Source;
  readonly idHeader: string;
}

/** The three result sheets take nearly all the time. */
const sheetsShare = 0.95;

/** Writes the planner's latest plan to our own sheets. */
export async function writeSheets(
  workbook: Workbook,
  planner: RemotePlanner,
  onProgress: OnProgress,
): Promise<{ readonly written: Written; readonly repByAccount: ReadonlyMap<string, string> }> {
  const { results, repByAccount } = await planner.results();
  const written = await writeResults(workbook, results, (done) => onProgress(sheetsShare * done));
  return { written, repByAccount };
}

/**
 * Writes each account's rep beside it, in the table that the plan was made from. Its rows may have
 * moved or grown since, and another table may have been chosen.
 *
 * @throws InputError if the table or its id column is gone, or there is no room beside it
 */
export async function writeColumn(
  workbook: Workbook,
  { source, idHeader }: CarvedAccounts,
  repByAccount: ReadonlyMap<string, string>,
  onProgress: OnProgress,
): Promise<void> {
  const place = placeOf(source);
  const now = sameSource(await findSources(workbook, [place]), place);
  const name = source.table === "" ? `the sheet "${source.sheet}"` : `the table ${source.table}`;
  if (now === undefined) {
    throw new InputError(
      `The result sheets are written, but the column TP Rep is not: the accounts of this plan were on ${name}, which is not there any more. Press Refresh under Data and carve again.`,
    );
  }
  const idColumn = now.headers.indexOf(idHeader);
  if (idColumn < 0) {
    throw new InputError(
      `The result sheets are written, but the column TP Rep is not: ${name} has no column "${idHeader}" any more. Give it its name back, or press Refresh under Data and carve again.`,
    );
  }
  await writeRepColumn(workbook, now, idColumn, repByAccount, (done) =>
    onProgress(sheetsShare + (1 - sheetsShare) * done),
  );
}
