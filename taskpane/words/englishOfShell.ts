/** What is said wherever one is: the places' names, the strip at the foot, and what goes wrong. */
export const englishOfShell = {
  "place: home": "Home",
  "place: data": "Data",
  "place: plan": "Plan",
  "place: review": "Review",
  "place: hand over": "Hand over",
  "shell: places": "Places",
  "shell: looking": "Looking for tables…",
  "shell: functions": "fx: functions in cells, help and examples",
  "shell: not loaded":
    "This part of the pane could not be loaded. Close the pane and open it again.",
  "shell: went wrong": "Something went wrong: {message}",

  "strip: today": "Today:",
  "strip: plan": "Plan:",
  "strip: furthest": "Furthest rep {off}",
  "strip: furthest, outside": "Furthest rep {off} !",
  "strip: moves": "{moves:# move|# moves}",
  "strip: moves of cap": "{moves} of {cap:# move|# moves}",
  "strip: moves over cap": "{moves} of {cap:# move|# moves} !",
  "strip: without a rep": "{count} without a rep",
  "strip: broken": "{count:# broken rule|# broken rules} !",
  "strip: plan it": "Plan it",
  "strip: hand over": "Hand over",
  "strip: review": "Review",
  "strip: counting": "Counting…",
  "strip: to look at": "A plan to look at.",
  "strip: no tables": "No accounts and reps yet.",
  "strip: waits": "Today's figures wait for your answer.",
  "strip: no owners": "Nobody owns an account yet.",

  "parts: choose": "Choose",
  "parts: ok": "OK",
  "parts: data first": "First the data",
  "parts: no rows": "The table of accounts holds no rows yet, or can't be read.",
  "parts: needs accounts": "A plan needs your accounts first: a table with a header row.",
  "parts: needs reps": "A plan needs your reps first: a table with a header row.",
  "parts: see the data": "See the data",
  "parts: waiting for Excel":
    "Waiting for Excel. If a cell is open for editing, finish it with Enter or Esc.",
  "parts: edited": "The sheet was edited.",
  "parts: shown is old":
    "What is shown here is from before. A carve reads your tables again first; columns and locks stay.",
  "parts: shown and plan are old":
    "What is shown here, and the plan, are from before. A carve reads your tables again first; columns and locks stay.",
  "parts: read again": "Read again",
} as const;
