import type { SheetContent, WorkbookContent } from "./content";
import type { TextEncoding } from "./encodings";
import { readWorkbookFile } from "./readWorkbookFile";

type Rows = SheetContent["cells"];

/** A file that was read: all of it but the cells, which are fetched in pieces. */
export interface ReadFile {
  readonly id: number;
  /** Its sheets have no cells. */
  readonly content: WorkbookContent;
}

/** What the reader's worker exposes. */
export interface FileReader {
  /** Rejects in plain words. */
  read(name: string, bytes: Uint8Array, encoding?: TextEncoding): Promise<ReadFile>;
  /** Some rows of a sheet, by its position, from the row `from` on; none behind the last. */
  rows(id: number, sheet: number, from: number): Rows;
  forget(id: number): void;
}

/** Taking over a message blocks the page: this many cells take some milliseconds. */
const cellsAtOnce = 50_000;

export function createFileReader(): FileReader {
  const read = new Map<number, WorkbookContent>();
  let count = 0;
  return {
    async read(name, bytes, encoding) {
      const content = await readWorkbookFile(name, bytes, encoding);
      const id = ++count;
      read.set(id, content);
      const sheets = content.sheets.map((sheet) => ({ ...sheet, cells: [] }));
      return { id, content: { ...content, sheets } };
    },
    rows(id, sheet, from) {
      const rows = read.get(id)?.sheets[sheet]?.cells ?? [];
      let end = from;
      for (let cells = 0; end < rows.length && cells < cellsAtOnce; end += 1) {
        cells += (rows[end]?.length ?? 0) + 1;
      }
      return rows.slice(from, end);
    },
    forget(id) {
      read.delete(id);
    },
  };
}
