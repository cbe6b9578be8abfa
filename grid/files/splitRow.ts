import { MOST_COLUMNS } from "./sheetLimits";

/** One row of separated text. */
export interface SplitRow {
  readonly fields: readonly string[];
  /** Where the next row begins. */
  readonly next: number;
  /** A quote was opened in it that closes nowhere. */
  readonly open: boolean;
  /** A quoted field goes on in the next line, and other text stands right behind its last quote. */
  readonly torn: boolean;
  /** A quote stands behind blanks at the beginning of a field. */
  readonly late: boolean;
}

const QUOTE = '"';

/** One more than a sheet has columns: such a row is refused, whatever else stands in it. */
const MOST_FIELDS = MOST_COLUMNS + 1;

/**
 * Splits the row that begins at `start`, as Excel does: a field that begins with a quote ends with
 * its closing quote, a doubled quote is a quote, and what stands behind the closing quote is added
 * as it is (`"Best" Pipes` is Best Pipes). Anywhere else a quote is a sign like others
 * (`6" pipes`). Source: RFC 4180, and Excel where it is more lenient.
 *
 * @param text - its lines end with \n or \r\n
 * @param lateQuotes - whether a quote behind blanks opens a field as well, where its closing quote
 *   stands right before a separator on the same line
 */
export function splitRow(
  text: string,
  start: number,
  separator: string,
  lateQuotes: boolean,
): SplitRow {
  const end = endOfLine(text, start);
  const line = text.slice(start, contentEnd(text, start, end));
  if (line.includes(QUOTE)) return splitQuotedRow(text, start, separator, lateQuotes);
  const fields = line.split(separator, MOST_FIELDS);
  return { fields, next: end + 1, open: false, torn: false, late: false };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The end of a line's content: \r\n ends a line as well. */
function contentEnd(text: string, start: number, end: number): number {
  return end > start && text[end - 1] === "\r" ? end - 1 : end;
}

interface Field {
  readonly text: string;
  /** Where the separator or the end of the line behind it stands. */
  readonly end: number;
  readonly open?: boolean;
  readonly torn?: boolean;
}

function splitQuotedRow(
  text: string,
  start: number,
  separator: string,
  lateQuotes: boolean,
): SplitRow {
  const fields: string[] = [];
  let late = false;
  let torn = false;
  let at = start;
  for (;;) {
    const quote = firstSign(text, at, separator);
    const behindBlanks = quote > at && text[quote] === QUOTE;
    late ||= behindBlanks;
    const field =
      (text[at] === QUOTE ? quotedField(text, at, separator) : undefined) ??
      (behindBlanks && lateQuotes ? lateField(text, quote, separator) : undefined) ??
      plainField(text, at, separator);
    fields.push(field.text);
    torn ||= field.torn === true;
    if (field.open === true) return { fields, next: text.length, open: true, torn, late };
    const isMore = text.startsWith(separator, field.end) && fields.length < MOST_FIELDS;
    if (isMore) at = field.end + separator.length;
    else return { fields, next: endOfLine(text, field.end) + 1, open: false, torn, late };
  }
}

/** The first sign of a field that is no blank. */
function firstSign(text: string, at: number, separator: string): number {
  let sign = at;
  while ((text[sign] === " " || text[sign] === "\t") && text[sign] !== separator) sign += 1;
  return sign;
}

function plainField(text: string, at: number, separator: string): Field {
  const end = contentEnd(text, at, endOfLine(text, at));
  const rest = text.slice(at, end);
  const cut = rest.indexOf(separator);
  return cut < 0 ? { text: rest, end } : { text: rest.slice(0, cut), end: at + cut };
}

function quotedField(text: string, quote: number, separator: string): Field {
  const close = closingQuote(text, quote + 1);
  if (close < 0) return { text: text.slice(quote + 1), end: text.length, open: true };
  const inside = text.slice(quote + 1, close);
  const behind = plainField(text, close + 1, separator);
  return {
    text: inside.replaceAll('""', QUOTE) + behind.text,
    end: behind.end,
    torn: behind.text.trim() !== "" && inside.includes("\n"),
  };
}

/** A quoted field behind blanks; undefined where its quotes don't enclose all of it, on one line. */
function lateField(text: string, quote: number, separator: string): Field | undefined {
  const field = quotedField(text, quote, separator);
  const close = closingQuote(text, quote + 1);
  if (field.open === true || text.slice(quote, close).includes("\n")) return undefined;
  const behind = text.slice(close + 1, field.end);
  return behind.trim() === "" ? { ...field, text: field.text.trimEnd() } : undefined;
}

function closingQuote(text: string, from: number): number {
  let quote = text.indexOf(QUOTE, from);
  while (quote >= 0 && text[quote + 1] === QUOTE) quote = text.indexOf(QUOTE, quote + 2);
  return quote;
}
