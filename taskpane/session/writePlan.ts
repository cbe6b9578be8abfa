import { InputError } from "../../src/errors";
import { findSources, placeOf, sameSource, type Source } from "../../src/plan/workbook/sources";
import { repColumn } from "../../src/plan/workbook/repColumn";
import type { OnProgress, Workbook } from "../../src/plan/workbook/workbook";
import { writeResults, type ColumnBeside, type Written } from "../../src/plan/workbook/write";
import { text } from "../../src/plan/words/sentence";
import { say } from "../words/say";
import type { RemotePlanner } from "../planner";

/** The accounts as a carve read them, by names: they are looked up again in the workbook as it is now. */
export interface CarvedAccounts {
  readonly source: Source;
  readonly idHeader: string;
}

/**
 * The column TP Rep in the table that the plan was made from. Its rows may have moved or grown since,
 * and another table may have been chosen.
 *
 * @throws InputError if the table or its id column is gone, or there is no room beside it
 */
function columnBeside(
  workbook: Workbook,
  { source, idHeader }: CarvedAccounts,
  repByAccount: ReadonlyMap<string, string>,
): ColumnBeside {
  return async (state, earlier) => {
    const place = placeOf(source);
    const now = sameSource(await findSources(workbook, state, [place]), place);
    const isSheet = source.table === "";
    const values = { name: text(isSheet ? source.sheet : source.table), header: text(idHeader) };
    if (now === undefined) {
      throw new InputError(say(isSheet ? "work: sheet gone" : "work: table gone", values));
    }
    const idColumn = now.headers.indexOf(idHeader);
    if (idColumn < 0) {
      throw new InputError(
        say(isSheet ? "work: no column on sheet" : "work: no column in table", values),
      );
    }
    return repColumn(workbook, state, now, idColumn, repByAccount, earlier);
  };
}

/**
 * Writes the planner's latest plan to our own sheets.
 *
 * @param beside - the accounts beside which each rep is written too; undefined for none
 */
export async function writePlan(
  workbook: Workbook,
  planner: RemotePlanner,
  beside: CarvedAccounts | undefined,
  onProgress: OnProgress,
): Promise<Written> {
  const { results, repByAccount } = await planner.results();
  const column = beside && columnBeside(workbook, beside, repByAccount);
  return writeResults(workbook, results, onProgress, column);
}
