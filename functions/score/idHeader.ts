import { competingAccountFields } from "../../src/table/headers/accountFacts";
import { opportunityFieldsFor } from "../../src/table/headers/opportunityFields";
import { fieldNamed } from "../door/fieldNamed";

const accountFields = competingAccountFields(["id"]);
const opportunityIds = opportunityFieldsFor(["opportunityId", "accountId"]);

/** Whether a header is that of IDs: they may be numbers, and are no factor of anything. */
export function isIdHeader(header: string): boolean {
  const isAccount = fieldNamed(header, accountFields) === "id";
  return isAccount || fieldNamed(header, opportunityIds) !== undefined;
}
