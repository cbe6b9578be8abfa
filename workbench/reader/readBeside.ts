import type { SheetContent, WorkbookContent } from "../../grid/files/content";
import type { TextEncoding } from "../../grid/files/encodings";
import { TOO_LARGE } from "../../grid/files/sheetLimits";
import { WorkbookFileError } from "../../grid/files/WorkbookFileError";
import { lastingWorker, WorkerLost } from "../../workers/lastingWorker";
import type { FileReader } from "./fileReader";

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

  async function read(...file: Parameters<ReadWorkbook>): Promise<WorkbookContent> {
    const { id, content } = await worker.ask((remote) => remote.read(...file));
    const sheets: SheetContent[] = [];
    for (const [index, sheet] of content.sheets.entries()) {
      const cells: SheetContent["cells"][number][] = [];
      for (;;) {
        const rows = await worker.ask((remote) => remote.rows(id, index, cells.length));
        if (rows.length === 0) break;
        for (const row of rows) cells.push(row);
      }
      sheets.push({ ...sheet, cells });
    }
    await worker.ask((remote) => remote.forget(id));
    return { ...content, sheets };
  }

  return async (name, bytes, encoding) => {
    try {
      return await read(name, bytes, encoding);
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
