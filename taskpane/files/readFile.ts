import type { WorkbookContent } from "../../grid/files/content";
import type { FileReader } from "../../grid/files/fileReader";
import { readInPieces } from "../../grid/files/readInPieces";
import { TOO_LARGE } from "../../grid/files/sheetLimits";
import { InputError } from "../../src/errors";
import { lastingWorker, WorkerLost } from "../../workers/lastingWorker";

/** Reads a workbook or text file; rejects with an InputError in plain words. */
export type ReadFile = (name: string, bytes: Uint8Array) => Promise<WorkbookContent>;

/** Reads files in a worker of their own: one that breaks it, as by all memory, costs that file alone. */
export function fileReaderBeside(): ReadFile {
  const worker = lastingWorker<FileReader>(
    () => new Worker(/* webpackChunkName: "files" */ new URL("./worker.ts", import.meta.url)),
  );
  return async (name, bytes) => {
    try {
      return await readInPieces((question) => worker.ask(question), name, bytes);
    } catch (error) {
      if (error instanceof WorkerLost) {
        throw new InputError(
          error.hadStarted
            ? `"${name}" ${TOO_LARGE}`
            : `"${name}" could not be read: a part of the add-in could not be loaded. See that you are connected, then try again.`,
        );
      }
      throw readable(error);
    }
  };
}

/** What is wrong with a file is told in words already; its class is lost between worker and page. */
export function readable(error: unknown): unknown {
  const isOfFile = error instanceof Error && error.name === "WorkbookFileError";
  return isOfFile ? new InputError(error.message, { cause: error }) : error;
}
