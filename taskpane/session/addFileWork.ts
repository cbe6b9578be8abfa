import { InputError } from "../../src/errors";
import { freeNames } from "../../src/plan/workbook/freeNames";
import { whyNoNewSheet } from "../../src/plan/workbook/obstacles";
import { findSources, type Source } from "../../src/plan/workbook/sources";
import type { OnProgress, Workbook } from "../../src/plan/workbook/workbook";
import { fileReaderBeside, type ReadFile } from "../files/readFile";
import { sheetsOfFiles, type FileRead, type SheetsOfFiles } from "../files/sheetsOfFile";

/** Files as the browser has them. */
export interface PickedFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

let reader: ReadFile | undefined;

/** Reads one file in the worker that reads all of them. */
export async function readPicked(file: PickedFile): Promise<FileRead> {
  reader ??= fileReaderBeside();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, content: await reader(file.name, bytes) };
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
