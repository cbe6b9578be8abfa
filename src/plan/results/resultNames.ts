/** Names of the result sheets and tables, by which a later run finds them again. */
export const sheets = {
  assignments: "TP Assignments",
  territories: "TP Territories",
  fairness: "TP Fairness",
} as const;

/** The page of a sign-off, which holds no table. */
export const signOffSheet = "TP Sign-off";

export const tables = {
  assignments: "TP_Assignments",
  territories: "TP_Territories",
  fairness: "TP_Fairness",
  lorenz: "TP_Lorenz",
} as const;
