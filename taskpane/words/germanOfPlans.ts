import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfPlans } from "./englishOfPlans";

/** What is said of the plans in the workbook: their names, where nobody gave one, and their list. */
export const germanOfPlans = {
  "plans: within": "innerhalb von {limit}",
  "plans: may move": "{limit} dürfen wechseln",
  "plans: rest to": "der Rest an {house}",

  "plans: furthest": "fernster Rep {off}",
  "plans: moves": "{moves:# Wechsel|# Wechsel}",
  "plans: moves of cap": "{moves} von {cap:# Wechsel|# Wechseln}",
  "plans: without a rep": "{accounts} ohne Rep",
  "plans: decided": "{decided} entschieden",

  "plans: hint": "Jeder mit den Zellen, aus denen er erstellt wurde, wie sie damals waren.",
  "plans: keep": "Diesen Plan behalten",
  "plans: at hand": "(dieser hier)",
  "plans: name": "Name des Plans",
  "plans: name it": "So nennen",
  "plans: open": "Öffnen",
  "plans: open, named": "{plan} öffnen",
  "plans: rename": "Umbenennen",
  "plans: rename, named": "{plan} umbenennen",
  "plans: remove": "Entfernen",
  "plans: remove, named": "{plan} entfernen",
  "plans: all": "Alle {plans:# Plan|# Pläne}",
  "plans: not shown": "Nicht gezeigt: {why}",
} as const satisfies Templates<keyof typeof englishOfPlans>;
