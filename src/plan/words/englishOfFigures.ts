/** What is said of rows and cells that figures leave out, or count as something else than they say. */
export const englishOfFigures = {
  // Rows of a table.
  "rows without id": "{count:# row has|# rows have} no {id} and {count:is|are} left out.",
  "rows again":
    "{count:# row repeats|# rows repeat} the {id} of another: each account counts once.",
  "rows of their own kind":
    "{count:# row|# rows} of {table} {count:is|are} left out, as totals, headings and lines of a report are.",
  "reps without name":
    "{count:# row of reps has|# rows of reps have} no name and {count:is|are} left out.",
  "reps called nobody":
    "{names} in reps {names:is no name of a rep|are no names of reps} and {names:is|are} left out.",

  // Accounts in no rep's figures.
  "accounts of strangers":
    "{count:# account has an owner who is|# accounts have owners who are} not in reps ({names}), and {count:is|are} in no rep's figures.",
  "accounts of several reps":
    "{count:# account has|# accounts have} several reps in one cell ({names}), and {count:counts|count} for the first of them.",
  "accounts of nobody":
    "{count:# account has|# accounts have} no owner, and {count:is|are} in no rep's figures.",
  "accounts of the house":
    "{count:# account is|# accounts are} with {house}, the house, and {count:is|are} in no rep's figures.",
  "reps without share":
    "{names} {names:has|have} a share of 0 under {header} and {names:is|are} left out, with {accounts} of today.",

  // Cells.
  "blank amounts": "{count:# account is|# accounts are} at 0 under {header}; a blank counts as 0.",
  "blank flags": "{count:# account is|# accounts are} at 0 under {header}; a blank counts as no.",
  "reps without number":
    "{names} {names:has|have} no {header} above 0 and {names:is|are} left out of what is measured by it.",
  "unread cells":
    "{header}: {count:# cell|# cells} can't be read ({count:row|rows} {rows}) and {count:counts|count} as blank.",
  "amounts of today below 0":
    "{header}: {count:# account is|# accounts are} below 0 ({sum}{count:| in all}), and {count:is added up as it is|are added up as they are}.",
  "amounts below 0":
    "{count:# account has|# accounts have} {header} below 0 ({sum}{count:| in all}): {count:it is measured as it is|they are measured as they are}, and a carve shares {count:it|them} out as 0.",

  "accounts without visits":
    "{count:# account has|# accounts have} no number under {header}: one visit a year is assumed, as in a carve.",
  "accounts without place":
    "{count:# account has|# accounts have} no place: no travel to {count:it|them} is counted.",

  // How many reps are inside what was set for them.
  "all within the tolerance": "Each rep is within {tolerance} of a fair share",
  "all within, by so much": "Each rep is within {tolerance}: {furthest}",
  "one beyond the tolerance": "Outside {tolerance}: {furthest}",
  "several beyond the tolerance": "Outside {tolerance}: {furthest}; also {others}",
  "rep off by": "{rep} ({off} off)",
} as const;
