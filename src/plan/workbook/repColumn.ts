import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import { textOf } from "../../table/parse/readTexts";
import { repColumnHeader } from "../tables/repColumnHeader";
import { isMisplaced } from "./misplaced";
import type { FillColumns, Rect } from "./operations";
import type { Source } from "./sources";
import { readPlace, type Workbook, type WorkbookState } from "./workbook";

/** A sheet of Excel has no column beyond XFD. */
const lastColumn = 16_384;

/** As many rows as a sheet of Excel has. */
const sheetRows = 1_048_576;

function isBlank(cell: Cell): boolean {
  return cell === "" || cell === null;
}

/** Without a blank column behind ours, what stands there would become part of the accounts. */
async function checkRoom(workbook: Workbook, { rect, sheet }: Source): Promise<void> {
  const column = rect.column + rect.columns;
  const columns = Math.min(2, lastColumn - column);
  const there = await readPlace(workbook, sheet, { ...rect, column, columns });
  if (there.some((row) => !row.every(isBlank))) {
    throw new InputError(
      `The two columns right of your accounts on "${sheet}" are not empty, so ${repColumnHeader} was not written there. Make room, or use XLOOKUP into TP Assignments.`,
    );
  }
}

/** Values written across rows that a filter hides go astray, and a protected sheet takes none. */
function checkOpen({ sheets, tables }: WorkbookState, { sheet, table }: Source): void {
  const state = sheets.find(({ name }) => name === sheet);
  if (state?.isProtected === true) {
    throw new InputError(
      `The sheet "${sheet}" is protected, so ${repColumnHeader} was not written there. Choose Review > Unprotect Sheet, then write again.`,
    );
  }
  const isFiltered =
    table === "" ? state?.isFiltered : tables.find(({ name }) => name === table)?.isFiltered;
  if (isFiltered === true) {
    throw new InputError(
      `A filter hides rows of your accounts on "${sheet}", so ${repColumnHeader} was not written there. Choose Data > Clear, then write again.`,
    );
  }
}

/**
 * The state is older than the ids: where rows were put in between, the last of the list are beyond
 * what is known of it, and would keep the rep of an earlier plan.
 */
async function checkEnd(
  workbook: Workbook,
  { sheets }: WorkbookState,
  { sheet, rect }: Source,
  idColumn: number,
): Promise<void> {
  const used = sheets.find(({ name }) => name === sheet)?.used;
  const row = rect.row + rect.rows;
  // What stood below the list all along is no row of it.
  if (used === undefined || used.row + used.rows !== row || row >= sheetRows) return;
  const below = { row, column: rect.column + idColumn, rows: 1, columns: 1 };
  const [[cell = null] = []] = await readPlace(workbook, sheet, below);
  if (isBlank(cell)) return;
  throw new InputError(
    `Rows were put in on "${sheet}" while the plan was written, so ${repColumnHeader} was not written there. Write again.`,
  );
}

/**
 * Each account's rep in a column `TP Rep` at the end of the user's own table. Rows are told apart by
 * the ids that stand there now, so rows that moved since the carve get their own rep; a row that was
 * not part of the carve keeps its cell.
 *
 * @param source - the accounts as they stand now
 * @param idColumn - position of the id column in the source
 * @param earlier - how this write filled the column before, where rows moved meanwhile
 * @throws InputError if the column can't be written
 */
export async function repColumn(
  workbook: Workbook,
  state: WorkbookState,
  source: Source,
  idColumn: number,
  repByAccount: ReadonlyMap<string, string>,
  earlier?: FillColumns,
): Promise<FillColumns> {
  const { rect, sheet, table, headers } = source;
  checkOpen(state, source);
  const at = headers.indexOf(repColumnHeader);
  if (at < 0 && table === "") await checkRoom(workbook, source);
  const body: Rect = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
  const own = state.tables.find(({ name }) => name === table)?.headers ?? [];
  const columnOf = async (position: number): Promise<Cell[]> => {
    const header = own[position];
    const place = { ...body, column: rect.column + position, columns: 1 };
    const asked = header === undefined ? { sheet, rect: place } : { table, header };
    const [cells = []] = await workbook.read([asked]);
    return cells.map((row) => row[0] ?? null);
  };
  const ids = await columnOf(idColumn);
  if (table === "") await checkEnd(workbook, state, source, idColumn);
  const now = earlier === undefined || at < 0 ? [] : await columnOf(at);
  const cells = ids.map((id, row) => {
    const rep = repByAccount.get(textOf(id));
    if (rep !== undefined) return rep;
    return isMisplaced(earlier, row, [repColumnHeader], [now[row] ?? null]) ? "" : null;
  });
  return {
    kind: "fill",
    place: table === "" ? { sheet, rect } : { table },
    key: { header: headers[idColumn] ?? "", cells: ids },
    columns: [{ header: repColumnHeader, cells }],
    added: at < 0 ? [repColumnHeader] : [],
  };
}

/** The column as it could be filled now, nothing of it being changed: for whoever puts it back. */
export function repColumnNow(
  workbook: Workbook,
  state: WorkbookState,
  source: Source,
  idColumn: number,
): Promise<FillColumns> {
  return repColumn(workbook, state, source, idColumn, new Map());
}
