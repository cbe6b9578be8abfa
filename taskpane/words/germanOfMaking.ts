import type { Templates } from "../../src/plan/words/sentence";
import type { englishOfMaking } from "./englishOfMaking";

/** What is said while a plan is made, and on the button that begins it. */
export const germanOfMaking = {
  "make: title": "Einen Plan erstellen",
  "make: title again": "Neu erstellen",
  "make: where":
    "Berechnet auf diesem Rechner. In Ihren Blättern ändert sich nichts, bis Sie den Plan übergeben.",
  "make: it": "Plan erstellen",
  "make: it again": "Neu erstellen",
  "make: making": "Der Plan entsteht",
  "make: stage": "{stage}…",
  "make: stopping": "Wird angehalten, der bisher beste Plan bleibt…",
  "make: near": "Kein Plan ist um mehr als {gap} besser als der bisher beste.",
  "make: stop": "Anhalten und den bisher besten behalten",

  "compare: hardly any moves": "Kaum Wechsel ({limit})",
  "compare: usual moves": "Übliche Wechsel ({limit})",
  "compare: own moves": "Ihre Grenze für Wechsel ({limit})",
  "compare: any moves": "Ohne Grenze für Wechsel",
  "compare: within": "Höchstens {limit} neben fair",
  "compare: own tolerance": "Ihre Toleranz ({limit})",
  "compare: make three": "Drei Pläne erstellen",
  "compare: make three again": "Drei Pläne zum Vergleichen",
  "compare: make one": "Einen Plan erstellen",
  "compare: why three, moves":
    "Drei Pläne zur Wahl: {few}, {middle}, {free}. Nebeneinander sehen Sie, was mehr Wechsel bringen.",
  "compare: why three, tolerance":
    "Drei Pläne zur Wahl: {few}, {middle}, {free}. Noch hat kein Account einen Inhaber: Sie unterscheiden sich darin, wie ausgeglichen sie sind, und nicht in Wechseln.",
  "compare: why one, no owners":
    "Ein Plan: Noch hat kein Account einen Inhaber, eine Grenze für Wechsel würde nichts ändern.",
  "compare: why one, baseline":
    "Ein Plan: Dieses Verfahren verteilt nur und sucht nichts Besseres, mehr Wechsel brächten nichts.",
  "compare: compare": "Vergleichen",
  "compare: stand side by side": "{plans:# Plan steht|# Pläne stehen nebeneinander} zur Wahl.",
  "compare: look": "Vergleichen",
  "compare: put beside": "{name} vergleichen",
  "compare: part is made": "Plan {plan} von {plans}, {name}: {stage}",
  "compare: one is made": "{name}: {stage}",
  "compare: limit is now":
    "Ihre Grenze für Wechsel ist ab jetzt {limit}, wie in diesem Plan. Unter Plan können Sie sie ändern.",
  "compare: no limit now":
    "Ab jetzt gibt es keine Grenze für Wechsel, wie in diesem Plan. Unter Plan können Sie eine setzen.",
  "compare: tolerance is now":
    "Ihre Toleranz ist ab jetzt {limit}, wie in diesem Plan. Unter Plan können Sie sie ändern.",
} as const satisfies Templates<keyof typeof englishOfMaking>;
