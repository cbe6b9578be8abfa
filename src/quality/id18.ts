const shortLength = 15;
const longLength = 18;
const checkLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** One letter for five: which of them are capitals. */
function checkLetter(id: string, from: number): string {
  let bits = 0;
  for (let at = 0; at < 5; at++) {
    const code = id.charCodeAt(from + at);
    if (code >= 65 && code <= 90) bits |= 1 << at;
  }
  return checkLetters.charAt(bits);
}

/** Fifteen letters and digits, or three check letters behind them. */
function isId(id: string): boolean {
  if (id.length !== shortLength && id.length !== longLength) return false;
  for (let at = 0; at < shortLength; at++) {
    const code = id.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    const letter = code | 32;
    if (!isDigit && !(letter >= 97 && letter <= 122 && code < 128)) return false;
  }
  for (let at = shortLength; at < id.length; at++)
    if (!checkLetters.includes(id.charAt(at))) return false;
  return true;
}

/**
 * A Salesforce ID in its form of 18 characters, which differ even where capitals don't count; from
 * either form. undefined for anything else: another length, other characters, or check letters at the
 * end that don't fit the capitals, as in an ID that was put into small letters. O(1).
 *
 * Source: Salesforce's case checksum: for each of three groups of five characters, the capitals among
 * them as bits, the first the lowest, written as one of A to Z and 0 to 5.
 *
 * @example id18("00570000001ZwTi") // => "00570000001ZwTiAAK"
 */
export function id18(id: string): string | undefined {
  if (!isId(id)) return undefined;
  const short = id.slice(0, shortLength);
  const long = short + checkLetter(id, 0) + checkLetter(id, 5) + checkLetter(id, 10);
  return id.length === shortLength || id === long ? long : undefined;
}

/**
 * What tells IDs apart: the ID itself, but for a Salesforce ID of 18 characters its first 15, so that
 * both forms of it are one. Case counts.
 *
 * @example idKey("00570000001ZwTiAAK") // => "00570000001ZwTi"
 */
export function idKey(id: string): string {
  return id.length === 18 && id18(id) !== undefined ? id.slice(0, shortLength) : id;
}
