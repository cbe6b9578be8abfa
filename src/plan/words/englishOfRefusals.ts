/** Why the part that calculates can't do what it is asked for, and what helps. */
export const englishOfRefusals = {
  "refused: no plan": "There is no plan at hand any more: make it again, then go on.",
  "refused: plan is gone": "This plan is not at hand any more: make the plans again, then go on.",
  "refused: no tables": "The tables have to be read again: press Refresh under Data.",
  "refused: no places":
    "The list of places could not be loaded. Check the connection to where the add-in comes from, then look again.",
  "refused: no export":
    "The fresh export has to be read again: choose it once more under Hand over.",
  "refused: contradicts itself":
    "This plan breaks rules that contradict each other, so that its figures stand for nothing. Change the rules, make it again, or leave it out.",
} as const;
