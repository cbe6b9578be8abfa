import type { Decision } from "../../table/decision";
import type { ReadTables } from "../tables/tables";
import { answerKey } from "./answers";

/** All that was decided, or is to be, about the tables; keys say which of them. */
export function decisionsOf({
  accounts,
  reps,
  handovers,
  decisions,
}: ReadTables): readonly Decision[] {
  return [
    ...accounts.decisions.map((one) => ({ ...one, key: answerKey("accounts", one.key) })),
    ...reps.decisions.map((one) => ({ ...one, key: answerKey("reps", one.key) })),
    ...(handovers?.decisions ?? []).map((one) => ({
      ...one,
      key: answerKey("handovers", one.key),
    })),
    ...decisions,
  ];
}
