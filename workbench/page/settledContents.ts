import type { WorkbookContent } from "../../grid/files/content";
import type { TextEncoding } from "../../grid/files/encodings";
import { meetings, spoilableTexts } from "../../grid/files/meetings";
import type { GridValue } from "../../grid/grid";
import type { ReadWorkbook } from "../reader/readBeside";
import type { NamedBytes } from "./openFiles";

type Cells = readonly (readonly GridValue[])[];

export interface MeetingRead {
  readonly content: WorkbookContent;
  readonly encoding: TextEncoding;
}

/**
 * The reading of a text file under which more of its texts meet those elsewhere than under the one
 * that it has; undefined where there is none.
 */
export async function meetingRead(
  readFile: ReadWorkbook,
  { name, bytes }: NamedBytes,
  content: WorkbookContent,
  elsewhere: ReadonlySet<string>,
): Promise<MeetingRead | undefined> {
  const [read] = content.decoded ?? [];
  if (!read || elsewhere.size === 0) return undefined;
  const met = (one: WorkbookContent): number => meetings(spoilableTexts(cellsOf(one)), elsewhere);
  let most = met(content);
  let best: MeetingRead | undefined;
  for (const { encoding } of read.choices) {
    if (encoding === read.encoding) continue;
    const other = await readFile(name, bytes, encoding).catch(() => undefined);
    const count = other ? met(other) : 0;
    if (!other || count <= most) continue;
    most = count;
    best = { content: other, encoding };
  }
  return best;
}

/**
 * Contents of files that are opened together, text files in the code page in which their names meet
 * those of the other files and of what is open.
 */
export async function settledContents(
  readFile: ReadWorkbook,
  files: readonly NamedBytes[],
  contents: readonly WorkbookContent[],
  open: () => readonly Cells[],
): Promise<readonly WorkbookContent[]> {
  return Promise.all(
    contents.map(async (content, index) => {
      const file = files[index];
      if (!file || (content.decoded?.[0]?.choices.length ?? 0) === 0) return content;
      const others = contents.filter((other) => other !== content).flatMap(cellsOf);
      const better = await meetingRead(
        readFile,
        file,
        content,
        spoilableTexts([...others, ...open()]),
      );
      return better?.content ?? content;
    }),
  );
}

export function cellsOf({ sheets }: WorkbookContent): Cells[] {
  return sheets.map(({ cells }) => cells);
}
