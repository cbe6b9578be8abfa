import { placeKey } from "./placeKey";
import { cityKey } from "./places";
import type { Places } from "./places";
import { fsaNumber, zipNumber } from "./postalCode";

/** Countries and territories whose addresses have ZIP codes. */
const zipCountries: ReadonlySet<string> = new Set(["US", "PR", "VI", "GU", "AS", "MP"]);

/** Looks for a place; gives its position, or -1. All three are texts without outer spaces, "" for none. */
export type FindPlace = (place: string, state: string, country: string) => number;

/** Does the work once per text: a column repeats the same few states and countries. */
function remembered<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    const answer = work(text);
    answers.set(text, answer);
    return answer;
  };
}

/**
 * The finder of places in `places`, for one call: US ZIP codes, Canadian postal codes by their first
 * three characters, and cities by name within a state, or the most populous of that name within a
 * country. A city's state is looked at in the United States and Canada; elsewhere the country says
 * where it is. "Austin, TX" and "Lyon, France" in one text are understood. About O(1) a place.
 *
 * @example placeFinder(places)("San Francisco", "CA", "") // => position of San Francisco
 */
export function placeFinder(places: Places): FindPlace {
  const { cities, zips, fsas } = places;
  const countryOf = remembered((text) => (text === "" ? "" : places.countries.get(placeKey(text))));
  const stateOf = remembered((text) => (text === "" ? "" : places.states.get(placeKey(text))));

  /** "New York" is filed as New York City, and people write Quebec City for Québec. */
  const cityIn = (country: string, state: string, name: string): number =>
    cities.get(cityKey(country, state, name)) ??
    cities.get(cityKey(country, state, `${name} city`)) ??
    (name.endsWith(" city") ? cities.get(cityKey(country, state, name.slice(0, -5))) : undefined) ??
    -1;

  /** `state` as "US/CA"; both are "" where nothing is said and undefined where it isn't known. */
  const cityNear = (
    name: string,
    state: string | undefined,
    country: string | undefined,
  ): number => {
    if (state) {
      const home = state.slice(0, 2);
      if (country === "" || country === home) return cityIn(home, state.slice(3), name);
    }
    if (!country) return -1;
    const goesByState = country === "US" || country === "CA";
    return goesByState && state !== "" ? -1 : cityIn(country, "", name);
  };

  const city = (place: string, state: string | undefined, country: string | undefined): number => {
    const key = placeKey(place);
    if (key === "") return -1;
    const found = cityNear(key, state, country);
    const comma = place.lastIndexOf(",");
    if (found >= 0 || comma < 0) return found;
    const head = placeKey(place.slice(0, comma));
    if (state !== "" || country !== "") return cityNear(head, state, country);
    const tail = place.slice(comma + 1).trim();
    const inState = cityNear(head, stateOf(tail), "");
    return inState >= 0 ? inState : cityNear(head, "", countryOf(tail));
  };

  return (place, stateText, countryText) => {
    const country = countryOf(countryText);
    // All postal codes have a digit among their first two characters, and next to no city has.
    if (/^.?\d/.test(place)) {
      const goesByZip = country !== undefined && (country === "" || zipCountries.has(country));
      const zip = goesByZip ? zipNumber(place) : -1;
      if (zip >= 0) return zips[zip] as number;
      const fsa = country === "" || country === "CA" ? fsaNumber(place) : -1;
      if (fsa >= 0) return fsas[fsa] as number;
    }
    return city(place, stateOf(stateText), country);
  };
}
