import { adviceFor, isAmount } from "../../assign";
import { InputError } from "../../errors";
import { asBeginning } from "../../table/cellPlace";
import { checkShares } from "../problem/shares";
import { peersKey, sharesKey } from "../tables/repColumns";
import type { PeerColumn, Reps, TargetShares } from "./accountsAndReps";
import { refuseUnreadable } from "./amounts";
import { placesIn } from "./places";
import { sentence } from "../words/english";
import { text, words } from "../words/sentence";
import { targetShares } from "./targetShares";
import { numbersOf, textOf, type ReadSide, type ReadTables } from "../tables/tables";
import type { Team } from "../people/team";
import type { Settings } from "../settings/settings";
import { rampKey, shareColumn } from "../tables/repShares";
import { rampedBy } from "./ramps";
import { segmentWords } from "../tables/winRates";

/** Win rates of the reps in one segment, 0 to 1; NaN where unknown. */
export interface SegmentWinRates {
  /** As `segmentWords` has it; "" for the rate over all segments. */
  readonly segment: string;
  readonly rate: Float64Array;
}

function checkCapacity(capacity: Float64Array, name: readonly string[]): void {
  capacity.forEach((value, rep) => {
    if (isAmount(value)) return;
    const isBlank = Number.isNaN(value);
    throw new InputError(
      `The capacity of ${name[rep] ?? ""} is ${isBlank ? "blank or can't be read" : String(value)}. ${asBeginning(adviceFor(value, "give each rep a capacity of 0 or more"))}, or choose no capacity column.${isBlank ? " Where some spreadsheets give 0 for a blank, write a capacity of 0 as text ('0)." : ""}`,
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

/**
 * The shares under the column that a setting names.
 *
 * @throws InputError for a rep without a share above 0
 */
function chosenShare(
  { columns }: ReadSide,
  values: Float64Array | undefined,
  name: readonly string[],
): TargetShares | undefined {
  if (values === undefined) return undefined;
  const header = columns.get(sharesKey)?.header ?? "";
  checkShares(values, `Fair shares go by ${header}`, name);
  return { header, values };
}

/** The column that says who is compared with whom: the one that a setting names, else the one of that role. */
function peerColumn(
  { columns }: ReadSide,
  texts: (key: string) => readonly string[] | undefined,
): PeerColumn | undefined {
  const key = columns.has(peersKey) ? peersKey : "peers";
  const values = texts(key);
  if (values === undefined || values.every((value) => value === "")) return undefined;
  return { header: columns.get(key)?.header ?? "", values };
}

/**
 * What the reps table says of the reps of a carve.
 *
 * @throws InputError where a capacity or win rate can't be used
 */
export function repsOf(
  tables: ReadTables,
  { names: name, rows }: Team,
  settings: Pick<Settings, "ramp">,
): Reps {
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
  const share = shareColumn(side);
  const capacity = numbers("capacity");
  if (capacity !== undefined) checkCapacity(capacity, name);
  const counted =
    settings.ramp !== "off" && (settings.ramp !== "quota" || side.columns.has("quota"));
  if (counted) refuseUnreadable(side, rampKey, "A blank cell is a rep at full ramp.");
  const ramped = rampedBy(numbers(rampKey), numbers("quota"), name, settings);
  return {
    count: name.length,
    name,
    row: Int32Array.from(rows, (row) => side.rows[row] ?? 0),
    capacity: capacity ?? new Float64Array(name.length).fill(Infinity),
    ...targetShares(share?.header ?? "", share && pick(share.values), name, (rep) => {
      const row = text(String((side.rows[rows[rep] ?? -1] ?? 0) + 1));
      return words(sentence("row of table", { row }));
    }),
    chosenShare: chosenShare(side, numbers(sharesKey), name),
    quota: ramped.quota,
    rampOfBook: ramped.ofBook,
    peers: peerColumn(side, texts),
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
