/** Wordings that accounts and reps share for what a rep must be able to do. */
export const languageWordings = [
  "preferred language",
  "spoken language",
  "primary language",
  "customer language",
  "account language",
];

export const specialityWordings = [
  "specialty",
  "specialization",
  "specialisation",
  "skill",
  "expertise",
];
