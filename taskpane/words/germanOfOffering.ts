import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfOffering } from "./englishOfOffering";

/** What is said of choosing owners from a list in the sheet. */
export const germanOfOffering = {
  "offering: title": "Von Hand, im Blatt",
  "offering: hint":
    "Ändern Sie dort einen Inhaber, und die Zahlen am Fuß des Bereichs gehen mit. Die Reps lassen sich in einer Liste anbieten.",
  "offering: offer": "Reps in der Spalte der Inhaber anbieten",
  "offering: take away": "Listen entfernen",
  "offering: offered":
    "Die Reps stehen in {cells:# Zelle|# Zellen} der Spalte „{header}“ in einer Liste zur Wahl.",
  "offering: taken away": "Unsere Listen sind aus der Spalte „{header}“ entfernt.",
  "offering: theirs":
    "{theirs:# Zelle hat|# Zellen haben} eine Regel von jemand anderem und {theirs:behält|behalten} sie.",
  "offering: no owners":
    "Keine Spalte der Accounts ist als Inhaber bekannt. Wählen Sie sie unter Daten bei den Spalten, und versuchen Sie es noch einmal.",
  "offering: no reps":
    "Die Namen der Reps stehen nicht in einer Spalte einer eigenen Tabelle, daher gibt es nichts zu wählen. Geben Sie den Reps eine Tabelle mit einem Namen in jeder Zeile.",
} as const satisfies Templates<keyof typeof englishOfOffering>;
