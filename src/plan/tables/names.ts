import { cleanText } from "../../table/cleanText";

/** A name as people compare names: case and repeated spaces do not matter. */
function folded(name: string): string {
  return cleanText(name).toLowerCase().replace(/\s+/g, " ");
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
    const key = folded(name);
    loose.set(key, loose.has(key) ? -1 : position);
  });
  return (name) => exact.get(name) ?? loose.get(folded(name)) ?? -1;
}
