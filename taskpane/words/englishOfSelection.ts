/** What is said of the account in whose row the user is. */
export const englishOfSelection = {
  "selection: title": "Selected in the sheet",
  "selection: moves": "{from} → {to}, {load}",
  "selection: stays": "Stays with {rep}.",
  "selection: goes": "Goes to {rep}.",
  "selection: nobody": "Nobody has it.",
  "selection: no owner": "nobody",
  "selection: keep": "Keep",
  "selection: put back": "Put back",
  "selection: why": "Why",
  "selection: somebody else": "Somebody else?",
  "selection: close": "Close",
  "selection: put away": "Put this account away",
  "selection: look": "Show the account I am at",
} as const;
