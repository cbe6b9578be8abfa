import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfPlanPage } from "./englishOfPlanPage";

/** What is said of a stored plan that somebody looks into. */
export const germanOfPlanPage = {
  "plan page: back": "Zurück zum Start",
  "plan page: open": "Hineinsehen",
  "plan page: open, named": "Hineinsehen: {plan}",
  "plan page: steps": "Wer und wann",
  "plan page: step": "{status} von {by}, {at}",
  "plan page: step, approved": "{status} von {by}, genehmigt von {approvedBy}, {at}",
  "plan page: nobody": "jemandem ohne Namen",
  "plan page: declared": "Namen sind, wie sie eingetippt wurden; niemand hat sie geprüft.",
  "plan page: fingerprint": "Fingerabdruck",
  "plan page: fingerprint hint":
    "An ihm findet jeder diesen Plan und erkennt einen anderen, der nur in einer Zelle abweicht.",
  "plan page: of search": "Vor den Entscheidungen von Hand war er {fingerprint}.",
  "plan page: copy": "Kopieren",
  "plan page: copied": "Kopiert.",
  "plan page: not copied":
    "Dieser Browser erlaubt kein Kopieren. Markieren Sie die Zeichen, und drücken Sie Strg+C.",
  "plan page: from": "Woraus er entstanden ist",
  "plan page: from hint": "Wie es damals gelesen wurde, gleich was jetzt in den Zellen steht.",
  "plan page: looking": "Gespeichertes wird gelesen…",
  "plan page: since": "Die Zellen seither",
  "plan page: unchanged":
    "In den Zellen hat sich seither nichts geändert, worauf dieser Plan beruht.",
  "plan page: stale":
    "Dies gilt für die Zellen, wie sie zuletzt gelesen wurden; einige wurden danach geändert.",
  "plan page: read again": "Neu lesen",
  "plan page: anew": "Lässt er sich wiederholen?",
  "plan page: anew hint":
    "Sucht den Plan noch einmal aus dem Gespeicherten und vergleicht Account für Account. Ihre Zellen und der geöffnete Plan bleiben, wie sie sind.",
  "plan page: make": "Aus dem Gespeicherten neu erstellen",
  "plan page: stop": "Anhalten",
  "plan page: stopping": "Wird angehalten…",
  "plan page: same": "Derselbe.",
  "plan page: not same": "Nicht derselbe.",
  "plan page: by hand too":
    "Auch mit den Entscheidungen von Hand hat er den gespeicherten Fingerabdruck.",
  "plan page: not by hand":
    "Mit den Entscheidungen von Hand hat er einen anderen Fingerabdruck als den gespeicherten: Seit dieser berechnet wurde, kam eine Entscheidung hinzu. Öffnen Sie den Plan, und geben Sie ihn frei, damit er neu berechnet wird.",
  "plan page: stopped": "Vor dem Ende angehalten: Es ist nichts herausgekommen.",

  "find: label": "Nach Fingerabdruck suchen",
  "find: hint": "Die ersten Zeichen genügen.",
  "find: none":
    "Kein Plan in dieser Arbeitsmappe hat einen Fingerabdruck, der so beginnt. Vielleicht ist er in einer anderen Kopie der Arbeitsmappe.",

  "name: title": "Wessen Name steht dabei?",
  "name: hint":
    "Er steht bei dem, was Sie in dieser Arbeitsmappe entscheiden, benennen und freigeben. Niemand prüft ihn. Gespeichert wird er in diesem Browser und nicht in den Einstellungen der Arbeitsmappe.",
  "name: yours": "Ihr Name",
  "name: take": "Das bin ich",
  "name: none": "Ohne Namen",
} as const satisfies Templates<keyof typeof englishOfPlanPage>;
