import { approachTexts } from "../../src/plan/settings/approaches";
import { aimSettings } from "../../src/plan/settings/aimSettings";
import { ruleSettings } from "../../src/plan/settings/ruleSettings";

/** What stands under Plan, and what is said before one is made. Approaches and choices are as their specs have them. */
export const englishOfPlan = {
  // Approaches: the name, what it does, and the same as the end of a sentence.
  "approach: equity": approachTexts.equity.title,
  "approach: equity, line": approachTexts.equity.line,
  "approach: equity, does": approachTexts.equity.does,
  "approach: capacity": approachTexts.capacity.title,
  "approach: capacity, line": approachTexts.capacity.line,
  "approach: capacity, does": approachTexts.capacity.does,
  "approach: hybrid": approachTexts.hybrid.title,
  "approach: hybrid, line": approachTexts.hybrid.line,
  "approach: hybrid, does": approachTexts.hybrid.does,
  "approach: potential": approachTexts.potential.title,
  "approach: potential, line": approachTexts.potential.line,
  "approach: potential, does": approachTexts.potential.does,
  "approach: rules": approachTexts.rules.title,
  "approach: rules, line": approachTexts.rules.line,
  "approach: rules, does": approachTexts.rules.does,
  "approach: flow": approachTexts.flow.title,
  "approach: flow, line": approachTexts.flow.line,
  "approach: flow, does": approachTexts.flow.does,
  "approach: greedy": approachTexts.greedy.title,
  "approach: greedy, line": approachTexts.greedy.line,
  "approach: greedy, does": approachTexts.greedy.does,
  "approach: round robin": approachTexts["round robin"].title,
  "approach: round robin, line": approachTexts["round robin"].line,
  "approach: round robin, does": approachTexts["round robin"].does,
  "approach: more": "More approaches",
  "approach: fewer": "Fewer approaches",

  // Choices of settings.
  "choice: shares, capacity": aimSettings.shares.wording.capacity,
  "choice: shares, quota": aimSettings.shares.wording.quota,
  "choice: shares, equal": aimSettings.shares.wording.equal,
  "choice: ramp, quota": aimSettings.ramp.wording.quota,
  "choice: ramp, book": aimSettings.ramp.wording.book,
  "choice: ramp, both": aimSettings.ramp.wording.both,
  "choice: ramp, off": aimSettings.ramp.wording.off,
  "choice: places, fixed": aimSettings.places.wording.fixed,
  "choice: places, recentred": aimSettings.places.wording.recentred,
  "choice: unreadable, refuse": aimSettings.unreadable.wording.refuse,
  "choice: unreadable, zero": aimSettings.unreadable.wording.zero,
  "choice: partners, ": ruleSettings.partners.wording[""],
  "choice: partners, partner reps": ruleSettings.partners.wording["partner reps"],
  "choice: partners, reserve": ruleSettings.partners.wording.reserve,

  // Groups of settings.
  "group: fairness": "Fairness",
  "group: value": "Value",
  "group: capacity": "Capacity",
  "group: travel": "Travel",
  "group: reach": "Who may serve what",
  "group: moves": "Moves and locks",
  "group: rules": "Your own rules",
  "group: search": "Search effort and reading",
  "group: more on fairness": "More on fairness",
  "group: more on value": "More on value",
  "group: more on capacity": "More on capacity",
  "group: more on travel": "More on travel",
  "group: more on reach": "More on who may serve what",
  "group: more on moves": "More on moves and locks",
  "group: more on rules": "More on your own rules",
  "group: more on search": "More on search effort and reading",
  "group: some set": "{title} ({count} set)",

  // What is said before a plan is made.
  "before: will happen": "{accounts:# account|# accounts} over {reps:# rep|# reps}, {does}.",
  "before: will happen with load":
    "{accounts:# account|# accounts} over {reps:# rep|# reps}, with {load} {does}.",
  "before: cap": "At most {percent} of the {owned:# owned account|# owned accounts} change hands.",
  "before: no cap": "Every account may change hands.",
  "before: capacity": "No rep over capacity, counted in {unit}.",
  "before: no capacity": "No capacity limits.",
  "before: rules": "{rules:# rule|# rules} of your own.",
  "before: match": "Reps serve only their own {match}.",
  "before: radius": "No account further than {km} km away.",
  "before: to partner reps": "Accounts with a partner go to partner reps.",
  "before: set aside": "Accounts with a partner are set aside.",
  "before: together": "Parents and children stay together.",
  "before: locked": "{locked:# account|# accounts} locked.",
  "before: locks": "{locks:# lock|# locks} made by hand.",
  "before: idle locks":
    "{locks:# lock|# locks} without effect, for {locks:its account is|their accounts are} not found: {accounts}.",
  "before: zero": "Loads that can't be read count as 0.",

  // What settings mean for the tables at hand.
  "hint: measured": "Measured, not aimed at, under this approach.",
  "hint: no capacity": "The reps have no capacity column: there is no limit.",
  "hint: capacity": "All accounts together need {used} of {capacity}: {part}.",
  "hint: capacity is short":
    "All accounts together need {used} of {capacity}: {part}. Some accounts will stay unassigned.",
  "hint: no owners": "There are no owners yet: every account is free to place.",
  "hint: no cap": "No cap: every account may change hands.",
  "hint: cap": "At most {cap:# account|# accounts} of {owned} may change hands.",
  "hint: locks": "Keep locked accounts ({locked})",
  "hint: peers": "By the column {header}. Write {team} to compare all of them.",
  "hint: no radius": "0: no limit.",
  "hint: weight": "auto, or a number from 0",

  // Fields.
  "field: about": "About: {label}",
  "field: automatic": "Automatic",
  "field: automatic, as": "Automatic: {column}",
  "field: none": "(none)",
  "field: accounts": "Number of accounts",
  "field: empty stays": "Empty is no number: {shown} stays.",
  "field: wrong, stays": "{why} {shown} stays.",
  "field: wrong, nothing": "{why} It stays.",
  "field: in two ways": "{typed} can be read as {joined} or as {decimal}: write it so.",
  "field: no number": '"{typed}" is not a number.',
  "field: least": "The least is {least}.",
  "field: most": "The most is {most}.",
  "field: whole": "This is a whole number: {value} is taken.",

  // Measures.
  "measures: measure": "Measure {number}",
  "measures: tolerance": "Tolerance of {measure} in percent",
  "measures: remove": "Remove {measure}",
  "measures: none yet":
    "The load to balance alone. Add measures to keep several loads within a tolerance at once.",
  "measures: add": "Add a measure",
  "measures: choose": "Choose a column",

  // Rules of the user's own.
  "rules: order": "Tried from top to bottom; the first that matches decides.",
  "rules: new": "New rule",
  "rules: form": "What it applies to: who gets it",
  "rules: add": "Add the rule",
  "rules: example": "Start from an example:",
  "rules: rule": "Rule {number}",
  "rules: up": "Move rule {number} up",
  "rules: down": "Move rule {number} down",
  "rules: delete": "Delete rule {number}",

  // Locks by hand.
  "locks: title": "Locks",
  "locks: why": "Decide single accounts by hand: they go to this rep in every carve.",
  "locks: lock": "{account} to {rep}",
  "locks: not found": "Not found: {why}",
  "locks: remove": "Remove",
  "locks: account": "Account ID",
  "locks: rep": "Rep",
  "locks: add": "Lock",

  // Rules that contradict each other.
  "clash: title": "Rules that contradict each other",
  "clash: what to do": "Change or lift any one of these, and the rest of this list can be kept.",
  "clash: more": "and {count} more",
  "clash: no plan": "No plan.",
  "clash: look": "Look at the plan that breaks them least",
  "clash: not valid": "Not a valid plan: it breaks your rules.",
  "clash: to look at":
    "It is here to look at. It keeps your rules as far as they can be kept, nobody searched for a better one, and it can't be written to the workbook.",
  "clash: breaks": "What it breaks",
} as const;
