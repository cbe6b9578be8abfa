import type { WorkbookContent } from "../../grid/files/content";
import { createFileReader, type FileReader } from "../../grid/files/fileReader";
import { writeXlsx } from "../../grid/files/writeXlsx";

/** What the worker of the pane's files exposes. */
export interface FileWorker extends FileReader {
  /** An .xlsx file. */
  write(content: WorkbookContent): Promise<Uint8Array>;
}

export function createFileWorker(): FileWorker {
  return { ...createFileReader(), write: (content) => writeXlsx(content) };
}
