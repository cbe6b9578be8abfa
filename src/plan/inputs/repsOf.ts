import { InputError } from "../../errors";
import { headerWords } from "../../table/headers/headerWords";
import type { Reps, TargetShares } from "./accountsAndReps";
import { placesIn } from "./places";
import { numbersOf, textOf, type ReadSide, type ReadTables } from "../tables/tables";
import type { Team } from "../people/team";
import { segmentWords } from "../tables/winRates";

/** Win rates of the reps in one segment, 0 to 1; NaN where unknown. */
export interface SegmentWinRates {
  /** As `segmentWords` has it; "" for the rate over all segments. */
  readonly segment: string;
  readonly rate: Float64Array;
}

function checkCapacity(capacity: Float64Array, name: readonly string[]): void {
  capacity.forEach((value, rep) => {
    if (value >= 0) return;
    const isBlank = Number.isNaN(value);
    throw new InputError(
      `The capacity of ${name[rep] ?? ""} is ${isBlank ? "blank or can't be read" : String(value)}. Give each rep a capacity of 0 or more, or choose no capacity column.${isBlank ? " Where some spreadsheets give 0 for a blank, write a capacity of 0 as text ('0)." : ""}`,
    );
  });
}

function winRatesOf(
  tables: ReadTables,
  name: readonly string[],
  pick: (values: Float64Array) => Float64Array,
): SegmentWinRates[] {
  return tables.winRates.flatMap(({ key, header, segment }) => {
    const values = numbersOf(tables.reps, key);
    if (values === undefined) return [];
    const rate = pick(values);
    rate.forEach((value, rep) => {
      if (Number.isNaN(value) || (value >= 0 && value <= 1)) return;
      throw new InputError(
        `"${header}" of ${name[rep] ?? ""} is ${value}. Write a win rate as 30 % or 0.3, from 0 to 1.`,
      );
    });
    return [{ segment: segmentWords(segment), rate }];
  });
}

/** Words of a header that asks for a share; a ramp or an FTE says how much of a capacity is there. */
const shareWords: ReadonlySet<string> = new Set(["share", "weight", "weighting"]);

function targetShares(
  { columns }: ReadSide,
  values: Float64Array | undefined,
): TargetShares | undefined {
  const header = columns.get("share")?.header ?? "";
  if (values === undefined || !headerWords(header).some((word) => shareWords.has(word))) {
    return undefined;
  }
  return values.every((share) => share > 0) ? { header, values } : undefined;
}

/**
 * What the reps table says of the reps of a carve.
 *
 * @throws InputError where a capacity or win rate can't be used
 */
export function repsOf(tables: ReadTables, { names: name, rows }: Team): Reps {
  const side: ReadSide = tables.reps;
  const texts = (key: string): readonly string[] | undefined => {
    const values = textOf(side, key);
    return values && rows.map((row) => values[row] ?? "");
  };
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => values[row] ?? NaN);
  const numbers = (key: string): Float64Array | undefined => {
    const values = numbersOf(side, key);
    return values && pick(values);
  };
  const capacity = numbers("capacity");
  if (capacity !== undefined) checkCapacity(capacity, name);
  return {
    count: name.length,
    name,
    capacity: capacity ?? new Float64Array(name.length).fill(Infinity),
    share: targetShares(side, numbers("share")),
    segment: texts("segment"),
    region: texts("region"),
    industry: texts("industry"),
    language: texts("language"),
    speciality: texts("speciality"),
    state: texts("state"),
    country: texts("country"),
    partner: texts("partner"),
    servedPostal: texts("servedPostal"),
    winRates: winRatesOf(tables, name, pick),
    ...placesIn(numbers("latitude"), numbers("longitude")),
  };
}
