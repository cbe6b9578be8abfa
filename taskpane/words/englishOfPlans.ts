/** What is said of the plans in the workbook: their names, where nobody gave one, and their list. */
export const englishOfPlans = {
  // Parts of a name, behind the approach: "Equal opportunity, within 5 %, 15 % may change hands".
  "plans: within": "within {limit}",
  "plans: may move": "{limit} may change hands",
  "plans: rest to": "rest to {house}",

  // What a plan comes to, in a row of parts.
  "plans: furthest": "furthest rep {off}",
  "plans: moves": "{moves:# move|# moves}",
  "plans: moves of cap": "{moves} of {cap:# move|# moves}",
  "plans: without a rep": "{accounts} without a rep",
  "plans: decided": "{decided} decided",

  "plans: hint": "Each with the cells that it was made from, as they were then.",
  "plans: keep": "Keep the plan at hand",
  "plans: at hand": "(at hand)",
  "plans: name": "Name of the plan",
  "plans: name it": "Name it",
  "plans: open": "Open",
  "plans: open, named": "Open {plan}",
  "plans: rename": "Rename",
  "plans: rename, named": "Rename {plan}",
  "plans: remove": "Remove",
  "plans: remove, named": "Remove {plan}",
  "plans: all": "All {plans:# plan|# plans}",
  "plans: not shown": "Not shown: {why}",
} as const;
