import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import { textOf } from "../../table/parse/readTexts";
import { repColumnHeader } from "../tables/columns";
import type { Source } from "./sources";
import type { OnProgress, Rect, Workbook } from "./workbook";

/** A sheet of Excel has no column beyond XFD. */
const lastColumn = 16_384;

function isBlank(cell: Cell): boolean {
  return cell === "" || cell === null;
}

/** Position of our column in the source, made at its right end where there is none yet. */
async function columnFor(workbook: Workbook, source: Source): Promise<number> {
  const known = source.headers.indexOf(repColumnHeader);
  if (known >= 0) return known;
  const { rect, sheet, table } = source;
  if (table !== "") {
    await workbook.addTableColumn(table, repColumnHeader);
    return rect.columns;
  }
  const column = rect.column + rect.columns;
  const beside: Rect = { ...rect, column, columns: 1 };
  // Without a blank column behind ours, what stands there would become part of the accounts.
  const there = await workbook.read(sheet, {
    ...beside,
    columns: Math.min(2, lastColumn - column),
  });
  if (there.some((row) => !row.every(isBlank))) {
    throw new InputError(
      `The two columns right of your accounts on "${sheet}" are not empty, so ${repColumnHeader} was not written there. Make room, or use XLOOKUP into TP Assignments.`,
    );
  }
  await workbook.write(sheet, { ...beside, rows: 1 }, [[repColumnHeader]]);
  await workbook.format(sheet, [{ rect: { ...beside, rows: 1 }, format: { bold: true } }]);
  return rect.columns;
}

/**
 * Writes each account's rep into a column `TP Rep` at the end of the user's own table. Rows are
 * told apart by the ids that stand there now, so rows that moved since the carve get their own rep;
 * a row that was not part of the carve keeps its cell.
 *
 * @param source - the accounts as they stand now
 * @param idColumn - position of the id column in the source
 * @throws InputError if something else stands where the column would go
 */
export async function writeRepColumn(
  workbook: Workbook,
  source: Source,
  idColumn: number,
  repByAccount: ReadonlyMap<string, string>,
  onProgress?: OnProgress,
): Promise<void> {
  const { rect, sheet } = source;
  const body: Rect = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
  const ids = await workbook.read(sheet, { ...body, column: rect.column + idColumn, columns: 1 });
  const column = await columnFor(workbook, source);
  const cells = ids.map((row) => [repByAccount.get(textOf(row[0] ?? null)) ?? null]);
  await workbook.write(
    sheet,
    { ...body, column: rect.column + column, columns: 1 },
    cells,
    onProgress,
  );
}
