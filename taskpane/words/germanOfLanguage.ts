import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfLanguage } from "./englishOfLanguage";

/** What is said of the language itself. */
export const germanOfLanguage = {
  "language: label": "Sprache",
  "language: not loaded":
    "Die Wörter dieser Sprache ließen sich nicht laden. Prüfen Sie die Verbindung, und wählen Sie sie noch einmal.",
  "language: not while a plan is made":
    "Gerade entsteht ein Plan in der bisherigen Sprache. Wählen Sie eine andere, sobald er da ist.",
} as const satisfies Templates<keyof typeof englishOfLanguage>;
