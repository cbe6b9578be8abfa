import { decodeText } from "./decodeText";
import type { TextEncoding } from "./encodings";
import { guessSeparator } from "./guessSeparator";
import { cutTexts } from "./longTexts";
import { rowDoubts } from "./rowDoubts";
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from "./sheetLimits";
import { splitText } from "./splitText";
import type { SplitText } from "./splitText";
import { valuesOfFields } from "./valuesOfFields";
import { WorkbookFileError } from "./WorkbookFileError";
import type { GridValue } from "../grid";
import type { WorkbookContent } from "./content";

/** Behind rows that may stand under the wrong headers. */
const MARK = "#FFF2CC";

/**
 * Reads comma, semicolon, tab or pipe separated text into one sheet named after the file. Quoted
 * fields may hold separators and line breaks; a first line "sep=;" decides the separator, as in
 * Excel. `valuesOfFields` says what fields become; rows that don't fit under the headers are kept
 * as they were read, and named in `doubts`.
 *
 * @param encoding - the one that the user chose; guessed otherwise, which `decoded` tells
 * @throws WorkbookFileError if nothing stands in it, a quote never closes or it exceeds a sheet
 */
export function readDelimited(
  fileName: string,
  bytes: Uint8Array,
  encoding?: TextEncoding,
): WorkbookContent {
  const { text: all, ...how } = decodeText(bytes, encoding);
  const { text, separator } = separatorOf(withoutLastLineEnds(all));
  const split = splitText(text, separator, { rows: MOST_ROWS + 1, fields: MOST_CELLS });
  if (split.open !== undefined) {
    throw new WorkbookFileError(
      `"${fileName}" has a quote (") that never closes, opened in row ${split.open + 1}. Close or remove it and open the file again.`,
    );
  }
  checkSize(fileName, split);
  const sheet = sheetNameOf(fileName);
  const cut = cutTexts(sheet, split.rows);
  const { rows, doubts, marked } = rowDoubts(sheet, cut.rows, split.torn);
  const cells = withoutTrailingBlanks(valuesOfFields(rows));
  if (cells.length === 0) {
    throw new WorkbookFileError(`"${fileName}" is empty: there is nothing in it to open.`);
  }
  return {
    sheets: [
      {
        name: sheet,
        cells,
        formulas: [],
        formats: [],
        styles: marked.map((row) => ({
          rect: { row, column: 0, rows: 1, columns: cells[row]?.length ?? 1 },
          style: { fill: MARK },
        })),
        columnWidths: [],
        frozenRows: 0,
        frozenColumns: 0,
        merges: [],
      },
    ],
    tables: [],
    names: new Map(),
    charts: [],
    settings: new Map(),
    leftOut: [],
    doubts: [...doubts, ...cut.doubts],
    decoded: [{ sheet, ...how }],
  };
}

function checkSize(fileName: string, { rows, whole }: SplitText): void {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (whole && rows.length <= MOST_ROWS && widest <= MOST_COLUMNS) return;
  const most = (count: number): string => count.toLocaleString("en");
  throw new WorkbookFileError(
    `"${fileName}" is too large: a sheet holds at most ${most(MOST_ROWS)} rows and ${most(MOST_COLUMNS)} columns, and ${most(MOST_CELLS)} cells can be opened here. Split the file and open a part.`,
  );
}

/** Line ends at the end are no rows, however many there are. */
function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return text.slice(0, end);
}

/** The separator, and the text without the line that may have declared it. */
function separatorOf(text: string): { text: string; separator: string } {
  const declared = /^"?sep=(.)"?(?:\r\n?|\n)/i.exec(text);
  if (declared?.[1]) return { text: text.slice(declared[0].length), separator: declared[1] };
  return { text, separator: guessSeparator(text) };
}

function withoutTrailingBlanks(rows: GridValue[][]): GridValue[][] {
  let length = rows.length;
  while (length > 0 && rows[length - 1]?.every((cell) => cell === null)) length--;
  return rows.slice(0, length);
}

/** A sheet name that Excel accepts, from the file's: no path, no ending, 31 characters. */
export function sheetNameOf(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, "").replace(/\.[A-Za-z0-9]{1,5}$/, "");
  const name = base
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^[\s']+|[\s']+$/g, "")
    .slice(0, 31)
    .replace(/[\s']+$/, "");
  return name === "" ? "Sheet1" : name;
}
