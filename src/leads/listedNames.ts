import { foldedName } from "../table/names";

/**
 * The names that a cell of a rule lists, parted by semicolons, commas or bars, as they are compared:
 * case and repeated spaces don't matter. None where the cell is blank.
 *
 * @example listedNames("A; b") // => ["a", "b"]
 */
export function listedNames(text: string): readonly string[] {
  return text
    .split(/[;,|]/)
    .map(foldedName)
    .filter((name) => name !== "");
}

/** Fit tiers that a cell lists: as `listedNames`, and "A/B" too. */
export function listedTiers(text: string): readonly string[] {
  return listedNames(text.replaceAll("/", ";"));
}
