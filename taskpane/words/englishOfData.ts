/** What stands under Data: the tables, their columns and cells, and the user's own totals. */
export const englishOfData = {
  "data: accounts": "Accounts",
  "data: accounts, how": "One row per account, headers in the first row. Any export will do.",
  "data: reps": "Reps",
  "data: reps, how": "One row per rep: the name, and a capacity if there is one.",
  "data: table": "Table",
  "data: choose": "Choose the table",
  "data: reading accounts": "Reading the accounts",
  "data: reading reps": "Reading the reps",
  "data: refresh": "Refresh",
  "data: cells to look at": "{cells:# cell|# cells} to look at",
  "data: open questions": "{count:# open question|# open questions}",
  "data: not ready": "Not ready yet",
  "data: all is well": "All needed cells can be read",
  "data: more to read": "What is understood, asked and refused",

  // Tables that are missing or gone.

  // Columns and header rows.
  "data: columns used": "{used} of {columns} columns used",
  "data: columns used, some unsure": "{used} of {columns} columns used, {unsure} worth a look",
  "data: none": "(none)",
  "data: column": "{column}",
  "data: column, needed": "{column} (needed)",
  "data: column, unsure": "{column}: is this right?",
  "data: column, needed, unsure": "{column} (needed): is this right?",
  "data: header row": "Header row",
  "data: row": "Row {row}: {headers}",
  "data: row, and more": "Row {row}: {headers}, ...",

  // What was read.
  "data: tables": "{accounts:# account|# accounts}, {reps:# rep|# reps}",
  "data: owned": "{owned:# account|# accounts} with one of these reps today.",
  "data: owned, some locked":
    "{owned:# account|# accounts} with one of these reps today, {locked} of all locked.",
  "data: owner with accounts": "{name} ({accounts})",
  "data: owners not active":
    "{accounts:# account|# accounts} with owners who are not active: {owners}. They get a new rep and do not count against the cap on moves.",
  "data: owners unknown":
    "{accounts:# account|# accounts} with owners who are not in the reps table: {owners}. They get a new rep and do not count against the cap on moves.",
  "data: problems": "Cells to look at",
  "data: problems, how":
    "{errors:# error|# errors}, {warnings:# warning|# warnings}. Click an address to go there.",
  "data: more problems": "and {count} more",
  "data: notes": "How columns were read",
  "data: show targets": "Show them",
  "data: targets not used":
    "Not used: the targets at {places}. To use them, remove or move the others.",

  // What is not covered.
  "door: rows read": "{read} of {rows:# row|# rows} with an account read.",
  "door: left out": "{what} left out",
  "door: left out, holding": "{what} left out, holding {amount} of {load}",
  "door: row": "row {row}",
  "door: reps left out": "Reps: {what} left out.",
  "door: total": "{name}: {said}",
  "control: compare": "Compare with the totals of your report",
  "control: rows": "Rows in your report",
  "control: sum": "Sum of {load}",
  "control: no number": "Type a number, such as 12,500.",
} as const;
