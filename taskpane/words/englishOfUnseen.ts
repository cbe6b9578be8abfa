/** What is said of the bar on top, of names, and of what is stored unseen. */
export const englishOfUnseen = {
  "picker: none": "No plan yet",
  "picker: none open": "No plan is open: {plans:one is|# are} kept here",
  "picker: unkept": "A plan that isn't kept yet",
  "picker: plan": "{plan} · {status}",
  "picker: label": "Plan at hand: {plan}. Other plans, and what is kept here",
  "picker: plans": "Plans in this workbook",
  "picker: at hand": "at hand",
  "picker: today": "Today",
  "picker: compare": "Compare",
  "picker: name": "Your name: {name}",
  "picker: no name": "Your name: not given",
  "picker: unseen": "What is stored unseen",
  "picker: wait": "A plan is being made. Others can be opened once it is done.",

  "unseen: back": "Back",
  "unseen: title": "What is stored unseen",
  "unseen: hint":
    "All that Territory Planner keeps in this workbook outside of its sheets. Whoever gets the workbook gets it too.",
  "unseen: looking": "Looking…",
  "unseen: none": "Nothing of ours is stored unseen in this workbook.",
  "unseen: plan": "Plan: {plan}",
  "unseen: piece": "Rest of a plan that can't be opened ({name})",
  "unseen: page": "Which cells of the sheet TP Sign-off are ours",
  "unseen: restore": "Restore point ({name})",
  "unseen: other": "Something that this version doesn't know ({name})",
  "unseen: settings": "Your choices: tables, columns, settings, locks, answers",
  "unseen: size": "{kb} KB",
  "unseen: small": "less than 1 KB",
  "unseen: lost, plan":
    "The plan with all that it was made from; nobody can open it or make it anew then.",
  "unseen: lost, signed":
    "This plan is {status}. Without it the sheet TP Sign-off stays, but nobody can open the plan or make it anew.",
  "unseen: lost, piece": "Nothing that can be opened.",
  "unseen: lost, page":
    "The sheet stays. The next sign-off goes to a new sheet, as it can't know its own cells.",
  "unseen: lost, restore": "The way back to the cells as they were then.",
  "unseen: lost, other": "Whatever a newer version keeps there.",
  "unseen: lost, settings":
    "The next one who opens the pane begins anew. The next choice that you make is kept again.",
  "unseen: choose": "Choose all",
  "unseen: choose none": "Choose none",
  "unseen: remove": "Remove {parts:# chosen|# chosen}…",
  "unseen: nothing chosen": "Choose what is to go.",
  "unseen: sure": "This can't be undone. Cells and sheets stay as they are.",
  "unseen: for good": "Remove for good",
  "unseen: keep": "Keep it",
} as const;
