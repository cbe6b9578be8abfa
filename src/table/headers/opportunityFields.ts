import { field, fieldsFor } from "./field";
import type { Field } from "./field";

const ids: readonly Field[] = [
  field("opportunityId", "Opportunity ID", "id", [
    "opportunity",
    "opp ID",
    "deal ID",
    "record ID",
    "opportunity number",
    "18 digit opportunity ID",
  ]),
  field("accountId", "Account ID", "id", [
    "company ID",
    "customer ID",
    "associated company ID",
    "account number",
    "18 digit account ID",
  ]),
];

/**
 * What exports of opportunities call their columns. Close date comes before Is closed: Salesforce
 * calls the date "Close Date" and the tick box "Closed", others the date "Closed".
 */
const facts: readonly Field[] = [
  field("amount", "Amount", "number", [
    "opportunity amount",
    "deal amount",
    "deal value",
    "ACV",
    "annual contract value",
    "annualized contract value",
    "amount in company currency",
    "amount (converted)",
    "ARR",
    "TCV",
    "contract value",
    "value",
    "revenue",
  ]),
  field("stage", "Stage", "text", [
    "stage name",
    "deal stage",
    "opportunity stage",
    "sales stage",
    "pipeline stage",
    "status",
  ]),
  field("won", "Won", "flag", [
    "is won",
    "closed won",
    "is closed won",
    "won / lost",
    "outcome",
    "result",
  ]),
  field("created", "Created", "date", [
    "created date",
    "create date",
    "created on",
    "date created",
    "creation date",
    "opened",
    "open date",
  ]),
  field("closed", "Close date", "date", [
    "closed date",
    "closed",
    "closed on",
    "date closed",
    "expected close date",
    "expected close",
    "estimated close date",
  ]),
  field("isClosed", "Is closed", "flag", ["closed flag", "closed"]),
  field("qualified", "Qualified", "flag", [
    "is qualified",
    "SQL",
    "SQO",
    "sales qualified",
    "is SQL",
    "is SQO",
  ]),
  field("quota", "Quota", "number", ["quota amount", "target", "sales quota", "sales target"]),
  field("owner", "Owner", "text", [
    "opportunity owner",
    "deal owner",
    "owner name",
    "rep",
    "sales rep",
    "account executive",
    "account owner",
    "assigned to",
  ]),
  field("territory", "Territory", "text", ["sales territory", "territory name"]),
  field("segment", "Segment", "text", ["customer segment", "account segment", "market segment"]),
  field("region", "Region", "text", ["sales region", "geo", "geography", "area"]),
  field("competitor", "Competitor", "text", [
    "main competitor",
    "main competitors",
    "primary competitor",
    "lost to",
  ]),
];

/** Fields of a table of opportunities for a function, by their keys; those required are named again. */
export function opportunityFieldsFor(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return fieldsFor([ids, facts], keys, required);
}
