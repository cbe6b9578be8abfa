import { bounded, field, fieldsFor } from "./field";
import type { Field } from "./field";
import { accountFields, repFields } from "./fields";

/**
 * Columns of an account table that single functions ask for. A carve does not know them: there
 * "Annual revenue" may well mean ARR, here the function says what it is after.
 */
const accountFacts: readonly Field[] = [
  field("companyRevenue", "Company revenue", "number", [
    "revenue of the company",
    "annual revenue",
    "yearly revenue",
    "revenue",
    "turnover",
    "annual sales",
    "company turnover",
  ]),
  field("acv", "ACV", "number", ["annual contract value", "average contract value", "ASP"]),
  field("icp", "ICP", "flag", ["ICP fit", "is ICP", "ICP match", "ideal customer", "good fit"]),
  field("fit", "Fit", "text", ["fit tier", "ICP tier", "account fit", "tier"]),
  field("intent", "Intent", "number", ["intent score", "third-party intent", "buying intent"]),
  field("mqls", "MQLs", "number", ["marketing qualified leads", "number of MQLs", "MQL count"]),
  field("opportunities", "Opportunities", "number", [
    "number of opportunities",
    "opportunity count",
    "opps",
    "open opportunities",
  ]),
  field("productUse", "Product use", "number", [
    "product usage",
    "usage",
    "product analytics",
    "active users",
    "product score",
  ]),
  field("customerSince", "Customer since", "date", [
    "became customer",
    "became a customer",
    "customer start date",
    "first closed won",
  ]),
  field("customerUntil", "Customer until", "date", [
    "churn date",
    "churned on",
    "customer end date",
  ]),
  field("territory", "Territory", "text", ["sales territory", "territory name"]),
  field("district", "District", "text", ["sales district"]),
  field("domain", "Domain", "text", ["website", "web site", "web address", "URL", "email domain"]),
  field("withinSla", "Within SLA", "flag", ["in SLA", "SLA met", "assigned within SLA", "in time"]),
  field("travelHours", "Travel hours", "number", [
    "travel",
    "travel hours per week",
    "travel time",
  ]),
  field("travelCost", "Travel cost", "number", ["travel expenses", "cost of travel"]),
  field("competitor", "Competitor", "text", ["main competitor", "incumbent", "primary competitor"]),
];

/** Fields of an account table for a function, by their keys; those required are named again. */
export function accountFieldsFor(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return fieldsFor([accountFacts, accountFields], keys, required);
}

/** The fields behind those asked for, without which a header could be taken for something else. */
function withRivals(
  asked: readonly Field[],
  lists: readonly (readonly Field[])[],
): readonly Field[] {
  const rivals = lists.flat().filter(({ key }) => !asked.some((one) => one.key === key));
  return [
    ...asked,
    ...rivals.map((rival) => (rival.required ? { ...rival, required: false } : rival)),
  ];
}

/**
 * `accountFieldsFor` with all other fields behind them, so that "Annual Revenue" is never taken for ARR
 * nor "Owner ID" for the account's, because nothing else wanted the column.
 */
export function competingAccountFields(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return withRivals(accountFieldsFor(keys, required), [accountFacts, accountFields]);
}

/** Columns of a rep table that single functions ask for. */
const repFacts: readonly Field[] = [
  field("won", "Won", "number", ["closed won", "bookings", "sales", "actual", "won amount"]),
  field("pipeline", "Pipeline", "number", ["open pipeline", "pipeline amount"]),
  bounded(field("winRate", "Win rate", "number", ["close rate", "conversion"])),
  field("accounts", "Accounts", "number", ["number of accounts", "account count"]),
  field("leads", "Leads", "number", ["total leads", "number of leads", "all leads"]),
  field("newLeads", "New leads", "number", ["new", "untouched leads"]),
  field("inProgress", "In progress", "number", [
    "leads in progress",
    "in-progress leads",
    "working",
    "active leads",
  ]),
  field("room", "Room", "number", ["leads to add", "open slots"]),
  field("role", "Role", "text", ["sales role", "rep role", "user role", "position", "job title"]),
  field("potential", "Potential", "number", ["projected ARR", "ARR potential", "TAM"]),
  field("floor", "Floor", "number", ["quota floor", "least quota", "minimum quota"]),
  field("ceiling", "Ceiling", "number", ["quota ceiling", "most quota", "maximum quota"]),
];

/** Fields of a rep table for a function, by their keys; those required are named again. */
export function repFieldsFor(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return fieldsFor([repFacts, repFields], keys, required);
}

/** `repFieldsFor` with all other fields behind them, as `competingAccountFields`. */
export function competingRepFields(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return withRivals(repFieldsFor(keys, required), [repFacts, repFields]);
}
