import type { englishOfPeople } from "./englishOfPeople";
import type { Templates } from "./sentence";

/** What is said of reps who aren't there yet. */
export const germanOfPeople = {
  "rep with start": "{rep} (ab {day})",
  "reps to be hired":
    "{reps} {reps:ist eine offene Stelle und zählt|sind offene Stellen und zählen} wie jeder Rep: {reps:Seine|Ihre} Accounts bearbeitet noch niemand.",
  "reps yet to start":
    "{reps} {reps:fängt|fangen} erst an, {from}, und {reps:zählt|zählen} wie jeder Rep: Bis dahin bearbeitet niemand {reps:diese|ihre} Accounts.",
  "reps without a start":
    "{reps} {reps:hat|haben} nichts unter {header} und {reps:zählt|zählen} wie jeder Rep: Schreiben Sie es unter Status, wenn es um eine offene Stelle geht.",
  "load to be hired":
    "{amount} von {load}, in {accounts} von {reps}: Noch ist niemand da, der sie bearbeitet",
  "no load to be hired": "{reps} hätten keine Accounts",
  "is to be hired": "Offene Stelle",
  "is to be hired from": "Offene Stelle, {day}",
  "is yet to start": "Fängt am {day} an",
  "is yet to start on an unclear day": "Fängt noch an",
  "is on leave": "Abwesend",
  "has no start": "Kein Startdatum",
} as const satisfies Templates<keyof typeof englishOfPeople>;
