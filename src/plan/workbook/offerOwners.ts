import { InputError } from "../../errors";
import { findSources, placeOf, sameSource, sourceName, type Source } from "./sources";
import type { Place, Rect, Workbook, WorkbookState } from "./workbook";

/** A table, and the header of one of its columns. */
export interface KnownColumn {
  readonly source: Source;
  readonly header: string;
}

/** What came of it. */
export interface OfferedOwners {
  readonly header: string;
  /** Cells with our list, or without one where the lists were taken away. */
  readonly cells: number;
  /** Cells with a rule of somebody else's, which keep it. */
  readonly theirs: number;
}

/** A column's data rows as they stand now: tables may have moved or grown since they were read. */
async function columnNow(
  workbook: Workbook,
  state: WorkbookState,
  { source, header }: KnownColumn,
): Promise<Place> {
  const place = placeOf(source);
  const now = sameSource(await findSources(workbook, state, [place]), place);
  const column = now?.headers.indexOf(header) ?? -1;
  if (now === undefined || column < 0) {
    throw new InputError(
      `${sourceName(source)} has no column "${header}" any more. Press Refresh under Data, then try again.`,
    );
  }
  const rect: Rect = {
    row: now.rect.row + 1,
    rows: now.rect.rows - 1,
    column: now.rect.column + column,
    columns: 1,
  };
  return { sheet: now.sheet, rect };
}

/**
 * Offers the reps by name in the accounts' owner column: whoever carves by hand chooses instead of
 * typing. The list is the reps' own cells, so that it follows them. Cells keep what stands in them,
 * and rules of anybody else's stay.
 *
 * @param reps - undefined takes our lists away
 * @throws InputError where a table or column is gone, or the sheet is protected
 */
export async function offerOwners(
  workbook: Workbook,
  owners: KnownColumn,
  reps: KnownColumn | undefined,
): Promise<OfferedOwners> {
  const state = await workbook.state();
  const place = await columnNow(workbook, state, owners);
  if (state.sheets.find(({ name }) => name === place.sheet)?.isProtected === true) {
    throw new InputError(
      `The sheet "${place.sheet}" is protected, so no list can be put there. Choose Review > Unprotect Sheet, then try again.`,
    );
  }
  const choices = reps === undefined ? [] : await columnNow(workbook, state, reps);
  await workbook.change([{ kind: "offer choices", ...place, choices }]);
  const [rules = []] = await workbook.ruleOwners([place]);
  const whose = rules.flat();
  const wanted = reps === undefined ? "nobody" : "ours";
  return {
    header: owners.header,
    cells: whose.filter((one) => one === wanted).length,
    theirs: whose.filter((one) => one === "theirs").length,
  };
}
