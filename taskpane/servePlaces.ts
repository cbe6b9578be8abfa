/** What functions.js, which the page loads first, leaves for this bundle. */
interface FunctionsBundle {
  /** A browser may still hold a functions.js from before there were places. */
  readonly usePlaces?: (load: () => Promise<string>) => void;
}

/** Beside this page, whose address the browser completes it with. */
const address = "assets/places.txt";

async function loadPlaces(): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

/** Lets TP.GEOCODE get its data from where the page comes from, when a cell first asks for a place. */
export function servePlaces(): void {
  const { TerritoryPlannerFunctions } = globalThis as typeof globalThis & {
    readonly TerritoryPlannerFunctions?: FunctionsBundle;
  };
  TerritoryPlannerFunctions?.usePlaces?.(loadPlaces);
}
