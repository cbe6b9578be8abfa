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
} as const satisfies Templates<keyof typeof englishOfMaking>;
