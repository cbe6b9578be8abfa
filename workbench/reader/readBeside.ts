import type { WorkbookContent } from "../../grid/files/content";
import type { TextEncoding } from "../../grid/files/encodings";
import type { FileReader } from "../../grid/files/fileReader";
import { readInPieces } from "../../grid/files/readInPieces";
import { TOO_LARGE } from "../../grid/files/sheetLimits";
import { WorkbookFileError } from "../../grid/files/WorkbookFileError";
import { lastingWorker, WorkerLost } from "../../workers/lastingWorker";

/** As `readWorkbookFile` does, but the page stays alive meanwhile. */
export type ReadWorkbook = (
  name: string,
  bytes: Uint8Array,
  encoding?: TextEncoding,
) => Promise<WorkbookContent>;

/** Reads files in a worker. One that breaks it, as by all memory, costs that file alone. */
export function createReadBeside(): ReadWorkbook {
  const worker = lastingWorker<FileReader>(
    () => new Worker(/* webpackChunkName: "reader" */ new URL("./worker.ts", import.meta.url)),
  );

  return async (name, bytes, encoding) => {
    try {
      return await readInPieces(worker.ask, name, bytes, encoding);
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      throw new WorkbookFileError(
        error.hadStarted
          ? `"${name}" ${TOO_LARGE}`
          : `"${name}" could not be read: a part of this page is missing. Stop npm start and start it again.`,
        { cause: error },
      );
    }
  };
}
