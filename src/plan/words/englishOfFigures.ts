/** What is said of rows and cells that figures leave out, or count as something else than they say. */
export const englishOfFigures = {
  // Rows of a table.
  "row without id": "{count} row has no {id} and is left out.",
  "rows without id": "{count} rows have no {id} and are left out.",
  "row again": "{count} row repeats the {id} of another: each account counts once.",
  "rows again": "{count} rows repeat the {id} of another: each account counts once.",
  "row of its own kind":
    "{count} row of {table} is left out, as totals, headings and lines of a report are.",
  "rows of their own kind":
    "{count} rows of {table} are left out, as totals, headings and lines of a report are.",
  "rep without name": "{count} row of reps has no name and is left out.",
  "reps without name": "{count} rows of reps have no name and are left out.",

  // Accounts in no rep's figures.
  "account of a stranger":
    "{count} account has an owner who is not in reps ({names}), and is in no rep's figures.",
  "accounts of strangers":
    "{count} accounts have owners who are not in reps ({names}), and are in no rep's figures.",
  "account of nobody": "{count} account has no owner, and is in no rep's figures.",
  "accounts of nobody": "{count} accounts have no owner, and are in no rep's figures.",
  "account of the house": "{count} account is with {house}, the house, and is in no rep's figures.",
  "accounts of the house":
    "{count} accounts are with {house}, the house, and are in no rep's figures.",
  "rep without share":
    "{names} has a share of 0 under {header} and is left out, with {accounts} of today.",
  "reps without share":
    "{names} have a share of 0 under {header} and are left out, with {accounts} of today.",

  // Cells.
  "blank amount": "{count} account is at 0 under {header}; a blank counts as 0.",
  "blank amounts": "{count} accounts are at 0 under {header}; a blank counts as 0.",
  "blank flag": "{count} account is at 0 under {header}; a blank counts as no.",
  "blank flags": "{count} accounts are at 0 under {header}; a blank counts as no.",
  "rep without number": "{names} is at 0 under {header}; a blank counts as 0.",
  "reps without number": "{names} are at 0 under {header}; a blank counts as 0.",
  "unread cell": "{header}: {count} cell can't be read (row {rows}) and counts as blank.",
  "unread cells": "{header}: {count} cells can't be read (rows {rows}) and count as blank.",
  "amount of today below 0":
    "{header}: {count} account is below 0 ({sum}), and is added up as it is.",
  "amounts of today below 0":
    "{header}: {count} accounts are below 0 ({sum} in all), and are added up as they are.",
  "amount below 0":
    "{count} account has {header} below 0 ({sum}): it is measured as it is, and a carve shares it out as 0.",
  "amounts below 0":
    "{count} accounts have {header} below 0 ({sum} in all): they are measured as they are, and a carve shares them out as 0.",

  "account without place": "{count} account has no place: no travel to it is counted.",
  "accounts without place": "{count} accounts have no place: no travel to them is counted.",

  // How many reps are inside what was set for them.
  "all within the tolerance": "Each rep is within {tolerance} of a fair share",
  "all within, by so much": "Each rep is within {tolerance}: {furthest}",
  "one beyond the tolerance": "Outside {tolerance}: {furthest}",
  "several beyond the tolerance": "Outside {tolerance}: {furthest}; also {others}",
  "rep off by": "{rep} ({off} off)",
} as const;
