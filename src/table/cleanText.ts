/**
 * Characters that take no room and mean nothing in a cell, but make equal texts differ: zero-width
 * spaces and joiners, direction marks, soft hyphens, byte order marks.
 */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** Every kind of white space but the plain one, control characters included. */
const oddSpace = /[\u0000-\u001F\u007F-\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126) return false;
  }
  return true;
}

const SPACE = 32;

function hasOuterSpace(text: string): boolean {
  return text.charCodeAt(0) === SPACE || text.charCodeAt(text.length - 1) === SPACE;
}

const EQUALS = 61;
const QUOTE = 34;

/** What a formula of nothing but a text shows: exports write ="00001" so that Excel keeps the zeros. */
function shownByFormula(text: string): string {
  const isText = text.length > 2 && text.charCodeAt(1) === QUOTE && text.endsWith('"');
  return isText ? text.slice(2, -1).replaceAll('""', '"').trim() : text;
}

/**
 * Text as people see it: trimmed, without invisible characters, with every odd space (no-break,
 * thin, tab, line break) as a plain one, and accents in one form, so that two cells that look the
 * same are the same. Letters keep their case and their accents. ="00001" is 00001.
 *
 * @example cleanText("\u200B  Peña & Hijos\u00A0") // => "Peña & Hijos"
 */
export function cleanText(text: string): string {
  // Nearly all cells are plain and have no space to lose; they skip all passes.
  const isClean = isPlain(text);
  const clean = isClean
    ? text
    : text.replace(invisible, "").replace(oddSpace, " ").normalize("NFC");
  const trimmed = !isClean || hasOuterSpace(clean) ? clean.trim() : clean;
  return trimmed.charCodeAt(0) === EQUALS ? shownByFormula(trimmed) : trimmed;
}
