import type { englishOfWaiting } from "./englishOfWaiting";
import type { Templates } from "./sentence";

/** What is said of accounts that wait for room, of books and pools, and of reps above capacity. */
export const germanOfWaiting = {
  "kind must-cover": "ein Pflicht-Account",
  "kind customers": "ein Kunde",
  "kind open opportunities": "ein Account mit einer offenen Opportunity",
  "kind in work": "ein Account in Arbeit",
  "no kind": "keiner von denen, die zuerst kommen",
  "any kind": "ein Account",

  "taken by those before":
    "die Reps, die ihn betreuen dürfen, haben keinen Platz mehr ({used} von {capacity} {unit}), und alles, was weichen könnte, kommt vor ihm: Er ist {kind}; {line}",
  "taken by those before, owners first":
    "die Reps, die ihn betreuen dürfen, haben keinen Platz mehr ({used} von {capacity} {unit}); Inhaber behalten zuerst, was sie haben, und alles andere, was weichen könnte, kommt vor ihm: Er ist {kind}; {line}",
  "books taken":
    "die Portfolios der Reps, die ihn betreuen dürfen, sind voll ({used} von {capacity} {unit}), und alles, was weichen könnte, kommt vor ihm: Er ist {kind}; {line}",
  "books taken, owners first":
    "die Portfolios der Reps, die ihn betreuen dürfen, sind voll ({used} von {capacity} {unit}); Inhaber behalten zuerst, was nicht freigegeben ist, und alles andere, was weichen könnte, kommt vor ihm: Er ist {kind}; {line}",
  "taken by what stays":
    "die Reps, die ihn betreuen dürfen, haben neben dem, was für sie festgelegt ist und was bei ihnen bleibt, keinen Platz mehr ({used} von {capacity} {unit})",
  "given up for evenness":
    "{other} kommt nach ihm und ist an seiner Stelle bei {rep}, damit die Lasten näher an fairen Anteilen liegen; mehr als {most} von {header} wird dafür nicht aufgegeben",
  "waits in order":
    "die Portfolios der Reps, die ihn betreuen dürfen, sind voll, und nach der Reihenfolge allein wären es auch andere, die sie füllen",
  "last has more": "{last} als Letzter davon hat unter {header} {other}, er hat {amount}",
  "last has more on average":
    "{last} als Letzter davon hat unter {header} {other}, er hat {amount}, wobei eine Gruppe so viel zählt wie ihre Accounts im Mittel",
  "last has more, unknown":
    "{last} als Letzter davon hat unter {header} {other}, sein eigener Wert ist nicht bekannt",
  "last is": "{last} als Letzter davon ist {kind}",
  "last by rule": "{last} als Letzter davon wird durch {other} zugeteilt, er durch {rule}",
  "by rule": "Regel {number}",
  "by no rule": "keine Regel",
  "last is owned": "{last} als Letzter davon zählt ebenso viel und hat einen Inhaber im Team",
  "last is above": "{last} als Letzter davon zählt ebenso viel, und seine ID kommt davor",

  "some must-cover": "{count:# Pflicht-Account|# Pflicht-Accounts}",
  "some open opportunities": "{count:# Account|# Accounts} mit einer offenen Opportunity",
  "some in work": "{count:# Account|# Accounts} in Arbeit",
  "some others": "{count:# weiterer|# weitere}",
  wait: "{accounts} {count:wartet|warten}",
  "go to the house": "{accounts} {count:geht|gehen} an {house}",
  "room short": "Der Platz ist knapp: {what}. Wer zuerst versorgt wird: {order} ({setting}).",
  books:
    "Ein Portfolio fasst höchstens {book:# Account|# Accounts}: {what}. Wer zuerst versorgt wird: {order} ({setting}).",
  "owners first": "Inhaber zuerst, dann nach Account-ID",
  "value given up":
    "{part} von {header} wird aufgegeben, damit die Lasten näher an fairen Anteilen liegen: Einige Accounts in {house} kommen vor anderen, die versorgt werden. Mehr als {most} davon darf es nicht sein.",
  "above the book":
    "Mehr als ein Portfolio von {book:# Account|# Accounts} {reps:hat|haben} {reps}: Was für sie festgelegt ist und was bei ihnen bleibt, wird nicht freigegeben.",
  "rep with count": "{rep} ({count})",
  "kept out by moves": "{what}, obwohl andere Platz haben: {why}.",
  "kept out by limits":
    "{what}, obwohl andere Platz haben: Die Grenzen für Wechsel halten sie von dort fern.",
  "kept out":
    "{what}, obwohl Platz da ist: Die Begründung jedes Accounts sagt, was ihn von einem Rep fernhält.",
  "house named by us":
    "{house} ist unser Name für das, was kein Rep hat: {setting} kann ihm einen anderen geben.",
  "no moves allowed": "Kein Account darf wechseln (Grenze {limit}).",

  "stays above capacity":
    "{rep} bleibt über der Kapazität: {used} {unit} bei einer Kapazität von {capacity}. {accounts} {accounts:müsste|müssten} gehen; {why}.",
  "stays above capacity, with load":
    "{rep} bleibt über der Kapazität: {used} {unit} bei einer Kapazität von {capacity}. {accounts} {accounts:müsste|müssten} gehen, mit {load} {amount}; {why}.",
  "more above capacity":
    "{reps:# weiterer Rep bleibt|# weitere Reps bleiben} über der Kapazität; {accounts} {accounts:müsste|müssten} gehen.",
  "held by locks": "was für {rep} festgelegt ist, liegt allein schon darüber",
  "held by room": "kein Rep, der sie betreuen darf, hat Platz",
  "held by room, not released":
    "kein Rep, der sie betreuen darf, hat Platz, und was bei seinem Inhaber bleibt, wird nicht an {house} abgegeben",
  "held by search": "andere haben Platz, aber die Suche hat keinen besseren Plan gefunden",
  "held by hand": "Änderungen von Hand haben es so weit gebracht",
} as const satisfies Templates<keyof typeof englishOfWaiting>;
