import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfReview } from "./englishOfReview";

/** What stands under Review: the queue of moves, the reps, one move whole, and its why not. */
export const germanOfReview = {
  "review: ways to look": "Ansichten des Plans",
  "review: moves": "Wechsel",
  "review: reps": "Reps",
  "review: figures": "Zahlen und Beweis",
  "review: outdated":
    "Daten oder Regeln haben sich geändert, seit dieser Plan entstand. Erstellen Sie ihn neu, damit er wieder stimmt; was Sie von Hand entschieden haben, bleibt.",
  "review: working out": "Der Plan wird mit Ihren Entscheidungen berechnet…",
  "review: name or id": "Name oder ID des Accounts",

  "moves: counts": "{moves} Wechsel: {open} offen, {kept} so gelassen, {changed} von Hand geändert",
  "moves: counting": "Die Wechsel werden gezählt…",
  "moves: none": "In diesem Plan wechselt kein Account.",
  "moves: none like that": "So einen Wechsel gibt es nicht.",
  "moves: keys": "Tasten: ↑ ↓ bewegen, K so lassen, B zurückgeben, U rückgängig, W warum",
  "moves: which": "Welche Wechsel",
  "moves: all": "Alle",
  "moves: open": "Offen",
  "moves: decided": "Entschieden",
  "moves: customers": "Kunden",
  "moves: all reps": "Alle Reps",
  "moves: from or to": "Wechsel von oder zu",
  "moves: find": "Einen Wechsel nach Name oder ID des Accounts suchen",
  "moves: keep shown": "Die {count} gezeigten so lassen",
  "moves: put back some": "{count} zurückgeben",
  "moves: undo some": "{count} rückgängig",
  "moves: without an owner": "Ohne Inhaber im Team",
  "moves: of a group": "{owner} ({group})",
  "moves: keep all": "{count:So lassen|Alle # so lassen}",
  "moves: to be given": "{count} bekommen einen Rep",
  "moves: standing, over":
    "{accountsBefore} → {accounts} Accounts, {loadBefore} → {load}; {off} über fair",
  "moves: standing, under":
    "{accountsBefore} → {accounts} Accounts, {loadBefore} → {load}; {off} unter fair",

  "move: account and id": "{account} ({id})",
  "move: to": "an {rep}",
  "move: to nobody": "an niemanden",
  "move: customer": "Kunde",
  "move: keep": "So lassen",
  "move: keep it": "So lassen: {account} an {rep}",
  "move: keep without a rep": "So lassen: {account} an niemanden",
  "move: put back": "Zurückgeben",
  "move: put it back": "Zurückgeben: {account} an {rep}",
  "move: put back with": "An {rep} zurückgeben",
  "move: undo": "Rückgängig",
  "move: undo it": "Rückgängig: {account}",
  "move: why": "Warum?",
  "move: why it": "Warum: {account}",
  "move: kept": "Bleibt wie geplant",
  "move: is back": "Zurück an {rep}",
  "move: is back with nobody": "Zurück an niemanden",
  "move: given": "An {rep} gegeben",
  "move: given to nobody": "An niemanden gegeben",
  "move: in their words": "{decided}: „{note}“",
  "move: all moves": "‹ Alle Wechsel",
  "move: from, to": "{from} → {to}, {load}",
  "move: nobody": "niemand",
  "move: from nobody": "Niemand",
  "move: note": "Ihre Worte dazu",
  "move: note, where": "Sie stehen in der Begründung, wenn der Plan geschrieben wird.",

  "counter: breaks": "Das verletzt eine Ihrer Regeln.",
  "counter: breaks, how": "{rule} Übergeben lässt es sich trotzdem, und es steht dabei.",
  "counter: breaks, and more":
    "{rule} Und {more} weitere. Übergeben lässt es sich trotzdem, und es steht dabei.",
  "counter: even out": "Ausgleichen?",
  "counter: step": "{step}: fernster Rep von {off} auf {then}.",
  "counter: do it": "Ausführen",

  "reps: how to read":
    "Jeder Punkt ist ein Rep, die Linie in der Mitte ein fairer Anteil, die Enden liegen {reach} davon entfernt. Hohl: heute. Voll: der Plan.",
  "reps: how to read, with limit":
    "Jeder Punkt ist ein Rep, die Linie in der Mitte ein fairer Anteil, die Enden liegen {reach} davon entfernt. Hohl: heute. Voll: der Plan. Getönt: ausgeglichen genug, innerhalb von {limit}.",
  "reps: over": "+{off}",
  "reps: under": "−{off}",
  "reps: standing":
    "{load}, fair wären {fair}; heute {before}; {accountsBefore} auf {accounts} Accounts",
  "reps: standing, with room":
    "{load}, fair wären {fair}; heute {before}; {accountsBefore} auf {accounts} Accounts; {used} der Kapazität",
  "reps: counting": "Wird gezählt…",
  "reps: all": "{reps:# Rep|Alle # Reps}",

  "why: title": "Warum ging dieser Account dorthin?",
  "why: hint": "Und warum nicht zu jemand anderem: Suchen Sie ihn, und wählen Sie dann einen Rep.",
  "why: allowed": "erlaubt",
  "why: not allowed": "nicht erlaubt",
  "why: what if": "Und wenn er hierhin ginge",
  "why: choose a rep": "Rep wählen",
  "why: locked": "Ab dem nächsten Plan für {rep} festgelegt.",
  "why: remove the lock": "Festlegung entfernen",
  "why: give": "An {rep} geben",
  "why: lock": "Für {rep} festlegen",
} as const satisfies Templates<keyof typeof englishOfReview>;
