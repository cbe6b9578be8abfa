import { openQuestions } from "../../../src/plan/door/asked";
import type { State } from "../../state/state";

/** What no plan can be made for as things stand; undefined where one can. What it is, is said beside the button. */
export function whyNoPlan({
  inspection,
}: Pick<State, "inspection">): "blocked" | "unread" | "question" | undefined {
  if (inspection?.blocked !== undefined) return "blocked";
  if (inspection?.summary === undefined) return "unread";
  return openQuestions(inspection.decisions).length > 0 ? "question" : undefined;
}
