const shortLength = 15;
const longLength = 18;
const checkLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The three check letters for each pattern of capitals, made when they are first asked for. */
const endings = new Array<string | undefined>(1 << shortLength);

function endingFor(capitals: number): string {
  const known = endings[capitals];
  if (known !== undefined) return known;
  const letterAt = (from: number): string => checkLetters.charAt((capitals >> from) & 31);
  const ending = letterAt(0) + letterAt(5) + letterAt(10);
  endings[capitals] = ending;
  return ending;
}

/** Which of the first fifteen characters are capitals, as bits; -1 where one is no letter or digit. */
function capitalsOf(id: string): number {
  let capitals = 0;
  for (let at = 0; at < shortLength; at++) {
    const code = id.charCodeAt(at);
    if (code >= 65 && code <= 90) capitals |= 1 << at;
    else if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return -1;
  }
  return capitals;
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
  if (id.length !== shortLength && id.length !== longLength) return undefined;
  const capitals = capitalsOf(id);
  if (capitals < 0) return undefined;
  const ending = endingFor(capitals);
  if (id.length === shortLength) return id + ending;
  return id.endsWith(ending) ? id : undefined;
}

/**
 * What tells IDs apart: the ID itself, but for a Salesforce ID of 18 characters its first 15, so that
 * both forms of it are one. Case counts.
 *
 * @example idKey("00570000001ZwTiAAK") // => "00570000001ZwTi"
 */
export function idKey(id: string): string {
  return id.length === longLength && id18(id) !== undefined ? id.slice(0, shortLength) : id;
}
