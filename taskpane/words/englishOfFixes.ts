/** What is said under Data of what is missing and can be filled in. */
export const englishOfFixes = {
  "fixes: title": "Fill in what is missing",
  "fixes: hint":
    "Amounts, owners and places that are missing or doubtful. What is filled in goes to a sheet of its own: your cells stay as they are.",
  "fixes: look": "Look what can be filled in",
  "fixes: look again": "Look again",
  "fixes: working": "Looking…",
  "fixes: none": "Nothing is missing that could be filled in.",
  "fixes: old": "Looked at before the tables were read again or a setting changed.",

  "fixes: amount": "{filled:# account has|# accounts have} no {header}",
  "fixes: amount, how":
    "Filled in with the mean of the accounts that have the same {by}, or less of that where there are none.",
  "fixes: amount, by nothing":
    "Filled in with the mean of all accounts, as there is no segment, region or industry to go by.",
  "fixes: owner":
    "{filled:# account has an owner|# accounts have owners} not written as in the reps table",
  "fixes: owner, how": "Matched to the rep whose name is nearest.",
  "fixes: place": "{filled:# account has|# accounts have} no coordinates",
  "fixes: place, how": "From {by}: the middle of the postal code's area, or of the city.",
  "fixes: left, owner":
    "{left:# more account names|# more accounts name} nobody in the reps table, or could mean several.",
  "fixes: left, place": "{left:# more account has|# more accounts have} no place that is known.",
  "fixes: sure": "How sure: {mean} on average, {least} at least.",
  "fixes: example": "{account}: {now}",
  "fixes: example, was": "{account}: {was} → {now}",
  "fixes: columns": "New columns: {headers}.",

  "fixes: write": "Write to the sheet {sheet}",
  "fixes: choose one": "Tick what you want to have filled in, then write it.",
  "fixes: written": "Written to {sheet}, each account under its ID.",
  "fixes: can go back": "Hand over can put the workbook back to how it was.",
  "fixes: show": "Show {sheet}",
  "fixes: to plan":
    "To plan with it, add a column beside your accounts, call it as below, and fill it with the formula.",
  "fixes: formula": "{header}: the formula",
  "fixes: plan with": "Plan with {headers}",
  "fixes: planned with": "The plan goes by {headers}, in which some values are filled in.",
} as const;
