import type { englishOfNotes } from "./englishOfNotes";
import type { Templates } from "./sentence";

/** What an honest report adds to a plan: what could not be kept, and what its numbers rest on. */
export const germanOfNotes = {
  "tolerance not kept":
    "{measure}: Die Toleranz ist {tolerance}, und der fernste Rep liegt {off} von einem fairen Anteil. {why}",
  "more are outside":
    "{reps:# weiterer Rep liegt|# weitere Reps liegen} außerhalb; warum, steht auf TP Territories.",
  "kind not kept": "{kind}: {holds}. {why}",
  "holds of kind": "{rep} hat {held}; {right} wären nah genug an einem fairen Anteil von {fair}",
  "some to others": "{from} zu {to}",

  "the value": "der Wert",
  "worth the same":
    "{^value} ist bei jedem Rep gleich und entscheidet daher nur, welche Accounts ohne Rep bleiben, wo die Kapazität knapp ist.",
  "alpha set": "Das Gewicht der Fahrt (alpha) wurde auf {weight} je Besuch und km gesetzt.",
  "beta set":
    "Das Gewicht der Ungleichheit (beta) wurde auf {weight} je Einheit der Varianz von {load} gesetzt.",
  "gamma set": "Das Gewicht des Werts (gamma) wurde auf {weight} Besuche x km gesetzt.",
  "flow counts accounts":
    "In einem Fluss zählt jeder Account 1 gegen die Kapazität; {workload} wird nicht angesehen.",

  "stay unassigned": "bleiben ohne Rep",
  "go to house": "gehen an {house}",
  "capacity is short":
    "Die Kapazität ist knapp: Einige Accounts {where}. So viel Aufwand wie möglich wird untergebracht, bevor irgendetwas anderes zählt.",
  "room in all":
    "Insgesamt ist Platz genug, aber einige Accounts {where}: Die Begründung jedes Accounts sagt, was ihn von einem Rep fernhält.",
  "must-cover missed":
    "{missed:# Pflicht-Account konnte|# Pflicht-Accounts konnten} keinem Rep gegeben werden, der {missed:ihn|sie} betreuen darf.",

  "group is split":
    "{header} {value} ist aufgeteilt, {accounts:# Account|# Accounts} bei {reps:# Rep|# Reps}: {why}.",
  "group is split, some without":
    "{header} {value} ist aufgeteilt, {accounts:# Account|# Accounts} bei {reps:# Rep|# Reps} und {waiting} ohne Rep: {why}.",
  "locked to several": "für {reps} festgelegt",
  "no rep for the whole": "kein Rep darf alles davon betreuen",
  "no rep carries the whole":
    "kein Rep, der es betreuen darf, kann mehr als {most} von seinen {workload} {unit} tragen",

  "cap allows nothing":
    "{percent} % von {owned:# Account|# Accounts} lassen keinen Account wechseln: {advice}",
  "cap allows nothing more":
    "{percent} % von {owned:# Account|# Accounts} lassen über die {already} hinaus, die es in diesem Quartal schon getan haben, keinen Account wechseln: {advice}",
  "advise cap": "Erhöhen Sie {setting} auf {least}.",
  "advise cap or more": "Erhöhen Sie {setting} auf {least} oder mehr.",
  "no customer changes": "kein Kunde wechselt",
  "customers change": "{count:# Kunde wechselt|# Kunden wechseln}",
  "customers spared": "Interessenten wechseln vor Kunden: {customers} statt {before}.",
  "customers and ARR spared":
    "Interessenten wechseln vor Kunden: {customers} statt {before}, und ARR {arr} statt {arrBefore}.",
  "price of sparing": "Dafür sind es im Mittel {km} zu einem Account statt {before}.",
  "last to move": "Zuletzt wechseln {accounts}, {from}.",
  "one, and other": "{one}, und {other}",
  "accounts in work": "{count:# Account|# Accounts} mit Aktivität in den letzten {days} Tagen",
  "accounts in new hands":
    "{count:# Account, der|# Accounts, die} in den letzten {days} Tagen gewechselt {count:hat|haben}",
  "counted from": "gezählt ab {day}",
  "counted from latest": "gezählt ab {day}, dem spätesten Datum der Tabelle",

  "loads below zero":
    "{below:# Account hat|# Accounts haben} unter {load} weniger als 0 ({sum} zusammen): Im Plan {below:zählt er|zählen sie} als 0, gemessen {below:wird er|werden sie} so, wie es dasteht.",
  "shares of column": "Faire Anteile sind die aus der Spalte {header} der Reps.",
  "places were moved":
    "Der Ort jedes Reps wurde dorthin gelegt, von wo die Fahrt zu seinen Accounts am kürzesten ist; was bewiesen ist, gilt für diese Orte.",
  "accounts not bound":
    "{unknown:# Account ohne Koordinaten ist|# Accounts ohne Koordinaten sind} nicht an die größte Entfernung gebunden.",
  "reps not bound":
    "Die größte Entfernung bindet {reps} nicht, {reps:dessen Ort|deren Orte} nicht bekannt {reps:ist|sind}.",
  "rule matches nothing":
    "{rule} trifft auf keinen Account zu. Vergleichen Sie ihre Wörter mit den Zellen.",
  "rule's word is nowhere": "{rule}: In keiner Zelle von {header} steht „{value}“.",
  "rule's word is nowhere, nearest":
    "{rule}: In keiner Zelle von {header} steht „{value}“. Am nächsten kommt „{nearest}“.",
  "rule takes nothing":
    "{rule} bekommt keinen Account: Eine Regel darüber nimmt, worauf sie zutrifft.",
  "rule without such rep":
    "{rule} bekommt keinen Account: Für das, worauf sie zutrifft, gibt es keinen solchen Rep.",
  "greedy is a baseline":
    "Greedy ist ein Verfahren zum Vergleichen: Es nimmt Account um Account und verbessert nichts.",
  "round robin is a baseline":
    "Round Robin ist ein Verfahren zum Vergleichen: Es nimmt Account um Account und verbessert nichts.",
} as const satisfies Templates<keyof typeof englishOfNotes>;
