import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfData } from "./englishOfData";

/** What stands under Data: the tables, their columns and cells, and the user's own totals. */
export const germanOfData = {
  "data: accounts": "Accounts",
  "data: accounts, how":
    "Eine Zeile je Account, die Überschriften in der ersten Zeile. Jeder Export genügt.",
  "data: reps": "Reps",
  "data: reps, how": "Eine Zeile je Rep: der Name, und eine Kapazität, wenn es eine gibt.",
  "data: table": "Tabelle",
  "data: choose": "Tabelle wählen",
  "data: reading accounts": "Die Accounts werden gelesen",
  "data: reading reps": "Die Reps werden gelesen",
  "data: refresh": "Aktualisieren",
  "data: cells to look at": "{cells:# Zelle|# Zellen} anzusehen",
  "data: open questions": "{count:# offene Frage|# offene Fragen}",
  "data: not ready": "Noch nicht so weit",
  "data: all is well": "Alle nötigen Zellen sind lesbar",
  "data: more to read": "Was verstanden, gefragt und abgelehnt wird",

  "data: columns used": "{used} von {columns} Spalten verwendet",
  "data: columns used, some unsure":
    "{used} von {columns} Spalten verwendet, {unsure} einen Blick wert",
  "data: none": "(keine)",
  "data: column": "{column}",
  "data: column, needed": "{column} (nötig)",
  "data: column, unsure": "{column}: Stimmt das?",
  "data: column, needed, unsure": "{column} (nötig): Stimmt das?",
  "data: header row": "Kopfzeile",
  "data: row": "Zeile {row}: {headers}",
  "data: row, and more": "Zeile {row}: {headers}, ...",

  "data: tables": "{accounts:# Account|# Accounts}, {reps:# Rep|# Reps}",
  "data: owned": "{owned:# Account|# Accounts} heute bei einem dieser Reps.",
  "data: owned, some locked":
    "{owned:# Account|# Accounts} heute bei einem dieser Reps, {locked} von allen festgelegt.",
  "data: owner with accounts": "{name} ({accounts})",
  "data: owners not active":
    "{accounts:# Account|# Accounts} mit Inhabern, die nicht aktiv sind: {owners}. Sie bekommen einen neuen Rep und zählen nicht gegen die Grenze für Wechsel.",
  "data: owners unknown":
    "{accounts:# Account|# Accounts} mit Inhabern, die nicht in der Tabelle der Reps stehen: {owners}. Sie bekommen einen neuen Rep und zählen nicht gegen die Grenze für Wechsel.",
  "data: problems": "Zellen, die anzusehen sind",
  "data: problems, how":
    "{errors} Fehler, {warnings:# Warnung|# Warnungen}. Ein Klick auf eine Adresse führt dorthin.",
  "data: more problems": "und {count} weitere",
  "data: notes": "Wie Spalten gelesen wurden",
  "data: show targets": "Zeigen",
  "data: targets not used":
    "Nicht verwendet: die Ziele in {places}. Um sie zu verwenden, entfernen oder verschieben Sie die anderen.",

  "door: rows read": "{read} von {rows:# Zeile|# Zeilen} mit einem Account gelesen.",
  "door: left out": "{what} außen vor",
  "door: left out, holding": "{what} außen vor, mit {amount} von {load}",
  "door: row": "Zeile {row}",
  "door: reps left out": "Reps: {what} außen vor.",
  "door: total": "{name}: {said}",
  "control: compare": "Mit den Summen Ihres Berichts vergleichen",
  "control: rows": "Zeilen in Ihrem Bericht",
  "control: sum": "Summe von {load}",
  "control: no number": "Schreiben Sie eine Zahl, etwa 12.500.",
} as const satisfies Templates<keyof typeof englishOfData>;
