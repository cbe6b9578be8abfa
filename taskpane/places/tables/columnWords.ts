import type { InspectedSide } from "../../../src/plan/inputs/inspect";
import { count } from "../../../src/plan/words/sentence";
import { say } from "../../words/say";

/** "6 of 9 columns used, 1 worth a look": the columns of the table, as people count them. */
export function columnsUsed({ roles, headers }: Pick<InspectedSide, "roles" | "headers">): string {
  const used = new Set(roles.map(({ column }) => column).filter((column) => column >= 0)).size;
  const unsure = roles.filter(({ certainty }) => certainty === "words").length;
  return say(unsure > 0 ? "data: columns used, some unsure" : "data: columns used", {
    used: count(used),
    columns: count(headers.length),
    unsure: count(unsure),
  });
}
