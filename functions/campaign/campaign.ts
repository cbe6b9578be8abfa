import { attribution } from "../../src/campaign/attribution";
import { stageDurations } from "../../src/campaign/stageDurations";
import { InputError } from "../../src/errors";
import { outcomeOfStage, WON } from "../../src/kpi/outcomes";
import { groupsOf } from "../../src/table/numbers/groups";
import type { Groups } from "../../src/table/numbers/groups";
import { historyFieldsFor } from "../../src/table/headers/historyFields";
import { momentOf } from "../../src/table/numbers/moments";
import { touchFieldsFor } from "../../src/table/headers/touchFields";
import { inCell } from "../cellError";
import { groupsIn } from "../door/distinct";
import { isLeftOut } from "../door/givenTable";
import { groupsBy, meantGroupsIn } from "../door/groups";
import { oneCell, oneWord } from "../door/oneCell";
import { oneNumber } from "../door/oneNumber";
import { opportunityRows, opportunityTable } from "../door/opportunityRows";
import type { ResultColumn } from "../door/spill";
import { spillTable } from "../door/spill";
import type { CellTable } from "../door/table";
import { momentsIn } from "../door/numbers";
import { ownRows } from "../door/ownRows";
import { columnOf, namesIn, neededColumn, tableOf } from "../door/table";

const models = ["linear", "first", "last", "position", "decay"] as const;

/** Names of what both tables know: opportunities, else accounts. */
function keysOf(touches: CellTable, opportunities: CellTable): readonly (readonly string[])[] {
  for (const key of ["opportunityId", "accountId"]) {
    const [one, other] = [columnOf(touches, key), columnOf(opportunities, key)];
    if (one !== undefined && other !== undefined)
      return [namesIn(touches, one), namesIn(opportunities, other)];
  }
  throw new InputError(
    "touches and opportunities have no ID in common. Give both a column Opportunity ID, or both Account ID.",
  );
}

/** Opportunities by their key, and the touches by the same; what no opportunity has is -1. */
function sharedKeys(
  touched: readonly string[],
  { names, of }: Groups,
  counts: (row: number) => boolean,
): { readonly touches: Int32Array; readonly opportunities: Int32Array } {
  const position = new Map(names.map((name, at) => [name, at]));
  return {
    touches: Int32Array.from(touched, (name) => position.get(name) ?? -1),
    opportunities: of.filter((_, row) => counts(row)),
  };
}

/**
 * Groups in which rows without a name have one too, so that nothing is lost.
 *
 * @param moment - when each touch was; one without a day counts nowhere, and needs no group
 */
function withBlanks({ names, of }: Groups, moment: Float64Array): Groups {
  const isUnnamed = of.some((at, row) => at < 0 && !Number.isNaN(moment[row]));
  if (!isUnnamed) return { names, of: of.map((at) => Math.max(0, at)) };
  const blank = names.length;
  return { names: [...names, "(blank)"], of: of.map((at) => (at < 0 ? blank : at)) };
}

/**
 * What each channel, campaign or territory has contributed: the credit of touches for opportunities, in numbers and in money.
 * @customfunction ATTRIBUTION
 * @param touches A table with its header row: Opportunity ID (or Account ID), Date, Channel. A touch without a date does not count, nor one after the close date; all of that day still do.
 * @param opportunities A table with its header row: the same ID, Amount and, if wanted, Stage or Won (then only won ones count) and Close date. One row is one opportunity. A blank amount counts as 0.
 * @param [by] What gets the credit: a header of touches in quotes, or one cell per touch. Blank: Channel.
 * @param [model] "linear" (all touches alike), "first", "last", "position" (40 % first, 40 % last, 20 % between; half each for two) or "decay" (a touch loses half its weight in halfLife days before the last one). Blank: "linear".
 * @param [halfLife] Days, for "decay". Blank: 7.
 * @returns The group, Touches (that had a part), Opportunities (parts of 1 each, added up), Amount. The last row, No touch, has the opportunities without any, so that the amounts add up.
 * @example =TP.ATTRIBUTION(Touches[#All], Opportunities[#All], "Channel", "position")
 * @source Standard multi-touch models: first, last, linear, position-based (40 / 20 / 40), time decay
 */
export function attributionOfRange(
  touches: unknown[][],
  opportunities: unknown[][],
  by?: unknown[][],
  model?: unknown[][],
  halfLife?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const touchKeys = ["opportunityId", "accountId", "date", "channel", "territory"];
    const touchTable = ownRows(tableOf("touches", touches, touchFieldsFor(touchKeys, ["date"])));
    const dealKeys = ["opportunityId", "accountId", "amount", "stage", "won", "closed", "isClosed"];
    const dealTable = opportunityTable(opportunities, dealKeys, ["amount"]);
    const word = oneWord("model", model, models, "linear");
    const days = oneNumber("halfLife", halfLife, { least: 1e-6, most: 36_500, fallback: 7 });
    const grouped = groupsBy(touchTable, by, ["channel"]);
    const moment = momentsIn(touchTable, neededColumn(touchTable, "date"));
    const groups = withBlanks(grouped, moment);
    const deals = opportunityRows(dealTable, NaN, false);
    const counts = (row: number): boolean => !deals.isDecided || deals.outcome[row] === WON;
    const [touched = [], dealIds = []] = keysOf(touchTable, dealTable);
    const dealGroups = groupsOf(dealIds);
    const key = sharedKeys(touched, dealGroups, counts);
    const found = attribution(
      {
        key: key.touches,
        moment,
        group: groups.of,
      },
      {
        key: key.opportunities,
        amount: deals.amount.filter((_, row) => counts(row)),
        closed: deals.closed.filter((_, row) => counts(row)),
      },
      {
        keys: dealGroups.names.length,
        groups: groups.names.length,
        model: word,
        halfLife: days,
      },
    );
    return spillTable([
      [grouped.label, [...groups.names, "No touch"]],
      ["Touches", [...found.touches, 0]],
      ["Opportunities", [...found.opportunities, found.untouched]],
      ["Amount", [...found.amount, found.untouchedAmount]],
    ]);
  });
}

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

/**
 * How long opportunities stay in each stage of the pipeline, where they are stuck, and how many go on.
 * @customfunction STAGEDURATION
 * @param history A table with its header row: Opportunity ID, Stage, Entered and, if wanted, Left; a row each time that an opportunity enters a stage. Without Left a stage lasts until the next one. Rows without an ID, stage or date are left out; repeated rows of the same stage, in any case, count as one.
 * @param [by] What to group by: a header of history in quotes, or one cell per row. Blank: all together.
 * @param [asOf] The date up to which those still in a stage are counted, such as TODAY(). Blank: the latest date in history.
 * @returns The group if there is one, Stage (in the order of first entry), Entered, Still in it, Mean (days), Median (days), P90 (days), To the next stage (the part that went on to another stage that is not lost). Days include those still in it. A stage that closes an opportunity, won or lost, has no days and no next.
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
    const table = ownRows(
      tableOf("history", history, historyFieldsFor([...needed, "left"], needed)),
    );
    const isGrouped = !isLeftOut(by);
    const groups = isGrouped
      ? groupsBy(table, by)
      : { label: "", names: ["All"], of: new Int32Array(table.length) };
    const ids = groupsIn(table, neededColumn(table, "opportunityId"));
    const stage = meantGroupsIn(table, neededColumn(table, "stage"));
    const left = columnOf(table, "left");
    const found = stageDurations(
      {
        opportunity: ids.of,
        opportunities: ids.names.length,
        stage,
        outcome: Uint8Array.from(stage.names, outcomeOfStage),
        entered: momentsIn(table, neededColumn(table, "entered")),
        left:
          left === undefined ? new Float64Array(table.length).fill(NaN) : momentsIn(table, left),
      },
      groups,
      momentGiven("asOf", asOf),
    );
    const groupNames: ResultColumn = Array.from(found.group, (group) => groups.names[group]);
    return spillTable([
      ...(isGrouped ? [[groups.label, groupNames] as const] : []),
      ["Stage", Array.from(found.stage, (one) => stage.names[one])],
      ["Entered", found.entered],
      ["Still in it", found.stillIn],
      ["Mean (days)", found.mean],
      ["Median (days)", found.median],
      ["P90 (days)", found.p90],
      ["To the next stage", found.toNext],
    ]);
  });
}
