/** What stands beside the rows of a file for a CRM. */
export const englishOfCrm = {
  "crm: stays": "Stays with {rep} in the plan; since then somebody gave it to {now}.",
  "crm: stays, nobody's now": "Stays with {rep} in the plan; since then somebody took it away.",
  "crm: way back": "The way back: {rep} had it before.",
} as const;
