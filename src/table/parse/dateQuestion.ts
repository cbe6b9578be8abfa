import type { ColumnPlace } from "../column";
import type { Decision } from "../decision";
import { columnName, decisionKey, shownCell } from "./columnName";
import type { OrderDecision, OrderEvidence, OrderExample } from "./dateOrder";
import { dayIn } from "./dateOrder";
import type { DateOrder, DateText } from "./dateText";
import { shownDay } from "./shownDay";

export const dateOrderSubject = "date order";
export const realDatesSubject = "real dates";

const orders: readonly DateOrder[] = ["day first", "month first", "year first"];

/** The user's word on the order of a column's dates. */
export function orderOfAnswer(answer: string | undefined): DateOrder | undefined {
  return orders.find((order) => order === answer);
}

const inWords: Readonly<Record<DateOrder, string>> = {
  "day first": "The day comes first",
  "month first": "The month comes first",
  "year first": "The year comes first",
};

function because(
  { reason, order }: OrderDecision,
  { examples, day, month }: OrderEvidence,
  textAt: (index: number) => string,
): string {
  const shown = (kind: OrderExample): string => textAt(examples.get(kind) ?? 0);
  switch (reason) {
    case "evidence": {
      const kind = order === "day first" ? "day" : order === "month first" ? "month" : "year";
      return `${shown(kind)} can be read in one way only`;
    }
    case "points":
      return "dates with points have the day first";
    case "spread":
      return "the dates lie near each other then";
    case "other columns":
      return `the table's other dates have the ${order}`;
    case "contradiction":
      return day > 0 && month > 0
        ? `the column contradicts itself: it holds ${shown("day")} and ${shown("month")}`
        : "";
    case "chosen":
      return "you said so";
    case "assumed":
    case "none":
      return "";
  }
}

/** What people should know of, and may change about, the order of a column's dates. */
export function orderQuestion(
  decision: OrderDecision,
  evidence: OrderEvidence,
  place: ColumnPlace,
  textAt: (index: number) => string,
  dateAt: (index: number) => DateText | undefined,
): Decision | undefined {
  const { examples, ordered, mayLead, open } = evidence;
  if (ordered === 0 || examples.size === 0) return undefined;
  const at = examples.get("open") ?? [...examples.values()][0] ?? 0;
  const date = dateAt(at);
  if (!date) return undefined;
  const text = textAt(at);
  const mayBeLed = mayLead === ordered && (decision.order === "year first" || open === 0);
  const options = orders
    .filter((order) => order !== "year first" || mayBeLed || decision.order === order)
    .map((order) => {
      const day = dayIn(date, order);
      return {
        value: order,
        text: inWords[order],
        ...(Number.isNaN(day) ? {} : { shows: shownDay(day) }),
      };
    });
  const readings = [...new Set(options.flatMap(({ shows }) => shows ?? []))];
  return {
    key: decisionKey(dateOrderSubject, place),
    header: place.header,
    cell: shownCell(place, at, text),
    question:
      readings.length > 1
        ? `${columnName(place)} holds ${text}: is that ${readings.join(" or ")}?`
        : `${columnName(place)} holds ${text}: does the day or the month come first?`,
    options,
    value: decision.order,
    state: decision.state,
    because: because(decision, evidence, textAt),
    setting: "dateOrder",
  };
}

/**
 * What to ask where a spreadsheet of another language may have opened the file: it made dates of the
 * texts that fit its own order, with day and month swapped, and left the others as text.
 *
 * @param index - a row whose cell holds a real date
 */
export function realDatesQuestion(
  place: ColumnPlace,
  index: number,
  day: number,
  swapped: number,
  leftText: string,
): Decision {
  const shown = shownDay(day);
  const other = shownDay(swapped);
  return {
    key: decisionKey(realDatesSubject, place),
    header: place.header,
    cell: shownCell(place, index, shown),
    question: `${columnName(place)} holds real dates up to the 12th of a month only, and texts such as ${leftText}, as if a spreadsheet of another language had opened it: is ${shown} right, or was it ${other}?`,
    options: [
      { value: "as they stand", text: "The real dates are right", shows: shown },
      { value: "swapped", text: "Day and month are swapped in them", shows: other },
    ],
    value: "swapped",
    state: "asked",
    because: "",
    setting: "realDates",
  };
}
