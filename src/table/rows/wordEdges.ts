/**
 * Passes over texts that neither begin nor end with one of some words, by a few of their letters: a
 * sheet has a million cells, and hardly one of them names a total.
 */
const SPACE = 32;
const COLON = 58;
const EQUALS = 61;
const BRACKET = 41;

/** How words begin, or how they end: by three letters the place, by the next one a bit there. */
type Letters = Int32Array;

export interface WordEdges {
  readonly beginnings: Letters;
  readonly endings: Letters;
}

/** Case makes no difference, and a space has a place of its own. */
function placeOf(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

/** Marks the letters of each word from its first on, or from its last one back. */
function lettersOf(words: readonly string[], from: "first" | "last"): Letters {
  const letters = new Int32Array(1 << 15);
  // An accent may be a letter of its own.
  for (const word of words.flatMap((one) => [one, one.normalize("NFD")])) {
    const codes = Array.from(word, (_, at) => word.charCodeAt(at));
    if (from === "last") codes.reverse();
    const [a = SPACE, b = SPACE, c = SPACE, d = SPACE] = codes;
    (letters[placeOf(a, b, c)] as number) |= 1 << (d & 31);
  }
  return letters;
}

/** @param beginnings - words of three letters or more; @param endings - the same */
export function wordEdges(beginnings: readonly string[], endings: readonly string[]): WordEdges {
  return { beginnings: lettersOf(beginnings, "first"), endings: lettersOf(endings, "last") };
}

/** Whether a character is none that is seen as itself: an odd space, an accent, nothing at all. */
function isOdd(code: number): boolean {
  return code < SPACE || code > 126;
}

/** Whether cleaning leaves a text's ends as they are, and nothing stands behind its last word. */
export function isPlainAtEnds(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (first <= SPACE || first > 126 || first === EQUALS) return false;
  return last > SPACE && last <= 126 && last !== COLON && last !== BRACKET;
}

/** Whether the letters from one end of a text on are those of a word, or can't be told. */
function isMarked(letters: Letters, text: string, from: number, step: number): boolean {
  const b = text.charCodeAt(from + step);
  const c = text.charCodeAt(from + 2 * step);
  if (isOdd(b) || isOdd(c)) return true;
  const marks = letters[placeOf(text.charCodeAt(from), b, c)]!;
  if (marks === 0) return false;
  const next = from + 3 * step;
  const d = next >= 0 && next < text.length ? text.charCodeAt(next) : SPACE;
  return isOdd(d) || ((marks >>> (d & 31)) & 1) === 1;
}

/**
 * Whether a text of three letters or more could begin or end with one of the words, once it is
 * cleaned. Never false for one that does.
 */
export function mayHaveAtEdge({ beginnings, endings }: WordEdges, text: string): boolean {
  return (
    !isPlainAtEnds(text) ||
    isMarked(beginnings, text, 0, 1) ||
    isMarked(endings, text, text.length - 1, -1)
  );
}
