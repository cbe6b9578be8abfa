import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfFiles } from "./englishOfFiles";

/** What is said of files that are added from the pane. */
export const germanOfFiles = {
  "add file: button": "Datei hinzufügen",
  "add file: hint":
    "CSV, TSV oder Excel-Arbeitsmappe, auch mehrere auf einmal. Jedes Blatt kommt auf ein neues Blatt dieser Arbeitsmappe; nichts verlässt Ihren Rechner.",
  "add file: reading": "{file} wird gelesen",
  "add file: writing": "{sheets:# Blatt wird|# Blätter werden} hinzugefügt",
  "add file: added": "Hinzugefügt: {sheets}.",
  "add file: go": "Zu {sheet}",
  "add file: charts": "Diagramme",
  "add file: encoding":
    "{file} sagt nicht, wie die Buchstaben kodiert sind; gelesen als {name}. Sehen Buchstaben falsch aus, speichern Sie die Datei als UTF-8, und fügen Sie sie neu hinzu.",
  "add file: more doubts": "Dasselbe gilt für {rows:# weitere Zeile|# weitere Zeilen}.",
  "add file: formulas":
    "Von {formulas:# Formel|# Formeln} in {file} {formulas:wurde der Wert|wurden die Werte} hinzugefügt.",
  "add file: hidden rows":
    "{rows:# Zeile ist|# Zeilen sind} in {file} ausgeblendet; hier {rows:ist sie|sind sie} zu sehen.",
  "add file: hidden sheets": "Außen vor, weil in {file} ausgeblendet: {sheets}.",
  "add file: left out": "Aus {file} außen vor: {things}.",
  "add file: nothing in it":
    "In {file} gibt es nichts, was sich hinzufügen lässt. Wählen Sie eine andere Datei.",
  "add file: too much":
    "Das {sheets:ist # Blatt|sind # Blätter} mit {cells} Zellen; auf einmal gehen {mostSheets} Blätter mit {mostCells} Zellen. Wählen Sie weniger Dateien, oder lassen Sie Spalten weg, die kein Plan braucht.",
} as const satisfies Templates<keyof typeof englishOfFiles>;
