/** What is said where a plan is signed off, and of how far people are with it. */
export const englishOfSigning = {
  "status: draft": "Draft",
  "status: in review": "In review",
  "status: signed off": "Signed off",
  "status: loaded": "Loaded",
  "status: replaced": "Replaced",

  "sign: title": "Sign off",
  "sign: hint":
    "Fixes this plan: who made and approved it, what it was made from, and the fingerprint that finds it again. It goes on a page to print, the sheet TP Sign-off.",
  "sign: look": "See what would be signed",
  "sign: working": "Working it out…",
  "sign: look again":
    "Something has changed since you looked at what is signed. Look at it once more, then sign.",
  "sign: breaks rules":
    "This plan breaks rules that contradict each other, so nobody can sign it. Change one of the rules, then make it again.",
  "sign: not stored":
    "The plan could not be stored in the workbook, so it can't be signed yet. Try again.",
  "sign: no name": "Type who made the plan: a sign-off needs a name.",
  "sign: know broken":
    "The plan breaks rules by hand. Say that you know of them, or take back what breaks them in Review.",
  "sign: know changed":
    "Cells have changed since the plan was made. Make it anew, or say that you sign it as it was made.",
  "sign: somebody was first": "{why} Nothing was signed.",
  "sign: no page": "The plan is signed off, but its page to print could not be written. {why}",
  "sign: not replaced":
    'The plan is signed off, but "{plan}", which was signed before, could not be marked as replaced. {why}',
  "sign: finish": "Write its page to print",
  "sign: changed": "Cells have changed",
  "sign: make anew": "Make it anew",
  "sign: as made": "Sign it as it was made, from the earlier cells",
  "sign: broken": "Rules broken by hand",
  "sign: known": "I know, and sign it so",
  "sign: made by": "Made by",
  "sign: approved by": "Approved by (if somebody has)",
  "sign: declared": "Names are as typed: nobody checks them, and the page says so.",
  "sign: do": "Sign off",
  "sign: replaces": 'It takes the place of "{plan}", which becomes Replaced.',
  "sign: signed": "Signed off by {by}, {at}.",
  "sign: signed, approved": "Signed off by {by}, approved by {approvedBy}, {at}.",
  "sign: nobody": "somebody who gave no name",
  "sign: settled":
    "A plan that is signed off stays as it is. What you decide in Review from now on goes into a draft, a copy of it.",
  "sign: page": "The page to print is on",
  "sign: page beside":
    "The page of the earlier sign-off was changed by somebody, so it stays as it is; this one is on",
  "sign: loaded": "It is loaded into our CRM",
  "sign: send to review": "Give it to review",
  "sign: back to draft": "Back to draft",
  "sign: in review":
    "It is in review: others see so in the list of plans. It can still be changed.",

  "plans: not removed":
    '"{plan}" is {status}, so it isn\'t removed in passing. What is stored unseen, in the bar on top, shows what is lost with it, and removes it.',
  "plans: draft of signed":
    '"{plan}" is {status} and stays as it is. What you decide goes into a draft: "{draft}".',

  "changes: new accounts": "{rows:# row of accounts is new|# rows of accounts are new}",
  "changes: gone accounts": "{rows:# row of accounts is gone|# rows of accounts are gone}",
  "changes: cells of accounts":
    "{cells:# cell of the accounts has changed|# cells of the accounts have changed}",
  "changes: columns of accounts": "the accounts have no {headers} any more",
  "changes: new reps": "{rows:# rep is new|# reps are new}",
  "changes: gone reps": "{rows:# rep is gone|# reps are gone}",
  "changes: cells of reps":
    "{cells:# cell of the reps has changed|# cells of the reps have changed}",
  "changes: columns of reps": "the reps have no {headers} any more",
  "changes: said": "Since this plan was made {changes}.",
  "changes: not known": "What has changed in the cells since can't be told. {why}",
} as const;
