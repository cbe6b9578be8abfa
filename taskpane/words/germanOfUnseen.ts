import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfUnseen } from "./englishOfUnseen";

/** What is said of the bar on top, of names, and of what is stored unseen. */
export const germanOfUnseen = {
  "picker: none": "Noch kein Plan",
  "picker: none open": "Kein Plan offen: {plans:einer liegt|# liegen} hier",
  "picker: unkept": "Ein noch nicht gespeicherter Plan",
  "picker: plan": "{plan} · {status}",
  "picker: label": "Geöffneter Plan: {plan}. Andere Pläne, und was hier gespeichert ist",
  "picker: plans": "Pläne in dieser Arbeitsmappe",
  "picker: at hand": "geöffnet",
  "picker: today": "Heute",
  "picker: compare": "Vergleichen",
  "picker: name": "Ihr Name: {name}",
  "picker: no name": "Ihr Name: nicht angegeben",
  "picker: unseen": "Unsichtbar gespeichert",
  "picker: wait": "Ein Plan entsteht. Danach lassen sich andere öffnen.",

  "unseen: back": "Zurück",
  "unseen: title": "Unsichtbar gespeichert",
  "unseen: hint":
    "Alles, was Territory Planner in dieser Arbeitsmappe außerhalb ihrer Blätter aufbewahrt. Wer die Arbeitsmappe bekommt, bekommt es mit.",
  "unseen: looking": "Wird gesucht…",
  "unseen: none": "Nichts von uns ist hier unsichtbar gespeichert.",
  "unseen: plan": "Plan: {plan}",
  "unseen: piece": "Rest eines Plans, der sich nicht öffnen lässt ({name})",
  "unseen: page": "Welche Zellen des Blatts TP Sign-off von uns sind",
  "unseen: restore": "Wiederherstellungspunkt ({name})",
  "unseen: other": "Etwas, das diese Version nicht kennt ({name})",
  "unseen: settings": "Ihre Wahl: Tabellen, Spalten, Einstellungen, Festlegungen, Antworten",
  "unseen: size": "{kb} KB",
  "unseen: small": "weniger als 1 KB",
  "unseen: lost, plan":
    "Der Plan mit allem, woraus er entstand; dann kann ihn niemand mehr öffnen oder neu erstellen.",
  "unseen: lost, signed":
    "Dieser Plan hat den Status {status}. Ohne dies bleibt das Blatt TP Sign-off, aber niemand kann den Plan öffnen oder neu erstellen.",
  "unseen: lost, piece": "Nichts, was sich öffnen ließe.",
  "unseen: lost, page":
    "Das Blatt bleibt. Die nächste Freigabe kommt auf ein neues, da sie ihre Zellen nicht mehr kennt.",
  "unseen: lost, restore": "Der Weg zurück zu den Zellen, wie sie damals waren.",
  "unseen: lost, other": "Was eine neuere Version dort aufbewahrt.",
  "unseen: lost, settings":
    "Wer den Bereich als Nächstes öffnet, beginnt von vorn. Ihre nächste Wahl wird wieder gespeichert.",
  "unseen: choose": "Alle wählen",
  "unseen: choose none": "Keine wählen",
  "unseen: remove": "{parts:# Teil|# Teile} entfernen…",
  "unseen: nothing chosen": "Wählen Sie, was weg soll.",
  "unseen: sure": "Das ist endgültig. Zellen und Blätter bleiben, wie sie sind.",
  "unseen: for good": "Endgültig entfernen",
  "unseen: keep": "Behalten",
} as const satisfies Templates<keyof typeof englishOfUnseen>;
