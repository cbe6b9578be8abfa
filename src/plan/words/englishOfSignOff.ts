/** What a sign-off says: of the plan that is signed, what it was made from, and who signed it. */
export const englishOfSignOff = {
  "sign-off: title": "Sign-off of a territory plan",
  "sign-off: plan": "Plan",
  "sign-off: fingerprint": "Fingerprint",
  "sign-off: fingerprint of search": "Fingerprint before changes by hand",
  "sign-off: made by": "Made by",
  "sign-off: approved by": "Approved by",
  "sign-off: signed at": "Signed off",
  "sign-off: nobody": "nobody",
  "sign-off: declared":
    "Names are as they were typed in. Nobody has checked them; the fingerprint shows which plan was signed.",
  "sign-off: reproduce":
    "Anybody who has this workbook finds the plan by its fingerprint (Home, Find by fingerprint) and can make it anew from what is stored with it.",
  "sign-off: version": "Version of Territory Planner",
  "sign-off: size": "Accounts and reps",
  "sign-off: accounts and reps": "{accounts:# account|# accounts}, {reps:# rep|# reps}",
  "sign-off: approach": "What the plan aims for",
  "sign-off: moves": "Accounts that change hands",
  "sign-off: moves of cap": "{moved} of {cap} that may",

  "sign-off: figures": "Figures against the targets",
  "sign-off: verdict": "How even it is",
  "sign-off: list": "{after}",
  "sign-off: figure": "{after} in the plan",
  "sign-off: figure and today": "{after}; today {before}",
  "sign-off: figure, target": "{figure}. Target {target}: {met}",
  "sign-off: met": "met.",
  "sign-off: not met": "NOT met.",
  "sign-off: not met by a rep": "NOT met: the team is on target, and a rep is not.",

  "sign-off: proof": "What is proven",
  "sign-off: proof of evenness": "Evenness",
  "sign-off: proof of travel": "Travel",
  "sign-off: proof of cost": "The aim",
  "sign-off: no proof": "Nothing is proven of this plan.",
  "sign-off: scope": "It holds for",

  "sign-off: by hand": "Decided by hand",
  "sign-off: none by hand": "Nothing was changed by hand after the search.",
  "sign-off: decided": "to {rep}; the search had {found}",
  "sign-off: decided, with note": 'to {rep}; the search had {found}. "{note}"',
  "sign-off: said of": 'stays with {rep}, as the search has it. "{note}"',
  "sign-off: more by hand": "And {more:# more account|# more accounts}, not listed here.",

  "sign-off: broken": "Rules broken by hand",
  "sign-off: none broken": "No rule is broken.",
  "sign-off: acknowledged": "Known to whoever signs",

  "sign-off: notes": "To be known",

  "sign-off: read": "What was read",
  "sign-off: rows": "Rows of accounts",
  "sign-off: rows read":
    "{read} of {rows:# row|# rows} with an account were read; {accounts:# account|# accounts}.",
  "sign-off: left out": "Left out",
  "sign-off: left out, holding": "{text}, holding {load} of the load.",
  "sign-off: as said": "{text}.",
  "sign-off: reps left out": "Left out of the reps",
  "sign-off: none left out": "No row was left out.",
  "sign-off: guessed": "Guessed and answered",
  "sign-off: how read": "How cells were read",
  "sign-off: without load": "Without a load",

  "sign-off: control": "Control totals",
  "sign-off: no control": "No total of a report of your own was typed in to compare with.",

  "sign-off: rates": "Currency rates",
  "sign-off: no rates": "Amounts stand as they are in the cells; none was converted.",

  "sign-off: settings": "Settings that differ from the default",
  "sign-off: none set": "All settings are the defaults.",
  "sign-off: yes": "yes",
  "sign-off: no": "no",
  "sign-off: empty": "empty",
  "sign-off: locks by hand": "Locks made by hand",

  "sign-off: columns": "Columns used",
  "sign-off: column of accounts": "Accounts: {header}",
  "sign-off: column of reps": "Reps: {header}",
  "sign-off: load": "what is shared out",
  "sign-off: workload": "workload",
  "sign-off: value": "what an account is worth",
  "sign-off: variance": "what is kept even as well",
  "sign-off: other column": "read for rules and settings",

  "sign-off: cells since": "Cells since the plan was made",
  "sign-off: earlier cells": "Signed as it was made, from the earlier cells. Since then: {changes}",
} as const;
