import { limitsOf } from "../../src/defaults/limits";
import { targetsTable } from "../../src/defaults/targets";
import { InputError } from "../../src/errors";
import { repsFor } from "../../src/market/repsFor";
import { retention } from "../../src/market/retention";
import { tam } from "../../src/market/tam";
import { inCell } from "../cellError";
import { listOf, optionalRange } from "../cells";
import { numbersOf } from "../door/listNumbers";
import { amounts, fractions } from "./columns";
import type { RawList } from "./lists";
import {
  listNumbers,
  listPlace,
  optionalList,
  rawList,
  rowsOfLists,
  withoutRawHeaders,
} from "./lists";
import { withRowErrors, type RowErrors } from "../door/rowErrors";
import { withNotes } from "../door/noteRows";
import { spillColumn, spillTable } from "../door/spill";
import { retainedRows } from "./retained";

/**
 * The size of a market in money a year: companies x annual contract value, and with a penetration the part of it that can be won.
 * @customfunction TAM
 * @param accounts Number of companies, one per row or one for all. With or without its header. A blank counts as 0.
 * @param acv Annual contract value, in money a year, one per row or one for all. With or without its header. A blank counts as 0.
 * @param [penetration] Part of the companies that can be won, 0 to 1, one per row or one for all. With or without its header. Blank: 1.
 * @returns One column, in the money of acv. With a penetration below 1 this is an obtainable market (SOM), though many tables call it TAM too.
 * @example =TP.TAM(4500, 45000, 0.1)
 * @source accounts x ACV x penetration
 */
export function tamOfRange(
  accounts: unknown[][],
  acv: unknown[][],
  penetration?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const part = optionalList("penetration", penetration);
    const lists = withoutRawHeaders([
      [rawList("accounts", accounts), "number"],
      [rawList("acv", acv), "number"],
      ...(part ? [[part, "number"] as const] : []),
    ]);
    const [accountList, acvList, partList] = lists as [RawList, RawList, RawList?];
    const errors: RowErrors = new Map();
    const rows = rowsOfLists(lists, true);
    const size = (list: RawList): number => (list.given === 1 ? 1 : rows);
    const market = tam(
      listNumbers(accountList, size(accountList), amounts, errors),
      listNumbers(acvList, size(acvList), amounts, errors),
      partList ? listNumbers(partList, size(partList), fractions, errors) : Float64Array.of(1),
    );
    return withRowErrors(spillColumn(market), errors);
  });
}

/**
 * Net and gross revenue retention of the customers who were there at the start of a period: what became of their ARR by its end.
 * @customfunction NRR
 * @param before ARR of each customer at the start of the period. With or without its header. A blank or 0 is no customer then, and does not count: new customers are no retention. A row of sums below the customers is no customer.
 * @param after ARR of the same customers at the end, row by row. With or without its header. A blank or 0 has churned; n/a, pending and whatever else is no number says nothing, and its row is left out.
 * @param [by] What to group by, one cell per row, such as the segment. With or without its header. A row without a group is left out, as is one named Total. Blank: all together, as "All".
 * @returns Group, Starting ARR, Churned, Contraction, Expansion, NRR ((starting - churned - contraction + expansion) / starting), GRR (the same without expansion), Churn rate (churned / starting); then a Note per row for what is left out. Fractions: 1.05 is 105 %. This is the standard definition; a formula that starts from the closing ARR counts new customers in and churn twice.
 * @example =TP.NRR(Renewals[ARR before], Renewals[ARR after], Renewals[Segment])
 * @source (starting ARR - churned - contraction + expansion) / starting ARR of the same customers
 */
export function nrrOfRange(before: unknown[][], after: unknown[][], by?: unknown[][]): unknown[][] {
  return inCell(() => {
    const { notes, groups, ...arr } = retainedRows(
      rawList("before", before),
      rawList("after", after),
      optionalList("by", by),
    );
    const result = retention(arr.before, arr.after, groups);
    const table = spillTable([
      ["Group", groups.names],
      ["Starting ARR", result.start],
      ["Churned", result.churned],
      ["Contraction", result.contraction],
      ["Expansion", result.expansion],
      ["NRR", result.net],
      ["GRR", result.gross],
      ["Churn rate", result.churned.map((one, group) => one / result.start[group]!)],
    ]);
    return withNotes(table, notes);
  });
}

/** Lowest and highest TAM / quota: the usual target, or one or two numbers. */
function multiplesOf(argument: unknown): readonly [low: number, high: number] {
  const range = optionalRange("multiple", argument);
  if (range === undefined) {
    const target = targetsTable.find(([measure]) => measure === "TAM / quota") ?? [];
    const { low, high } = limitsOf(target[1] ?? null, target[2] ?? null, "The default multiple");
    return [low, high];
  }
  const list = listOf(range);
  const [low = 0, high = low] = numbersOf(list);
  if (list.cells.length <= 2 && low > 0 && high >= low) return [low, high];
  throw new InputError(
    "multiple must be the lowest and the highest TAM / quota, two numbers above 0 such as 3 and 5.",
  );
}

/**
 * How many reps a territory's market feeds, if each rep should have 3 to 5 times the quota in it.
 * @customfunction REPSFOR
 * @param tam Market of each territory in money. With or without its header. A blank counts as 0.
 * @param quota Yearly quota of a rep there, in the same money, above 0; one per territory or one for all. With or without its header. A row that is blank here and in tam stays blank.
 * @param [multiple] Lowest and highest TAM / quota, two cells, or one for both. Blank: 3 and 5.
 * @returns Two columns, not rounded: Reps from (tam / (quota x highest)) and Reps to (tam / (quota x lowest)).
 * @example =TP.REPSFOR(20250000, 2000000)
 * @source TAM / quota between 3 and 5
 */
export function repsForOfRange(
  tam: unknown[][],
  quota: unknown[][],
  multiple?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const [low, high] = multiplesOf(multiple);
    const [tamList, quotaList] = withoutRawHeaders([
      [rawList("tam", tam), "number"],
      [rawList("quota", quota), "number"],
    ]) as [RawList, RawList];
    const errors: RowErrors = new Map();
    const rows = rowsOfLists([tamList, quotaList], true);
    const given = listNumbers(tamList, tamList.given === 1 ? 1 : rows, amounts, errors);
    const quotas = listNumbers(quotaList, quotaList.given === 1 ? 1 : rows, amounts, errors);
    const all = given.length === rows ? given : new Float64Array(rows).fill(given[0] ?? 0);
    const wrong = quotas.findIndex(
      (each, at) => each === 0 && (quotas.length === 1 || (all[at]! > 0 && !errors.has(at))),
    );
    if (wrong >= 0) {
      throw new InputError(`${listPlace(quotaList, wrong)} is 0 or blank. Write a quota above 0.`);
    }
    const { from, to } = repsFor(all, quotas, low, high);
    const table = spillTable([
      ["Reps from", from],
      ["Reps to", to],
    ]);
    return withRowErrors(table, errors, 1);
  });
}
