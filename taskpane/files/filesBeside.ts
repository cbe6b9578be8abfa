import type { WorkbookContent } from "../../grid/files/content";
import { readInPieces } from "../../grid/files/readInPieces";
import { InputError } from "../../src/errors";
import { text } from "../../src/plan/words/sentence";
import { lastingWorker, WorkerLost } from "../../workers/lastingWorker";
import { englishOfGone } from "../words/englishOfGone";
import { learn, say } from "../words/say";
import type { FileWorker } from "./fileWorker";

learn(englishOfGone);

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
      const key = error.hadStarted ? "file: too large" : "file: not worked on";
      throw new InputError(say(key, { what: text(what) }));
    }
  }
  return {
    read: (name, bytes) =>
      told(
        say("file: quoted", { name: text(name) }),
        readInPieces((question) => worker.ask(question), name, bytes),
      ),
    write: (content) =>
      told(
        say("file: workbook"),
        worker.ask((remote) => remote.write(content)),
      ),
  };
}

/** What is wrong with a file is told in words already; its class is lost between worker and page. */
export function readable(error: unknown): unknown {
  const isOfFile = error instanceof Error && error.name === "WorkbookFileError";
  return isOfFile ? new InputError(error.message, { cause: error }) : error;
}
