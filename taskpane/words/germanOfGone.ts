import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfGone } from "./englishOfGone";

/** What is said where something is no longer where it was, or a file is more than can be worked on. */
export const germanOfGone = {
  "gone: restore point":
    "Diesen Wiederherstellungspunkt gibt es nicht mehr: Jemand hat ihn entfernt, oder ein späterer ist an seine Stelle getreten. Wählen Sie einen anderen.",
  "gone: columns of people":
    "Die Tabelle {table} auf dem Blatt „{sheet}“ braucht die Spalten „{name}“ und „{id}“. Geben Sie ihnen ihre Namen zurück, oder löschen Sie das Blatt.",
  "gone: fresh export":
    "Den frischen Export auf dem Blatt „{sheet}“ gibt es nicht mehr. Wählen Sie eine andere Tabelle, oder vergleichen Sie mit keiner.",
  "gone: CRM file":
    "Das Blatt „{sheet}“ der CRM-Datei ist leer oder nicht mehr da. Erstellen Sie die Datei noch einmal.",

  "file: quoted": "„{name}“",
  "file: workbook": "Die Arbeitsmappe",
  "file: too large":
    "{what} enthält mehr, als hier geöffnet werden kann. Speichern Sie die Blätter und Zeilen, die Sie brauchen, als eigene Datei, und öffnen Sie diese.",
  "file: not worked on":
    "{what} konnte nicht bearbeitet werden: Ein Teil des Add-ins ließ sich nicht laden. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.",
} as const satisfies Templates<keyof typeof englishOfGone>;
