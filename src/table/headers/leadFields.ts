import { field, fieldsFor } from "./field";
import type { Field } from "./field";

/** Columns of a table of leads, as Salesforce and HubSpot export them. */
const leadFields: readonly Field[] = [
  field("id", "Lead ID", "id", [
    "ID",
    "lead number",
    "record ID",
    "contact ID",
    "person ID",
    "prospect ID",
    "18-digit lead ID",
    "case safe ID",
    "record ID - contact",
    "record ID - lead",
    "hubspot ID",
    "salesforce lead ID",
  ]),
  field("company", "Company", "text", [
    "company name",
    "company / account",
    "account name",
    "account",
    "organization",
    "organisation",
    "organization name",
    "employer",
  ]),
  field("domain", "Domain", "text", [
    "email domain",
    "company domain",
    "company domain name",
    "website",
    "website URL",
    "web site",
    "company website",
    "URL",
  ]),
  field("email", "Email", "text", [
    "e-mail",
    "email address",
    "work email",
    "business email",
    "primary email",
  ]),
  field("accountId", "Account ID", "id", [
    "matched account ID",
    "related account ID",
    "company ID",
    "associated company ID",
    "primary associated company ID",
    "primary company ID",
    "converted account ID",
    "customer ID",
  ]),
  field("parentId", "Parent account ID", "id", [
    "parent ID",
    "parent account",
    "parent",
    "ultimate parent ID",
    "ultimate parent account ID",
    "parent company",
    "parent company ID",
  ]),
  field("segment", "Segment", "text", [
    "lead segment",
    "company segment",
    "market segment",
    "sales segment",
    "customer segment",
  ]),
  field("persona", "Persona", "text", [
    "buyer persona",
    "buying role",
    "role",
    "job title",
    "title",
  ]),
  field("fit", "Fit", "text", ["fit tier", "ICP tier", "lead grade", "grade", "fit score", "tier"]),
  field("intent", "Intent", "number", [
    "intent score",
    "buying intent",
    "third-party intent",
    "lead score",
    "engagement score",
    "score",
  ]),
  field("partner", "Partner", "text", [
    "partner flag",
    "partner sourced",
    "partner-sourced lead",
    "partner name",
    "partner account",
    "channel partner",
    "referral partner",
  ]),
  field("postalCode", "Postal code", "postal", [
    "zip",
    "zip code",
    "postcode",
    "zip/postal code",
    "billing zip/postal code",
    "postal",
    "FSA",
  ]),
  field("region", "Region", "text", ["sales region", "geo", "territory", "area", "market"]),
  field("created", "Created", "date", [
    "created date",
    "create date",
    "date created",
    "created at",
    "created on",
    "creation date",
    "lead created",
    "date/time created",
    "inquiry date",
  ]),
];

/** Columns of the tables that say when, how soon, what and who. */
const leadRuleFields: readonly Field[] = [
  field("day", "Day", "text", ["weekday", "day of week"]),
  field("from", "From", "number", ["open", "opens", "opening", "start"]),
  field("to", "To", "number", ["close", "closes", "closing", "end", "until"]),
  field("object", "Object", "text", ["SLA", "what", "name"]),
  field("class", "Class", "text", ["qualification", "lead class", "stage"]),
  field("intentFrom", "Intent from", "number", ["intent", "least intent", "minimum intent"]),
  field("ruleOwner", "Owner", "text", ["role", "pool", "assign to", "rep"]),
  field("minutes", "Minutes", "number", ["SLA minutes", "SLA (min)", "min"]),
  field("businessHours", "Business hours", "flag", ["business time", "business", "in hours"]),
  field("nextStep", "Next step", "text", ["next action", "action", "step"]),
];

/** Fields of a table of leads, by their keys; those required are named again. */
export function leadFieldsFor(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return fieldsFor([leadFields], keys, required);
}

/** Fields of the tables of rules for leads, by their keys; those required are named again. */
export function leadRuleFieldsFor(
  keys: readonly string[],
  required: readonly string[] = [],
): readonly Field[] {
  return fieldsFor([leadRuleFields, leadFields], keys, required);
}
