import Papa from "papaparse";
import { decodeText } from "./decodeText";
import { valueOfText } from "./valueOfText";
import { WorkbookFileError } from "./WorkbookFileError";
import type { GridValue } from "../grid";
import type { WorkbookContent } from "./content";

/** Comma last: the others hardly ever stand inside a number or a name. */
const DELIMITERS = ["\t", ";", "|", ","] as const;
const PREVIEW_ROWS = 60;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * Reads comma, semicolon, tab or pipe separated text into one sheet named after the file. Quoted
 * fields may hold separators and line breaks; rows may differ in length; a first line "sep=;"
 * decides the separator, as in Excel. `valueOfText` says what a field becomes.
 *
 * @throws WorkbookFileError if nothing stands in it, a quote never closes or it exceeds a sheet
 */
export function readDelimited(fileName: string, bytes: Uint8Array): WorkbookContent {
  const { text, delimiter } = separatorOf(decodeText(bytes));
  const parsed = Papa.parse<string[]>(text, { delimiter });
  const open = parsed.errors.find((error) => error.code === "MissingQuotes");
  if (open) {
    throw new WorkbookFileError(
      `"${fileName}" has a quote (") that never closes${open.row === undefined ? "" : `, opened near row ${open.row + 1}`}. Close or remove it and open the file again.`,
    );
  }
  const cells = withoutTrailingBlanks(parsed.data.map((row) => row.map(valueOfText)));
  if (cells.length === 0) {
    throw new WorkbookFileError(`"${fileName}" is empty: there is nothing in it to open.`);
  }
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (cells.length > MOST_ROWS || widest > MOST_COLUMNS) {
    throw new WorkbookFileError(
      `"${fileName}" has ${cells.length} rows and ${widest} columns; a sheet holds at most ${MOST_ROWS} and ${MOST_COLUMNS}. Split the file and open a part.`,
    );
  }
  return {
    sheets: [
      {
        name: sheetNameOf(fileName),
        cells,
        formulas: [],
        formats: [],
        styles: [],
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
  };
}

/** The separator, and the text without the line that may have declared it. */
function separatorOf(text: string): { text: string; delimiter: string } {
  const declared = /^"?sep=(.)"?\r?\n/i.exec(text);
  if (declared?.[1]) return { text: text.slice(declared[0].length), delimiter: declared[1] };
  return { text, delimiter: guessDelimiter(text) };
}

/**
 * The separator under which the first rows agree best on a number of fields greater than one.
 * Rows that disagree with the commonest length count against it.
 */
export function guessDelimiter(text: string): string {
  let best = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: PREVIEW_ROWS });
    const lengths = data.filter((row) => row.some((field) => field !== "")).map((r) => r.length);
    const header = lengths[0] ?? 1;
    if (header < 2) continue;
    const agreeing = lengths.filter((length) => length === header).length / lengths.length;
    // Agreement first; the number of columns only parts equals a little.
    const score = agreeing + Math.min(header, 50) / 1000;
    if (score > bestScore + 1e-9) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
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
