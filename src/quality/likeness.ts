/** Letters at the start that count for more, and by how much each. */
const longestPrefix = 4;
const prefixScale = 0.1;

/** Room for the marks of one comparison; its contents never outlive a call. */
let marksOfA = new Uint8Array(128);
let marksOfB = new Uint8Array(128);

function clearedMarks(a: number, b: number): void {
  if (marksOfA.length < a) marksOfA = new Uint8Array(a * 2);
  if (marksOfB.length < b) marksOfB = new Uint8Array(b * 2);
  marksOfA.fill(0, 0, a);
  marksOfB.fill(0, 0, b);
}

/** Pairs up equal letters that stand no further apart than the window; returns their number. */
function commonLetters(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  let common = 0;
  for (let at = 0; at < a.length; at++) {
    const letter = a.charCodeAt(at);
    const end = Math.min(b.length, at + reach + 1);
    for (let other = Math.max(0, at - reach); other < end; other++) {
      if (marksOfB[other] === 1 || b.charCodeAt(other) !== letter) continue;
      marksOfA[at] = 1;
      marksOfB[other] = 1;
      common++;
      break;
    }
  }
  return common;
}

/** Paired letters that come in another order in b than in a. */
function outOfOrder(a: string, b: string): number {
  let count = 0;
  let other = 0;
  for (let at = 0; at < a.length; at++) {
    if (marksOfA[at] === 0) continue;
    while (marksOfB[other] === 0) other++;
    if (a.charCodeAt(at) !== b.charCodeAt(other)) count++;
    other++;
  }
  return count;
}

function prefixLength(a: string, b: string): number {
  const most = Math.min(longestPrefix, a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/**
 * The highest likeness that two texts of these lengths and with this start can have; cheap, so that
 * most pairs are done with before they are compared letter by letter.
 */
export function likenessBound(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const jaro = (2 + shorter / longer) / 3;
  return jaro + prefixLength(a, b) * prefixScale * (1 - jaro);
}

/**
 * Jaro-Winkler likeness of two texts, 0 to 1: 1 if equal, higher the more letters they have in common
 * at about the same places, and the more so where they begin alike. Letters are compared as they
 * are. O(length of a x half the length of the longer).
 *
 * Source: M. A. Jaro, Journal of the American Statistical Association 84 (1989); W. E. Winkler,
 * String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
 * Linkage, Proceedings of the Section on Survey Research Methods, ASA (1990).
 *
 * @example likeness("martha", "marhta") // => 0.9611111111111111
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  clearedMarks(a.length, b.length);
  const common = commonLetters(a, b);
  if (common === 0) return 0;
  const transposed = Math.floor(outOfOrder(a, b) / 2);
  const jaro = (common / a.length + common / b.length + (common - transposed) / common) / 3;
  return jaro + prefixLength(a, b) * prefixScale * (1 - jaro);
}
