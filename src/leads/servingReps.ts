import { plainPostal, postalPatterns, servesPostal } from "../geo/postalPatterns";
import type { PostalPattern } from "../geo/postalPatterns";
import { foldedName } from "../table/names";
import { listedNames } from "./listedNames";

/** The reps who say that they serve a place. */
export interface PlaceReps {
  /** "postal code" or "region", by which they were found; "" where nobody says so. */
  readonly by: "postal code" | "region" | "";
  /** Positions, rising. */
  readonly reps: readonly number[];
  /** The same number for the same reps. */
  readonly key: number;
}

/** Where reps work, one entry per rep; "" for everywhere. */
export interface RepPlaces {
  /** Region, or several by semicolons. */
  readonly region: readonly string[];
  /** Beginnings and ranges of codes: "941; 94*; 10000-10999". */
  readonly servedPostal: readonly string[];
}

/** Patterns that are the beginning of a code, by that beginning; ranges apart. */
interface PostalIndex {
  readonly byStart: ReadonlyMap<string, readonly number[]>;
  readonly lengths: readonly number[];
  readonly ranges: readonly (readonly [PostalPattern, rep: number])[];
}

function add(map: Map<string, number[]>, key: string, rep: number): void {
  const reps = map.get(key);
  if (reps) reps.push(rep);
  else map.set(key, [rep]);
}

function postalIndex(servedPostal: readonly string[]): PostalIndex {
  const byStart = new Map<string, number[]>();
  const ranges: (readonly [PostalPattern, number])[] = [];
  servedPostal.forEach((text, rep) => {
    for (const pattern of postalPatterns(text, `Postal codes served, row ${rep + 2} of reps`)) {
      if (pattern.low === pattern.high) add(byStart, pattern.low, rep);
      else ranges.push([pattern, rep]);
    }
  });
  return { byStart, lengths: [...new Set([...byStart.keys()].map((key) => key.length))], ranges };
}

/** A ZIP code that a sheet took for a number has lost its leading zeros. */
function wholePostal(code: string): string {
  const plain = plainPostal(code);
  return /^\d{3,4}$/.test(plain) ? plain.padStart(5, "0") : plain;
}

function repsServing({ byStart, lengths, ranges }: PostalIndex, code: string): readonly number[] {
  const found = new Set<number>();
  for (const length of lengths) {
    if (length > code.length) continue;
    for (const rep of byStart.get(code.slice(0, length)) ?? []) found.add(rep);
  }
  for (const [pattern, rep] of ranges) if (servesPostal([pattern], code)) found.add(rep);
  return [...found].sort((a, b) => a - b);
}

/**
 * Finds the reps who serve a place: those who name its postal code, else those of its region. Each
 * place is worked out once, in O(reps) at most; asking again is one look-up.
 *
 * @throws InputError for postal codes served that can't be read
 */
export function servingReps(places: RepPlaces): (postalCode: string, region: string) => PlaceReps {
  const index = postalIndex(places.servedPostal);
  const regions = new Map<string, number[]>();
  places.region.forEach((text, rep) => {
    for (const region of new Set(listedNames(text))) add(regions, region, rep);
  });
  const keys = new Map<string, number>();
  const placeOf = (by: "postal code" | "region", reps: readonly number[]): PlaceReps => {
    const text = reps.join(",");
    const key = keys.get(text) ?? keys.size + 1;
    keys.set(text, key);
    return { by, reps, key };
  };
  const nobody: PlaceReps = { by: "", reps: [], key: 0 };
  const remembering = (
    by: "postal code" | "region",
    repsAt: (text: string) => readonly number[],
  ) => {
    const known = new Map<string, PlaceReps>([["", nobody]]);
    return (text: string): PlaceReps => {
      let place = known.get(text);
      if (place === undefined) {
        const reps = repsAt(text);
        place = reps.length > 0 ? placeOf(by, reps) : nobody;
        known.set(text, place);
      }
      return place;
    };
  };
  const atCode = remembering("postal code", (text) => repsServing(index, wholePostal(text)));
  const inRegion = remembering("region", (text) => regions.get(foldedName(text)) ?? []);
  return (postalCode, region) => {
    const byCode = atCode(postalCode);
    return byCode.by === "" ? inRegion(region) : byCode;
  };
}
