import type { englishOfRefusals } from "./englishOfRefusals";
import type { Templates } from "./sentence";

/** Why the part that calculates can't do what it is asked for, and what helps. */
export const germanOfRefusals = {
  "refused: no plan":
    "Der Plan ist nicht mehr zur Hand: Erstellen Sie ihn neu, und machen Sie dann weiter.",
  "refused: plan is gone":
    "Dieser Plan ist nicht mehr zur Hand: Erstellen Sie die Pläne neu, und machen Sie dann weiter.",
  "refused: no tables":
    "Die Tabellen müssen noch einmal gelesen werden: Drücken Sie unter Daten auf Aktualisieren.",
  "refused: no places":
    "Die Liste der Orte ließ sich nicht laden. Prüfen Sie die Verbindung dorthin, woher das Add-in kommt, und sehen Sie noch einmal nach.",
  "refused: no export":
    "Der frische Export muss noch einmal gelesen werden: Wählen Sie ihn unter Übergeben noch einmal.",
  "refused: contradicts itself":
    "Dieser Plan verletzt Regeln, die einander widersprechen, sodass seine Zahlen für nichts stehen. Ändern Sie die Regeln, erstellen Sie ihn neu, oder lassen Sie ihn weg.",
} as const satisfies Templates<keyof typeof englishOfRefusals>;
