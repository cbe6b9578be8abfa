/** What is said of tables that are missing, gone or empty, and of a plan that is older than they are. */
export const englishOfMissing = {
  "missing: no tables": "No tables yet.",
  "missing: no tables, what to do":
    "Open or paste your accounts and your reps, each with a header row, on a sheet of its own. They are found as soon as they are there.",
  "missing: owners as reps": "Make reps of the {owners:# owner|# owners} in {column}",
  "missing: use sheet": "Use sheet {name}",
  "missing: use table": "Use {name}",
  "missing: sheet without rows": "The sheet {name} has headers and no rows yet.",
  "missing: table without rows": "The table {name} has headers and no rows yet.",
  "missing: no accounts, what to do":
    "Paste your accounts below the headers, a row each. They are read as soon as they are there.",
  "missing: no reps, what to do":
    "Write a name below the headers for each of your reps. They are read as soon as they are there.",
  "missing: go there": "Go there",
  "missing: plan is older":
    "Cells, a lock or a rule have changed since this plan was made. Make it again to bring it up to date; what you decided by hand stays.",
  "missing: make it again": "Make it again",
  "missing: look first": "See what comes first",
} as const;
