import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfHandOver } from "./englishOfHandOver";

/** What stands on Hand over. */
export const germanOfHandOver = {
  "hand over: what": "Was übergeben wird",
  "hand over: moves":
    "{moves:# Account bekommt|# Accounts bekommen} einen anderen Rep. {changed} {open}",
  "hand over: by hand": "{accounts:# Account|# Accounts} von Hand entschieden.",
  "hand over: open": "{moves:# Wechsel ist|# Wechsel sind} noch nicht entschieden.",
  "hand over: not": "Nicht zum Übergeben",
  "hand over: breaks rules":
    "Dieser Plan verletzt Ihre Regeln und wird daher nicht in die Arbeitsmappe geschrieben. Ändern Sie eine der Regeln, die einander widersprechen, und erstellen Sie ihn neu.",

  "hand over: preview": "Was geschrieben wird",
  "hand over: looking": "Die Arbeitsmappe wird angesehen",
  "hand over: look": "Ansehen, was geschrieben wird",
  "hand over: look again": "Neu ansehen",
  "hand over: can't": "Noch nicht zu schreiben",
  "hand over: new sheet": "{sheet}, ein neues Blatt: {rows:# Zeile|# Zeilen}",
  "hand over: sheet": "{sheet}: {rows:# Zeile|# Zeilen}, {changes}",
  "hand over: nothing changes": "nichts ändert sich",
  "hand over: count changed": "{rows} geändert",
  "hand over: count new": "{rows} neu",
  "hand over: count gone": "{rows} weg (behalten und markiert)",
  "hand over: part": "{sheet}, {part}: {rows:# Zeile|# Zeilen}, {changes}",
  "hand over: part, new": "{sheet}, {part}, neu: {rows:# Zeile|# Zeilen}",
  "hand over: lorenz": "Punkte der Kurve",
  "hand over: beside": "Spalte TP Rep auf {sheet}: {cells:# Zelle ändert|# Zellen ändern} sich",
  "hand over: beside, new": "Eine neue Spalte TP Rep auf {sheet}: {cells:# Zelle|# Zellen}",
  "hand over: no column": "Die Spalte TP Rep wird nicht geschrieben: {why}",
  "hand over: filters":
    "Der Filter auf {sheets} wird aufgehoben: Bei ausgeblendeten Zeilen gehen Werte fehl.",
  "hand over: taken":
    "Es gibt schon ein Blatt {sheet}, das nicht von uns ist: Es bleibt, wie es ist, und der Plan kommt auf {instead}.",
  "hand over: strays":
    "{rows:# Zeile|# Zeilen} ohne Schlüssel in unseren Tabellen {rows:bleibt, wie sie ist|bleiben, wie sie sind}.",
  "hand over: log": "TP Log: eine Zeile je Account, der einen anderen Rep bekommt",
  "hand over: yours":
    "Unberührt: Ihre eigenen Zellen, Spalten, Notizen und Filter, auch neben unseren Zeilen.",
  "hand over: rows of": "Zeilen von {part}",
  "hand over: cell": "{header}: aus {before} wird {after}",
  "hand over: cell, new": "{header}: {after}",
  "hand over: blank": "leer",
  "hand over: more cells": "und {cells:# weitere Zelle|# weitere Zellen}",
  "hand over: new row": "neu",
  "hand over: gone row": "weg: behalten und markiert",

  "hand over: write": "In die Arbeitsmappe schreiben",
  "hand over: write earlier": "Diesen früheren Plan schreiben",
  "hand over: write title": "Schreiben",
  "hand over: rep column": "Auch eine Spalte TP Rep bei den Accounts anfügen",
  "hand over: log too": "Auf dem Blatt TP Log festhalten, wer welchen Account bekam",
  "hand over: with point": "Vorher entsteht ein Wiederherstellungspunkt: Ein Klick führt zurück.",
  "hand over: writing": "Wird geschrieben",
  "hand over: waits": "Schreiben geht, sobald der Plan fertig ist.",
  "hand over: no point": "Kein Weg zurück",
  "hand over: no point, why":
    "Ein Wiederherstellungspunkt geht hier nicht: {why} Noch ist nichts geschrieben. Schreiben Sie trotzdem, gehen auch frühere verloren, denn sie führen nur über diesen zurück.",
  "hand over: write without": "Trotzdem schreiben",
  "hand over: don't write": "Nicht schreiben",

  "hand over: written": "Geschrieben, {time}.",
  "hand over: gone rows":
    "{rows:# Zeile|# Zeilen} behalten und markiert: {rows:Der Account steht|Die Accounts stehen} nicht mehr in Ihrer Tabelle.",
  "hand over: stray rows": "Unverändert, weil ohne Schlüssel: {rows}.",
  "hand over: stray row": "Zeile {row} auf {sheet}",
  "hand over: filters cleared":
    "Der Filter auf {sheets} wurde aufgehoben: Bei ausgeblendeten Zeilen gehen Werte fehl.",
  "hand over: put back": "Arbeitsmappe zurücksetzen",
  "hand over: next":
    "Nun: Sehen Sie es durch, und sagen Sie Ihren Managern, wo es steht. Anderswo gilt nichts davon, bis Sie es in Ihr CRM laden.",

  "hand over: points": "Wiederherstellungspunkte",
  "hand over: points, hint":
    "Zurücksetzen nimmt weg, was damals und danach geschrieben wurde. Ihre eigenen Zellen bleiben, wie sie sind, und es lässt sich rückgängig machen. TP Log und TP Sign-off bleiben, denn sie sagen, was geschah.",
  "hand over: no points": "Noch keiner: Vor jedem Schreiben wird einer angelegt.",
  "hand over: point, plan": "Bevor {plan} geschrieben wurde",
  "hand over: point, back": "Bevor {plan} zurückgesetzt wurde",
  "hand over: point, cut off":
    "Dieses Schreiben kam nicht zum Ende. Zurücksetzen nimmt weg, was davon blieb; noch einmal schreiben bringt es zu Ende.",
  "hand over: point facts": "{time}{by}: {rows:# Zeile|# Zeilen} unserer Blätter{beside}",
  "hand over: point by": ", {by}",
  "hand over: point beside": ", {cells:# Zelle|# Zellen} neben Ihren Accounts",
  "hand over: back to": "Dahin zurück",
  "hand over: back to named": "Dahin zurück: vor {plan}, {time}",
  "hand over: putting back": "Die Arbeitsmappe wird zurückgesetzt",

  "hand over: edited": "Unsere Zellen wurden seither geändert",
  "hand over: edited, why":
    "In {cells:# Zelle|# Zellen} unserer Blätter steht etwas anderes, als wir schrieben, etwa in {which}. Eingaben behalten und alles Übrige zurücksetzen?",
  "hand over: edited cell": "Zeile {row} auf {sheet} ({header})",
  "hand over: keep theirs": "Eingaben behalten",
  "hand over: back theirs": "Auch diese zurücksetzen",
  "hand over: leave": "Alles lassen, wie es ist",

  "hand over: is back": "Die Arbeitsmappe ist wieder, wie sie war, {time}.",
  "hand over: back before": "Sie steht wie vor dem Schreiben von {plan} ({written}).",
  "hand over: earlier writes":
    "{writes:# früheres Schreiben steht|# frühere stehen} noch darin und {writes:lässt|lassen} sich unten zurücknehmen.",
  "hand over: is back, but": "Die Arbeitsmappe ist zurückgesetzt, {time}, bis auf Folgendes.",
  "hand over: sheets gone": "Gelöscht: {sheets}.",
  "hand over: kept rows":
    "{rows:# Zeile bleibt|# Zeilen bleiben}, ohne unsere Zellen, da daneben etwas von Ihnen steht: {which}.",
  "hand over: sheet theirs": "{sheet} bleibt, da etwas von Ihnen darauf steht.",
  "hand over: sheet edited": "{sheet} bleibt, da jemand Zellen davon geändert hat.",
  "hand over: sheet named":
    "{sheet} bleibt ohne unsere Zeilen, da Ihre Formeln es nutzen. Löschen Sie es, wenn sie das nicht mehr tun.",
  "hand over: kept edits":
    "{cells:# von Hand geänderte Zelle bleibt, wie sie ist|# von Hand geänderte Zellen bleiben, wie sie sind}.",
  "hand over: tables missing":
    "Nicht gefunden und daher nicht zurückgesetzt: {tables:die Tabelle|die Tabellen} {names}. Jemand hat sie gelöscht oder umbenannt.",
  "hand over: rows missing":
    "{rows:# Zeile, die jemand gelöscht hat, kommt|# Zeilen, die jemand gelöscht hat, kommen} nicht wieder.",
  "hand over: column not back": "Die Spalte TP Rep wurde nicht zurückgesetzt: {why}",

  "hand over: log counted":
    "Das Log nennt {named:den ersten Account|die ersten # Accounts}; {more:# weiterer ist|# weitere sind} in einer Zeile gezählt.",
  "hand over: log, put back": "Auf den Stand davor zurückgesetzt.",
  "hand over: log, keep": "So gelassen",
  "hand over: log, back": "Zurückgegeben",
  "hand over: log, give": "Anders vergeben",
} as const satisfies Templates<keyof typeof englishOfHandOver>;
