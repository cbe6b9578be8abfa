import { field } from "./field";
import type { Field } from "./field";
import { repNouns } from "./rowNames";

/** Words for whoever has an account that are no rep's in other tables. */
const owners =
  "owner,account owner,company owner,customer owner,client owner,organization owner,record owner,opportunity owner," +
  "deal owner,lead owner,sales owner,contact owner";

/** A roster may call its people so; beside an account they are somebody else. */
const others = new Set(
  "person people resource volunteer specialist associate engineer driver teacher".split(" "),
);

const sellers = repNouns.filter((noun) => !others.has(noun));

/**
 * Whose an account is. A name before a login, a login before an ID: it is a name that meets the
 * reps' own.
 */
export const ownerFields: readonly Field[] = [
  field(
    "owner",
    "Owner",
    "text",
    [
      "account owner",
      "owner name",
      "account owner name",
      "owner full name",
      "account owner full name",
      "current owner",
      "current rep",
      "current owner name",
      "assigned rep",
      "assigned to",
      "assigned sales rep",
      "assigned agent",
      "assigned owner",
      ...owners.split(",").slice(2),
      ...sellers.flatMap((noun) => [`${noun} name`, noun]),
      "responsible",
      "responsible person",
      "responsible rep",
      "employee responsible",
      "sales responsible",
      "assigned user",
      "support rep",
      "service rep",
      "account lead",
    ],
    false,
    {
      fallback: [
        ...["assigned user name", "owner alias"],
        ...["owner", "account owner", "assigned to", "assigned user", "support rep", "user"].map(
          (one) => `${one} ID`,
        ),
        ...sellers.flatMap((noun) => [`${noun} ID`, `${noun} code`, `${noun} number`]),
      ],
    },
  ),
];
