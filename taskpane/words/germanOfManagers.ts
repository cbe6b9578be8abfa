import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfManagers } from "./englishOfManagers";

/** What is said in Review of the teams of managers. */
export const germanOfManagers = {
  "managers: title": "Nach Führungskraft",
  "managers: none": "Ohne Führungskraft",
  "managers: totals":
    "{into:# Account kommt|# Accounts kommen} hinzu ({loadInto}), {out:# geht|# gehen} weg ({loadOut}), {within:# wechselt|# wechseln} im Team.",
  "managers: shown": "Nur Wechsel im Team von {manager}.",
  "managers: show": "Nur diese Wechsel",
  "managers: show named": "Nur die Wechsel im Team von {manager}",
  "managers: show all": "Wieder alle Wechsel",
  "managers: group by": "Reps ordnen nach",
  "managers: by peers": "Vergleichsgruppe",
  "managers: by manager": "Führungskraft",
} as const satisfies Templates<keyof typeof englishOfManagers>;
