import { InputError } from "../../src/errors";
import { diffInDiff, diffInDiffOfUnits } from "../../src/pilot/diffInDiff";
import { isAfter, isPilot } from "../../src/pilot/groupWords";
import { shipVerdict } from "../../src/pilot/shipVerdict";
import type { Cell } from "../../src/table/cell";
import { filled } from "../../src/table/numbers/byRow";
import { isReportLine } from "../../src/table/rows/reportLine";
import { endsInAverage, endsInSum } from "../../src/table/rows/endsInSum";
import { groupsOf } from "../../src/table/numbers/groups";
import { inCell } from "../cellError";
import type { CellList } from "../cells";
import { commonLength, isNothing, listOf, optionalRange, rangeOf } from "../cells";
import { withoutHeaders, type KindOfList } from "../door/headed";
import { groupList } from "../door/listKinds";
import { isWordForNone, numbersOf } from "../door/listNumbers";
import { namesOf } from "../door/lists";
import { noGroupNotes } from "../door/noGroupNotes";
import { ownGroups } from "../door/people";
import { figureSettings } from "../door/settings";
import { spillRows } from "../door/spill";
import { textsIn } from "../door/sumsRow";

/** One side (1) and the other (0) of a list of words; a blank is 0. */
function sidesOf(
  { cells, placeOf }: CellList,
  length: number,
  sideOf: (cell: Cell) => boolean | undefined,
  words: string,
): Uint8Array {
  return filled(new Uint8Array(length), (at) => {
    const cell = cells[at] ?? null;
    const side = sideOf(cell);
    if (side !== undefined) return side ? 1 : 0;
    throw new InputError(
      `${placeOf(at)} holds "${String(cell)}". Write TRUE or FALSE, or ${words}.`,
    );
  });
}

/** Rows whose value is one: not those with a word for none, such as n/a. A blank counts as 0. */
function measuredRows(values: CellList | undefined, length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at).filter((at) => !isWordForNone(values?.cells[at]));
}

/** The rows that are measured, and what there is to say of the others. */
interface Measured {
  readonly rows: readonly number[];
  readonly leftOut: readonly string[];
}

/** The row with what to say of it where a cell beside its value makes it a line of a report: Average, Total. */
function reportCell(
  sides: readonly CellList[],
  at: number,
): readonly (readonly [number, string])[] {
  return sides.flatMap(({ cells, placeOf }) => {
    const cell = cells[at];
    if (typeof cell !== "string" || !isReportLine(cell)) return [];
    return [[at, `${placeOf(at)} holds "${cell}": that row is left out.`] as const];
  });
}

/**
 * Rows with a value of their own. A last one with the sum or the average of all above, that belongs to no group and no time,
 * is none of them; where there are units, it is none of theirs.
 */
function measured(lists: readonly CellList[], length: number): Measured {
  const [values, ...sides] = lists;
  const withValue = measuredRows(values, length);
  const lost = length - withValue.length;
  const lines = new Map(withValue.flatMap((at) => reportCell(sides.slice(0, 2), at)));
  const filledRows = withValue.filter((at) => !lines.has(at));
  const leftOut = [
    ...(lost === 0
      ? []
      : [
          `${lost} ${lost === 1 ? "row without a value is" : "rows without a value are"} left out.`,
        ]),
    ...lines.values(),
  ];
  const last = filledRows.at(-1);
  if (values === undefined || last === undefined) return { rows: filledRows, leftOut };
  const hasNoSide = sides.every(({ cells }) => isNothing(cells[last] ?? null));
  if (!hasNoSide) return { rows: filledRows, leftOut };
  const own = rowsOf(values, filledRows);
  const numbers = numbersOf(own, filledRows.length);
  const isTotal = endsInSum([numbers], { isText: textsIn(own) });
  if (!isTotal && !endsInAverage(numbers)) return { rows: filledRows, leftOut };
  const said = isTotal
    ? `${values.placeOf(last)} is the sum of the rows above, and is left out as their total.`
    : `${values.placeOf(last)} is the average of the rows above, and is left out as such.`;
  return { rows: filledRows.slice(0, -1), leftOut: [...leftOut, said] };
}

function rowsOf(list: CellList, rows: readonly number[]): CellList {
  return {
    ...list,
    cells: rows.map((at) => list.cells[at] ?? null),
    placeOf: (at) => list.placeOf(rows[at] ?? at),
  };
}

/**
 * What a pilot has brought, apart from what would have happened anyway: the change in the pilot minus the change in the other teams over the same time.
 * @customfunction DIFFINDIFF
 * @param values What is measured, such as revenue per rep and week, one per row. A blank counts as 0; a row with n/a or the like is left out, and said; so are a last row without pilot and live that is the sum or the average of those above, and rows named Average or Total.
 * @param pilot Whether each row belongs to the pilot: TRUE or FALSE, or the words Pilot and Control. Blank: no.
 * @param live Whether each row is from after go-live: TRUE or FALSE, or the words Before and After. Blank: no.
 * @param [unit] The rep or area that is measured repeatedly, one per row, so that it counts once, with its means before and after. Case does not matter. Rows without one, and units with rows on one side of go-live only, are left out. Blank: all rows are independent of each other.
 * @param [settings] Two columns, name and value: shipP (0.1) and shipLift (0.1).
 * @returns Measure and Value: Effect, Lift (effect / what the pilot would have had without it), Standard error, t, Degrees of freedom, p (two-sided), the four means and their counts (rows, or units), Ship? (TRUE where p is below shipP and the lift at least shipLift, for what should rise), What it says. Where a group has one row alone, or nothing varies, error, p and Ship? are blank.
 * @example =TP.DIFFINDIFF(Pilot[Revenue], Pilot[In Pilot], Pilot[After Go-live], Pilot[Rep])
 * @source Difference in differences; units as in M. Bertrand, E. Duflo and S. Mullainathan, Quarterly Journal of Economics 119 (2004); standard error and degrees of freedom as in B. L. Welch, Biometrika 34 (1947)
 */
export function diffInDiffOfRange(
  values: unknown[][],
  pilot: unknown[][],
  live: unknown[][],
  unit?: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const unitRange = optionalRange("unit", unit);
    const given: readonly KindOfList[] = [
      [listOf(rangeOf("values", values)), "number"],
      [listOf(rangeOf("pilot", pilot)), "flag"],
      [listOf(rangeOf("live", live)), "flag"],
      ...(unitRange ? [[listOf(unitRange), groupList] as const] : []),
    ];
    const lists = withoutHeaders(given);
    const all = commonLength(lists);
    const { rows: kept, leftOut } = measured(lists, all);
    const [valueList, pilotList, liveList, unitList] = lists.map((list) => rowsOf(list, kept)) as [
      CellList,
      CellList,
      CellList,
      CellList?,
    ];
    const { length } = kept;
    const numbers = numbersOf(valueList, length);
    const inPilot = sidesOf(pilotList, length, isPilot, "Pilot and Control");
    const isLive = sidesOf(liveList, length, isAfter, "Before and After");
    const { shipP, shipLift } = figureSettings(settings);
    const named = unitList && groupsOf(namesOf(unitList, length));
    const units = named && ownGroups(named);
    const unnamed = units ? noGroupNotes(named, units, unitList.placeOf) : [];
    const found = units
      ? diffInDiffOfUnits(numbers, inPilot, isLive, units.of, units.names)
      : diffInDiff(numbers, inPilot, isLive);
    const { means, counts } = found;
    const { ship, reason } = shipVerdict(found, { p: shipP, lift: shipLift });
    const what = units ? "units" : "rows";
    return spillRows(
      ["Measure", "Value"],
      [
        ["Effect", found.effect],
        ["Lift", found.lift],
        ["Standard error", found.standardError],
        ["t", found.t],
        ["Degrees of freedom", found.degreesOfFreedom],
        ["p (two-sided)", found.p],
        ["Pilot before (mean)", means.pilotBefore],
        ["Pilot after (mean)", means.pilotAfter],
        ["Others before (mean)", means.othersBefore],
        ["Others after (mean)", means.othersAfter],
        [`Pilot before (${what})`, counts.pilotBefore],
        [`Pilot after (${what})`, counts.pilotAfter],
        [`Others before (${what})`, counts.othersBefore],
        [`Others after (${what})`, counts.othersAfter],
        ["Ship?", ship ?? ""],
        ["What it says", [reason, ...leftOut, ...unnamed].join(" ")],
      ],
    );
  });
}
