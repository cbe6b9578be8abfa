/** Was gesagt wird, wo einer von vielen gewählt wird. */
export const germanOfRepChoice = {
  "people: type": "Einen Teil des Namens tippen",
  "people: more": "{more:# weiterer|# weitere}: einen Teil des Namens tippen",
  "people: none": "So heißt niemand",
} as const;
