import { InputError } from "../../src/errors";
import { findSources, placeOf, sameSource, type Source } from "../../src/plan/workbook/sources";
import { repColumn } from "../../src/plan/workbook/repColumn";
import type { BesidePlace } from "../../src/plan/workbook/restore/pointText";
import type { Workbook, WorkbookState } from "../../src/plan/workbook/workbook";
import {
  writeResults,
  type ColumnBeside,
  type WriteOptions,
  type Written,
} from "../../src/plan/workbook/write";
import { cellAddress } from "../../src/table/cellAddress";
import { text } from "../../src/plan/words/sentence";
import type { RemotePlanner } from "../planner";
import { say } from "../words/say";

/** The accounts as a carve read them, by names: they are looked up again in the workbook as it is now. */
export interface CarvedAccounts {
  readonly source: Source;
  readonly idHeader: string;
}

/**
 * The accounts in the workbook as it is now, by the names that they had.
 *
 * @param done - what is done all the same where they are gone, as a sentence begins
 * @throws InputError if the table or its id column is gone
 */
export async function accountsNow(
  workbook: Workbook,
  state: WorkbookState,
  { place, idHeader }: BesidePlace,
  done = say("work: sheets written"),
): Promise<{ readonly source: Source; readonly idColumn: number }> {
  const source = sameSource(await findSources(workbook, state, [place]), place);
  const isOnSheet = place.table === "";
  const said = { done: text(done), name: text(isOnSheet ? place.sheet : place.table) };
  if (source === undefined)
    throw new InputError(say(isOnSheet ? "work: sheet gone" : "work: table gone", said));
  const idColumn = source.headers.indexOf(idHeader);
  if (idColumn < 0) {
    const key = isOnSheet ? "work: no column on sheet" : "work: no column in table";
    throw new InputError(say(key, { ...said, header: text(idHeader) }));
  }
  return { source, idColumn };
}

/** Where the accounts of a plan are looked up again. */
export function besidePlace({ source, idHeader }: CarvedAccounts): BesidePlace {
  return { place: placeOf(source), idHeader };
}

/**
 * The column TP Rep in the table that the plan was made from. Its rows may have moved or grown since,
 * and another table may have been chosen.
 *
 * @throws InputError if the table or its id column is gone, or there is no room beside it
 */
export function columnBeside(
  workbook: Workbook,
  carved: CarvedAccounts,
  repByAccount: ReadonlyMap<string, string>,
): ColumnBeside {
  return async (state, earlier) => {
    const { source, idColumn } = await accountsNow(workbook, state, besidePlace(carved));
    return repColumn(workbook, state, source, idColumn, repByAccount, earlier);
  };
}

/**
 * The accounts of a plan that was opened: the table or sheet that it was made from, as the workbook has it by now.
 * Where that is gone it is looked for all the same, so that it is said.
 *
 * @param sources - the tables of the workbook
 * @returns undefined where the plan knows nothing of them
 */
export async function accountsOfPlan(
  planner: Pick<RemotePlanner, "accountsRead">,
  sources: readonly Source[],
): Promise<CarvedAccounts | undefined> {
  const read = await planner.accountsRead();
  if (read === undefined) return undefined;
  const { sheet, row, column, headers, idHeader } = read;
  const stood: Source = {
    ...{ sheet, table: "", headers, at: cellAddress(row, column) },
    rect: { row, column, rows: 1, columns: headers.length },
  };
  // Cells of a sheet may have become a table meanwhile, and a table may have been moved.
  const likely = sources.filter(
    (one) => one.ownersOf === undefined && one.headers.includes(idHeader),
  );
  const here = likely.filter((one) => one.sheet === sheet);
  const source =
    sameSource(here, placeOf(stood)) ??
    here.find(({ rect }) => rect.row === row && rect.column === column) ??
    (here.length === 1 ? here[0] : undefined);
  return { source: source ?? stood, idHeader };
}

/** What a write does besides writing. */
export type WritePlanOptions = Pick<WriteOptions, "onProgress" | "onPlanned" | "follow">;

/**
 * Writes the planner's latest plan to our own sheets.
 *
 * @param beside - the accounts beside which each rep is written too; undefined for none
 */
export async function writePlan(
  workbook: Workbook,
  planner: Pick<RemotePlanner, "results">,
  beside: CarvedAccounts | undefined,
  options: WritePlanOptions = {},
): Promise<Written> {
  const { results, repByAccount } = await planner.results();
  const column = beside && columnBeside(workbook, beside, repByAccount);
  return writeResults(workbook, results, { ...options, beside: column });
}
