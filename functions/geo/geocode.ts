import { InputError } from "../../src/errors";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import type { Field } from "../../src/table/headers/fields";
import { placeFinder } from "../../src/geo/placeFinder";
import type { Places } from "../../src/geo/places";
import { inCellAsync, notAvailable } from "../cellError";
import type { CellList } from "../cells";
import { commonLength, nameOf } from "../cells";
import { withoutHeaders, type KindOfList } from "../door/headed";
import { countryList, placeList, stateList } from "../door/listKinds";
import {
  listWithErrors,
  namesByRow,
  optionalWithErrors,
  withRowErrors,
  type RowErrors,
} from "../door/rowErrors";
import { whenCanceled } from "../invocation";
import { placesAtHand } from "./places";
import { spillTable } from "../door/spill";

/** A column beside the places, or one cell for all of them; none where it is left out. */
function besidePlaces(
  name: string,
  argument: unknown,
  kind: readonly Field[],
): readonly KindOfList[] {
  const list = optionalWithErrors(name, argument);
  return list === undefined ? [] : [[list, kind]];
}

/** The texts of such a column; "" where there is none, or a word for it such as n/a. */
function textAt(
  list: CellList | undefined,
  length: number,
  errors: RowErrors,
): (row: number) => string {
  if (list === undefined) return () => "";
  // NA in capitals is the code of Namibia.
  const said = (text: string): string =>
    isPlaceholder(text) && (list.name !== "country" || text !== "NA") ? "" : text;
  if (list.given > 1) {
    const texts = namesByRow(list, length, errors);
    return (row) => said(texts[row] ?? "");
  }
  const forAll = said(nameOf(list.cells[0] ?? null));
  return () => forAll;
}

/** What the rows without an answer say; the same two objects for all of them. */
function whyNot(): (place: string, hasArea: boolean) => object {
  const notFound = notAvailable(
    "No such place in the data that comes with Territory Planner. Check the spelling, or the state and country.",
  );
  const needsArea = notAvailable(
    "A city needs its state or country: give them as state and country.",
  );
  return (place, hasArea) => (hasArea || /[\d,]/.test(place) ? notFound : needsArea);
}

/** What a call asks for: a place per row, and what narrows it down. */
export interface PlacesWanted {
  readonly states: CellList | undefined;
  readonly countries: CellList | undefined;
  readonly length: number;
  /** Rows with an error, which show it. */
  readonly errors: RowErrors;
  readonly texts: readonly string[];
}

/** Takes in the arguments of a call. @throws InputError where their lengths differ */
export function placesWanted(place: unknown, state: unknown, country: unknown): PlacesWanted {
  const given: readonly KindOfList[] = [
    [listWithErrors("place", place), placeList],
    ...besidePlaces("state", state, stateList),
    ...besidePlaces("country", country, countryList),
  ];
  const [places, ...beside] = withoutHeaders(given) as readonly [CellList, ...CellList[]];
  const length = commonLength([places, ...beside.filter((list) => list.given > 1)]);
  const errors: RowErrors = new Map();
  const texts = namesByRow(places, length, errors);
  const states = beside.find(({ name }) => name === "state");
  const countries = beside.find(({ name }) => name === "country");
  return { states, countries, length, errors, texts };
}

/**
 * Looks the places up.
 *
 * @param atHand - where; undefined finds nothing, for calls that ask for no place
 */
export function placesFound(
  { states, countries, length, errors, texts }: PlacesWanted,
  atHand: Places | undefined,
): unknown[][] {
  const latitude = new Float64Array(length).fill(NaN);
  const longitude = new Float64Array(length).fill(NaN);
  const result: unknown[][] = spillTable([
    ["Latitude", latitude],
    ["Longitude", longitude],
  ]);
  if (atHand === undefined) return result;
  const find = placeFinder(atHand);
  const [stateAt, countryAt, why] = [
    textAt(states, length, errors),
    textAt(countries, length, errors),
    whyNot(),
  ];
  for (let row = 0; row < length; row++) {
    const text = texts[row] ?? "";
    if (text === "" || isPlaceholder(text)) continue;
    const [near, within] = [stateAt(row), countryAt(row)];
    const at = find(text, near, within);
    if (at < 0) {
      const reason = why(text, near !== "" || within !== "");
      result[row + 1] = [reason, reason];
    } else result[row + 1] = [atHand.latitude[at], atHand.longitude[at]];
  }
  return withRowErrors(result, errors, 1);
}

/**
 * Latitude and longitude of US ZIP codes, Canadian postal codes and cities, without asking any service: from data that comes with Territory Planner. For TP.DISTANCE, maps and travel.
 * @customfunction GEOCODE
 * @cancelable
 * @param place One place per row: a US ZIP code (5 or 9 digits; 2134 is 02134, whose zero was lost), a Canadian postal code or its first three characters, or the name of a city, also as "Austin, TX". With or without its header. A blank gives a blank.
 * @param [state] The state or province of each city, as name or code, or one cell for all. With or without its header. Read in the United States and Canada only; codes need none. A blank, or a word for one such as n/a, is no state.
 * @param [country] The country of each place, as name or code, or one cell for all. With or without its header. Blank or n/a: ZIP codes are taken as US, postal codes as Canadian, and cities need a state. With a country alone, the most populous city of that name.
 * @param invocation Given by the host; lets a running call be canceled.
 * @returns One row per place under the headers Latitude and Longitude, in degrees: the middle of the code's area or of the city. #N/A in rows that are not found; a row with an error in any of its cells shows it.
 * @example =TP.GEOCODE(Accounts[Billing City], Accounts[Billing State/Province])
 * @source US Census Bureau, ZCTA gazetteer 2021 (public domain); GeoNames (geonames.org), CC BY 4.0
 */
export function geocodeOfRange(
  place: unknown[][],
  state?: unknown[][],
  country?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCellAsync(async () => {
    const call = { isCanceled: false };
    whenCanceled(invocation, () => void (call.isCanceled = true));
    const wanted = placesWanted(place, state, country);
    const atHand = wanted.length === 0 ? undefined : await placesAtHand();
    if (call.isCanceled) throw new InputError("Canceled. Recalculate to look the places up again.");
    return placesFound(wanted, atHand);
  });
}
