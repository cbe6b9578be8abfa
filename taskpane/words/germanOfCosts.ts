import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfCosts } from "./englishOfCosts";

/** What is said under Plan of what the rules cost, and whether they can be kept together. */
export const germanOfCosts = {
  "cost: title": "Was kostet jede Regel?",
  "cost: hint":
    "Reihum entsteht ein Plan ohne jede Regel, auf demselben Weg wie Ihrer. Er zeigt, was gefunden wurde, und beweist nichts.",
  "cost: none": "Es gilt keine Regel, also lässt sich keine weglassen.",
  "cost: try": "{rules:Ohne die Regel ausprobieren|Ohne jede von # Regeln ausprobieren}",
  "cost: try again": "Noch einmal ausprobieren",
  "cost: takes":
    "Das braucht {plans:# Durchgang|# Durchgänge}. Ihr Plan und Ihre Zellen bleiben, wie sie sind.",
  "cost: trying all": "Plan 1 von {of}: mit allen Regeln",
  "cost: trying": "Plan {at} von {of}: {rule}",
  "cost: stop": "Anhalten",
  "cost: stopping": "Hält an…",
  "cost: stopped": "Nach {tried:# Regel|# Regeln} von {of} angehalten.",
  "cost: old": "Seither wurden Tabellen neu gelesen oder Einstellungen geändert.",
  "cost: with all": "Mit allen Regeln: fernster Rep {off} neben dem gerechten Anteil.",
  "cost: with all, no share": "Mit allen Regeln gibt es einen Plan.",
  "cost: no plan": "Mit allen Regeln gibt es keinen Plan: {why}",
  "cost: dearest":
    "Am meisten gleicht es aus, wenn Folgendes wegfällt: {rule}. Dann {without} statt {all}.",
  "cost: none costs": "Keine Regel kostet für sich sichtbar Ausgleich.",
  "cost: can be made":
    "Ohne sie gibt es einen Plan: fernster Rep {off} neben dem gerechten Anteil.",
  "cost: can be made, no share": "Ohne sie gibt es einen Plan.",
  "cost: not without": "Ohne sie gibt es keinen Plan: {why}",
  "cost: furthest": "Ohne sie: fernster Rep {without} neben dem gerechten Anteil statt {all}.",
  "cost: unplaced": "{without:# Account|# Accounts} ohne Rep statt {all}.",
  "cost: moved": "{without:# Account wechselt|# Accounts wechseln} statt {all}.",
  "cost: km": "Im Mittel {without} zum Rep statt {all}.",
  "cost: no better":
    "Ohne sie fand sich kein besserer Plan, und der mit ihr ist auch dann erlaubt: Sie kostet nichts, was sich gefunden hätte.",
  "cost: nothing": "Kostet nichts Sichtbares.",
  "cost: one": "{one}",
  "cost: list": "Was jede Regel kostet",

  // Names of rules, as they stand in a sentence.
  "cost: of rule": "Regel {number}",
  "cost: of moves": "die Grenze für Wechsel",
  "cost: of arr": "die Grenze für wechselnden ARR",
  "cost: of customers": "die Grenze für wechselnde Kunden",
  "cost: of across": "die Grenze für Wechsel in andere Vergleichsgruppen",
  "cost: of released": "die Grenze für Accounts im House-Pool",
  "cost: of match": "dass Reps nur den eigenen Wert unter {match} betreuen",
  "cost: of radius": "die größte Entfernung, {km} km",
  "cost: of partners": "die Regel für Accounts mit Partner",
  "cost: of together": "dass Mutter und Töchter zusammenbleiben",
  "cost: of whole": "dass jeder Wert unter {header} ganz bleibt",
  "cost: of locks": "die Festlegungen in Ihren Zellen",
  "cost: of pins": "die Festlegungen von Hand",
  "cost: rule line": "Regel {number}: {line}",

  "together: title": "Diese Regeln vertragen sich nicht",
  "together: ahead": "Es ist noch nichts gelaufen. {why}",
  "together: check": "Prüfen, ob sich die Regeln vertragen",
  "together: fine": "Die Regeln vertragen sich.",
  "together: look": "Den Plan ansehen, der sie am wenigsten verletzt",
} as const satisfies Templates<keyof typeof englishOfCosts>;
