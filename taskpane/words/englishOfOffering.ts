/** What is said of choosing owners from a list in the sheet. */
export const englishOfOffering = {
  "offering: title": "By hand, in the sheet",
  "offering: hint":
    "Change an owner there, and the figures at the foot of the pane follow. The reps can be offered in a list.",
  "offering: offer": "Offer the reps in the owner column",
  "offering: take away": "Take the lists away",
  "offering: offered":
    'The reps can be chosen from a list in {cells:# cell|# cells} of the column "{header}".',
  "offering: taken away": 'Our lists are gone from the column "{header}".',
  "offering: theirs":
    "{theirs:# cell has|# cells have} a rule of somebody else's, and {theirs:keeps|keep} it.",
  "offering: no owners":
    "No column of the accounts is known as the owner. Choose it under Data, at Columns, then try again.",
  "offering: no reps":
    "The reps' names don't stand in one column of a table of their own, so there is nothing to choose from. Give the reps a table with a name in each row.",
} as const;
