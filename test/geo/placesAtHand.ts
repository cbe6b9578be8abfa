import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePlaces } from "../../src/geo/places";
import { root } from "../support/root";

/** The file that ships, as it stands in assets. */
export function placesText(): string {
  return readFileSync(join(root, "assets", "places.txt"), "utf8");
}

let decoded: ReturnType<typeof decodePlaces> | undefined;

/** The same, unpacked; once for all tests. */
export function shippedPlaces(): ReturnType<typeof decodePlaces> {
  return (decoded ??= decodePlaces(placesText()));
}
