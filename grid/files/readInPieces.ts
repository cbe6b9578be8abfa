import type { SheetContent, WorkbookContent } from "./content";
import type { FileReader } from "./fileReader";

/** A reader elsewhere: every answer takes a while. */
export type DistantReader = {
  readonly [name in "read" | "rows" | "forget"]: (
    ...given: Parameters<FileReader[name]>
  ) => Promise<Awaited<ReturnType<FileReader[name]>>>;
};

/** Puts a question to the reader; rejects where it is lost. */
type Ask = <Answer>(question: (reader: DistantReader) => Promise<Answer>) => Promise<Answer>;

/** A whole file from a reader in a worker, its cells in pieces, so that the page stays alive. */
export async function readInPieces(
  ask: Ask,
  ...file: Parameters<FileReader["read"]>
): Promise<WorkbookContent> {
  const { id, content } = await ask((reader) => reader.read(...file));
  const sheets: SheetContent[] = [];
  for (const [index, sheet] of content.sheets.entries()) {
    const cells: SheetContent["cells"][number][] = [];
    for (;;) {
      const rows = await ask((reader) => reader.rows(id, index, cells.length));
      if (rows.length === 0) break;
      for (const row of rows) cells.push(row);
    }
    sheets.push({ ...sheet, cells });
  }
  await ask((reader) => reader.forget(id));
  return { ...content, sheets };
}
