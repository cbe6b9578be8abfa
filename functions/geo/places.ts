import { InfeasibleError } from "../../src/errors";
import { decodePlaces } from "../../src/geo/places";
import type { Places } from "../../src/geo/places";

/** Gets the text of assets/places.txt from where the functions themselves come from. */
export type LoadPlaces = () => Promise<string>;

let load: LoadPlaces | undefined;

/** What was loaded, for all calls after the first: it never changes. */
let loaded: Promise<Places> | undefined;

/**
 * The runtime page calls this once. Nothing is loaded before a cell asks for a place.
 *
 * @returns the way back to what was used before
 */
export function usePlaces(given: LoadPlaces): () => void {
  const before = { load, loaded };
  load = given;
  loaded = undefined;
  return () => {
    ({ load, loaded } = before);
  };
}

async function loadWith(get: LoadPlaces): Promise<Places> {
  try {
    return decodePlaces(await get());
  } catch {
    throw new InfeasibleError(
      "The place data could not be loaded. Check the connection to where the add-in comes from, then recalculate.",
    );
  }
}

/**
 * The places that ship with the product.
 *
 * @throws InfeasibleError where there is nothing to load them from (a bare vm), or loading fails
 */
export async function placesAtHand(): Promise<Places> {
  if (load === undefined) {
    throw new InfeasibleError(
      "Place data is not installed here. Use the add-in in Excel, or give latitude and longitude in columns of their own.",
    );
  }
  const mine = (loaded ??= loadWith(load));
  try {
    return await mine;
  } catch (error) {
    // The next call tries again: a connection may be back by then.
    if (loaded === mine) loaded = undefined;
    throw error;
  }
}
