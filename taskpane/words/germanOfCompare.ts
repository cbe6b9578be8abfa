import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfCompare } from "./englishOfCompare";

/** What is said where plans are made to be compared, and stand side by side. */
export const germanOfCompare = {
  // Names of plans; those of drafts stand in the workbook once they are kept.
  "compare: today": "Heute",
  "compare: by turns": "Reihum verteilt",
  "compare: plan at hand": "Der geöffnete Plan",

  // The way there.
  "compare: aim": "Ziel",
  "compare: views": "Was unter Plan zu sehen ist",

  // While they are made.
  "compare: so far":
    "Bisher: {name}, fernster Rep {off} daneben, {moves:# Account wechselt|# Accounts wechseln}. Er bleibt, wenn Sie anhalten.",
  "compare: waits": "Wartet noch.",
  "compare: works": "Entsteht gerade…",
  "compare: failed": "Er ließ sich nicht erstellen.",
  "compare: old": "Seither wurden Tabellen neu gelesen oder Einstellungen geändert.",
  "compare: stopped early": "Früh angehalten: der beste bis dahin.",
  "compare: five at most":
    "Höchstens {most} Pläne stehen nebeneinander. Nehmen Sie zuerst einen heraus.",

  // Nothing to compare.
  "compare: nothing yet": "Noch nichts zu vergleichen",
  "compare: nothing yet, make":
    "Erstellen Sie drei Pläne auf einmal, und sehen Sie, was kaum Wechsel, Ihre Grenze und keine Grenze ergeben. Oder fügen Sie einen gespeicherten hinzu.",
  "compare: question first": "Eine Frage zu Ihren Zellen ist offen: Beantworten Sie sie zuerst.",

  // The plans.
  "compare: which one": "Welcher Plan?",
  "compare: kept only": "Gespeichert wird, was Sie nehmen oder behalten.",
  "compare: use": "Diesen Plan nehmen",
  "compare: use named": "Diesen Plan nehmen: {name}",
  "compare: keep": "Behalten",
  "compare: keep named": "Behalten, in der Arbeitsmappe: {name}",
  "compare: kept": "In der Arbeitsmappe",
  "compare: take out": "Herausnehmen",
  "compare: take out named": "Herausnehmen aus dem Vergleich: {name}",
  "compare: at hand": "Geöffnet",
  "compare: misses": "Verfehlt: {targets}.",
  "compare: missed target": "{label} ({value}; {target})",
  "compare: missed by a rep": "{label} ({value} im Team, aber ein Rep liegt außerhalb: {target})",
  "compare: meets all": "Erreicht {targets:das Ziel|alle # Ziele}.",
  "compare: for comparison": "Nur zum Vergleichen.",
  "compare: add": "Plan hinzufügen",
  "compare: add, placeholder": "Einen für daneben wählen",

  // The table.
  "compare: side by side": "Nebeneinander",
  "compare: legend":
    "! verfehlt das Ziel oder die Grenze. Die Buchstaben sind die der Pläne darüber.",
  "compare: missed": "verfehlt",
  "compare: a rep is outside": "ein Rep liegt außerhalb",
  "compare: of": "von {cap}",
  "compare: moved": "Accounts, die wechseln",
  "compare: moved ARR": "ARR, der wechselt",
  "compare: moved customers": "Kunden, die wechseln",
  "compare: unplaced": "Ohne Rep",
  "compare: furthest": "Fernster Rep vom fairen Anteil",
  "compare: over": "Reps über der Kapazität",
  "compare: distance": "Entfernung zum Rep (km)",
  "compare: targets": "Erreichte Ziele",
  "compare: against the targets": "Gemessen an den Zielen",
  "compare: by group": "Nach Vergleichsgruppe",
  "compare: all groups": "{groups:# Vergleichsgruppe|Alle # Vergleichsgruppen}",
  "compare: groups that miss":
    "Gruppen, die in einem der Pläne ein Ziel verfehlen; {met:# andere erreicht|# andere erreichen} alle.",
  "compare: group furthest": "Fernster Rep",
  "compare: group gini": "Gini",
  "compare: group filled": "Auslastung",
  "compare: group quota": "Potenzial / Quote",
  "compare: group kept": "Inhaber bleiben",
  "compare: with target": "{label}, {target}",

  // The picture.
  "compare: what moves buy": "Was mehr Wechsel bringen",
  "compare: picture":
    "Nach rechts die Accounts, die wechseln, nach oben, wie weit der fernste Rep von einem fairen Anteil liegt. {points}",
  "compare: picture of distance":
    "Nach rechts die Accounts, die wechseln, nach oben die Entfernung zum Rep. {points}",
  "compare: point": "{letter}, {name}: {moves:# Wechsel|# Wechsel}, {value}.",
  "compare: axis moves": "Accounts, die wechseln",
  "compare: axis off": "fernster Rep",
  "compare: axis km": "km zum Rep",
  "compare: show": "Nach oben",
  "compare: shaded": "Getönt: ausgeglichen genug, innerhalb von {limit}.",

  // Where two differ.
  "compare: differences": "Unterschiede",
  "compare: one plan": "Ein Plan",
  "compare: other plan": "Der andere",
  "compare: choose two":
    "Wählen Sie zwei Pläne, und sehen Sie, welche Accounts einen anderen Rep haben.",
  "compare: differ":
    "{accounts:# Account hat|# Accounts haben} in „{other}“ einen anderen Rep als in „{one}“.",
  "compare: differ nowhere": "Jeder Account hat in „{one}“ und in „{other}“ denselben Rep.",
  "compare: only one": "{accounts:# Account steht|# Accounts stehen} nur in einem von beiden.",
  "compare: from, to": "{from} → {to}",
  "compare: nobody": "niemand",
  "compare: more exchanges": "und {more:# weiterer Weg|# weitere Wege}",
  "compare: counting": "Wird gezählt…",
  "compare: all accounts": "Die Accounts einzeln",
  "compare: gone": "Einer fehlt: Nehmen Sie ihn heraus, und fügen Sie ihn wieder hinzu.",
} as const satisfies Templates<keyof typeof englishOfCompare>;
