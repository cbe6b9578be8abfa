/** What is said of a plan that people changed after its search. */
export const englishOfReview = {
  "put back by hand": "Put back by hand: stays with {rep}, the owner. The search had {other}.",
  "given by hand": "Given to {rep} by hand. The search had {other}.",
  "in their words": 'Reason given: "{note}".',
  "changed by hand":
    "Changed by hand after the search: {accounts:# account|# accounts}, {back} put back with {back:its owner|their owners} and {given} given to somebody else. The figures and the proof are those of the plan with these changes.",
  "by hand, broken": "With the changes made by hand: {^breach}",
  "offer of a move": "{accounts} from {from} to {to}",
  "offer of a swap": "{accounts} ({from}) for {others} ({to})",
} as const;
