import { functionsBundle } from "./functionsBundle";

/** Beside this page, whose address the browser completes it with. */
const address = "assets/places.txt";

async function loadPlaces(): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

/** Lets TP.GEOCODE get its data from where the page comes from, when a cell first asks for a place. */
export function servePlaces(): void {
  functionsBundle()?.usePlaces?.(loadPlaces);
}
