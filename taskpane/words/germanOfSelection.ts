import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfSelection } from "./englishOfSelection";

/** What is said of the account in whose row the user is. */
export const germanOfSelection = {
  "selection: title": "Im Blatt ausgewählt",
  "selection: moves": "{from} → {to}, {load}",
  "selection: stays": "Bleibt bei {rep}.",
  "selection: goes": "Geht an {rep}.",
  "selection: nobody": "Niemand hat ihn.",
  "selection: no owner": "niemand",
  "selection: keep": "So lassen",
  "selection: put back": "Zurückgeben",
  "selection: why": "Warum",
  "selection: somebody else": "Jemand anders?",
  "selection: close": "Schließen",
  "selection: put away": "Diesen Account weglegen",
  "selection: look": "Account dieser Zeile zeigen",
} as const satisfies Templates<keyof typeof englishOfSelection>;
