import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfFixes } from "./englishOfFixes";

/** What is said under Data of what is missing and can be filled in. */
export const germanOfFixes = {
  "fixes: title": "Fehlendes ergänzen",
  "fixes: hint":
    "Beträge, Inhaber und Orte, die fehlen oder zweifelhaft sind. Ergänzt wird auf einem eigenen Blatt: Ihre Zellen bleiben, wie sie sind.",
  "fixes: look": "Nachsehen, was sich ergänzen lässt",
  "fixes: look again": "Noch einmal nachsehen",
  "fixes: working": "Sieht nach…",
  "fixes: none": "Es fehlt nichts, was sich ergänzen ließe.",
  "fixes: old": "Seither wurden Tabellen neu gelesen oder Einstellungen geändert.",

  "fixes: amount": "{filled:# Account hat|# Accounts haben} nichts unter {header}",
  "fixes: amount, how":
    "Ergänzt mit dem Mittel der Accounts, die dasselbe unter {by} haben, oder weniger davon, wo es keine gibt.",
  "fixes: amount, by nothing":
    "Ergänzt mit dem Mittel aller Accounts, da weder Segment noch Region noch Branche bekannt sind.",
  "fixes: owner":
    "{filled:# Account hat einen Inhaber, der|# Accounts haben Inhaber, die} anders geschrieben {filled:ist|sind} als in der Rep-Tabelle",
  "fixes: owner, how": "Dem Rep zugeordnet, dessen Name am nächsten liegt.",
  "fixes: place": "{filled:# Account hat|# Accounts haben} keine Koordinaten",
  "fixes: place, how": "Aus {by}: die Mitte des Postleitzahlgebiets oder der Stadt.",
  "fixes: left, owner":
    "{left:# weiterer Account nennt|# weitere Accounts nennen} niemanden aus der Rep-Tabelle, oder es könnten mehrere sein.",
  "fixes: left, place":
    "{left:# weiterer Account hat|# weitere Accounts haben} keinen bekannten Ort.",
  "fixes: sure": "Wie sicher: {mean} im Mittel, mindestens {least}.",
  "fixes: example": "{account}: {now}",
  "fixes: example, was": "{account}: {was} → {now}",
  "fixes: columns": "Neue Spalten: {headers}.",

  "fixes: write": "Auf das Blatt {sheet} schreiben",
  "fixes: choose one": "Haken Sie an, was ergänzt werden soll, und schreiben Sie es dann.",
  "fixes: written": "Auf {sheet} geschrieben, jeder Account unter seiner ID.",
  "fixes: can go back": "Unter Übergabe lässt sich die Arbeitsmappe zurücksetzen.",
  "fixes: show": "{sheet} zeigen",
  "fixes: to plan":
    "Um damit zu planen, fügen Sie neben Ihren Accounts eine Spalte hinzu, nennen sie wie unten und füllen sie mit der Formel.",
  "fixes: formula": "{header}: die Formel",
  "fixes: plan with": "Mit {headers} planen",
  "fixes: planned with": "Der Plan geht nach {headers}; einige Werte darin sind ergänzt.",
} as const satisfies Templates<keyof typeof englishOfFixes>;
