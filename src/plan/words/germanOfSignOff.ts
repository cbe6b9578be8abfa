import type { englishOfSignOff } from "./englishOfSignOff";
import type { Templates } from "./sentence";

/** What a sign-off says: of the plan that is signed, what it was made from, and who signed it. */
export const germanOfSignOff = {
  "sign-off: title": "Freigabe eines Gebietsplans",
  "sign-off: plan": "Plan",
  "sign-off: fingerprint": "Fingerabdruck",
  "sign-off: fingerprint of search": "Fingerabdruck vor den Änderungen von Hand",
  "sign-off: made by": "Erstellt von",
  "sign-off: approved by": "Genehmigt von",
  "sign-off: signed at": "Freigegeben",
  "sign-off: nobody": "niemand",
  "sign-off: declared":
    "Namen stehen so da, wie sie eingegeben wurden. Niemand hat sie geprüft; der Fingerabdruck zeigt, welcher Plan freigegeben wurde.",
  "sign-off: reproduce":
    "Wer diese Arbeitsmappe hat, findet den Plan an seinem Fingerabdruck (Start, nach Fingerabdruck suchen) und kann ihn aus dem, was mit ihm gespeichert ist, neu erstellen.",
  "sign-off: version": "Version von Territory Planner",
  "sign-off: size": "Accounts und Reps",
  "sign-off: accounts and reps": "{accounts:# Account|# Accounts}, {reps:# Rep|# Reps}",
  "sign-off: approach": "Worauf der Plan zielt",
  "sign-off: moves": "Accounts, die wechseln",
  "sign-off: moves of cap": "{moved} von {cap}, die es dürfen",

  "sign-off: figures": "Zahlen gegen die Ziele",
  "sign-off: verdict": "Wie ausgeglichen er ist",
  "sign-off: list": "{after}",
  "sign-off: figure": "{after} im Plan",
  "sign-off: figure and today": "{after}; heute {before}",
  "sign-off: figure, target": "{figure}. Ziel {target}: {met}",
  "sign-off: met": "erreicht.",
  "sign-off: not met": "NICHT erreicht.",
  "sign-off: not met by a rep": "NICHT erreicht: Das Team ist im Ziel, ein Rep ist es nicht.",

  "sign-off: proof": "Was bewiesen ist",
  "sign-off: proof of evenness": "Gleichmaß",
  "sign-off: proof of travel": "Fahrt",
  "sign-off: proof of cost": "Das, worauf er zielt",
  "sign-off: no proof": "Von diesem Plan ist nichts bewiesen.",
  "sign-off: scope": "Das gilt für",

  "sign-off: by hand": "Von Hand entschieden",
  "sign-off: none by hand": "Nach der Suche wurde nichts von Hand geändert.",
  "sign-off: decided": "an {rep}; die Suche hatte {found}",
  "sign-off: decided, with note": "an {rep}; die Suche hatte {found}. „{note}“",
  "sign-off: said of, stays": "bleibt bei {rep}, wie im Plan. „{note}“",
  "sign-off: said of, moves": "von {from} zu {rep}, wie im Plan. „{note}“",
  "sign-off: said of, locked": "für {rep} festgelegt; heute hat ihn {from}. „{note}“",
  "sign-off: more by hand":
    "Und {more:# weiterer Account|# weitere Accounts}, die hier nicht aufgeführt sind.",

  "sign-off: broken": "Von Hand verletzte Regeln",
  "sign-off: none broken": "Keine Regel ist verletzt.",
  "sign-off: acknowledged": "Der Person bekannt, die freigibt",

  "sign-off: notes": "Gut zu wissen",

  "sign-off: read": "Was gelesen wurde",
  "sign-off: rows": "Zeilen mit Accounts",
  "sign-off: rows read":
    "{read} von {rows:# Zeile|# Zeilen} mit einem Account wurden gelesen; {accounts:# Account|# Accounts}.",
  "sign-off: left out": "Außen vor",
  "sign-off: left out, holding": "{text}, mit {load} der Last.",
  "sign-off: as said": "{text}.",
  "sign-off: reps left out": "Von den Reps außen vor",
  "sign-off: none left out": "Keine Zeile blieb außen vor.",
  "sign-off: guessed": "Vermutet und beantwortet",
  "sign-off: how read": "Wie Zellen gelesen wurden",
  "sign-off: without load": "Ohne Last",

  "sign-off: control": "Kontrollsummen",
  "sign-off: no control": "Keine Summe aus einem eigenen Bericht wurde zum Vergleichen eingegeben.",

  "sign-off: rates": "Wechselkurse",
  "sign-off: no rates": "Beträge stehen so da wie in den Zellen; keiner wurde umgerechnet.",

  "sign-off: settings": "Einstellungen, die vom Üblichen abweichen",
  "sign-off: none set": "Alle Einstellungen sind die üblichen.",
  "sign-off: yes": "ja",
  "sign-off: no": "nein",
  "sign-off: empty": "leer",
  "sign-off: locks by hand": "Festlegungen von Hand",

  "sign-off: columns": "Verwendete Spalten",
  "sign-off: column of accounts": "Accounts: {header}",
  "sign-off: column of reps": "Reps: {header}",
  "sign-off: load": "was verteilt wird",
  "sign-off: workload": "Aufwand",
  "sign-off: value": "was ein Account wert ist",
  "sign-off: variance": "was ebenfalls gleich bleiben soll",
  "sign-off: other column": "für Regeln und Einstellungen gelesen",

  "sign-off: cells since": "Zellen, seit der Plan erstellt wurde",
  "sign-off: earlier cells":
    "Freigegeben, wie er erstellt wurde, aus den früheren Zellen. Seither: {changes}",
} as const satisfies Templates<keyof typeof englishOfSignOff>;
