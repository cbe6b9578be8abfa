import type { englishOfTables } from "./englishOfTables";
import type { Templates } from "./sentence";

/** What is to be known about owners, reps, locks and places, as the tables have them. */
export const germanOfTables = {
  accounts: "Accounts",
  "the accounts": "den Accounts",
  "the reps": "den Reps",
  none: "keine",
  quoted: "„{text}“",
  "rep in row": "{rep} (Zeile {row})",

  "no such account": "In der Tabelle der Accounts gibt es kein „{id}“.",

  "owners told by":
    "Inhaber werden an {owners} gegen {reps} erkannt: {met} von {of:# Inhaber|# Inhabern} gefunden.",
  "word for nobody":
    "{accounts:# Account|# Accounts} mit {words} als Inhaber {accounts:zählt|zählen} als ohne Inhaber.",
  "is the same": "„{name}“ ist {rep}",
  "taken as one person": "Als eine Person genommen: {pairs}.",
  "maybe other spelling":
    "{owners:# Inhaber ist|# Inhaber sind} vielleicht in anderer Schreibweise unter den Reps und {owners:zählt|zählen} als ausgeschieden, bis Sie es sagen: {questions}",
  "two of one name": "Die Zeilen {rows} der Reps heißen beide „{name}“, mit {header} {ids}",
  "several of one name": "Die Zeilen {rows} der Reps heißen alle „{name}“, mit {header} {ids}",
  "they go by": "{who}: Sie heißen hier {names}.",
  "owned by one of them":
    "{accounts:# Account|# Accounts} von „{name}“ {accounts:zählt|zählen} als ohne Inhaber.",
  "owned by one of them, asked":
    "{accounts:# Account|# Accounts} von „{name}“ {accounts:zählt|zählen} als ohne Inhaber, bis Sie sagen, wem {accounts:er gehört|sie gehören}.",

  "active not said":
    "„{header}“ sagt nicht, wer von den Reps aktiv ist (dort steht {words}): Alle zählen als aktiv.",
  "blank taken as active":
    "Eine leere Zelle unter {header} zählt als aktiv; sagen Sie es, wenn sie bedeutet, dass ein Rep ausgeschieden ist.",
  "word taken as active":
    "„{word}“ unter {header} zählt als aktiv; sagen Sie es, wenn es bedeutet, dass ein Rep ausgeschieden ist.",
  "on leave":
    "{reps} {reps:ist|sind} abwesend und {reps:zählt|zählen} wie jeder Rep: Wer abwesend ist, behält Accounts und bekommt neue.",
  "not active":
    "{reps:# Rep bleibt|# Reps bleiben} als nicht aktiv außen vor ({header}): {names}. {reps:Er bekommt|Sie bekommen} nichts, und was {reps:ihm|ihnen} heute gehört, zählt als das von Ausgeschiedenen.",
  "share of nothing":
    "{reps} {reps:hat|haben} unter {header} einen Anteil von 0 und {reps:bekommt|bekommen} nichts: Was {reps:ihm|ihnen} heute gehört, zählt als das von Ausgeschiedenen. Schreiben Sie einen Anteil über 0 für alle, die etwas bekommen sollen.",
  "rows of one rep":
    "{rows:Zeile|Die Zeilen} {rows} der Reps {rows:wiederholt|wiederholen} den Namen einer Zeile darüber und {rows:bleibt|bleiben} außen vor. Wenn zwei Menschen gleich heißen, fügen Sie eine Spalte Rep ID mit der ID von jedem hinzu.",
  "other roles":
    "Der Plan ist für {role} ({header}): {reps:# Rep einer anderen Rolle nimmt|# Reps anderer Rollen nehmen} nicht teil ({names}), und was {reps:ihm|ihnen} gehört, hat hier keinen Inhaber.",
  "shares not used":
    "Die Anteile unter {header} werden nicht verwendet: Der von {rep} in {place} ist {share}. Geben Sie jedem Rep einen Anteil über 0, oder 0 denen, die nichts bekommen.",
  "row of table": "Zeile {row}",
  unreadable: "leer oder nicht lesbar",

  "locked by name": "Die Festlegung von „{text}“ gilt für Account {id}, der so heißt.",
  "lock of several":
    "„{text}“ ist hier keine Account-ID; {count} Accounts heißen so ({ids}): Legen Sie einen davon über seine ID fest.",
  "lock in other case":
    "„{text}“ ist hier keine Account-ID; {id} schon, und bei IDs zählt Groß- und Kleinschreibung: diesen festlegen?",
  "lock of a name like it":
    "„{text}“ ist hier keine Account-ID; Account {id} heißt {name}: diesen festlegen?",
  "lock of nothing":
    "„{text}“ ist hier keine Account-ID: Die Festlegung bewirkt nichts. Berichtigen Sie sie, oder entfernen Sie sie unter Plan.",
  "locked still":
    "{locks:# Account mit einem Datum in Locked until gilt|# Accounts mit einem Datum in Locked until gelten} weiter als festgelegt, da {setting} leer ist.",
  "parent of several":
    "„{parent}“ in {header} ist der Name von {count} Accounts ({ids}): Accounts, die ihn nennen, bleiben beisammen, ohne diese. Schreiben Sie die ID des gemeinten.",
  "blank kind":
    "{blank:# Account hat|# Accounts haben} nichts unter {header} und {blank:gehört|gehören} zu nichts, was dort ausgeglichen wird.",

  "no columns of places":
    "Fahrt bleibt außen vor: Die Accounts haben keine Spalten Latitude und Longitude.",
  "no places": "Fahrt bleibt außen vor: Kein Account hat einen Ort unter Latitude und Longitude.",
  "no homes":
    "Fahrt bleibt außen vor: Kein Rep hat einen Wohnort oder einen Account mit einem Ort. Ergänzen Sie {cells}.",
  "some without home":
    "{reps} {reps:hat|haben} keinen Wohnort und keinen Account mit einem Ort, daher lässt die Fahrt {reps:diesen Rep|sie} außen vor: Ergänzen Sie {cells}.",
  "some without place":
    "{count:# Account ohne Ort zählt|# Accounts ohne Ort zählen} keine Fahrt ({cells}).",
  "cells to fill": "{columns} in {rows}",
  "columns to add": "Latitude und Longitude (als neue Spalten)",
  "two columns": "{one} und {other}",
  "rows of": "{rows:Zeile|den Zeilen} {rows} von {table}",
} as const satisfies Templates<keyof typeof englishOfTables>;
