import { InputError } from "../../src/errors";
import { freeNames } from "../../src/plan/workbook/freeNames";
import { whyNoNewSheet } from "../../src/plan/workbook/obstacles";
import { findSources, type Source } from "../../src/plan/workbook/sources";
import type { OnProgress, Workbook } from "../../src/plan/workbook/workbook";
import { filesBeside, type Files } from "../files/filesBeside";
import { workbookOf, type NewSheet } from "../files/workbookOf";
import { sheetsOfFiles, type FileRead, type SheetsOfFiles } from "../files/sheetsOfFile";

/** Files as the browser has them. */
export interface PickedFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

let files: Files | undefined;

/** Reads one file in the worker that reads all of them. */
export async function readPicked(file: PickedFile): Promise<FileRead> {
  files ??= filesBeside();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, content: await files.read(file.name, bytes) };
}

/** A workbook of its own, as an .xlsx file. */
export function xlsxOf(sheets: readonly NewSheet[]): Promise<Uint8Array> {
  files ??= filesBeside();
  return files.write(workbookOf(sheets));
}

/** The tables on these sheets. */
export async function tablesOn(
  workbook: Workbook,
  names: readonly string[],
): Promise<readonly Source[]> {
  const { sheets } = await workbook.state();
  return findSources(workbook, {
    sheets: sheets.filter(({ name }) => names.includes(name)),
    tables: [],
  });
}

/**
 * Puts files onto new sheets, as one change.
 *
 * @throws InputError where no sheet can be added, or they are too large; then nothing was added
 */
export async function addSheets(
  workbook: Workbook,
  files: readonly FileRead[],
  onProgress: (sheets: number) => OnProgress,
): Promise<Omit<SheetsOfFiles, "operations">> {
  const state = await workbook.state();
  const refusal = whyNoNewSheet(state, files.length === 1 ? "the file" : "the files");
  if (refusal !== undefined) throw new InputError(refusal);
  const { operations, ...added } = sheetsOfFiles(files, freeNames(state));
  const tell = onProgress(added.sheets.length);
  await workbook.change(operations, (done) => tell(done / operations.length));
  return added;
}
