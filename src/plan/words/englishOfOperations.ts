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
} as const;
