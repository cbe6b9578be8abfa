import type { EncodingChoice } from "./content";
import { decodeAs, ENCODING_NAMES, encodingFits, isClear } from "./encodings";
import type { EncodingFit, TextEncoding } from "./encodings";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Whether nothing else is likely. */
  readonly sure: boolean;
  /** Readings that differ, the likelier first; empty where the bytes allow one only. */
  readonly choices: readonly EncodingChoice[];
}

const MOST_CHOICES = 4;
const SHOWN_LETTERS = 40;

/**
 * The text of a file. A byte order mark decides; without one, text with a zero in every other byte
 * is UTF-16; bytes that are valid UTF-8 are UTF-8. Anything else is read in the code page under
 * which its letters look like a language, and the other readings come along: a guess is only
 * offered.
 *
 * @param chosen - the encoding that the user chose
 */
export function decodeText(bytes: Uint8Array, chosen?: TextEncoding): DecodedText {
  const evident = encodingOf(bytes) ?? (isUtf8(bytes) ? "utf-8" : undefined);
  if (evident !== undefined) {
    return { text: decodeAs(bytes, evident), encoding: evident, sure: true, choices: [] };
  }
  const fits = encodingFits(bytes);
  const encoding = chosen ?? fits[0]?.encoding ?? "windows-1252";
  const sure = chosen !== undefined || isClear(fits);
  return { text: decodeAs(bytes, encoding), encoding, sure, choices: choicesOf(fits) };
}

/** The encoding that the bytes give away, or undefined where only trying tells. */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return utf16WithoutMark(bytes);
}

function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const pairs = Math.min(bytes.length >> 1, 512);
  if (pairs < 2) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (even === 0 && odd > 0.7 * pairs) return "utf-16le";
  if (odd === 0 && even > 0.7 * pairs) return "utf-16be";
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The likelier readings, all of one cell: the one that they read most differently. */
function choicesOf(fits: readonly EncodingFit[]): EncodingChoice[] {
  const likelier = fits.slice(0, MOST_CHOICES);
  const readings = likelier.map(({ sample }) => cellsOf(sample));
  const { line, index } = tellingCell(readings);
  return likelier.map(({ encoding }, choice) => ({
    encoding,
    name: ENCODING_NAMES[encoding],
    shows: shortened(readings[choice]?.[line]?.[index] ?? ""),
  }));
}

type Cells = readonly (readonly string[])[];

function cellsOf(sample: string): Cells {
  return sample.split("\n").map((line) => line.split(/[\t;|,"]/));
}

function tellingCell([best = [], ...others]: readonly Cells[]): { line: number; index: number } {
  let most = 0;
  let telling = { line: 0, index: 0 };
  best.forEach((cells, line) => {
    cells.forEach((cell, index) => {
      if (cell.length > SHOWN_LETTERS) return;
      const different = new Set(others.map((reading) => reading[line]?.[index]));
      different.delete(cell);
      // How many readings differ comes first, and then how many letters are in question.
      const count = different.size * 100 + cell.replace(/[\0-\x7f]/g, "").length;
      if (count <= most) return;
      most = count;
      telling = { line, index };
    });
  });
  return telling;
}

function shortened(cell: string): string {
  const text = cell.trim();
  return text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text;
}
