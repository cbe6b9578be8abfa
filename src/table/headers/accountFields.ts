import { ownerFields } from "./ownerWordings";
import { accountIdWordings, accountWords } from "./rowNames";
import { field } from "./field";
import type { Field } from "./field";
import { accountMoney } from "./accountMoney";
import { accountStanding } from "./accountStanding";
import { accountTraits } from "./accountTraits";
import { inAllLanguages } from "./words/languages";

/** Who an account is and whose it is. */
const identity: readonly Field[] = [
  field("id", "Account ID", "id", accountIdWordings, true, {
    own: accountWords,
    strangers: true,
    // A deal stands for its account where nothing else does; so does the one word for an account
    // that another column names, as in SAP: Customer, Name 1.
    fallback: [
      "deal ID",
      "opportunity ID",
      "lead ID",
      "prospect ID",
      "recordkey lead",
      "recordkey opportunity",
      "customer",
      "account",
      "client",
      "number",
      "code",
      "key",
    ],
  }),
  field(
    "name",
    "Account name",
    "text",
    [
      // First, as "customer potential" is among the potentials: the order of the two words decides.
      "potential customer",
      "company name",
      "customer name",
      "client name",
      "party name",
      "organization name",
      "organisation name",
      "business name",
      "name 1",
      "company",
      "organization",
      "organisation",
      "business",
      "name",
      "display name",
      "legal name",
      "trade name",
      "trading name",
      "account",
      "customer",
      "client",
      "account title",
      "prospect",
      "prospect name",
    ],
    false,
    { own: accountWords, fallback: ["lead name"] },
  ),
  ...ownerFields,
  field("firstName", "First name", "text", [
    "given name",
    "forename",
    "contact first name",
    "primary contact first name",
  ]),
  field("lastName", "Last name", "text", [
    "surname",
    "family name",
    "contact last name",
    "primary contact last name",
  ]),
];

/** Columns of an account table. */
export const accountFields: readonly Field[] = inAllLanguages("accounts", [
  ...identity,
  ...accountMoney,
  ...accountTraits,
  ...accountStanding,
]);
