import { functionsBundle } from "./functionsBundle";
import { loadPlaces } from "./loadPlaces";

/** Lets TP.GEOCODE get its data from where the page comes from, when a cell first asks for a place. */
export function servePlaces(): void {
  functionsBundle()?.usePlaces?.(loadPlaces);
}
