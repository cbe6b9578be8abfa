import { field, fieldsFor } from "./field";
import type { Field } from "./field";

/** What exports call the columns of a stage history: a row each time that an opportunity enters a stage. */
const history: readonly Field[] = [
  field("opportunityId", "Opportunity ID", "id", [
    "opportunity",
    "opp ID",
    "deal ID",
    "record ID",
    "parent ID",
    "opportunity name",
  ]),
  field("stage", "Stage", "text", [
    "stage name",
    "to stage",
    "new stage",
    "new value",
    "deal stage",
    "opportunity stage",
    "status",
  ]),
  field("entered", "Entered", "date", [
    "entered on",
    "date entered",
    "stage entered",
    "stage start",
    "start",
    "start date",
    "from date",
    "last modified",
    "last stage change date",
    "edit date",
    "created date",
    "created",
    "date",
    "timestamp",
  ]),
  field("left", "Left", "date", [
    "left on",
    "date left",
    "exited",
    "date exited",
    "stage end",
    "end",
    "end date",
    "to date",
  ]),
];

/** Sales by product or rep. */
const sales: readonly Field[] = [
  field("name", "Name", "text", [
    "product",
    "product name",
    "rep",
    "sales rep",
    "owner",
    "opportunity owner",
    "deal owner",
  ]),
  field("date", "Date", "date", [
    "close date",
    "closed",
    "closed date",
    "order date",
    "sale date",
    "month",
  ]),
  field("amount", "Amount", "number", [
    "sales",
    "revenue",
    "bookings",
    "ARR",
    "ACV",
    "value",
    "won",
    "deal value",
  ]),
  field("start", "Start", "date", [
    "start date",
    "hire date",
    "hired",
    "launch date",
    "launch",
    "launched",
    "joined",
  ]),
  field("full", "Full", "number", [
    "full amount",
    "full monthly amount",
    "full per month",
    "monthly quota",
    "quota per month",
    "target per month",
  ]),
];

/** Fields of a stage history, or of sales and starts, for a function, by their keys. */
export function historyFieldsFor(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return fieldsFor([history, sales], keys, required);
}
