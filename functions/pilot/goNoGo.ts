import { isWithin } from "../../src/defaults/limits";
import { InputError } from "../../src/errors";
import { goNoGo, neededOf } from "../../src/pilot/goNoGo";
import { pilotDecision } from "../../src/pilot/pilotDecision";
import type { Cell } from "../../src/table/cell";
import { flagOf } from "../../src/table/parse/readFlags";
import { inCell } from "../cellError";
import { numberOf } from "../cells";
import { oneNumber } from "../door/oneNumber";
import { spillRows } from "../door/spill";
import { isElapsed } from "../kpi/elapsed";
import type { KpiSeriesRow, KpiTable } from "../kpi/kpiTable";
import { fewDeals, isStillRunning } from "../kpi/kpiTable";
import { seriesNumbers } from "../kpi/periodCells";
import type { RuleFinder } from "../kpi/ruleTables";
import { kpiTableIn } from "../kpi/series";
import type { PilotTarget } from "./targets";
import { isTarget, pilotTargetsIn } from "./targets";

/** A KPI of the pilot as it is judged. */
interface JudgedKpi {
  readonly label: string;
  /** One per period. */
  readonly met: readonly boolean[];
  /** Why the pilot stops; "" where it doesn't for this one. */
  readonly stop: string;
  /** How cells were read, and which could not be. */
  readonly said: readonly string[];
}

const noShare = { most: Infinity, isSure: false };

const namesKnown =
  'TP.DEFAULTS("pilot targets"), TP.DEFAULTS("pilot rules") and TP.DEFAULTS("kpi rules") have the names that are known.';

/** Yes or no, in a cell that is no number: whether the target was met. */
function saysMet(cell: Cell): boolean | undefined {
  return cell === null || numberOf(cell) !== undefined ? undefined : flagOf(cell);
}

function stopOf(label: string, latest: number, target: PilotTarget | undefined): string {
  if (target === undefined || Number.isNaN(latest)) return "";
  const { stopBelow, stopAbove } = target;
  const said = (word: string, limit: number): string =>
    `${label} is ${latest}, ${word} its stop limit of ${limit}.`;
  if (latest < stopBelow) return said("below", stopBelow);
  return latest > stopAbove ? said("above", stopAbove) : "";
}

function judged(row: KpiSeriesRow, targets: RuleFinder<PilotTarget>): JudgedKpi {
  const { name, group, cells, placeOf } = row;
  const label = group === "" ? name : `${name} (${group})`;
  const found = targets.find(name);
  const target = found !== undefined && isTarget(found) ? found : undefined;
  const read = seriesNumbers(
    row,
    found?.boundOf(name) ?? noShare,
    (cell) => saysMet(cell) !== undefined,
  );
  const { values, said, problem } = read;
  const met = cells.map((cell, at) => {
    const flag = saysMet(cell);
    if (flag !== undefined) return flag;
    const value = values[at] ?? NaN;
    if (problem !== "" || Number.isNaN(value)) return false;
    if (target !== undefined) return isWithin(target.limits, value);
    if (value === 0) return false;
    throw new InputError(
      `${placeOf(at)} holds a number, but there is no target for this KPI. Add a row to targets, or write TRUE or FALSE.${targets.nearest(name)} ${namesKnown}`,
    );
  });
  const latest = values.at(-1) ?? NaN;
  const few = fewDeals(row);
  const isBlankNow = cells.length > 0 && cells.at(-1) === null;
  return {
    label,
    met,
    stop: problem === "" ? stopOf(label, latest, found) : "",
    said: [
      said,
      problem === "" ? "" : `${problem} Until then it counts as not met.`,
      few === "" ? "" : `${label}: ${few}`,
      isBlankNow ? `${label} has no value in the latest period, and counts as not met.` : "",
    ].filter((sentence) => sentence !== ""),
  };
}

/**
 * The rows that are judged: not how much of a period is gone, nor what Pace says until it is over. Of KPIs
 * side by side those with a target; the others are facts.
 *
 * @throws InputError where there is none
 */
function countingRows(table: KpiTable, targets: RuleFinder<PilotTarget>): readonly KpiSeriesRow[] {
  const hasTarget = (name: string): boolean => {
    const target = targets.find(name);
    return target !== undefined && isTarget(target);
  };
  const named = table.rows.filter(({ name }) => name !== "" && !isElapsed(name));
  const counting = named.filter(
    (row) => !isStillRunning(table, row) && (!table.isAcross || hasTarget(row.name)),
  );
  if (counting.length > 0) return counting;
  throw new InputError(
    named.length === 0
      ? "kpis has no rows. Give one per KPI."
      : `No KPI of kpis has a target that counts by now. Add a row to targets. ${namesKnown}`,
  );
}

/** A cell has room for so many sentences, and nobody reads more. */
const mostSaid = 10;

function saidOfAll(kpis: readonly JudgedKpi[]): readonly string[] {
  const all = kpis.flatMap(({ said }) => said);
  const more = all.length - mostSaid;
  return more > 0 ? [...all.slice(0, mostSaid), `And ${more} more.`] : all;
}

/**
 * Whether a pilot is ready for the roll-out: enough KPIs at their targets, several periods in a row.
 * @customfunction GONOGO
 * @param kpis A table with its header row: KPI, then one column per period, oldest first; cells hold values, or TRUE where the target was met. The table of TP.KPI is taken as it is. Columns such as Target, Average, Owner, Note or Change are no periods: they are left out, and named. A blank never meets a target (some spreadsheets give 0 for it); last columns with nothing but blanks and zeros do not count. Names find their target in any usual wording, without units. A share typed as 86 is read as 86 %, and said. Rows without a name, and a row Elapsed, are left out.
 * @param [targets] A table with its header row: KPI, From, To; if wanted Stop below, Stop above. "<4", "at least 90 %" or "between 0.8 and 1.2" as text too. Its rows replace the defaults of the same name, or add to them: see TP.DEFAULTS("pilot targets"), and TP.DEFAULTS("pilot rules") for changes against the baseline. Write a limit of 0 as text ('0), since some spreadsheets give 0 for a blank.
 * @param [needed] How many KPIs have to be met; below 1 it is a share of them, rounded up. Blank: 80 %, which is 4 of 5.
 * @param [periods] In how many periods in a row, up to the latest. Blank: 2.
 * @returns Measure and Value: Decision ("go"; "extend"; "retune" where fewer than half of those needed are met; "stop" where one is beyond its stop limit), KPIs, Needed, Met now, Periods in a row (in which enough were met), Not met (names, as of the latest period), What it says.
 * @example =TP.GONOGO(PilotKPIs[#All])
 * @source Go if 4 of 5 KPIs are at or above target for two consecutive weeks, else extend the pilot, or retune and run it again
 */
export function goNoGoOfRange(
  kpis: unknown[][],
  targets?: unknown[][],
  needed?: unknown[][],
  periods?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const table = kpiTableIn(kpis);
    const names = table.rows.map(({ name }) => name).filter((name) => name !== "");
    const finder = pilotTargetsIn(targets, names);
    const counting = countingRows(table, finder);
    const judgedKpis = counting.map((row) => judged(row, finder));
    const met = Uint8Array.from(judgedKpis.flatMap((one) => one.met.map(Number)));
    const asked = oneNumber("needed", needed, { least: 0, most: 1e9, fallback: 0.8 });
    const count = asked < 1 ? neededOf(counting.length, asked) : Math.ceil(asked);
    const inARow = oneNumber("periods", periods, {
      least: 1,
      most: 1000,
      fallback: 2,
      whole: true,
    });
    const found = goNoGo(met, counting.length, count, inARow);
    const { decision, reason } = pilotDecision(found, {
      kpis: counting.length,
      needed: count,
      periods: inARow,
      stops: judgedKpis
        .map(({ stop }) => stop)
        .filter((stop) => stop !== "")
        .slice(0, mostSaid),
    });
    return spillRows(
      ["Measure", "Value"],
      [
        ["Decision", decision],
        ["KPIs", counting.length],
        ["Needed", count],
        ["Met now", found.metNow],
        ["Periods in a row", found.inARow],
        ["Not met", found.notMet.map((at) => judgedKpis[at]?.label ?? "").join(", ")],
        ["What it says", [reason, ...saidOfAll(judgedKpis), ...table.notes].join(" ")],
      ],
    );
  });
}
