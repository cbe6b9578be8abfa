import { InfeasibleError } from "../src/errors";
import { decodePlaces, type Places } from "../src/geo/places";
import { inCell } from "../functions/cellError";
import { placesFound, placesWanted } from "../functions/geo/geocode";
import { services } from "./services";
import { unwrapped } from "./wrapped";

/** The file of the script project that holds the places: text, and no page. */
const FILE = "Places";

/** @throws InfeasibleError where the file is missing, or holds something else */
function placesOfProject(): Places {
  try {
    const template = services().HtmlService.createTemplateFromFile(FILE);
    return decodePlaces(unwrapped(template.getRawContent()));
  } catch {
    throw new InfeasibleError(
      `The place data is missing: add the file ${FILE}.html to the script, as its instructions say, or give latitude and longitude in columns of their own.`,
    );
  }
}

/** TP.GEOCODE, at once. */
export function geocodeOfRange(place: unknown, state: unknown, country: unknown): unknown[][] {
  return inCell(() => {
    const wanted = placesWanted(place, state, country);
    return placesFound(wanted, wanted.length === 0 ? undefined : placesOfProject());
  });
}
