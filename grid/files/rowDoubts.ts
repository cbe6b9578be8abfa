import { filled, layoutOf } from "./layoutOf";
import type { TextBlock } from "./layoutOf";
import type { RowDoubt } from "./content";

/** What stands in the cell of a field too many that is blank, so that it can be seen. */
export const BLANK_FIELD = '""';

/** So many rows, when they are most, speak of a missing header and not of a slip. */
const MANY = 3;

/** Rows of a text file that may not stand under their headers, and the rows as they are shown. */
export interface DoubtfulRows {
  readonly rows: readonly (readonly string[])[];
  readonly doubts: readonly RowDoubt[];
  /** Rows, from 0, to be marked. */
  readonly marked: readonly number[];
}

type Rows = readonly (readonly string[])[];

/**
 * Rows with more or fewer fields than there are headers. A field too many stays where it was read,
 * beyond the last header: a separator inside an unquoted field has pushed the others to the right,
 * and only a look at the row tells where. Missing fields are taken as blanks at the row's end.
 *
 * @param torn - rows in which a quote seems to be missing
 */
export function rowDoubts(sheet: string, rows: Rows, torn: readonly number[]): DoubtfulRows {
  const shown = [...rows];
  const doubts: RowDoubt[] = [];
  const marked: number[] = [];
  const doubt = (row: number, message: string): void => {
    doubts.push({ sheet, row, message });
  };
  for (const block of layoutOf(rows)) {
    const long = longRows(rows, block);
    if (long.length >= MANY && long.length * 2 > block.end - block.header - 1) {
      doubt(
        block.header,
        `Most rows of "${sheet}" have more fields than the ${block.headers} headers in row ${block.header + 1}: ${listed(long)}. See whether a header is missing, and whether each value stands under its own.`,
      );
    } else {
      for (const row of long) {
        const fields = rows[row] ?? [];
        doubt(
          row,
          `Row ${row + 1} of "${sheet}" has ${fields.length} fields under ${block.headers} headers: a separator stands in one of them without quotes, so that values stand under the wrong headers. Mend that row.`,
        );
        marked.push(row);
        shown[row] = fields.map((field, column) =>
          column >= block.width && field === "" ? BLANK_FIELD : field,
        );
      }
    }
    const short = shortRows(rows, block);
    const [first] = short;
    if (first !== undefined) {
      const one = short.length === 1;
      doubt(
        first,
        `${one ? "Row" : "Rows"} ${listed(short)} of "${sheet}" ${one ? "has" : "have"} fewer fields than the ${block.headers} headers; the last columns were taken as blank there. See whether each value stands under its own header.`,
      );
    }
  }
  for (const row of torn) {
    doubt(
      row,
      `Row ${row + 1} of "${sheet}" holds a line end inside quotes, and more text right behind them: a quote is missing or one too many. Mend that row in the file and open it again.`,
    );
    marked.push(row);
  }
  return { rows: shown, doubts, marked };
}

/**
 * Rows with a value beyond the last header. Blank fields too many count where few rows have them:
 * some programs end each row with a separator.
 */
function longRows(rows: Rows, { header, end, width, headers }: TextBlock): number[] {
  const valued: number[] = [];
  const blank: number[] = [];
  for (let row = header + 1; row < end; row++) {
    const fields = rows[row] ?? [];
    if (filled(fields.slice(headers)) > 0) valued.push(row);
    else if (fields.length > width && filled(fields) > 0) blank.push(row);
  }
  const usual = blank.length * 2 > end - header - 1;
  return usual ? valued : [...valued, ...blank].sort((a, b) => a - b);
}

/** Rows without all their fields; a single field is a title, a footer or a group's name. */
function shortRows(rows: Rows, { header, end, headers }: TextBlock): number[] {
  const short: number[] = [];
  for (let row = header + 1; row < end; row++) {
    const fields = rows[row] ?? [];
    if (fields.length < headers && filled(fields) > 1) short.push(row);
  }
  return short;
}

/** "3, 8 and 12 more": people look at the first few. */
function listed(rows: readonly number[]): string {
  const named = rows.slice(0, 5).map((row) => String(row + 1));
  const more = rows.length - named.length;
  if (more > 0) return `${named.join(", ")} and ${more} more`;
  const last = named.pop() ?? "";
  return named.length === 0 ? last : `${named.join(", ")} and ${last}`;
}
