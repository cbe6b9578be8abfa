import { InputError } from "../../src/errors";
import { distances } from "../../src/geo/distances";
import type { Coordinates } from "../../src/geo/distances";
import { visitsOfADay } from "../../src/defaults/figureSettings";
import { cadences, travelHours } from "../../src/geo/travelHours";
import { accountFieldsFor } from "../../src/table/headers/accountFacts";
import { matchHeaders } from "../../src/table/headers/matchHeaders";
import { isErrorText } from "../../src/table/errorText";
import { inCell, notAvailable } from "../cellError";
import { commonLength, nameOf, notANumber, numberOf, placeIn, rangeOf } from "../cells";
import { withoutHeaders } from "../door/headed";
import {
  firstLost,
  listWithErrors,
  numbersByRow,
  withRowErrors,
  type RowErrors,
} from "../door/rowErrors";
import type { CellList, CellRange } from "../cells";
import { oneWord } from "../door/oneCell";
import { oneNumber } from "../door/oneNumber";
import { isMissing } from "../door/listNumbers";
import { hasHeaderRow } from "../door/headers";
import { spillColumn } from "../door/spill";

/** Places of an argument, and how many rows were handed over for them. */
interface PlaceColumns extends Coordinates {
  readonly name: string;
  readonly given: number;
}

const placeFields = accountFieldsFor(["latitude", "longitude"]);

/** Positions of the two columns: by their headers, else the first and the second. */
function axesOf(range: CellRange, hasHeader: boolean): readonly [number, number] {
  const headers = hasHeader ? (range.rows[0] ?? []).map(nameOf) : [];
  const found = matchHeaders(headers, placeFields);
  const latitude = found.get("latitude");
  const longitude = found.get("longitude");
  if (latitude !== undefined && longitude !== undefined) return [latitude, longitude];
  if (range.columns === 2) return [0, 1];
  throw new InputError(
    `${range.name} has ${range.columns} column${range.columns === 1 ? "" : "s"}. Give two: latitude and longitude, in degrees.`,
  );
}

/** A cell's degrees; NaN for a blank, n/a or an error, and where it holds none, which `lose` is told. */
function degreesAt(
  range: CellRange,
  row: number,
  column: number,
  most: number,
  lose: (error: Error) => void,
): number {
  const cell = range.rows[row]?.[column] ?? null;
  if (typeof cell !== "number" && (isMissing(cell) || isErrorText(nameOf(cell)))) return NaN;
  const degrees = numberOf(cell);
  if (degrees !== undefined && Math.abs(degrees) <= most) return degrees;
  const what = most === 90 ? "latitude" : "longitude";
  lose(
    degrees === undefined
      ? notANumber(placeIn(range, row, column), cell)
      : new InputError(
          `${placeIn(range, row, column)} is ${degrees}; a ${what} lies between -${most} and ${most}. Give latitude first, then longitude, in degrees.`,
        ),
  );
  return NaN;
}

/**
 * The places of an argument.
 *
 * @param errors - takes the rows that can't be read
 * @throws the first row's error where no row can be read: other columns were meant, or one goes for all
 */
function placesIn(name: string, argument: unknown, errors: RowErrors): PlaceColumns {
  const lenient = rangeOf(name, argument, "keep");
  // One row goes for all.
  const range = lenient.givenRows === 1 ? rangeOf(name, argument) : lenient;
  const hasHeader = hasHeaderRow(range.rows);
  const [north, east] = axesOf(range, hasHeader);
  const first = hasHeader ? 1 : 0;
  const count = Math.max(0, range.rows.length - first);
  const latitude = new Float64Array(count);
  const longitude = new Float64Array(count);
  const lost = new Map<number, Error>();
  for (let row = 0; row < count; row++) {
    const lose = (error: Error): void => {
      if (!lost.has(row)) lost.set(row, error);
    };
    const lat = degreesAt(range, row + first, north, 90, lose);
    const lon = degreesAt(range, row + first, east, 180, lose);
    // Some hosts hand over 0 for a blank, and at 0, 0 there is nothing but sea.
    const isMissing = lat === 0 && lon === 0;
    latitude[row] = isMissing ? NaN : lat;
    longitude[row] = isMissing ? NaN : lon;
  }
  const given = range.givenRows - first;
  if (lost.size > 0 && (given === 1 || lost.size === count)) throw firstLost(lost);
  for (const [row, error] of lost) if (!errors.has(row)) errors.set(row, error);
  return { name, given, latitude, longitude };
}

/** As many places as there are rows: those behind the last one that is given are missing. */
function padded(places: PlaceColumns, rows: number): Coordinates {
  const { latitude, longitude, given } = places;
  const count = given === 1 ? 1 : rows;
  if (latitude.length === count) return places;
  const fill = (from: Float64Array): Float64Array => {
    const all = new Float64Array(count).fill(NaN);
    all.set(from);
    return all;
  };
  return { latitude: fill(latitude), longitude: fill(longitude) };
}

/**
 * How far apart places are as the crow flies, row by row. Roads are longer: TP.TRAVELHOURS allows for that.
 * @customfunction DISTANCE
 * @param from Two columns, latitude and longitude in degrees (north and east positive), with or without headers; or one row for all. A blank, n/a, an error, and 0 in both, is a missing place.
 * @param to The same for where it goes; or one row for all.
 * @param [unit] "km" or "miles". Blank: "km".
 * @returns One distance per row, in a column without a header; #N/A in a row where a place is missing. A row that can't be read shows its error.
 * @example =TP.DISTANCE(Accounts[[Latitude]:[Longitude]], Sites[[Latitude]:[Longitude]])
 * @source Haversine formula (R. W. Sinnott, Sky and Telescope 68, 1984) on a sphere of radius 6371.0088 km: within 0.5 % of the true distance.
 */
export function distanceOfRange(from: unknown[][], to: unknown[][], unit?: string): unknown[][] {
  return inCell(() => {
    const errors: RowErrors = new Map();
    const start = placesIn("from", from, errors);
    const end = placesIn("to", to, errors);
    const word = oneWord("unit", unit, ["km", "miles"], "km");
    if (start.given !== end.given && start.given !== 1 && end.given !== 1) {
      throw new InputError(
        `from has ${start.given} rows, to has ${end.given}. Give the same number of rows, or one row for all.`,
      );
    }
    const rows = Math.max(
      ...[start, end].map(({ given, latitude }) => (given === 1 ? 1 : latitude.length)),
    );
    const found = distances(padded(start, rows), padded(end, rows), word);
    const missing = notAvailable("A place is missing: give its latitude and longitude.");
    if (found.length === 0) return spillColumn([]);
    const column = Array.from(found, (one): unknown[] => [Number.isNaN(one) ? missing : one]);
    return withRowErrors(column, errors);
  });
}

/** Numbers of which none is negative, as many as there are rows, or one for all. */
function amountsFor(list: CellList, rows: number, errors: RowErrors): Float64Array {
  const amounts = numbersByRow(list, list.given === 1 ? 1 : rows, errors);
  const negative = amounts.findIndex((amount) => amount < 0);
  if (negative < 0) return amounts;
  throw new InputError(
    `${list.placeOf(negative)} is ${amounts[negative] ?? 0}. It must be 0 or more.`,
  );
}

/**
 * Hours a week on the road for visiting each account: there and back for every tour of a day, whose visits share the way. SUM it by rep, or compare it before and after a carve.
 * @customfunction TRAVELHOURS
 * @param distance Distance one way as the crow flies, as TP.DISTANCE gives it; one per row or one for all. A blank counts as 0.
 * @param visits Visits per cadence; one per row or one for all. A blank counts as 0.
 * @param [cadence] What visits are counted by: "year", "quarter", "month" or "week". Blank: "year".
 * @param [speed] Distance per hour, in the unit of distance: km/h for km, mph for miles. Blank or 0: 60.
 * @param [detour] How much longer roads are than the straight line, 1 or more. Blank or 0: 1.2.
 * @param [visitsPerDay] Visits that one tour of a day takes in, 1 or more; with 1 each visit is a journey of its own. Blank or 0: 4.
 * @returns Hours a week, one per row, in a column without a header: visits x 2 x distance x detour / speed / visitsPerDay, over 52 weeks a year, 13 a quarter, 52 / 12 a month or 1. The way between the stops of a tour is left out.
 * @example =TP.TRAVELHOURS(40, Accounts[Visits per Year])
 * @source Least length of tours: M. Haimovich and A. H. G. Rinnooy Kan, Mathematics of Operations Research 10 (1985); roads against straight lines: R. H. Ballou, H. Rahardja and N. Sakai, Transportation Research Part A 36 (2002)
 */
export function travelHoursOfRange(
  distance: unknown[][],
  visits: unknown[][],
  cadence?: string,
  speed?: number,
  detour?: number,
  visitsPerDay?: number,
): unknown[][] {
  return inCell(() => {
    const farGiven = listWithErrors("distance", distance);
    const oftenGiven = listWithErrors("visits", visits);
    const [far = farGiven, often = oftenGiven] = withoutHeaders([
      [farGiven, "number"],
      [oftenGiven, "number"],
    ]);
    const errors: RowErrors = new Map();
    const many = [far, often].filter(({ given }) => given !== 1);
    const rows = many.length > 0 ? commonLength(many) : 1;
    const hours = travelHours(amountsFor(far, rows, errors), amountsFor(often, rows, errors), {
      cadence: oneWord("cadence", cadence, cadences, "year"),
      speed: oneNumber("speed", speed, { least: 0, above: true, most: Infinity, fallback: 60 }),
      detour: oneNumber("detour", detour, { least: 1, most: Infinity, fallback: 1.2 }),
      visitsPerDay: oneNumber("visitsPerDay", visitsPerDay, {
        least: 1,
        most: Infinity,
        fallback: visitsOfADay,
      }),
    });
    return withRowErrors(spillColumn(hours), errors);
  });
}
