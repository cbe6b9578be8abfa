import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfMissing } from "./englishOfMissing";

/** Was zu Tabellen gesagt wird, die fehlen, weg oder leer sind, und zu einem Plan, der älter ist. */
export const germanOfMissing = {
  "missing: no tables": "Noch keine Tabellen.",
  "missing: no tables, what to do":
    "Öffnen Sie Ihre Accounts und Ihre Reps, oder fügen Sie sie ein, beide mit einer Kopfzeile und auf einem eigenen Blatt. Sie werden gefunden, sobald sie da sind.",
  "missing: owners as reps": "Aus {owners:# Inhaber|# Inhabern} unter {column} Reps machen",
  "missing: use sheet": "Blatt {name} nehmen",
  "missing: use table": "{name} nehmen",
  "missing: sheet without rows": "Das Blatt {name} hat Überschriften, aber noch keine Zeilen.",
  "missing: table without rows": "Die Tabelle {name} hat Überschriften, aber noch keine Zeilen.",
  "missing: no accounts, what to do":
    "Fügen Sie Ihre Accounts unter den Überschriften ein, je Account eine Zeile. Sie werden gelesen, sobald sie da sind.",
  "missing: no reps, what to do":
    "Schreiben Sie unter die Überschriften für jeden Rep einen Namen. Sie werden gelesen, sobald sie da sind.",
  "missing: go there": "Dorthin",
  "missing: plan is older":
    "Zellen, eine Festlegung oder eine Regel haben sich geändert, seit dieser Plan entstand. Erstellen Sie ihn neu, damit er wieder stimmt; was Sie von Hand entschieden haben, bleibt.",
  "missing: make it again": "Neu erstellen",
  "missing: look first": "Ansehen, was zuerst kommt",
} as const satisfies Templates<keyof typeof englishOfMissing>;
