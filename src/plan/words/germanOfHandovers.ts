import type { englishOfHandovers } from "./englishOfHandovers";
import type { Templates } from "./sentence";

/** What is said of a log of changes of hands. */
export const germanOfHandovers = {
  "changes of hands":
    "{sheet}: {changes} von {rows:# Zeile|# Zeilen} {changes:ändert|ändern} einen Inhaber. Die letzte Änderung je Account ist der Tag, seit dem sein Inhaber ihn hat, wo keine Spalte einen späteren nennt: bei {later} in diesem Plan.",
  "changes of hands, whatever changed":
    "{sheet}: Keine Spalte sagt, welches Feld geändert wurde, also {changes:zählt|zählen} {changes} von {rows:# Zeile|# Zeilen} als neuer Inhaber. Die letzte Änderung je Account ist der Tag, seit dem sein Inhaber ihn hat, wo keine Spalte einen späteren nennt: bei {later} in diesem Plan.",
  "changes without day":
    "{sheet}: {count:# Änderung|# Änderungen} des Inhabers {count:hat|haben} kein Datum und {count:bleibt|bleiben} außen vor.",
  "unknown accounts changed":
    "{sheet}: {count:# Account steht|# Accounts stehen} dort, aber nicht unter den Accounts, weder mit der ID noch mit {count:einem eigenen Namen|eigenen Namen} ({accounts}), und {count:ändert|ändern} nichts.",
} as const satisfies Templates<keyof typeof englishOfHandovers>;
