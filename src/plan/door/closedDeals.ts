import { LOST, OPEN, outcomeOfStage, WON } from "../../kpi/outcomes";
import { matchHeaders } from "../../table/headers/matchHeaders";
import { opportunityFieldsFor } from "../../table/headers/opportunityFields";
import { amountText } from "../../table/numbers/amountText";
import { textOf } from "../../table/parse/readTexts";
import { repeatedRowsKey } from "../../table/rows/repeatedRows";
import { countText, plural } from "../numberText";
import { loadKey } from "../tables/chosenColumns";
import type { ReadSide } from "../tables/tables";
import { amountOf } from "./leftOutLines";

/** The stage, and what its words could be mistaken for. */
const fields = opportunityFieldsFor(["stage", "won", "isClosed", "closed", "created"]);

/** Position of the column that says how far each deal is; undefined where there is none. */
export function stageColumn(headers: readonly string[]): number | undefined {
  return matchHeaders(headers, fields).get("stage");
}

/** Whether the load of an account is the sum of its rows, so that each row's part of it is known. */
function areAddedUp({ decisions }: ReadSide): boolean {
  const isSettled = decisions.every(({ state }) => state !== "asked");
  return (
    isSettled && decisions.some(({ key, value }) => key === repeatedRowsKey && value === "add up")
  );
}

/**
 * What is to be known of a list of deals that holds closed ones: they count as the open ones do, which
 * somebody who wants to share out a pipeline doesn't mean. "" where rows are accounts, or no stage says
 * that a deal is closed.
 */
export function closedDealsNote(side: ReadSide, loadName: string): string {
  const { range, headers, rows, ofRow } = side;
  const read = [...ofRow.keys()].filter((at) => (ofRow[at] ?? -1) >= 0);
  const column = stageColumn(headers);
  if (column === undefined || read.length === rows.length) return "";
  const outcomes = read.map((at) => outcomeOfStage(textOf(range.cells[at + 1]?.[column] ?? null)));
  const closed = read.filter((_, index) => outcomes[index] !== OPEN);
  if (closed.length === 0) return "";
  const parts = (
    [
      [LOST, "lost"],
      [WON, "won"],
    ] as const
  ).flatMap(([outcome, word]) => {
    const count = outcomes.filter((one) => one === outcome).length;
    return count === 0 ? [] : [`${countText(count)} ${word}`];
  });
  const load = side.columns.get(loadKey);
  const amount =
    load?.kind === "number" && areAddedUp(side)
      ? closed.reduce((sum, at) => sum + amountOf(side, load, range.row + 1 + at), 0)
      : 0;
  const holding = amount === 0 ? "" : `, holding ${amountText(amount)} of ${loadName},`;
  const one = closed.length === 1;
  return `${plural(closed.length, "row")} of ${countText(read.length)}${holding} ${one ? "is a closed deal" : "are closed deals"} by ${headers[column] ?? ""} (${parts.join(", ")}) and ${one ? "counts" : "count"} as the open ones do. Filter ${one ? "it" : "them"} out of the table where open deals alone are to be shared out.`;
}
