/** What is said of operations of a finished plan. */
export const englishOfOperations = {
  "one customer": "1 customer",
  "some customers": "{count} customers",
  "some ARR": "ARR {arr}",

  // What more moves buy.
  knee: "From {from} to {to} that change hands, the furthest rep comes from {before} to {after}, and to {rest} with another {more}.",
  "last step":
    "From {from} to {to} that change hands, the furthest rep comes from {before} to {after}; the limits allow no step beyond.",
  "knee of aim":
    "From {from} to {to} that change hands, the plan gets {part} of all that moves can bring, and {rest} with another {more}.",
  "last step of aim":
    "From {from} to {to} that change hands, the plan gets {part} of all that moves can bring; the limits allow no step beyond.",
  "moves bring nobody nearer":
    "More moves bring the furthest rep no nearer than {off}, with {moved} that change hands.",
  "moves bring nothing": "More moves bring nothing beyond the {moved} that change hands.",

  // Reruns with shaken amounts.
  "as it stands":
    "With amounts shaken by {shake}, the plan as it stands keeps the limit of {limit} in {kept} of {reruns} reruns; the furthest rep is between {least} and {most} off, in the middle {median}.",
  "as it stands, no limit":
    "With amounts shaken by {shake}, the furthest rep of the plan as it stands is between {least} and {most} off in {reruns} reruns, in the middle {median}.",
  "carved again":
    "Carved again, with {changed} accounts in the middle that get another rep than in the plan, it keeps it in {kept} of {reruns}; the furthest rep is between {least} and {most} off, in the middle {median}.",
  "carved again, no limit":
    "Carved again, with {changed} accounts in the middle that get another rep than in the plan, it is between {least} and {most} off, in the middle {median}.",
  "outside most often": "Outside the limit most often, as the plan stands: {outside} of {reruns}.",
  "outside so often": "{rep} in {times}",
} as const;
