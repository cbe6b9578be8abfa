import type { Limits } from "../../src/defaults/limits";
import { isWithin } from "../../src/defaults/limits";
import { InputError } from "../../src/errors";
import { diffInDiff, diffInDiffOfUnits } from "../../src/pilot/diffInDiff";
import { goNoGo, neededOf } from "../../src/pilot/goNoGo";
import type { Cell } from "../../src/table/cell";
import { isNoGroup } from "../../src/table/nobody";
import type { Groups } from "../../src/table/numbers/groups";
import { groupsOf } from "../../src/table/numbers/groups";
import { flagOf } from "../../src/table/parse/readFlags";
import type { CellList } from "../cells";
import { inCell } from "../cellError";
import { commonLength, listOf, numberOf, optionalRange, rangeOf } from "../cells";
import { numbersOf } from "../door/listNumbers";
import { pilotTargetsIn } from "../kpi/ruleTables";
import { kpiTableIn, periodCell, placeOfPeriod } from "../kpi/series";
import { oneNumber } from "../door/oneNumber";
import { spillRows } from "../door/spill";
import { withoutHeaders, type KindOfList } from "../door/headed";
import { groupList } from "../door/listKinds";
import { meantGroups } from "../door/people";
import { reportLines } from "../door/reportLines";
import { flagsOf, namesOf } from "../door/lists";

/**
 * What a pilot has brought, apart from what would have happened anyway: the change in the pilot minus the change in the other teams over the same time.
 * @customfunction DIFFINDIFF
 * @param values What is measured, such as revenue per rep and week, one per row. No header. A blank counts as 0.
 * @param pilot Whether each row belongs to the pilot: TRUE or FALSE, yes or no. No header. Blank: no.
 * @param live Whether each row is from after go-live: TRUE or FALSE, yes or no. No header. Blank: no.
 * @param [unit] The rep or area that is measured repeatedly, one per row, so that it counts once, with its means before and after. Case does not matter. Rows without one, and units with rows on one side of go-live only, are left out. Blank: all rows are independent of each other.
 * @returns Measure and Value: Effect, Lift (effect / what the pilot would have had without it), Standard error, t, Degrees of freedom, p (two-sided), the four means and their counts (rows, or units). A usual bar is p below 0.10 and a lift of 0.10. Where a group has one row alone, or nothing varies, error or p is blank.
 * @example =TP.DIFFINDIFF(Pilot[Revenue], Pilot[In Pilot], Pilot[After Go-live], Pilot[Rep])
 * @source Difference in differences; units as in M. Bertrand, E. Duflo and S. Mullainathan, Quarterly Journal of Economics 119 (2004); standard error and degrees of freedom as in B. L. Welch, Biometrika 34 (1947)
 */
export function diffInDiffOfRange(
  values: unknown[][],
  pilot: unknown[][],
  live: unknown[][],
  unit?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const unitRange = optionalRange("unit", unit);
    const given: readonly KindOfList[] = [
      [listOf(rangeOf("values", values)), "number"],
      [listOf(rangeOf("pilot", pilot)), "flag"],
      [listOf(rangeOf("live", live)), "flag"],
      ...(unitRange ? [[listOf(unitRange), groupList] as const] : []),
    ];
    const all = withoutHeaders(given);
    const [valueList, pilotList, liveList, unitList] = all as [
      CellList,
      CellList,
      CellList,
      CellList?,
    ];
    const length = commonLength(all);
    const numbers = numbersOf(valueList, length);
    const [inPilot, isLive] = [flagsOf(pilotList, length), flagsOf(liveList, length)];
    const units = unitList && unitsOf(unitList, length);
    const found = units
      ? diffInDiffOfUnits(numbers, inPilot, isLive, units.of, units.names)
      : diffInDiff(numbers, inPilot, isLive);
    const { means, counts } = found;
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
      ],
    );
  });
}

/** Units by name, in any case; a total of them is none. */
function unitsOf(list: CellList, length: number): Groups {
  const groups = groupsOf(namesOf(list, length));
  const isLine = reportLines(groups.names);
  return meantGroups(groups, (name) => isNoGroup(name) || isLine(name));
}

/** Whether a cell meets its target, or says so itself. */
function isMet(cell: Cell, target: Limits | undefined, place: () => string): boolean {
  const number = numberOf(cell);
  if (number === undefined) {
    const flag = flagOf(cell);
    if (flag !== undefined) return flag;
    throw new InputError(
      `${place()} holds "${String(cell)}". Write a number, or TRUE where the target was met.`,
    );
  }
  if (target) return isWithin(target, number);
  if (number === 0) return false;
  throw new InputError(
    `${place()} holds a number, but there is no target for this KPI. Add a row to targets, or write TRUE or FALSE.`,
  );
}

/**
 * Whether a pilot is ready for the roll-out: enough KPIs at their targets, several periods in a row.
 * @customfunction GONOGO
 * @param kpis A table with its header row: KPI, then one column per period, oldest first; cells hold values, or TRUE where the target was met. A blank counts as 0; last columns with nothing but blanks and zeros do not count. Names find their target in any case and without the unit in brackets; rows without a name are left out.
 * @param [targets] A table with its header row: KPI, From, To; "<4" as text leaves the end out. Its rows replace the defaults of the same name, or add to them: see TP.DEFAULTS("pilot targets"). Write a limit of 0 as text ('0), since some spreadsheets give 0 for a blank.
 * @param [needed] How many KPIs have to be met; below 1 it is a share of them, rounded up. Blank: 80 %, which is 4 of 5.
 * @param [periods] In how many periods in a row, up to the latest. Blank: 2.
 * @returns Measure and Value: Decision ("go" or "extend"), KPIs, Needed, Met now, Periods in a row (in which enough were met), Not met (names, as of the latest period).
 * @example =TP.GONOGO(PilotKPIs[#All])
 * @source Go if 4 of 5 KPIs are at or above target for two consecutive weeks, else extend the pilot
 */
export function goNoGoOfRange(
  kpis: unknown[][],
  targets?: unknown[][],
  needed?: unknown[][],
  periods?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const { table, names, periods: columns } = kpiTableIn(kpis);
    const targetOf = pilotTargetsIn(targets);
    const named: string[] = [];
    const all = new Uint8Array(names.length * columns.length);
    let filledIn = 0;
    for (let row = 0; row < names.length; row++) {
      const name = names[row] as string;
      if (name === "") continue;
      const target = targetOf(name);
      named.push(name);
      for (const column of columns) {
        const cell = periodCell(table, row, column);
        const place = (): string => placeOfPeriod(table, row, column);
        all[filledIn++] = isMet(cell, target, place) ? 1 : 0;
      }
    }
    const met = all.subarray(0, filledIn);
    if (named.length === 0) throw new InputError("kpis has no rows. Give one per KPI.");
    const asked = oneNumber("needed", needed, { least: 0, most: 1e9, fallback: 0.8 });
    const count = asked < 1 ? neededOf(named.length, asked) : Math.ceil(asked);
    const inARow = oneNumber("periods", periods, {
      least: 1,
      most: 1000,
      fallback: 2,
      whole: true,
    });
    const found = goNoGo(met, named.length, count, inARow);
    return spillRows(
      ["Measure", "Value"],
      [
        ["Decision", found.go ? "go" : "extend"],
        ["KPIs", named.length],
        ["Needed", count],
        ["Met now", found.metNow],
        ["Periods in a row", found.inARow],
        ["Not met", found.notMet.map((at) => named[at]).join(", ")],
      ],
    );
  });
}
