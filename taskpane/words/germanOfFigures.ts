import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfFigures } from "./englishOfFigures";

/** What stands under Review beside the moves: the outcome in sentences, the scorecard, the charts. */
export const germanOfFigures = {
  "outcome: nobody holds": "Niemand hat eine Last.",
  "outcome: moved": "{count:# Account|# Accounts} der heutigen Reps {count:wechselt|wechseln}.",
  "outcome: moved, with cap":
    "{count:# Account|# Accounts} der heutigen Reps {count:wechselt|wechseln} (Grenze {cap}).",
  "outcome: unassigned": "{count:# Account bleibt|# Accounts bleiben} ohne Rep.",
  "outcome: house": "{house} hat {count:# Account|# Accounts}.",
  "outcome: zeroed": "{count:# Last|# Lasten} leer oder nicht lesbar: als 0 gezählt.",
  "outcome: stopped": "Früh angehalten: Dies ist der beste Plan, der bis dahin gefunden war.",
  "outcome: outside": "Außerhalb der Grenze, und warum",
  "outcome: over": "{rep}: {off} über einem fairen Anteil an {load}; die Grenze ist {limit}",
  "outcome: under": "{rep}: {off} unter einem fairen Anteil an {load}; die Grenze ist {limit}",
  "outcome: more outside": "und {count} weitere, alle auf dem Blatt TP Territories",
  "outcome: notes": "Gut zu wissen",
  "outcome: waiting": "{count:# Account|# Accounts} ohne Rep, und warum",
  "outcome: waiting with": "{count:# Account|# Accounts} bei {house}, und warum",
  "outcome: more waiting": "und {count} weitere, alle auf dem Blatt TP Assignments",
  "outcome: origin": "Woraus er entstanden ist",
  "outcome: fingerprint":
    "Fingerabdruck: Dieselben Daten, Antworten, Einstellungen und derselbe Startwert ergeben ihn wieder.",

  "figures: targets": "Gemessen an den Zielen",
  "figures: built-in targets":
    "Mitgelieferte Ziele. Eine Tabelle mit den Überschriften Measure, From und To auf einem Blatt ersetzt sie.",
  "figures: measure": "Maß",
  "figures: before": "Vorher",
  "figures: after": "Nachher",
  "figures: target": "Ziel",
  "figures: met": "erreicht",
  "figures: not met": "nicht erreicht",
  "figures: fairness": "Fairness",
  "figures: curve": "Je näher die Kurve an der gestrichelten Linie, desto fairer die Anteile.",
  "figures: per rep": "{load} je Rep",
  "figures: how to read": "Wie man diese Zahlen liest und wie man sie prüft",

  "chart: loads": "{load} je Rep vorher und nachher",
  "chart: curve": "Lorenzkurve der Last vorher und nachher",
  "chart: even": "Gleich",
  "chart: share of reps": "Anteil der Reps, kleinste zuerst",
  "chart: share of load": "Anteil an {load}",
  "chart: point": "{curve}: {reps} der Reps tragen {load}",
  "chart: bar": "{series}: {load}",
  "chart: billions": "{figure} Mrd.",
  "chart: millions": "{figure} Mio.",
  "chart: thousands": "{figure} Tsd.",
} as const satisfies Templates<keyof typeof englishOfFigures>;
