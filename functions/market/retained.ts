/** Customers' ARR at two times, as TP.NRR takes it in: what is no customer is left out, and said. */
import { cleanText } from "../../src/table/cleanText";
import type { Groups } from "../../src/table/numbers/groups";
import { plainCell } from "../../src/table/cellKinds";
import { byRow } from "../../src/table/numbers/byRow";
import { endsInSum } from "../../src/table/rows/endsInSum";
import { notANumber } from "../cells";
import { lostRowNotes } from "../door/lostRowNotes";
import { noGroupNotes } from "../door/noGroupNotes";
import { ownGroups } from "../door/people";
import { firstLost, type RowErrors } from "../door/rowErrors";
import { groupList } from "../door/listKinds";
import { isWordForNone } from "../door/listNumbers";
import { amounts } from "./columns";
import type { RawList } from "./lists";
import {
  listGroups,
  listNumbers,
  listPlace,
  rowsOfLists,
  valueIn,
  withoutFirstCell,
  withoutRawHeaders,
} from "./lists";

/** ARR at the start and the end, row by row, by group; rows that don't count have none. */
export interface RetainedRows {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly groups: Groups;
  /** What was left out, a sentence each. */
  readonly notes: readonly string[];
}

/** A year in a cell above a column; NaN for anything else. */
function yearIn(value: unknown): number {
  const year = typeof value === "string" ? Number(cleanText(value)) : value;
  const isYear = typeof year === "number" && Number.isInteger(year) && year >= 1990 && year <= 2100;
  return isYear ? year : NaN;
}

/**
 * Whether two years stand above the columns, which as numbers look like any other row: the later one over
 * the later ARR, and no other cell is a year.
 */
function haveYearsAbove(before: RawList, after: RawList): boolean {
  const [from, to] = [yearIn(valueIn(before, 0)), yearIn(valueIn(after, 0))];
  if (!(from < to) || before.count < 2) return false;
  const isAmount = (list: RawList): boolean =>
    byRow(list.count - 1, (at) => valueIn(list, at + 1)).every((one) => Number.isNaN(yearIn(one)));
  return isAmount(before) && isAmount(after);
}

/** ARR of each row. A word such as n/a or pending is no ARR, and no end of one: its row is lost. */
function arrOf(list: RawList, rows: number, lost: RowErrors): Float64Array {
  const numbers = listNumbers(list, rows, amounts, lost);
  for (let at = 0; at < rows; at++) {
    const value = plainCell(valueIn(list, at)) ?? null;
    if (isWordForNone(value) && !lost.has(at)) lost.set(at, notANumber(listPlace(list, at), value));
  }
  return numbers;
}

/** The row of a total without a name. A sum has what it can of a row that is lost as well. */
function totalRow(
  of: Int32Array,
  lists: readonly RawList[],
  arr: readonly Float64Array[],
): number | undefined {
  const rows = byRow(of.length, (row) => row).filter((row) => (of[row] as number) >= 0);
  const columns = arr.map((one) => Float64Array.from(rows, (row) => one[row] as number));
  const isText = (column: number, at: number): boolean => {
    const list = lists[column];
    return list !== undefined && typeof plainCell(valueIn(list, rows[at] ?? -1)) === "string";
  };
  return endsInSum(columns, { isText }) ? rows.at(-1) : undefined;
}

function totalNote(list: RawList, row: number | undefined): readonly string[] {
  if (row === undefined) return [];
  return [
    `${listPlace(list, row)} and the cell beside it hold the sums of the rows above, and are left out as their total. If that is a customer, move the row up.`,
  ];
}

/**
 * @param by - what rows are grouped by; undefined for all together
 * @throws InputError where the lists don't fit each other, or no row can be read
 */
export function retainedRows(before: RawList, after: RawList, by?: RawList): RetainedRows {
  const headed = withoutRawHeaders([
    [before, "number"],
    [after, "number"],
    ...(by ? [[by, groupList] as const] : []),
  ]);
  const [first, second] = headed as [RawList, RawList];
  const hasYears = first.given === second.given && haveYearsAbove(first, second);
  const lists = hasYears ? headed.map(withoutFirstCell) : headed;
  const [beforeList, afterList, byList] = lists as [RawList, RawList, RawList?];
  const rows = rowsOfLists(lists);
  const lost: RowErrors = new Map();
  const arr = [arrOf(beforeList, rows, lost), arrOf(afterList, rows, lost)] as const;
  if (lost.size > 0 && lost.size === rows) throw firstLost(lost);
  const given = byList ? listGroups(byList, rows) : { names: ["All"], of: new Int32Array(rows) };
  const groups = byList ? ownGroups(given) : given;
  const of = groups.of.slice();
  const total = totalRow(of, [beforeList, afterList], arr);
  if (total !== undefined) of[total] = -1;
  for (const row of lost.keys()) of[row] = -1;
  const years = hasYears
    ? [
        `${listPlace(first, 0)} and the cell beside it are the years ${yearIn(valueIn(first, 0))} and ${yearIn(valueIn(second, 0))}, and are taken for headers.`,
      ]
    : [];
  const unnamed = noGroupNotes(given, groups, (row) => listPlace(byList ?? first, row));
  const notes = [
    ...years,
    ...lostRowNotes(lost, ", neither kept nor churned"),
    ...unnamed,
    ...totalNote(beforeList, total),
  ];
  return { before: arr[0], after: arr[1], groups: { names: groups.names, of }, notes };
}
