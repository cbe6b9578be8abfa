import { stageDurations, type StageDurations } from "../../src/campaign/stageDurations";
import { InputError } from "../../src/errors";
import { outcomeOfStage } from "../../src/kpi/outcomes";
import { historyFieldsFor } from "../../src/table/headers/historyFields";
import { momentOf } from "../../src/table/numbers/moments";
import { inCell } from "../cellError";
import { groupsIn } from "../door/distinct";
import { isLeftOut } from "../door/givenTable";
import { columnBy, groupsBy, meantGroupsIn } from "../door/groups";
import { withNotes } from "../door/noteRows";
import { oneCell } from "../door/oneCell";
import { lostNotes, withBlanks } from "../door/readable";
import type { ResultColumn } from "../door/spill";
import { spillTable } from "../door/spill";
import { momentsIn } from "../door/numbers";
import { ownRows } from "../door/ownRows";
import type { CellTable } from "../door/table";
import { columnOf, neededColumn, placeInTable, rowNumber, tableOf } from "../door/table";

function momentGiven(name: string, argument: unknown): number {
  const cell = oneCell(name, argument, "date");
  // Some hosts hand over 0 for what is left out.
  if (cell === null || cell === 0) return NaN;
  const moment = momentOf(cell);
  if (!Number.isNaN(moment)) return moment;
  throw new InputError(
    `${name} is "${String(cell)}", which is no date. Enter a date, or write it as 2026-03-31.`,
  );
}

/** Stages that are left out for another row, which can't be read or has no date. */
function unendedNotes(table: CellTable, unended: StageDurations["unended"]): readonly string[] {
  const [first] = unended;
  if (first === undefined) return [];
  const column = neededColumn(table, "stage");
  const place = placeInTable(table, first.row, column);
  const because = `row ${rowNumber(table, first.because)} of the same opportunity can't be read or has no date: write it there`;
  return unended.length === 1
    ? [`${place} is left out, since nothing tells when that stage ended: ${because}.`]
    : [
        `${unended.length} stages are left out, since nothing tells when they ended: ${place}, for one, where ${because}.`,
      ];
}

/**
 * How long opportunities stay in each stage of the pipeline, where they are stuck, and how many go on.
 * @customfunction STAGEDURATION
 * @param history A table with its header row: Opportunity ID, Stage, Entered and, if wanted, Left; a row each time that an opportunity enters a stage. Without Left a stage lasts until the next one. Rows without an ID, stage or date are left out, and so is the stage before one without a date, whose end nobody knows; repeated rows of the same stage, in any case, count as one.
 * @param [by] What to group by: a header of history in quotes, or one cell per row. Blank: all together.
 * @param [asOf] The date up to which those still in a stage are counted, such as TODAY(). Blank: the latest date in history.
 * @returns The group if there is one, Stage (in the order of first entry), Entered, Still in it, Mean (days), Median (days), P90 (days), To the next stage (the part that went on to another stage that is not lost). Days include those still in it. A stage that closes an opportunity, won or lost, has no days and no next. Rows that can't be read are left out, and so are stages whose end is then not known: a Note below says so.
 * @example =TP.STAGEDURATION(History[#All])
 * @source Time from entry to exit; percentiles as PERCENTILE.INC
 */
export function stageDurationOfRange(
  history: unknown[][],
  by?: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const needed = ["opportunityId", "stage", "entered"];
    const given = ownRows(
      tableOf("history", history, historyFieldsFor([...needed, "left"], needed)),
    );
    const isGrouped = !isLeftOut(by);
    const column = isGrouped ? columnBy(given, by, []) : undefined;
    // Rows that can't be read keep their place: the stage before them ended there.
    const { table, cells } = withBlanks(given, [
      ...given.columns.values(),
      ...(column === undefined ? [] : [column]),
    ]);
    const groups = isGrouped
      ? groupsBy(table, by)
      : { label: "", names: ["All"], of: new Int32Array(table.length) };
    const ids = groupsIn(table, neededColumn(table, "opportunityId"));
    const stage = meantGroupsIn(table, neededColumn(table, "stage"));
    const entered = momentsIn(table, neededColumn(table, "entered"));
    const left = columnOf(table, "left");
    const unread = Uint8Array.from(entered, (when, row) =>
      Number.isNaN(when) && stage.of[row]! >= 0 ? 1 : 0,
    );
    for (const { row } of cells) unread[row] = 1;
    const found = stageDurations(
      {
        opportunity: ids.of,
        opportunities: ids.names.length,
        stage,
        outcome: Uint8Array.from(stage.names, outcomeOfStage),
        entered,
        left:
          left === undefined ? new Float64Array(table.length).fill(NaN) : momentsIn(table, left),
        unread,
      },
      groups,
      momentGiven("asOf", asOf),
    );
    const groupNames: ResultColumn = Array.from(found.group, (group) => groups.names[group]);
    const figures = spillTable([
      ...(isGrouped ? [[groups.label, groupNames] as const] : []),
      ["Stage", Array.from(found.stage, (one) => stage.names[one])],
      ["Entered", found.entered],
      ["Still in it", found.stillIn],
      ["Mean (days)", found.mean],
      ["Median (days)", found.median],
      ["P90 (days)", found.p90],
      ["To the next stage", found.toNext],
    ]);
    return withNotes(figures, [
      ...lostNotes({ lost: cells, zeroed: [] }),
      ...unendedNotes(table, found.unended),
    ]);
  });
}
