/** What is asked about the tables, and what was decided of them. */
export const englishOfQuestions = {
  "questions: first": "{count:One question|# questions} first",
  "questions: why":
    "Your cells can be read in more than one way here. Your answers are kept with the workbook.",
  "questions: same people":
    "{count} owners have nearly the names of reps. One click takes all of them for the same people; below you can answer each.",
  "questions: all the same": "All {count} are the same people",
  "questions: open":
    "{count:# question|# questions} about your cells {count:is|are} open. A plan made now could rest on numbers that mean something else.",
  "questions: answer": "Answer",
  "questions: because": "Taken because {why}.",
  "questions: show cell": "Show cell {cell}",
  "questions: decided": "{count:# decision|# decisions} about your cells",
  "questions: decided, some guessed":
    "{count:# decision|# decisions} about your cells, {guessed} guessed",
  "questions: take back": "Take my answer back",

  "rates: take back": "Take my rates back",
  "rates: rows": "{rows:# row|# rows}",
  "rates: one in": "1 {code} in {own}",
  "rates: one in the plan's": "1 {code} in the plan's currency",
  "rates: unit in": "1 unit in {own}",
  "rates: unit in the plan's": "1 unit in the plan's currency",
  "rates: own": "The plan's own currency",
  "rates: another": "(another one)",
  "rates: currency": "Currency",
  "rates: amounts": "Amounts",
  "rates: convert": "Convert by these rates",
  "rates: what worth": "What is 1 {code} worth?",
  "rates: above 0": "A rate is above 0.",
} as const;
