import { meanOf, plausibility } from "./plausibility";

/** Code pages that text files come in, the commoner first, and how people call them. */
export const ENCODING_NAMES = {
  "utf-8": "Unicode (UTF-8)",
  "utf-16le": "Unicode (UTF-16)",
  "utf-16be": "Unicode (UTF-16, big-endian)",
  "windows-1252": "Western European (Windows-1252)",
  "windows-1250": "Central European (Windows-1250)",
  "iso-8859-2": "Central European (ISO 8859-2)",
  "iso-8859-15": "Western European (ISO 8859-15)",
  "windows-1254": "Turkish (Windows-1254)",
  "windows-1251": "Cyrillic (Windows-1251)",
  shift_jis: "Japanese (Shift-JIS)",
  macintosh: "Western European (Macintosh)",
} as const;

export type TextEncoding = keyof typeof ENCODING_NAMES;

const CODE_PAGES = [
  "windows-1252",
  "windows-1250",
  "iso-8859-2",
  "iso-8859-15",
  "windows-1254",
  "windows-1251",
  "shift_jis",
  "macintosh",
] as const;

/** A reading of bytes that don't say how they are encoded. */
export interface EncodingFit {
  readonly encoding: TextEncoding;
  /** As `plausibility`: 1 reads like a language, 0 and below like none. */
  readonly fit: number;
  /** The lines that were judged. */
  readonly sample: string;
  /** The same of each word, where words were judged. */
  readonly words?: ReadonlyMap<string, number>;
}

/** Bytes of the lines that are judged. */
const SAMPLE_BYTES = 100_000;
/** A reading this good, and this much better than the next, needs no question. */
const CLEAR_FIT = 0.8;
const CLEAR_LEAD = 0.25;

/**
 * How well each code page reads bytes that aren't valid UTF-8, best first. Pages that read the same
 * text stand once, under the commonest of them.
 */
export function encodingFits(bytes: Uint8Array): readonly EncodingFit[] {
  const lines = telling(bytes);
  const fits: EncodingFit[] = [];
  for (const encoding of CODE_PAGES) {
    const sample = decodeAs(lines, encoding);
    if (fits.some((other) => other.sample === sample)) continue;
    const judged = encoding === "shift_jis" ? { fit: japaneseFit(lines) } : plausibility(sample);
    fits.push({ encoding, sample, ...judged });
  }
  const damaged = damagedUtf8(lines);
  if (damaged) fits.push(damaged);
  return fits.sort((a, b) => b.fit - a.fit);
}

/** Whether the first of these is clearly right. */
export function isClear([best, ...others]: readonly EncodingFit[]): boolean {
  if (best === undefined || !(best.fit >= CLEAR_FIT)) return false;
  return others.every((other) => {
    if (other.fit <= 0) return true;
    return differing(best, other) - Math.max(0, differing(other, best)) >= CLEAR_LEAD;
  });
}

/** How well a page reads the words that another one reads differently. */
function differing(own: EncodingFit, other: EncodingFit): number {
  if (!own.words || !other.words) return own.fit;
  const fits: number[] = [];
  for (const [word, fit] of own.words) if (!other.words.has(word)) fits.push(fit);
  return fits.length === 0 ? own.fit : meanOf(fits);
}

/** The first lines with bytes beyond ASCII, each once. No page has a line end inside a letter. */
function telling(bytes: Uint8Array): Uint8Array {
  const lines: number[] = [];
  const seen = new Set<string>();
  for (let start = 0; start < bytes.length && lines.length < SAMPLE_BYTES;) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE_BYTES));
    start = end + 1;
    if (!line.some((byte) => byte >= 0x80)) continue;
    const key = line.join();
    if (seen.has(key)) continue;
    seen.add(key);
    for (const byte of line) lines.push(byte);
    lines.push(10);
  }
  return Uint8Array.from(lines);
}

/** UTF-8 of which some letters are broken: cut in two by a program that counts bytes. */
function damagedUtf8(lines: Uint8Array): EncodingFit | undefined {
  const sample = new TextDecoder().decode(lines);
  let whole = 0;
  let broken = 0;
  for (const sign of sample) {
    if (sign === "\ufffd") broken += 1;
    else if (sign > "\x7f") whole += 1;
  }
  return whole > 4 * broken
    ? { encoding: "utf-8", fit: whole / (whole + broken), sample }
    : undefined;
}

/**
 * Shift-JIS writes kana and the common characters in two bytes that begin with 81 to 97; letters of
 * other pages that happen to fit begin with E0 and above, and stand beside Latin letters.
 */
function japaneseFit(lines: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at] ?? 0;
    if (first < 0x80) continue;
    count += 1;
    if (first >= 0xa1 && first <= 0xdf) {
      sum += isLatin(lines[at - 1]) || isLatin(lines[at + 1]) ? 0 : ODD_KANA;
      continue;
    }
    const second = lines[at + 1] ?? 0;
    if (second < 0x40 || second === 0x7f || second > 0xfc || first === 0x80 || first > 0xfc) {
      return -1;
    }
    const behindLatin = isLatin(lines[at - 1]) && isLatin(lines[at + 2]);
    sum += behindLatin ? 0 : first <= 0x97 ? 1 : RARE_CHARACTER;
    at += 1;
  }
  return sum / count;
}

const ODD_KANA = 0.4;
const RARE_CHARACTER = 0.3;

function isLatin(byte: number | undefined): boolean {
  return byte !== undefined && byte < 0x80 && /[a-z]/i.test(String.fromCharCode(byte));
}

/** The text of bytes in an encoding; a byte order mark is no part of it. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  return encoding === "windows-1252" ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** What Windows-1252 has at 0x80 to 0x9F; elsewhere its bytes are Unicode's first 256 signs. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand, as some versions of Node read Latin-1 when asked for Windows-1252. */
function windows1252(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    const codes = Array.from(bytes.subarray(start, start + 8192), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? FROM_0X80.charCodeAt(byte - 0x80) : byte,
    );
    chunks.push(String.fromCharCode(...codes));
  }
  return chunks.join("");
}
