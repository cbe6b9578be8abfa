import type { DecodedSheet, WorkbookContent } from "../../grid/files/content";
import { ENCODING_NAMES } from "../../grid/files/encodings";
import type { TextEncoding } from "../../grid/files/encodings";
import { asWritten } from "../../grid/files/fill";
import { spoilableTexts } from "../../grid/files/meetings";
import type { Grid, GridRect, GridValue } from "../../grid/grid";
import type { ReadWorkbook } from "../reader/readBeside";
import type { Notices } from "./notices";
import type { NamedBytes } from "./openFiles";
import { cellsOf, meetingRead } from "./settledContents";

type Cells = readonly (readonly GridValue[])[];

/** Text files that are open and may be read in another code page. */
export interface TextFiles {
  /** Keeps the text files among those that were opened, and says or asks how each is encoded. */
  take(
    files: readonly NamedBytes[],
    contents: readonly WorkbookContent[],
    joined: WorkbookContent,
  ): void;
  /** Asks about files whose names meet those of an added content in another code page. */
  meet(added: WorkbookContent): Promise<void>;
  /** The cells of all that is open. */
  open(): readonly Cells[];
  forget(): void;
}

interface TextFile extends NamedBytes {
  /** The sheet that it fills. */
  readonly sheet: string;
  content: WorkbookContent;
  read: DecodedSheet;
}

/** A file of which nothing can be told but by its letters is read again as its user says. */
export function createTextFiles(grid: Grid, notices: Notices, readFile: ReadWorkbook): TextFiles {
  let kept: TextFile[] = [];

  async function readAs(file: TextFile, encoding: TextEncoding): Promise<void> {
    if (!kept.includes(file) || !grid.sheetNames().includes(file.sheet)) {
      notices.warn(
        `The sheet ${file.sheet} is gone. Open ${file.name} again to read it otherwise.`,
      );
      return;
    }
    const content = await readFile(file.name, file.bytes, encoding);
    replaceRead(grid, file.sheet, cellsOf(file.content)[0] ?? [], cellsOf(content)[0] ?? []);
    file.content = content;
    file.read = { ...(content.decoded?.[0] ?? file.read), sheet: file.sheet };
    tell(file);
  }

  const answers = (file: TextFile) =>
    file.read.choices.map(({ encoding, name, shows }) => ({
      label: `${shows}: ${name}`,
      choose: () => {
        readAs(file, encoding).catch((error: unknown) => {
          notices.warn(error instanceof Error ? error.message : String(error));
        });
      },
    }));

  function ask(file: TextFile): void {
    notices.ask(
      `${file.name} doesn't say how its letters are encoded. Which of these is right?`,
      answers(file),
    );
  }

  function tell(file: TextFile): void {
    const { encoding, choices } = file.read;
    const shown = choices.find((choice) => choice.encoding === encoding);
    const cell = shown ? `, such as ${shown.shows}` : "";
    notices.ask(`${file.name} was read as ${ENCODING_NAMES[encoding]}${cell}.`, [
      {
        label: "Change",
        choose: () => {
          ask(file);
        },
      },
    ]);
  }

  return {
    take(files, contents, joined) {
      const reads = [...(joined.decoded ?? [])];
      contents.forEach((content, index) => {
        const named = files[index];
        if (!named || (content.decoded ?? []).length === 0) return;
        const read = reads.shift();
        if (!read || read.choices.length === 0) return;
        const file: TextFile = { ...named, sheet: read.sheet, content, read };
        kept.push(file);
        if (read.sure) tell(file);
        else ask(file);
      });
    },
    async meet(added) {
      const texts = spoilableTexts(cellsOf(added));
      for (const file of kept) {
        const better = await meetingRead(readFile, file, file.content, texts);
        if (!better) continue;
        notices.ask(
          `Names of ${file.name} meet those just added if it is read as ${ENCODING_NAMES[better.encoding]}. Which of these is right?`,
          answers(file),
        );
      }
    },
    open: () =>
      grid.sheetNames().flatMap((sheet) => {
        const used = grid.usedRange(sheet);
        return used ? [grid.values(sheet, used)] : [];
      }),
    forget() {
      kept = [];
    },
  };
}

/** Puts another reading in place of a first; cells that were changed since then stay. */
function replaceRead(grid: Grid, sheet: string, before: Cells, after: Cells): void {
  const rows = Math.max(before.length, after.length);
  const columns = [...before, ...after].reduce((most, row) => Math.max(most, row.length), 0);
  const rect: GridRect = { row: 0, column: 0, rows, columns };
  const now = grid.values(sheet, rect);
  const cells = now.map((line, row) =>
    line.map((value, column) => {
      const was = before[row]?.[column] ?? null;
      const read = after[row]?.[column] ?? null;
      return value === was && read !== was ? asWritten(read) : undefined;
    }),
  );
  grid.setCells(sheet, rect, cells);
}
