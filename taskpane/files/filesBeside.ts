import type { WorkbookContent } from "../../grid/files/content";
import { readInPieces } from "../../grid/files/readInPieces";
import { TOO_LARGE } from "../../grid/files/sheetLimits";
import { InputError } from "../../src/errors";
import { lastingWorker, WorkerLost } from "../../workers/lastingWorker";
import type { FileWorker } from "./fileWorker";

/** Reads and writes files, away from the page. Both reject with an InputError in plain words. */
export interface Files {
  /** A workbook or text file. */
  readonly read: (name: string, bytes: Uint8Array) => Promise<WorkbookContent>;
  /** An .xlsx file. */
  readonly write: (content: WorkbookContent) => Promise<Uint8Array>;
}

/** Files in a worker of their own: one that breaks it, as by all memory, costs that file alone. */
export function filesBeside(): Files {
  const worker = lastingWorker<FileWorker>(
    () => new Worker(/* webpackChunkName: "files" */ new URL("./worker.ts", import.meta.url)),
  );
  async function told<Answer>(what: string, work: Promise<Answer>): Promise<Answer> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw readable(error);
      throw new InputError(
        error.hadStarted
          ? `${what} ${TOO_LARGE}`
          : `${what} could not be worked on: a part of the add-in could not be loaded. See that you are connected, then try again.`,
      );
    }
  }
  return {
    read: (name, bytes) =>
      told(
        `"${name}"`,
        readInPieces((question) => worker.ask(question), name, bytes),
      ),
    write: (content) =>
      told(
        "The workbook",
        worker.ask((remote) => remote.write(content)),
      ),
  };
}

/** What is wrong with a file is told in words already; its class is lost between worker and page. */
export function readable(error: unknown): unknown {
  const isOfFile = error instanceof Error && error.name === "WorkbookFileError";
  return isOfFile ? new InputError(error.message, { cause: error }) : error;
}
