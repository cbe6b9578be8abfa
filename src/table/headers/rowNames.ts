import type { HeaderReading } from "./readHeader";

/** What the rows of a table of accounts, and of one of reps, are called: for their IDs and names. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** The words that are an account in its own table. */
export const accountWords = set(
  "account company customer client organization organisation business prospect record " +
    "crm sfdc salesforce hubspot dynamic zoho pipedrive sf sap netsuite odoo",
);

/** The words that are a rep in his own table. */
export const repWords = set(
  "rep sale employee agent seller person operator representative salesperson staff member crm sfdc salesforce " +
    "consultant business record owner team",
);

const accountNouns =
  "account,customer,client,company,organization,organisation,salesforce account,customer account,party".split(
    ",",
  );

const idNouns = ["ID", "ID 18", "GUID", "UUID"];
const numberNouns = ["number", "code", "key", "reference", "ref"];

function each(nouns: readonly string[], ends: readonly string[]): readonly string[] {
  return nouns.flatMap((noun) => ends.map((end) => `${noun} ${end}`));
}

/**
 * Wordings of an account's ID. An account's ID by name is surest; then the keys that systems keep
 * for every record; then numbers and codes that people type in, and may leave blank.
 */
export const accountIdWordings: readonly string[] = [
  "account ID 18",
  "18-digit account ID",
  "case safe account ID",
  ...each(accountNouns, idNouns),
  "18-digit ID",
  "18-character ID",
  "case safe ID",
  "CRM ID",
  "SFDC ID",
  "salesforce ID",
  "hubspot ID",
  "record ID",
  "recordkey account",
  "recordkey company",
  "recordkey customer",
  "recordkey organization",
  "item ID (auto generated)",
  "internal ID",
  "external ID",
  "entity ID",
  "system ID",
  "unique ID",
  "unique key",
  "unique identifier",
  "ID",
  ...each(accountNouns, numberNouns),
];

const dealWords = set("deal opportunity opp");

const saysWhichDeal = set("id name title number");

/** Whether a header names one deal, by its ID or its name: "Opportunity ID", "Deal - Title", "dealname". */
export function namesDeals({ words }: HeaderReading): boolean {
  const [first = "", ...rest] = words;
  return dealWords.has(first) && rest.length > 0 && rest.every((word) => saysWhichDeal.has(word));
}

const ownIdWords = set("id key guid uuid 18 digit character case safe number");

/** Whether an ID says that it is a customer's: "AccountId", "Customer Number", and not "Id" or "Record ID". */
export function saysWhoseAccount({ words }: HeaderReading): boolean {
  const whose = words.filter((word) => !ownIdWords.has(word));
  return whose.length > 0 && whose.every((word) => word === "account" || word === "customer");
}

/** Whether an ID is of the rows themselves, deals or whatever they are: "Record ID", "Deal ID", "ID". */
export function saysOfRecord(reading: HeaderReading): boolean {
  return (
    namesDeals(reading) || reading.words.every((word) => ownIdWords.has(word) || word === "record")
  );
}

/** People who sell or serve, as rosters call them. */
export const repNouns: readonly string[] = (
  "rep,sales rep,representative,sales representative,sales agent,agent,salesperson,sales person,salesman,seller," +
  "account executive,account manager,AE,AE/AM,SDR,BDR,CSM,customer success manager,relationship manager," +
  "territory manager,sales manager,sales executive,sales officer,field officer,account handler,sales consultant,sales associate,sales employee,field rep," +
  "field sales rep,inside sales rep,sales engineer,team member,consultant,advisor,adviser,associate,specialist," +
  "operator,nurse,technician,engineer,driver,inspector,caller,collector,recruiter,teacher,therapist,clinician," +
  "care manager,case manager,case worker,volunteer,resource,assignee,person,people,staff member,worker"
).split(",");

/** Wordings of a rep's ID. */
export const repIdWordings: readonly string[] = [
  ...each(
    [
      ...repNouns,
      ..."user,employee,owner,staff,personnel,member,CRM user,salesforce user,record,internal,external".split(
        ",",
      ),
    ],
    ["ID"],
  ),
  "entity ID",
  "ID",
  ...each(["employee", "rep", "sales rep", "agent", "salesperson", "staff"], ["number", "code"]),
];

/** Wordings of a rep's name: the full one first, what he is called by his work next. */
export const repNameWordings: readonly string[] = [
  "rep name",
  "full name",
  "display name",
  "user full name",
  "user display name",
  "name",
  ...repNouns.map((noun) => `${noun} name`),
  "employee name",
  "staff name",
  "owner name",
  "employee full name",
  ...repNouns.filter((noun) => noun !== "rep"),
  "owner",
  "account owner",
  "employee",
  "user",
];

const limited = (
  "accounts,customers,clients,patients,leads,cases,stores,students,visits,hours,load,workload,contacts,companies," +
  "prospects,stops,members,tickets,households,sites,book size"
).split(",");

/** Wordings of how much a rep can take on. */
export const capacityWordings: readonly string[] = [
  "max workload",
  "rep capacity",
  "capacity hours",
  "account capacity",
  "max capacity",
  ...limited.flatMap((noun) => [
    `max ${noun}`,
    `max number of ${noun}`,
    `max ${noun} per day`,
    `max ${noun} per week`,
    `${noun} max`,
    `${noun} limit`,
    `${noun} cap`,
    `${noun} capacity`,
  ]),
  "hours",
  "available hours",
  "hours per week",
  "weekly hours",
  "hours per year",
  "annual hours",
];
