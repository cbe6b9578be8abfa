import { FSA_NUMBERS, ZIP_NUMBERS } from "./postalCode";

/** What the first line of the file of places says; another number means another format. */
export const placesHeading = "Territory Planner places 1";

/** Coordinates are kept in this part of a degree: 0.001 is at most 56 m off. */
export const UNITS_PER_DEGREE = 1000;

/**
 * Places by postal code and by name. Positions count from 0; a look-up that finds nothing gives -1
 * or undefined.
 */
export interface Places {
  /** Degrees, by position. */
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** Position by ZIP code as a number; -1 for none. */
  readonly zips: Int32Array;
  /** Position by `fsaNumber`; -1 for none. */
  readonly fsas: Int32Array;
  /** Position by `cityKey`. */
  readonly cities: ReadonlyMap<string, number>;
  /** Code of a country (ISO 3166, two capital letters) by its name, as placeKey writes it, or its code. */
  readonly countries: ReadonlyMap<string, string>;
  /** Country and code of a state or province, as "US/CA", by its name or code, as placeKey writes them. */
  readonly states: ReadonlyMap<string, string>;
}

/** Where a city is filed: `state` is "" for the most populous one of that name in the country. */
export function cityKey(country: string, state: string, name: string): string {
  return `${country}/${state}/${name}`;
}

/**
 * Reads whole numbers from text: five bits per character from "?" on, the lowest first, a sixth bit
 * for "goes on", the sign in the lowest bit. Source: Google's encoded polyline format.
 */
function numbersFrom(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let index = 0; index < text.length; index++) {
    const bits = text.charCodeAt(index) - 63;
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    numbers[count++] = value & 1 ? ~(value >> 1) : value >> 1;
    value = 0;
    shift = 0;
  }
  return numbers.subarray(0, count);
}

/** Coordinates in the order of the file. */
interface Coordinates {
  readonly latitude: number[];
  readonly longitude: number[];
}

/** Takes in coordinates, each as its difference to the one before. @returns position of the first */
function takeCoordinates(into: Coordinates, text: string): number {
  const first = into.latitude.length;
  const steps = numbersFrom(text);
  let north = 0;
  let east = 0;
  for (let index = 0; index + 1 < steps.length; index += 2) {
    north += steps[index] as number;
    east += steps[index + 1] as number;
    into.latitude.push(north / UNITS_PER_DEGREE);
    into.longitude.push(east / UNITS_PER_DEGREE);
  }
  return first;
}

/** Files codes, each as its difference to the one before, from position `first` on. */
function takeCodes(into: Int32Array, text: string, first: number): void {
  let code = 0;
  numbersFrom(text).forEach((step, index) => {
    code += step;
    into[code] = first + index;
  });
}

/** Files the cities of a state. A star stands before a name that has a larger namesake in the country. */
function takeCities(
  into: Map<string, number>,
  [country = "", state = "", names = ""]: readonly string[],
  first: number,
): void {
  names.split(",").forEach((marked, index) => {
    const isSmaller = marked.startsWith("*");
    const name = isSmaller ? marked.slice(1) : marked;
    if (state !== "") into.set(cityKey(country, state, name), first + index);
    if (!isSmaller) into.set(cityKey(country, "", name), first + index);
  });
}

/**
 * Unpacks the file of places: lines of fields between tabs, the first field naming the kind of line.
 * O(size of the file).
 *
 * @throws Error where the text is no such file: a bug, or a page that answers with something else
 */
export function decodePlaces(text: string): Places {
  const [heading, ...lines] = text.split("\n");
  if (heading !== placesHeading) throw new Error("This is not the file of places.");
  const coordinates: Coordinates = { latitude: [], longitude: [] };
  const zips = new Int32Array(ZIP_NUMBERS).fill(-1);
  const fsas = new Int32Array(FSA_NUMBERS).fill(-1);
  const cities = new Map<string, number>();
  const countries = new Map<string, string>();
  const states = new Map<string, string>();
  for (const line of lines) {
    const [kind, ...fields] = line.split("\t");
    const [first = "", second = "", third = "", fourth = ""] = fields;
    if (kind === "zips") takeCodes(zips, first, takeCoordinates(coordinates, second));
    else if (kind === "fsas") takeCodes(fsas, first, takeCoordinates(coordinates, second));
    else if (kind === "cities") takeCities(cities, fields, takeCoordinates(coordinates, fourth));
    else if (kind === "country") for (const name of second.split(",")) countries.set(name, first);
    else if (kind === "state")
      for (const name of third.split(",")) states.set(name, `${first}/${second}`);
  }
  return {
    latitude: Float64Array.from(coordinates.latitude),
    longitude: Float64Array.from(coordinates.longitude),
    zips,
    fsas,
    cities,
    countries,
    states,
  };
}
