/** What stands on Hand over. */
export const englishOfHandOver = {
  "hand over: what": "What is handed over",
  "hand over: moves": "{moves:# account gets|# accounts get} another rep. {changed} {open}",
  "hand over: by hand": "{accounts:# account|# accounts} decided by hand.",
  "hand over: open": "{moves:# move|# moves} nobody has decided about.",
  "hand over: not": "Not to be handed over",
  "hand over: breaks rules":
    "This plan breaks your rules, so it isn't written to the workbook. Change one of the rules that contradict each other, then make it again.",

  "hand over: preview": "What will be written",
  "hand over: looking": "Looking at what stands in the workbook",
  "hand over: look": "See what will be written",
  "hand over: look again": "Look again",
  "hand over: can't": "It can't be written yet",
  "hand over: new sheet": "{sheet}, a new sheet: {rows:# row|# rows}",
  "hand over: sheet": "{sheet}: {rows:# row|# rows}, {changes}",
  "hand over: nothing changes": "nothing changes",
  "hand over: count changed": "{rows} changed",
  "hand over: count new": "{rows} new",
  "hand over: count gone": "{rows} gone (kept and marked)",
  "hand over: part": "{sheet}, {part}: {rows:# row|# rows}, {changes}",
  "hand over: part, new": "{sheet}, {part}, new: {rows:# row|# rows}",
  "hand over: lorenz": "points of the curve",
  "hand over: beside": "Column TP Rep on {sheet}: {cells:# cell changes|# cells change}",
  "hand over: beside, new": "A new column TP Rep on {sheet}: {cells:# cell|# cells}",
  "hand over: no column": "The column TP Rep is not written: {why}",
  "hand over: filters":
    "The filter on {sheets} will be cleared: values written across hidden rows go astray.",
  "hand over: taken":
    "A sheet {sheet} is there that isn't ours: it stays as it is, and the plan goes to {instead}.",
  "hand over: strays":
    "{rows:# row in our tables has|# rows in our tables have} no key and {rows:stays|stay} as {rows:it is|they are}.",
  "hand over: log": "TP Log: a line for each account that gets another rep",
  "hand over: yours":
    "Not touched: your own cells, columns, notes and filters, also those beside our rows.",
  "hand over: rows of": "Rows of {part}",
  "hand over: cell": "{header}: {before} becomes {after}",
  "hand over: cell, new": "{header}: {after}",
  "hand over: blank": "blank",
  "hand over: more cells": "and {cells:# more cell|# more cells}",
  "hand over: new row": "new",
  "hand over: gone row": "gone: kept and marked",

  "hand over: write": "Write to the workbook",
  "hand over: write earlier": "Write this earlier plan",
  "hand over: write title": "Write it",
  "hand over: rep column": "Also add a column TP Rep to the accounts table",
  "hand over: log too": "Keep a log of who got which account, on the sheet TP Log",
  "hand over: with point": "A restore point is kept first: one click puts the workbook back.",
  "hand over: writing": "Writing",
  "hand over: waits": "Wait until the plan is made, then write.",
  "hand over: no point": "It couldn't be put back",
  "hand over: no point, why":
    "No restore point can be kept: {why} Nothing is written yet. If you write all the same, earlier restore points go too, as they lead back only over this one.",
  "hand over: write without": "Write all the same",
  "hand over: don't write": "Don't write",

  "hand over: written": "Written, {time}.",
  "hand over: gone rows":
    "{rows:# row of an account|# rows of accounts} that left your table {rows:is|are} kept and marked.",
  "hand over: stray rows": "Left as they are, as they have no key: {rows}.",
  "hand over: stray row": "row {row} of {sheet}",
  "hand over: filters cleared":
    "The filter on {sheets} was cleared: values written across hidden rows go astray.",
  "hand over: put back": "Put the workbook back",
  "hand over: next":
    "Next: look it over, then tell your managers where it is. Nothing is live elsewhere until you load it into your CRM.",

  "hand over: points": "Restore points",
  "hand over: points, hint":
    "Putting the workbook back takes away what was written then and after. Your own cells stay as they are, and it can be undone. TP Log and TP Sign-off stay, as they say what was done.",
  "hand over: no points": "None yet: one is kept each time before anything is written.",
  "hand over: point, plan": "Before {plan} was written",
  "hand over: point, back": "Before {plan} was put back",
  "hand over: point, cut off":
    "This write did not end. Putting back takes away what it left; writing again ends it.",
  "hand over: point facts": "{time}{by}: {rows:# row|# rows} of our sheets{beside}",
  "hand over: point by": ", {by}",
  "hand over: point beside": ", {cells:# cell|# cells} beside your accounts",
  "hand over: back to": "Back to this",
  "hand over: back to named": "Back to this: before {plan}, {time}",
  "hand over: putting back": "Putting the workbook back",

  "hand over: edited": "People changed our cells since",
  "hand over: edited, why":
    "{cells:# cell of our sheets holds|# cells of our sheets hold} something else than we wrote, such as {which}. Keep what people typed, and put all else back?",
  "hand over: edited cell": "row {row} of {sheet} ({header})",
  "hand over: keep theirs": "Keep what they typed",
  "hand over: back theirs": "Put those back too",
  "hand over: leave": "Leave all as it is",

  "hand over: is back": "The workbook is back as it was, {time}.",
  "hand over: back before": "It stands as before {plan} was written ({written}).",
  "hand over: earlier writes":
    "{writes:# earlier write is|# earlier writes are} still in it, and can be put back below.",
  "hand over: is back, but": "The workbook is back, {time}, but for what follows.",
  "hand over: sheets gone": "Deleted: {sheets}.",
  "hand over: kept rows":
    "{rows:# row stays|# rows stay}, without our cells, since something of yours is beside {rows:it|them}: {which}.",
  "hand over: sheet theirs": "{sheet} stays, as something of yours is on it.",
  "hand over: sheet edited": "{sheet} stays, as people changed cells of it.",
  "hand over: sheet named":
    "{sheet} stays without our rows, as your formulas speak of it. Delete it once they no longer do.",
  "hand over: kept edits":
    "{cells:# cell that people changed stays|# cells that people changed stay} as {cells:it is|they are}.",
  "hand over: tables missing":
    "Not found, and so not put back: the {tables:table|tables} {names}. Somebody deleted or renamed {tables:it|them}.",
  "hand over: rows missing":
    "{rows:# row that somebody deleted is|# rows that somebody deleted are} not brought back.",
  "hand over: column not back": "The column TP Rep was not put back: {why}",

  "hand over: log counted":
    "The log names the first {named:# account|# accounts}; {more:# more is|# more are} counted in one row.",
  "hand over: log, put back": "Put back to how it was before.",
  "hand over: log, keep": "Kept",
  "hand over: log, back": "Put back",
  "hand over: log, give": "Given",
} as const;
