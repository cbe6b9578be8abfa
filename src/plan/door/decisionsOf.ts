import type { Decision } from "../../table/decision";
import type { ReadTables } from "../tables/tables";
import { answerKey } from "./answers";

/** All that was decided, or is to be, about both tables; keys say which of the two. */
export function decisionsOf({ accounts, reps, decisions }: ReadTables): readonly Decision[] {
  return [
    ...accounts.decisions.map((one) => ({ ...one, key: answerKey("accounts", one.key) })),
    ...reps.decisions.map((one) => ({ ...one, key: answerKey("reps", one.key) })),
    ...decisions,
  ];
}
