import type { englishOfRules } from "./englishOfRules";
import type { Templates } from "./sentence";

/** What is said of rules: who may serve whom, what clashes, what a plan breaks and what to do about it. */
export const germanOfRules = {
  account: "Account {id}",
  "named account": "Account {id} ({name})",
  "account and more": "{account} und {more} weitere",
  "account in row": "{account} in {row}",
  "some accounts": "{count:# Account|# Accounts}",
  "some other accounts": "{count:# anderer Account|# andere Accounts}",
  "some owned accounts": "{count:# Account|# Accounts} mit Inhaber",
  "some moves": "{count} Wechsel",
  row: "Zeile {row} von {sheet}",
  "row of accounts": "Zeile {row} der Accounts",
  "row of reps": "Zeile {row} der Reps",
  column: "der Spalte „{header}“",
  setting: "Einstellung „{label}“",
  "rule name": "Regel {number} ({when})",

  segment: "Segment",
  region: "Region",
  industry: "Branche",
  language: "Sprache",
  speciality: "Fachgebiet",
  state: "Bundesland oder Staat",
  country: "Land",
  postal: "Postleitzahl",

  "does not serve": "{rep} betreut {property} {value} nicht",
  "of another group":
    "{rep} hat unter {by} etwas anderes, und kein Account darf seine Vergleichsgruppe verlassen",
  "too far": "{rep} ist {km} entfernt, und {limit} ist die Grenze",
  "does not serve partner": "{rep} betreut seinen Partner nicht",
  "serves partners only": "{rep} betreut nur Accounts mit einem Partner",
  "rule leaves it not": "{rule} lässt ihn nicht zu {rep}",
  "no rule takes it, some idle":
    "keine Regel nimmt ihn, und nur die Regeln entscheiden ({count:diese Regel nimmt|diese Regeln nehmen} überhaupt keinen Account: {rules})",
  "no rule takes it": "keine Regel nimmt ihn, und nur die Regeln entscheiden",

  "nobody serves property": "kein Rep betreut den Wert, den er unter {property} hat",
  "nobody of its group":
    "kein Rep, der unter {by} dasselbe hat wie sein Inhaber, darf ihn betreuen",
  "nobody within": "kein Rep ist innerhalb von {limit}",
  "nobody serves partner": "kein Rep betreut seinen Partner",
  "nobody serves without partner": "kein Rep betreut Accounts ohne Partner",
  "nobody left by rule": "{rule} lässt keinen Rep übrig",

  "lock by hand in place": "{^account} ist unter Festlegungen von Hand für {rep} festgelegt.",
  "kept in place":
    "{^account} bleibt bei {rep}, wo er heute ist: In {column} ist er als festgelegt markiert.",
  "locked until in place":
    "{^account} bleibt bis zum Datum in {column} bei {rep}, wo er heute ist.",
  "lock in place": "{^account} ist in {column} für {rep} festgelegt.",
  "aside by hand":
    "{^account} geht an {house}: Er ist dort unter Festlegungen von Hand festgelegt.",
  "aside by lock": "{^account} geht an {house}: Er ist in {column} dafür festgelegt.",
  "aside by partner": "{^account} geht an {house}: Er hat einen Partner ({setting}).",
  "aside by rule": "{^account} geht durch {rule} an {house}.",
  "aside by group": "{^account} geht mit dem Rest seiner Gruppe an {house}.",
  nobody: "niemand",
  "may not serve": "{rep} darf {account} nicht betreuen.",
  "may not serve, rule": "{rep} darf {account} nicht betreuen: {why}.",
  "may not serve, setting": "{rep} darf {account} nicht betreuen: {why} ({setting}).",
  "group in place":
    "{^account} und {others} gehören zu einem Rep: In {column} sind sie verbunden ({setting}).",
  "capacity in place":
    "{rep} in {row} hat in {column} eine Kapazität von {capacity}, gezählt in {unit}.",
  "cap in place": "Nur {most} von {owned} dürfen wechseln: {setting} ist {percent}.",
  "cap in place, some made":
    "Nur {most} von {owned} dürfen wechseln: {setting} ist {percent}, und {made} gab es schon.",
  "has to be placed": "{^account} muss einen Rep bekommen.",
  "stays where it is": "{rep} behält alle Accounts von heute.",
  "more rules": "Und {count} weitere Regeln.",
  "more breaches": "Und {count} weitere Verstöße.",

  "clash and advice": "{clash} {advice}",
  "clash, others": "{clash} {advice} {others}",
  "more clashes":
    "{count:Eine weitere Gruppe von Regeln widerspricht|# weitere Gruppen von Regeln widersprechen} sich.",
  "two locks clash":
    "Die Gruppe von {account} gehört zu einem Rep, aber ihre Accounts sind für {rep} und für {other} festgelegt.",
  "advise group or lock": "Lösen Sie die Gruppe auf, oder ändern Sie eine Festlegung.",
  "lock and group clash":
    "Die Gruppe von {account} ist für {rep} festgelegt, der diesen Account nicht betreuen darf.",
  "advise lock, group, reach": "Ändern Sie die Festlegung, die Gruppe oder, wer ihn betreuen darf.",
  "lock clash": "Eine Festlegung gibt {account} an {rep}, der ihn nicht betreuen darf.",
  "advise lock or reach": "Ändern Sie die Festlegung oder, wer ihn betreuen darf.",
  "locks above capacity":
    "Die für {rep} festgelegten Accounts verlangen einen Aufwand von {workload}, aber die Kapazität ist {capacity}.",
  "advise capacity or locks":
    "Erhöhen Sie die Kapazität, oder heben Sie Festlegungen auf: Schon {accounts} {accounts:ist|sind zusammen} zu viel.",
  "locks above what is left":
    "Die für {rep} festgelegten Accounts verlangen einen Aufwand von {workload}, aber für {rep} bleibt höchstens eine Kapazität von {room}.",
  "advise capacity or some lock": "Erhöhen Sie die Kapazität, oder heben Sie Festlegungen auf.",
  "forced moves":
    "{forced:# Account kann|# Accounts können} nicht bei {forced:seinem|ihrem} Inhaber bleiben ({why}), aber nur {most} dürfen wechseln.",
  "moved by lock": "{count} für einen anderen Rep festgelegt",
  "some barred": "{count}, deren Inhaber {count:ihn|sie} nicht betreuen darf",
  "moved with group": "{count}, deren Gruppe andere Inhaber hat",
  "advise moves": "Erlauben Sie {moves}, oder ändern Sie diese Regeln. Zuerst anzusehen: {causes}.",
  "the group of": "die Gruppe von {account}",
  "group nobody may serve":
    "{^accounts} gehören zu einem Rep, aber niemand darf alle davon betreuen.",
  "advise group or reach": "Lösen Sie die Gruppe auf, oder ändern Sie, wer sie betreuen darf.",
  "nobody may serve": "Kein Rep darf {account} betreuen.",
  "advise reach": "Ändern Sie, wer ihn betreuen darf.",
  "short of room":
    "{^accounts} verlangen einen Aufwand von {workload}, aber die Kapazität aller Reps zusammen ist {room}.",
  "advise capacity": "Erhöhen Sie eine Kapazität.",
  "short of room with some":
    "{^accounts}, die sonst niemand betreuen darf, verlangen einen Aufwand von {workload}, aber die Kapazität von {reps} ist zusammen {room}.",
  "advise capacity or reach":
    "Erhöhen Sie eine Kapazität, oder lassen Sie andere einige davon betreuen.",

  "breaks a rule": "Er verletzt eine Regel: {breach}",
  "lock broken": "{^account} ist für {rep} festgelegt, aber bei {other}.",
  "lock broken, no rep": "{^account} ist für {rep} festgelegt, aber ohne Rep.",
  "reach broken": "{rep} darf {account} nicht betreuen.",
  "group broken": "Eine Gruppe, die beisammenbleibt, ist getrennt: {one}, {other}.",
  "is with": "{account} ist bei {rep}",
  "is without a rep": "{account} ist ohne Rep",
  "capacity broken":
    "{rep} hat einen Aufwand von {workload}, {excess} über der Kapazität von {capacity}.",
  "too many would move": "{accounts} würden wechseln, aber nur {most} dürfen.",
  "too much would move": "{amount} würden wechseln, aber nur {most} dürfen.",
  "too many would leave their group":
    "{amount} gingen zu einem Rep einer anderen Vergleichsgruppe, aber nur {most} dürfen.",
  "given up":
    "{^account} kann nicht bei {owner} bleiben, wo er heute ist, und bekommt keinen anderen Rep.",
  "kept by waiting": "Die Regeln hält er ein, indem er {accounts} ohne Rep lässt.",

  move: "{accounts} von {from} zu {to} verschieben: {change}",
  swap: "{accounts} ({from}) gegen {others} ({to}) tauschen: {change}",
  "gini change": "Gini {gini} auf {giniThen}",
  "cost change": "Kosten {cost} auf {costThen}",
  "gini and cost change": "Gini {gini} auf {giniThen}, Kosten {cost} auf {costThen}",
} as const satisfies Templates<keyof typeof englishOfRules>;
