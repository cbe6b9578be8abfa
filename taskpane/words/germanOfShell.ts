import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfShell } from "./englishOfShell";

/** What is said wherever one is: the places' names, the strip at the foot, and what goes wrong. */
export const germanOfShell = {
  "place: home": "Start",
  "place: data": "Daten",
  "place: plan": "Plan",
  "place: review": "Prüfen",
  "place: hand over": "Übergeben",
  "shell: places": "Orte",
  "shell: looking": "Tabellen werden gesucht…",
  "shell: functions": "fx: Funktionen in Zellen, Hilfe und Beispiele",
  "shell: not loaded":
    "Dieser Teil ließ sich nicht laden. Schließen Sie den Bereich, und öffnen Sie ihn wieder.",
  "shell: went wrong": "Etwas ist schiefgegangen: {message}",

  "strip: today": "Heute:",
  "strip: plan": "Plan:",
  "strip: furthest": "Fernster Rep {off}",
  "strip: furthest, outside": "Fernster Rep {off} !",
  "strip: moves": "{moves} Wechsel",
  "strip: moves of cap": "{moves} von {cap} Wechseln",
  "strip: moves over cap": "{moves} von {cap} Wechseln !",
  "strip: without a rep": "{count} ohne Rep",
  "strip: broken": "{count:# verletzte Regel|# verletzte Regeln} !",
  "strip: plan it": "Planen",
  "strip: hand over": "Übergeben",
  "strip: review": "Prüfen",
  "strip: counting": "Wird gezählt…",
  "strip: to look at": "Ein Plan zum Ansehen.",
  "strip: no tables": "Noch keine Accounts und Reps.",
  "strip: no reps": "Noch keine Reps.",
  "strip: no accounts": "Noch keine Accounts.",
  "strip: no rows": "Noch keine lesbaren Accounts.",
  "strip: waits": "Die Zahlen von heute warten auf Ihre Antwort.",
  "strip: no owners": "Noch hat kein Account einen Inhaber.",

  "parts: choose": "Wählen",
  "parts: ok": "OK",
  "parts: data first": "Zuerst die Daten",
  "parts: no rows": "Die Tabelle der Accounts hat noch keine Zeilen oder ist nicht lesbar.",
  "parts: needs accounts":
    "Ein Plan braucht zuerst Ihre Accounts: eine Tabelle mit einer Kopfzeile.",
  "parts: needs reps": "Ein Plan braucht zuerst Ihre Reps: eine Tabelle mit einer Kopfzeile.",
  "parts: see the data": "Daten ansehen",
  "parts: waiting for Excel":
    "Excel antwortet noch nicht. Wenn eine Zelle offen ist, schließen Sie sie mit Enter oder Esc ab.",
  "parts: edited": "Das Blatt wurde geändert.",
  "parts: shown is old":
    "Was hier steht, ist von vorher. Ein neuer Plan liest Ihre Tabellen zuerst; Spalten und Festlegungen bleiben.",
  "parts: shown and plan are old":
    "Was hier steht, und der Plan sind von vorher. Ein neuer Plan liest Ihre Tabellen zuerst; Spalten und Festlegungen bleiben.",
  "parts: read again": "Neu lesen",
} as const satisfies Templates<keyof typeof englishOfShell>;
