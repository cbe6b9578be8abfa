import { writeXlsx as writeParts } from "hucre/xlsx";
import { completeParts } from "./completeParts";
import { plainFileText } from "./fileText";
import { toXlsxSheet } from "./toXlsxSheet";
import { partsOfZip, zipOfParts } from "./zip";
import { WorkbookFileError } from "./WorkbookFileError";
import type { WorkbookContent } from "./content";

export interface WriteOptions {
  /** Time that the file says it was written; by default a fixed one: same content, same bytes. */
  readonly modified?: Date;
  readonly title?: string;
}

const FIXED_TIME = new Date(Date.UTC(2025, 0, 1));

/**
 * Writes an .xlsx workbook with tables, formulas and their last values, number formats, native
 * charts and settings. The same content gives the same bytes.
 *
 * @throws WorkbookFileError if there is no sheet, or a sheet's name is one that Excel refuses
 */
export async function writeXlsx(
  content: WorkbookContent,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  checkSheets(content);
  const modified = options.modified ?? FIXED_TIME;
  const firstShown = content.sheets.findIndex((sheet) => sheet.hidden === undefined);
  const bytes = await writeParts({
    sheets: content.sheets.map((sheet) => toXlsxSheet(sheet, content)),
    namedRanges: [...content.names].map(([name, range]) => ({
      name,
      range: range.replace(/^=/, ""),
    })),
    activeSheet: Math.max(0, firstShown),
    properties: {
      created: modified,
      modified,
      creator: "Territory Planner",
      ...(options.title && { title: plainFileText(options.title) }),
    },
  });
  const parts = partsOfZip(bytes);
  if (!parts) throw new Error("The written workbook is not a whole archive.");
  return zipOfParts(await completeParts(parts, content, isComputed(content)));
}

function isComputed({ sheets }: WorkbookContent): boolean {
  return sheets.every(({ cells, formulas }) =>
    formulas.every(({ row, column }) => (cells[row]?.[column] ?? null) !== null),
  );
}

function checkSheets(content: WorkbookContent): void {
  if (!content.sheets.some((sheet) => sheet.hidden === undefined)) {
    throw new WorkbookFileError("A workbook needs at least one sheet that can be seen.");
  }
  for (const { name } of content.sheets) {
    if (
      name === "" ||
      name.length > 31 ||
      /[[\]:*?/\\]/.test(name) ||
      plainFileText(name) !== name
    ) {
      throw new WorkbookFileError(
        `Excel refuses the sheet name "${name}": use 1 to 31 characters, none of them [ ] : * ? / \\.`,
      );
    }
  }
}
