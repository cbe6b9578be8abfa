import { cleanText } from "./cleanText";

/** A name as people compare names: case and repeated spaces do not matter. */
export function foldedName(name: string): string {
  const text = cleanText(name).toLowerCase();
  // Every other kind of space is a plain one by now.
  return text.includes("  ") ? text.replace(/ +/g, " ") : text;
}

/**
 * Finds people by name: exactly, else without regard to case where that is unambiguous.
 *
 * @returns for a name its position in the list, or -1
 */
export function nameFinder(names: readonly string[]): (name: string) => number {
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  names.forEach((name, position) => {
    if (!exact.has(name)) exact.set(name, position);
    const key = foldedName(name);
    loose.set(key, loose.has(key) ? -1 : position);
  });
  return (name) => exact.get(name) ?? loose.get(foldedName(name)) ?? -1;
}

/** Numbers people as they turn up, without regard to case. */
export interface NameNumbers {
  /** From 0; -1 for a blank. One look-up for a spelling that was seen before. */
  readonly numberOf: (name: string) => number;
  /** Each person in the spelling that came first. */
  readonly names: readonly string[];
}

/** Starts to number people; give it all names of a call, so that equal ones get the same number. */
export function nameNumbers(): NameNumbers {
  const seen = new Map<string, number>([["", -1]]);
  const folded = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    numberOf(name) {
      const known = seen.get(name);
      if (known !== undefined) return known;
      const key = foldedName(name);
      let at = folded.get(key);
      if (at === undefined) {
        at = names.length;
        folded.set(key, at);
        names.push(name);
      }
      seen.set(name, at);
      return at;
    },
  };
}
