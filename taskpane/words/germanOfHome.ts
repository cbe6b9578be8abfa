import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfHome } from "./englishOfHome";

/** What stands on Home. */
export const germanOfHome = {
  "home: tables": "{accounts:# Account|# Accounts}, {reps:# Rep|# Reps}",
  "home: tables, cells to look at":
    "{accounts:# Account|# Accounts}, {reps:# Rep|# Reps}; {cells:# Zelle|# Zellen} anzusehen",
  "home: see the data": "Daten ansehen",
  "home: today, over":
    "Heute liegt der fernste Rep, {rep}, {off} über einem fairen Anteil. {unplaced}",
  "home: today, under":
    "Heute liegt der fernste Rep, {rep}, {off} unter einem fairen Anteil. {unplaced}",
  "home: today, over, with limit":
    "Heute liegt der fernste Rep, {rep}, {off} über einem fairen Anteil; {limit} wären ausgeglichen genug. {unplaced}",
  "home: today, under, with limit":
    "Heute liegt der fernste Rep, {rep}, {off} unter einem fairen Anteil; {limit} wären ausgeglichen genug. {unplaced}",
  "home: today, even": "Heute hat jeder Rep einen gerechten Anteil. {unplaced}",
  "home: today, one rep":
    "{rep} ist der einzige Rep, also kann jeder Account nur dorthin: Vergleichen lässt sich nichts. {unplaced}",
  "home: all have a rep": "Jeder Account hat einen Rep.",
  "home: without a rep":
    "{accounts:# Account|# Accounts} {accounts:hat|haben} keinen Rep aus diesem Team.",
  "home: what matters": "Worauf kommt es an?",
  "home: everything else": "Fahrt, Kapazität, Festlegungen und eigene Regeln:",
  "home: all there is": "alles, was zu einem Plan gehört",
  "home: the plan": "Der Plan",
  "home: nobody holds": "Niemand hat eine Last.",
  "home: breaks rules": "Dieser Plan verletzt Ihre Regeln: Er ist nur zum Ansehen da.",
  "home: no moves": "Kein Account wechselt.",
  "home: moves":
    "{moves:# Account|# Accounts} {moves:bekommt|bekommen} einen anderen Rep; {open:# Wechsel ist|# Wechsel sind} noch nicht entschieden.",
  "home: written": "Er ist in die Arbeitsmappe geschrieben.",
  "home: review": "Plan prüfen",
  "home: hand over": "Übergeben",
} as const satisfies Templates<keyof typeof englishOfHome>;
