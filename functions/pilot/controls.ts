import { InputError } from "../../src/errors";
import { controls, type Match } from "../../src/pilot/controls";
import { field } from "../../src/table/headers/field";
import { foldedName, nameFinder } from "../../src/table/names";
import { inCell } from "../cellError";
import { isBlank, listOf, nameOf, numberOf, rangeOf } from "../cells";
import { isMissing } from "../door/listNumbers";
import { namesOf } from "../door/lists";
import { numbersIn } from "../door/numbers";
import { ownRows, withoutTotals } from "../door/ownRows";
import { spillRows } from "../door/spill";
import {
  cellsIn,
  namesIn,
  neededColumn,
  placeInTable,
  tableOf,
  type CellTable,
} from "../door/table";

const areaFields = [
  field(
    "name",
    "Area",
    "text",
    ["territory", "region", "geo", "district", "state", "city", "market"],
    true,
  ),
];

/** Beyond so many standard deviations two areas are not alike (Stuart 2010, standardised differences). */
const CLOSE = 0.25;

/** Columns of numbers beside the names, which have to be there in each row. */
function measuresIn(table: CellTable, area: number): ReadonlyMap<string, Float64Array> {
  const measures = new Map<string, Float64Array>();
  table.headers.forEach((header, column) => {
    if (column === area || header === "") return;
    const cells = cellsIn(table, column);
    const isNumbers = cells.every((cell) => isMissing(cell) || numberOf(cell) !== undefined);
    if (!isNumbers || cells.every(isMissing)) return;
    const blank = cells.findIndex(isMissing);
    if (blank >= 0) {
      const cell = cells[blank] ?? null;
      const what = isBlank(cell) ? "is blank" : `holds "${nameOf(cell)}"`;
      throw new InputError(
        `${placeInTable(table, blank, column)} ${what}. Fill it, or leave the column out: areas are compared by every number.`,
      );
    }
    measures.set(header, numbersIn(table, column));
  });
  if (measures.size > 0) return measures;
  throw new InputError("areas has no column of numbers. Add what areas are to be alike in.");
}

function refuseTwins(table: CellTable, column: number, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const [row, name] of names.entries()) {
    const key = foldedName(name);
    if (name !== "" && !seen.has(key)) {
      seen.add(key);
      continue;
    }
    const what = name === "" ? "is blank" : `names "${name}" again`;
    throw new InputError(`${placeInTable(table, row, column)} ${what}. Name each area once.`);
  }
}

/** Positions of the pilot areas. */
function pilotsIn(argument: unknown, names: readonly string[]): readonly number[] {
  const list = listOf(rangeOf("pilot", argument));
  const find = nameFinder(names);
  const seen = new Set<number>();
  namesOf(list, list.cells.length).forEach((name, at) => {
    if (name === "") return;
    const area = find(name);
    if (area >= 0) seen.add(area);
    else
      throw new InputError(
        `${list.placeOf(at)} holds "${name}", which is not in areas. Correct it.`,
      );
  });
  if (seen.size > 0) return [...seen];
  throw new InputError("pilot names no area. Give the names of the pilot areas.");
}

/** Why this area, and how good a match it is. */
function reason(
  { distance, furthest, difference, left }: Match,
  measures: readonly string[],
): string {
  const chosen = `The nearest of ${left} area${left === 1 ? "" : "s"} left`;
  if (furthest < 0) return `${chosen}: the same in every measure.`;
  const by = `${Math.abs(difference).toFixed(2)} standard deviations ${difference > 0 ? "above" : "below"} in ${measures[furthest] ?? ""}`;
  return distance <= CLOSE
    ? `${chosen}; furthest apart: ${by}.`
    : `${chosen}, and not close: ${by}. Compare changes, not levels.`;
}

/**
 * Finds a control area for each pilot area, so that a pilot is compared with areas like its own: the nearest in all the numbers that you give, each area once.
 * @customfunction CONTROLS
 * @param areas One row per area with a header row, for example Territories[#All]: Area (or Territory, Region, State ...) and the numbers from before the pilot that areas are to be alike in, such as potential, accounts, past revenue. Columns of words are passed over; a blank number is refused (some spreadsheets give 0 for it). Totals, and rows named Unassigned, n/a and the like, are no areas.
 * @param pilot The names of the pilot areas, one per cell, no header. Case does not matter.
 * @returns Headers, then one row per pilot area: Pilot, Control, Distance (root mean square of the differences in standard deviations over all areas; up to 0.25 is close), Close?, Why.
 * @example =TP.CONTROLS(Territories[#All], PilotAreas[Territory])
 * @source Nearest neighbour matching without replacement: D. B. Rubin, Biometrics 29 (1973); E. A. Stuart, Statistical Science 25 (2010)
 */
export function controlsOfRange(areas: unknown[][], pilot: unknown[][]): unknown[][] {
  return inCell(() => {
    const table = withoutTotals(ownRows(tableOf("areas", areas, areaFields)), "name");
    const column = neededColumn(table, "name");
    const names = namesIn(table, column);
    refuseTwins(table, column, names);
    const measures = measuresIn(table, column);
    const found = controls({ names, measures: [...measures.values()] }, pilotsIn(pilot, names));
    return spillRows(
      ["Pilot", "Control", "Distance", "Close?", "Why"],
      found.map((match) => [
        names[match.pilot],
        names[match.control],
        match.distance,
        match.distance <= CLOSE,
        reason(match, [...measures.keys()]),
      ]),
    );
  });
}
