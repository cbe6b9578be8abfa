import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfCrm } from "./englishOfCrm";

/** What is said of the file for a CRM. */
export const germanOfCrm = {
  "crm: title": "Eine Datei für Ihr CRM",
  "crm: hint":
    "Nur die Accounts, die einen anderen Inhaber bekommen: ID und neuer Inhaber zum Laden, dann Spalten für Menschen. Nichts wird gesendet; Sie laden sie selbst.",
  "crm: looking": "Die Datei wird berechnet",
  "crm: writing": "Die Datei wird geschrieben",
  "crm: again": "Noch einmal",
  "crm: rows":
    "{rows:# Account steht|# Accounts stehen} in der Datei, von {moves:# mit neuem Rep|# mit neuem Rep}.",
  "crm: all rows":
    "{rows:Der eine Account, der einen anderen Rep bekommt, steht|Alle # Accounts, die einen anderen Rep bekommen, stehen} in der Datei.",
  "crm: no moves":
    "In diesem Plan bekommt kein Account einen anderen Rep: Es gibt nichts in Ihr CRM zu laden.",
  "crm: nothing left": "Noch gibt es nichts zu schreiben: Was darüber steht, kommt zuerst.",
  "crm: no ids": "Die Datei braucht zuerst die Benutzer-IDs der neuen Inhaber.",
  "crm: none left": "Für die Datei bleibt kein Account übrig.",

  "crm: known by": "Ihr CRM kennt Inhaber nach",
  "crm: by reps": "{header} bei Ihren Reps",
  "crm: by accounts": "{header} bei Ihren Accounts",
  "crm: by filled": "IDs, die Sie eintragen",
  "crm: by names": "Namen, wie Ihr CRM sie nimmt",

  "crm: unnamed":
    "{people:# Inhaber hat|# Inhaber haben} noch keine Benutzer-ID, daher {accounts:bleibt # Account|bleiben # Accounts} außen vor.",
  "crm: unnamed who": "{name} ({accounts:# Account|# Accounts})",
  "crm: who": "{who}.",
  "crm: unnamed house":
    "{name} ist ein Pool und keine Person: Tragen Sie die ID des Benutzers oder der Warteschlange dafür ein, oder lassen Sie die Accounts bei ihren Inhabern.",
  "crm: list users": "Eintragen",
  "crm: list users where":
    "Eintragen öffnet ein Blatt {sheet} mit einer Spalte für die IDs; Ihre eigenen Tabellen bleiben, wie sie sind.",
  "crm: read users": "Ich habe sie eingetragen",
  "crm: unclear":
    "{name} steht neben mehreren IDs oder teilt sich eine mit jemand anderem ({ids}), daher wird keine davon genommen.",
  "crm: to nobody":
    "{accounts:# Account bekommt|# Accounts bekommen} in diesem Plan keinen Rep: außen vor, {accounts:sein|ihr} Inhaber im CRM bleibt.",
  "crm: no way back":
    "{accounts:# Account hat|# Accounts haben} keinen Inhaber, den das CRM kennt; der Rückweg lässt {accounts:ihn|sie} aus.",

  "crm: fresh": "Mit einem frischen Export vergleichen",
  "crm: fresh hint":
    "Exportieren Sie Ihre Accounts noch einmal, und vergleichen Sie: Was sich im CRM geändert hat, seit der Plan entstand, sehen Sie hier, bevor Sie etwas laden.",
  "crm: fresh none": "Nicht vergleichen",
  "crm: fresh same":
    "Nichts hat sich geändert: {accounts:Der eine Account|Alle # Accounts} des Plans {accounts:steht|stehen} mit demselben Inhaber im Export.",
  "crm: fresh met": "Im Export: {met} von {accounts:# Account|# Accounts} des Plans.",
  "crm: fresh strange":
    "In dieser Tabelle: nur {met} von {accounts:# Account|# Accounts} des Plans. Ist es die richtige, und hat sie dieselben IDs?",
  "crm: show": "{accounts:Zeigen|# zeigen}",
  "crm: hide": "{accounts:Ausblenden|# ausblenden}",
  "crm: what to do": "In der Datei",
  "crm: first shown": "Die ersten {shown} von {accounts}.",

  "crm: moves among": "{moves:# davon wechselt|# davon wechseln} im Plan.",
  "crm: no moves among": "Der Plan lässt {accounts:ihn|alle}, wo {accounts:er war|sie waren}.",
  "crm: gone": "{accounts:# Account ist|# Accounts sind} weg",
  "crm: gone means": "Nicht mehr im Export.",
  "crm: gone, leave out": "Auslassen",
  "crm: gone, write": "Trotzdem schreiben",
  "crm: gone row": "Im Plan {from} → {to}",
  "crm: merged":
    "{accounts:# Account wurde|# Accounts wurden} zusammengeführt oder {accounts:steht|stehen} doppelt",
  "crm: merged means":
    "Ein anderer Datensatz hat Name und Ort davon, oder die ID steht dort mit zwei Inhabern.",
  "crm: merged, leave out": "Auslassen",
  "crm: merged, write": "Unter dem neuen Datensatz schreiben",
  "crm: merged row": "Im Plan {from} → {to}; jetzt {other}",
  "crm: merged row, twice": "Im Plan {from} → {to}; die ID steht dort doppelt",
  "crm: changed": "{accounts:# Account hat|# Accounts haben} jetzt einen anderen Inhaber",
  "crm: changed means": "Jemand hat den Inhaber im CRM geändert, seit der Plan entstand.",
  "crm: changed, leave out": "Auslassen, um es anzusehen",
  "crm: changed, write": "Schreiben: an den Rep des Plans",
  "crm: changed row": "Vorher {from}, jetzt {now}; im Plan {to}",
  "crm: already": "{accounts:# Account ist|# Accounts sind} schon beim neuen Rep",
  "crm: already means": "Hier ist nichts zu tun.",
  "crm: already, leave out": "Auslassen",
  "crm: already, write": "Trotzdem schreiben",
  "crm: already row": "Vorher {from}, jetzt {now}",
  "crm: new": "{accounts:# Account ist|# Accounts sind} neu",
  "crm: new means":
    "Nicht im Plan, daher nicht in der Datei. Für {accounts:einen Rep|Reps} wählen Sie diese Tabelle unter Daten und erstellen den Plan neu.",
  "crm: new row": "Inhaber: {now}",
  "crm: nobody": "niemand",

  "crm: make": "CRM-Datei erstellen",
  "crm: make again": "Neu erstellen",
  "crm: busy": "Warten Sie, bis der laufende Plan fertig ist.",
  "crm: made": "Fertig.",
  "crm: made rows": "{sheet} hat {rows:# Zeile|# Zeilen} zum Laden.",
  "crm: made back": "{sheet} hat {rows:# Zeile|# Zeilen} für den Weg zurück zu den alten Inhabern.",
  "crm: made earlier":
    "Dateien von früher bleiben, wie sie sind; löschen Sie, was Sie nicht brauchen.",
  "crm: open": "Als eigene Arbeitsmappe öffnen",
  "crm: can't open":
    "Dieses Programm kann von hier keine andere Arbeitsmappe öffnen: Gehen Sie zum Blatt, und speichern Sie es als CSV zum Laden.",
  "crm: go": "Zu {sheet}",
} as const satisfies Templates<keyof typeof englishOfCrm>;
