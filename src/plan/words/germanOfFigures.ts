import type { englishOfFigures } from "./englishOfFigures";
import type { Templates } from "./sentence";

/** What is said of rows and cells that figures leave out, or count as something else than they say. */
export const germanOfFigures = {
  "rows without id":
    "{count:# Zeile hat|# Zeilen haben} keine {id} und {count:bleibt|bleiben} außen vor.",
  "rows again":
    "{count:# Zeile wiederholt|# Zeilen wiederholen} die {id} einer anderen: Jeder Account zählt einmal.",
  "rows of their own kind":
    "{count:# Zeile|# Zeilen} von {table} {count:bleibt|bleiben} außen vor, wie Summen, Überschriften und Zeilen eines Berichts.",
  "reps without name":
    "{count:# Zeile der Reps hat|# Zeilen der Reps haben} keinen Namen und {count:bleibt|bleiben} außen vor.",
  "reps called nobody":
    "{names} unter den Reps {names:ist kein Name eines Reps und bleibt|sind keine Namen von Reps und bleiben} außen vor.",

  "accounts of strangers":
    "{count:# Account hat einen Inhaber, der|# Accounts haben Inhaber, die} nicht unter den Reps {count:steht|stehen} ({names}), und {count:ist|sind} in keiner Zahl eines Reps.",
  "accounts of several reps":
    "{count:# Account hat|# Accounts haben} mehrere Reps in einer Zelle ({names}) und {count:zählt|zählen} für den ersten davon.",
  "accounts of nobody":
    "{count:# Account hat|# Accounts haben} keinen Inhaber und {count:ist|sind} in keiner Zahl eines Reps.",
  "accounts of the house":
    "{count:# Account ist|# Accounts sind} bei {house}, dem Haus, und in keiner Zahl eines Reps.",
  "reps without share":
    "{names} {names:hat|haben} unter {header} einen Anteil von 0 und {names:bleibt|bleiben} außen vor, mit heute {accounts}.",

  "blank amounts":
    "{count:# Account steht|# Accounts stehen} unter {header} auf 0; eine leere Zelle zählt als 0.",
  "blank flags":
    "{count:# Account steht|# Accounts stehen} unter {header} auf 0; eine leere Zelle zählt als Nein.",
  "reps without number":
    "{names} {names:hat|haben} keine Zahl über 0 unter {header} und {names:bleibt|bleiben} bei allem außen vor, was daran gemessen wird.",
  "unread cells":
    "{header}: {count:# Zelle ist|# Zellen sind} nicht lesbar ({count:Zeile|Zeilen} {rows}) und {count:zählt|zählen} als leer.",
  "amounts of today below 0":
    "{header}: {count:# Account liegt|# Accounts liegen} unter 0 ({sum}{count:| zusammen}) und {count:wird|werden} so zusammengezählt, wie es dasteht.",
  "amounts below 0":
    "{count:# Account hat|# Accounts haben} unter {header} weniger als 0 ({sum}{count:| zusammen}): {count:Er wird|Sie werden} so gemessen, wie es dasteht, und im Plan als 0 verteilt.",

  "accounts without visits":
    "{count:# Account hat|# Accounts haben} keine Zahl unter {header}: Angenommen wird ein Besuch im Jahr, wie im Plan.",
  "accounts without place":
    "{count:# Account hat|# Accounts haben} keinen Ort: Fahrt dorthin wird nicht gezählt.",

  "all within the tolerance": "Jeder Rep liegt innerhalb von {tolerance} um einen fairen Anteil",
  "all within, by so much": "Jeder Rep liegt innerhalb von {tolerance}: {furthest}",
  "one beyond the tolerance": "Außerhalb von {tolerance}: {furthest}",
  "several beyond the tolerance": "Außerhalb von {tolerance}: {furthest}; außerdem {others}",
  "rep off by": "{rep} ({off} entfernt)",
} as const satisfies Templates<keyof typeof englishOfFigures>;
