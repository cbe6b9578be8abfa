import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfAim } from "./englishOfAim";

/** The plan as a sentence, and the user's own rules. What stands in braces opens the settings behind it. */
export const germanOfAim = {
  "aim: title": "Worauf der Plan zielt",
  "aim: equity":
    "Alle bekommen einen fairen Anteil an {balance}, {shares}, {tolerance}. {travel} {room} {moves} {reach} {locks}",
  "aim: capacity": "So wenig Fahrt wie möglich, {places}. {room} {moves} {reach} {locks}",
  "aim: hybrid":
    "Drei Dinge werden gegeneinander abgewogen: {value}, Fahrt und Gleichmaß, {weights}. {room} {moves} {reach} {locks}",
  "aim: potential":
    "Accounts gehen an die, die am meisten aus ihnen machen: {value}. {room} {moves} {reach} {locks}",
  "aim: rules":
    "{rules}, und was offen bleibt, wird fair verteilt: {balance}, {shares}, {tolerance}. {room} {moves} {reach} {locks}",
  "aim: flow": "Wenig fahren und viel gewinnen: {value}, {weights}. {room} {moves} {reach} {locks}",
  "aim: greedy":
    "Zum Vergleichen: die besten Accounts zuerst, {value}, jeder zum nächsten Rep mit Platz. {room} {moves} {reach} {locks}",
  "aim: round robin":
    "Zum Vergleichen: reihum verteilt, und sonst nichts. {room} {moves} {reach} {locks}",

  "aim: shares, capacity": "im Verhältnis zur Kapazität",
  "aim: shares, quota": "im Verhältnis zur Quote",
  "aim: shares, equal": "für jeden Rep gleich",
  "aim: shares, column": "im Verhältnis zu {column}",
  "aim: tolerance": "höchstens {percent} daneben",
  "aim: several loads": "{load} und {more:# mehr|# mehr}",
  "aim: drives short": "Die Fahrten bleiben kurz, wo das geht.",
  "aim: drives don't count": "Fahrten zählen nicht.",
  "aim: from today": "von dort, wo die Reps heute sind",
  "aim: from the middle": "von der Mitte jedes Gebiets aus",
  "aim: worth": "Wert nach {column}",
  "aim: no worth": "Wert noch nicht gewählt",
  "aim: weights, own": "mit den Gewichten, die hier gesetzt sind",
  "aim: weights, usual": "alle gleich gewichtet",
  "aim: room": "Ein volles Portfolio ist die Kapazität des Reps, gezählt in {load}.",
  "aim: no room": "Niemand hat eine Kapazität: Portfolios werden so groß, wie es kommt.",
  "aim: moves, all": "Jeder Account darf wechseln.",
  "aim: moves, free": "Noch hat kein Account einen Inhaber im Team.",
  "aim: moves, most":
    "Höchstens {moves:# Account|# Accounts} von {owned} {moves:darf|dürfen} wechseln.",
  "aim: moves, most and other limits":
    "Höchstens {moves:# Account|# Accounts} von {owned} {moves:darf|dürfen} wechseln, dazu höchstens {other}.",
  "aim: moves, other limits": "Wechseln dürfen höchstens {other}.",
  "aim: customers": "{percent} der Kunden",
  "aim: money": "{percent} des ARR",
  "aim: anybody": "Jeder darf jeden Account betreuen.",
  "aim: only their own": "Reps betreuen nur den eigenen Wert unter {match}.",
  "aim: not further": "Kein Account liegt weiter als {km} vom Rep.",
  "aim: own rules first": "{rules:# eigene Regel geht|# eigene Regeln gehen} vor.",
  "aim: locks": "{locked:# festgelegter Account bleibt|# festgelegte Accounts bleiben}.",
  "aim: no locks": "Kein Account ist festgelegt.",
  "aim: locks ignored": "Festlegungen zählen nicht.",
  "aim: my rules": "{rules:# eigene Regel entscheidet|# eigene Regeln entscheiden}",
  "aim: no rules yet": "Eigene Regeln entscheiden, von denen es noch keine gibt",
  "aim: settings of": "Einstellungen zu: {phrase}",
  "aim: another": "Ein anderes Ziel",
  "aim: all settings": "Alle Einstellungen mit ihren Zahlen",
  "aim: today breaks": "So, wie es heute ist: {breach}",

  "aim: more breaches": "{more:# weiterer Verstoß|# weitere Verstöße}",

  "rule: takes": "Betrifft {takes:# Account|# Accounts}.",
  "rule: takes, forced":
    "Betrifft {takes:# Account|# Accounts}; {forced:# hat|# haben} heute einen anderen Rep und {forced:müsste|müssten} wechseln.",
  "rule: takes nothing": "Betrifft nichts.",
  "rule: takes nothing, missing":
    "Betrifft nichts: In keiner Zelle von {header} steht „{value}“. Meinten Sie „{nearest}“?",
  "rule: missing": "In keiner Zelle von {header} steht „{value}“.",
  "rule: build": "Regel bauen",
  "rule: type": "Regel tippen",
  "rule: column": "Accounts, bei denen",
  "rule: choose a column": "Spalte wählen",
  "rule: how": "Vergleich",
  "rule: is": "ist",
  "rule: is not": "ist nicht",
  "rule: contains": "enthält",
  "rule: starts with": "beginnt mit",
  "rule: above": "liegt über",
  "rule: below": "liegt unter",
  "rule: blank": "ist leer",
  "rule: value": "Wert",
  "rule: choose values": "Werte wählen",
  "rule: value, rows": "{value} ({rows})",
  "rule: who": "gehen an",
  "rule: choose who": "Rep wählen",
  "rule: nearest": "den nächsten Rep",
  "rule: owner": "ihren Inhaber von heute",
  "rule: balance": "den Rep, den der Plan ergibt",
  "rule: house": "das Haus: noch niemand",
  "rule: add": "Regel hinzufügen",
} as const satisfies Templates<keyof typeof englishOfAim>;
