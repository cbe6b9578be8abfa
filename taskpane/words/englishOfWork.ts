/** What is said of work: functions in cells and their repair, and what the session does or can't. */
export const englishOfWork = {
  "functions: title": "Functions in cells",
  "functions: back": "Back to the plan",
  "functions: search for": "Search: fairness, quota, ZIP ...",
  "functions: search": "Search functions",
  "functions: loading": "Loading the help…",
  "functions: not loaded":
    "The help could not be loaded. Check the connection to where the add-in comes from, then open this page again.",
  "functions: none":
    "No function has all of these words. Try one of them, or clear the box to see all {count}.",
  "functions: optional": "(optional)",
  "functions: gives": "Gives",
  "functions: as a page": "Open as a page",

  "repair: title": "Repair formulas",
  "repair: question": "Do cells with our functions show #NAME?, or #BUSY! without end?",
  "repair: enter": "Enter again",
  "repair: look": "Look for them",
  "repair: looking": "Looking through the sheets…",
  "repair: entering": "Entering the formulas again…",

  "work: part not loaded":
    "A part of the add-in could not be loaded. See that you are connected, then press Refresh under Data.",
  "work: starting": "Starting",
  "work: reading": "Reading the tables",
  "work: opening": "Opening the plan",
  "work: breaks rules":
    "This plan breaks your rules, so it isn't written. Change one of them, then carve again.",
  "work: carve is running": "A carve is running. Wait until it is done, or stop it; then write.",
  "work: sheets written": "The result sheets are written",
  "work: sheets put back": "Our sheets are put back",
  "work: sheet gone":
    '{done}, but the column TP Rep is not: the accounts of this plan were on the sheet "{name}", which is not there any more. Press Refresh under Data and carve again.',
  "work: table gone":
    "{done}, but the column TP Rep is not: the accounts of this plan were on the table {name}, which is not there any more. Press Refresh under Data and carve again.",
  "work: no column on sheet":
    '{done}, but the column TP Rep is not: the sheet "{name}" has no column "{header}" any more. Give it its name back, or press Refresh under Data and carve again.',
  "work: no column in table":
    '{done}, but the column TP Rep is not: the table {name} has no column "{header}" any more. Give it its name back, or press Refresh under Data and carve again.',
  "work: kept as": '{conflict} Yours is kept as "{name}".',
  "work: calculator ended":
    "The part that calculates has ended, most likely for want of memory; it starts anew by itself. Press Refresh, then carve again. A formula in a cell: enter it again.",
  "work: calculator not loaded":
    "The part that calculates could not be loaded. Press Refresh to try again; if that doesn't help, close the pane, see that you are connected, and open it again.",

  "data: column gone":
    "The column {name} that this plan used is gone: renamed, removed or empty. Use another, or undo that and press Read again.",
  "data: sheet gone":
    "The sheet {name} that this plan used is gone: renamed, deleted or empty. Use another, or undo that and press Read again.",
  "data: table gone":
    "The table {name} that this plan used is gone: renamed, deleted or empty. Use another, or undo that and press Read again.",
  "data: choose both": "Choose the tables of the accounts and of the reps under Data first.",
} as const;
