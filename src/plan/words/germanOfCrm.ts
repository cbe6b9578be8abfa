import type { englishOfCrm } from "./englishOfCrm";
import type { Templates } from "./sentence";

/** What stands beside the rows of a file for a CRM. */
export const germanOfCrm = {
  "crm: stays": "Bleibt im Plan bei {rep}; seither hat ihn jemand {now} gegeben.",
  "crm: stays, nobody's now": "Bleibt im Plan bei {rep}; seither hat ihn jemand weggenommen.",
  "crm: way back": "Der Weg zurück: {rep} hatte ihn vorher.",
} as const satisfies Templates<keyof typeof englishOfCrm>;
