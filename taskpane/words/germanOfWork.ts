import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfWork } from "./englishOfWork";

/** What is said of work: functions in cells and their repair, and what the session does or can't. */
export const germanOfWork = {
  "functions: title": "Funktionen in Zellen",
  "functions: back": "Zurück zum Plan",
  "functions: search for": "Suchen: fairness, quota, ZIP ...",
  "functions: search": "Funktionen suchen",
  "functions: loading": "Die Hilfe wird geladen…",
  "functions: not loaded":
    "Die Hilfe ließ sich nicht laden. Prüfen Sie die Verbindung dorthin, wo das Add-in herkommt, und öffnen Sie diese Seite noch einmal.",
  "functions: none":
    "Keine Funktion hat alle diese Wörter. Versuchen Sie eines davon, oder leeren Sie das Feld, um alle {count} zu sehen.",
  "functions: optional": "(nicht nötig)",
  "functions: gives": "Ergibt",
  "functions: as a page": "Als Seite öffnen",

  "repair: title": "Formeln reparieren",
  "repair: question": "Zeigen Zellen mit unseren Funktionen #NAME? oder endlos #BUSY!?",
  "repair: enter": "Neu eingeben",
  "repair: look": "Danach suchen",
  "repair: looking": "Die Blätter werden durchsucht…",
  "repair: entering": "Die Formeln werden neu eingegeben…",

  "work: part not loaded":
    "Ein Teil des Add-ins ließ sich nicht laden. Prüfen Sie die Verbindung, und drücken Sie dann unter Daten auf Aktualisieren.",
  "work: starting": "Es geht los",
  "work: reading": "Die Tabellen werden gelesen",
  "work: opening": "Der Plan wird geöffnet",
  "work: breaks rules":
    "Dieser Plan verletzt Ihre Regeln und wird daher nicht geschrieben. Ändern Sie eine davon, und erstellen Sie ihn neu.",
  "work: carve is running":
    "Gerade entsteht ein Plan. Warten Sie, bis er fertig ist, oder halten Sie ihn an; dann schreiben Sie.",
  "work: sheets written": "Die Ergebnisblätter sind geschrieben",
  "work: sheets put back": "Unsere Blätter sind wiederhergestellt",
  "work: sheet gone":
    "{done}, die Spalte TP Rep aber nicht: Die Accounts dieses Plans standen auf dem Blatt „{name}“, das es nicht mehr gibt. Drücken Sie unter Daten auf Aktualisieren, und erstellen Sie den Plan neu.",
  "work: table gone":
    "{done}, die Spalte TP Rep aber nicht: Die Accounts dieses Plans standen in der Tabelle {name}, die es nicht mehr gibt. Drücken Sie unter Daten auf Aktualisieren, und erstellen Sie den Plan neu.",
  "work: no column on sheet":
    "{done}, die Spalte TP Rep aber nicht: Das Blatt „{name}“ hat keine Spalte „{header}“ mehr. Geben Sie ihr den Namen zurück, oder drücken Sie unter Daten auf Aktualisieren, und erstellen Sie den Plan neu.",
  "work: no column in table":
    "{done}, die Spalte TP Rep aber nicht: Die Tabelle {name} hat keine Spalte „{header}“ mehr. Geben Sie ihr den Namen zurück, oder drücken Sie unter Daten auf Aktualisieren, und erstellen Sie den Plan neu.",
  "work: kept as": "{conflict} Ihrer ist als „{name}“ behalten.",
  "work: calculator ended":
    "Der Teil, der rechnet, ist beendet, wahrscheinlich aus Mangel an Speicher; er startet von selbst neu. Drücken Sie auf Aktualisieren, und erstellen Sie den Plan neu. Eine Formel in einer Zelle geben Sie noch einmal ein.",
  "work: calculator not loaded":
    "Der Teil, der rechnet, ließ sich nicht laden. Drücken Sie auf Aktualisieren; wenn das nicht hilft, schließen Sie den Bereich, prüfen Sie die Verbindung, und öffnen Sie ihn wieder.",

  "data: column gone":
    "Die Spalte {name}, die dieser Plan benutzt hat, ist weg: umbenannt, entfernt oder leer. Nehmen Sie eine andere, oder machen Sie es rückgängig und drücken Sie auf „Neu lesen“.",
  "data: sheet gone":
    "Das Blatt {name}, das dieser Plan benutzt hat, ist weg: umbenannt, gelöscht oder leer. Nehmen Sie ein anderes, oder machen Sie es rückgängig und drücken Sie auf „Neu lesen“.",
  "data: table gone":
    "Die Tabelle {name}, die dieser Plan benutzt hat, ist weg: umbenannt, gelöscht oder leer. Nehmen Sie eine andere, oder machen Sie es rückgängig und drücken Sie auf „Neu lesen“.",
  "data: choose both": "Wählen Sie zuerst unter Daten die Tabellen der Accounts und der Reps.",
} as const satisfies Templates<keyof typeof englishOfWork>;
