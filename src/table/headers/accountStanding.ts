import { field } from "./field";
import type { Field } from "./field";

/** What an account is to us today: a plan moves prospects before customers, and never drops these. */
export const accountStanding: readonly Field[] = [
  field("isCustomer", "Is customer", "text", [
    "customer flag",
    "existing customer",
    "current customer",
    "active customer",
    "customer status",
    "account type",
    "account stage",
    "lifecycle stage",
    "customer or prospect",
    "relationship",
    "relationship type",
  ]),
  field("openOpportunity", "Open opportunity", "text", [
    "open opportunities",
    "open opps",
    "number of open opportunities",
    "has open opportunity",
    "open opportunity count",
    "open deals",
    "number of open deals",
    "open pipeline",
    "active opportunities",
    "active deals",
  ]),
];
