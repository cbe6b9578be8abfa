/** Whose usual headers may stand above a list of texts. */
import { field } from "../../src/table/headers/field";
import type { Field } from "../../src/table/headers/fields";
import { accountFieldsFor, repFieldsFor } from "../../src/table/headers/accountFacts";

/** Owners of accounts and reps. */
export const holderList: readonly Field[] = [
  ...repFieldsFor(["name"]),
  ...accountFieldsFor(["owner"]),
];
/** Who is to have each account. */
export const proposedList: readonly Field[] = [
  ...holderList,
  field("proposed", "Proposed owner", "text", [
    "proposed rep",
    "new owner",
    "new rep",
    "owner after",
    "planned owner",
    "suggested owner",
  ]),
];
export const idList: readonly Field[] = accountFieldsFor(["id"]);
export const companyList: readonly Field[] = accountFieldsFor(["name"]);
export const industryList: readonly Field[] = accountFieldsFor(["industry"]);
export const placeList: readonly Field[] = accountFieldsFor(["postalCode", "city"]);
export const stateList: readonly Field[] = accountFieldsFor(["state"]);
export const countryList: readonly Field[] = accountFieldsFor(["country"]);
export const fitList: readonly Field[] = accountFieldsFor(["fit"]);
/** What an SLA is for. */
export const objectList: readonly Field[] = [
  field("object", "Object", "text", ["trigger", "SLA", "what is due"]),
];
/** What rows are grouped by: an owner, or where and what an account is. */
export const groupList: readonly Field[] = [
  ...holderList,
  ...accountFieldsFor(["region", "segment", "industry", "territory", "state", "country"]),
];
