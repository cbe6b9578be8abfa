/** What is said of a plan that people changed after its search. */
export const englishOfReview = {
  "put back by hand": "Put back by hand: stays with {rep}, the owner. The search had {other}.",
  "given by hand": "Given to {rep} by hand. The search had {other}.",
  "in their words": 'Reason given: "{note}".',
  "changed by hand":
    "Changed by hand after the search: {accounts:# account|# accounts}, {back} put back with {back:its owner|their owners} and {given} given to somebody else. The figures and the proof are those of the plan with these changes.",
  "outside by hand":
    "The search had this rep {off} from a fair share; the changes made by hand brought it here.",
  "not proven, broken by hand":
    "Nothing is proven of this plan: it breaks {rules:a rule|# rules} by hand, and proofs are about plans that keep them.",
  "by hand, broken": "With the changes made by hand: {^breach}",
  "offer of a move": "{accounts} from {from} to {to}",
  "offer of a swap": "{accounts} ({from}) for {others} ({to})",
} as const;
