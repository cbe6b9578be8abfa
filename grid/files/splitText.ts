import { layoutOf } from "./layoutOf";
import { splitRow } from "./splitRow";

/** The fields of separated text, row by row. */
export interface SplitText {
  readonly rows: readonly (readonly string[])[];
  /** Rows, from 0, in which a quoted field swallowed a line end and other text follows its quote. */
  readonly torn: readonly number[];
  /** The row, from 0, with a quote that closes nowhere. */
  readonly open?: number;
  /** Whether these are all rows of the text. */
  readonly whole: boolean;
}

/** Where the splitting ends, at the latest. */
export interface SplitLimits {
  readonly rows: number;
  readonly fields: number;
}

/**
 * All rows of separated text. A quote behind blanks (`, "Mail, Package",`) opens a field only where
 * the row has as many fields as there are headers then: Excel takes it as a sign like others.
 *
 * @param most - how many rows and fields are wanted, from the first row on
 */
export function splitText(
  text: string,
  separator: string,
  most: SplitLimits = { rows: Infinity, fields: Infinity },
): SplitText {
  const lines = text.includes("\n") ? text : text.replaceAll("\r", "\n");
  const rows: (readonly string[])[] = [];
  const torn: number[] = [];
  const late: { readonly row: number; readonly start: number; readonly next: number }[] = [];
  let open: number | undefined;
  let start = 0;
  let fields = 0;
  while (start < lines.length && rows.length < most.rows && fields < most.fields) {
    const split = splitRow(lines, start, separator, false);
    if (split.open) open = rows.length;
    if (split.torn) torn.push(rows.length);
    if (split.late) late.push({ row: rows.length, start, next: split.next });
    rows.push(split.fields);
    fields += split.fields.length;
    start = split.next;
  }
  if (late.length > 0) {
    const again = late.map(({ row, start, next }) => {
      const split = splitRow(lines, start, separator, true);
      return { row, fields: split.next === next ? split.fields : (rows[row] ?? []) };
    });
    takeLateQuotes(rows, again);
  }
  const whole = start >= lines.length;
  return { rows, torn, whole, ...(open !== undefined && { open }) };
}

/** Puts readings with late quotes in place of rows that they make as wide as the headers. */
function takeLateQuotes(
  rows: (readonly string[])[],
  again: readonly { readonly row: number; readonly fields: readonly string[] }[],
): void {
  const withQuotes = [...rows];
  for (const { row, fields } of again) withQuotes[row] = fields;
  const layout = layoutOf(withQuotes);
  for (const { row, fields } of again) {
    const width = layout.find((block) => row >= block.header && row < block.end)?.width;
    if (fields.length === width || rows[row]?.length !== width) rows[row] = fields;
  }
}
