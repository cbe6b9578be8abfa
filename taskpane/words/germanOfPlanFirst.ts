/** Was ein Bereich sagt, der einen Plan braucht, solange keiner offen ist. */
export const germanOfPlanFirst = {
  "parts: no plan": "Noch kein Plan",
  "parts: being made": "Ein Plan entsteht gerade. Sobald er da ist, steht er hier.",
  "parts: nothing to look at":
    "Bevor es einen Plan gibt, ist nichts anzusehen. Das ist mit einem Klick getan.",
  "parts: how far": "Wie weit er ist",
  "parts: make a plan": "Plan erstellen",
  "parts: none open": "Kein Plan ist offen",
  "parts: stored":
    "In dieser Arbeitsmappe {plans:liegt ein Plan|liegen # Pläne}. Öffnen Sie {plans:ihn|einen davon}, oder erstellen Sie einen neuen.",
} as const;
