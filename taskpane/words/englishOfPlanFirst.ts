/** What is said in a place that needs a plan while none is open. */
export const englishOfPlanFirst = {
  "parts: no plan": "No plan yet",
  "parts: being made": "A plan is being made. It is here as soon as it is there.",
  "parts: nothing to look at":
    "There is nothing to look at before a plan is made. That takes one click.",
  "parts: how far": "See how far it is",
  "parts: make a plan": "Make a plan",
  "parts: none open": "No plan is open",
  "parts: stored":
    "{plans:One plan is|# plans are} kept in this workbook. Open {plans:it|one of them}, or make another.",
} as const;
