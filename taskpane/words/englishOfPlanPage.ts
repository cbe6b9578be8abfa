/** What is said of a stored plan that somebody looks into. */
export const englishOfPlanPage = {
  "plan page: back": "Back to Home",
  "plan page: open": "Look into it",
  "plan page: open, named": "Look into it: {plan}",
  "plan page: steps": "Who and when",
  "plan page: step": "{status} by {by}, {at}",
  "plan page: step, approved": "{status} by {by}, approved by {approvedBy}, {at}",
  "plan page: nobody": "somebody without a name",
  "plan page: declared": "Names are as they were typed in; nobody has checked them.",
  "plan page: fingerprint": "Fingerprint",
  "plan page: fingerprint hint":
    "By it anybody finds this plan, and can tell it from one that differs by a single cell.",
  "plan page: of search": "Before what was decided by hand it was {fingerprint}.",
  "plan page: copy": "Copy",
  "plan page: copied": "Copied.",
  "plan page: not copied": "This browser doesn't let us copy. Mark the letters and press Ctrl+C.",
  "plan page: from": "What it was made from",
  "plan page: from hint": "As it was read then, whatever stands in the cells now.",
  "plan page: looking": "Reading what is stored…",
  "plan page: since": "The cells since",
  "plan page: unchanged": "Nothing that this plan goes by has changed in the cells since.",
  "plan page: stale": "This is by the cells as they were read last; some were edited after that.",
  "plan page: read again": "Read again",
  "plan page: anew": "Is it reproducible?",
  "plan page: anew hint":
    "Searches for the plan again from what is stored, and compares account by account. Your cells and the plan at hand stay as they are.",
  "plan page: make": "Make it anew from what is stored",
  "plan page: stop": "Stop",
  "plan page: stopping": "Stopping…",
  "plan page: same": "The same.",
  "plan page: not same": "Not the same.",
  "plan page: by hand too": "With what was decided by hand it has the stored fingerprint too.",
  "plan page: not by hand":
    "With what was decided by hand it has another fingerprint than the one stored: something was decided since the fingerprint was last worked out. Open the plan and sign it off to have it worked out.",
  "plan page: stopped": "Stopped before its end, so nothing was found out.",

  "find: label": "Find by fingerprint",
  "find: hint": "The first few letters do.",
  "find: none":
    "No plan in this workbook has a fingerprint that begins so. It may be in another copy of the workbook.",

  "name: title": "Whose name stands with it?",
  "name: hint":
    "It goes with what you decide, name and sign in this workbook. Names are as typed; nobody checks them. It is kept in this browser, not in the workbook's settings.",
  "name: yours": "Your name",
  "name: take": "That's me",
  "name: none": "Without a name",
} as const;
