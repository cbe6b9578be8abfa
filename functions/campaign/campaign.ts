import { attribution } from "../../src/campaign/attribution";
import { InputError } from "../../src/errors";
import { WON } from "../../src/kpi/outcomes";
import { groupsOf } from "../../src/table/numbers/groups";
import type { Groups } from "../../src/table/numbers/groups";
import { touchFieldsFor } from "../../src/table/headers/touchFields";
import { inCell } from "../cellError";
import { columnBy, groupsBy } from "../door/groups";
import { withNotes } from "../door/noteRows";
import { oneWord } from "../door/oneCell";
import { oneNumber } from "../door/oneNumber";
import { opportunityRows, opportunityTable } from "../door/opportunityRows";
import { lostNotes, readableRows, type ReadableRows } from "../door/readable";
import { spillTable } from "../door/spill";
import type { CellTable } from "../door/table";
import { momentsIn } from "../door/numbers";
import { ownRows } from "../door/ownRows";
import { columnOf, namesIn, neededColumn, tableOf } from "../door/table";

const models = ["linear", "first", "last", "position", "decay"] as const;

const idKeys = ["opportunityId", "accountId"] as const;

/** The field of what both tables know: opportunities, else accounts. */
function sharedId(touches: CellTable, opportunities: CellTable): (typeof idKeys)[number] {
  const shared = idKeys.find((key) => touches.columns.has(key) && opportunities.columns.has(key));
  if (shared !== undefined) return shared;
  throw new InputError(
    "touches and opportunities have no ID in common. Give both a column Opportunity ID, or both Account ID.",
  );
}

interface TouchedDeals {
  readonly touches: ReadableRows;
  readonly opportunities: ReadableRows;
  /** The field by which they belong together. */
  readonly id: (typeof idKeys)[number];
}

/** Both tables without the rows that can't be read. */
function touchedDeals(touches: unknown, opportunities: unknown, by: unknown): TouchedDeals {
  const touchKeys = [...idKeys, "date", "channel", "territory"];
  const table = ownRows(tableOf("touches", touches, touchFieldsFor(touchKeys, ["date"])));
  const deals = opportunityTable(opportunities, {
    keys: ["amount", "stage", "won", "closed", "isClosed"],
    required: ["amount"],
    groups: idKeys,
    groupedBy: (given) => [columnOf(given, sharedId(table, given))],
  });
  const id = sharedId(table, deals.table);
  const read = [columnOf(table, id), columnOf(table, "date"), columnBy(table, by, ["channel"])];
  return {
    touches: readableRows(
      table,
      read.filter((column) => column !== undefined),
      undefined,
      ["by", by],
    ),
    opportunities: deals,
    id,
  };
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
 * @returns The group, Touches (that had a part), Opportunities (parts of 1 each, added up), Amount. The last row, No touch, has the opportunities without any, so that the amounts add up. Rows that can't be read are left out, and a Note below says so.
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
    const {
      touches: readTouches,
      opportunities: readDeals,
      id,
    } = touchedDeals(touches, opportunities, by);
    const [touchTable, dealTable] = [readTouches.table, readDeals.table];
    const word = oneWord("model", model, models, "linear");
    const days = oneNumber("halfLife", halfLife, { least: 1e-6, most: 36_500, fallback: 7 });
    const grouped = groupsBy(touchTable, by, ["channel"]);
    const moment = momentsIn(touchTable, neededColumn(touchTable, "date"));
    const groups = withBlanks(grouped, moment);
    const deals = opportunityRows(dealTable, NaN, false);
    const counts = (row: number): boolean => !deals.isDecided || deals.outcome[row] === WON;
    const dealGroups = groupsOf(namesIn(dealTable, neededColumn(dealTable, id)));
    const touched = namesIn(touchTable, neededColumn(touchTable, id));
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
    const figures = spillTable([
      [grouped.label, [...groups.names, "No touch"]],
      ["Touches", [...found.touches, 0]],
      ["Opportunities", [...found.opportunities, found.untouched]],
      ["Amount", [...found.amount, found.untouchedAmount]],
    ]);
    return withNotes(figures, [...lostNotes(readTouches), ...lostNotes(readDeals)]);
  });
}
