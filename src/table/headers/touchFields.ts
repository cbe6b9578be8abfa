import { field, fieldsFor } from "./field";
import type { Field } from "./field";

/** What exports call the columns of touches: campaign responses, meetings, calls, web visits. */
const touches: readonly Field[] = [
  field("opportunityId", "Opportunity ID", "id", ["opportunity", "opp ID", "deal ID"]),
  field("accountId", "Account ID", "id", [
    "company ID",
    "customer ID",
    "associated company ID",
    "account number",
  ]),
  field("date", "Date", "date", [
    "touch date",
    "touchpoint date",
    "activity date",
    "member first responded date",
    "first responded date",
    "created date",
    "created",
    "timestamp",
    "time",
    "occurred on",
  ]),
  field("channel", "Channel", "text", [
    "marketing channel",
    "touchpoint type",
    "source",
    "lead source",
    "campaign type",
    "medium",
    "campaign",
    "campaign name",
    "type",
  ]),
  field("territory", "Territory", "text", ["sales territory", "territory name"]),
];

/** Fields of a table of touches for a function, by their keys; those required are named again. */
export function touchFieldsFor(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return fieldsFor([touches], keys, required);
}
