import { openQuestions } from "../../src/plan/door/asked";
import { hasData, type State } from "../state/state";
import { say } from "../words/say";

/** What is missing of the tables, by what is there already. */
function missingText({ accounts, reps }: State["chosen"]): string {
  if (accounts === undefined)
    return say(reps === undefined ? "strip: no tables" : "strip: no accounts");
  return say(reps === undefined ? "strip: no reps" : "strip: no rows");
}

/** Why there are no figures at the foot of the pane yet. */
export function waitingText(state: Pick<State, "report" | "inspection" | "chosen">): string {
  const { report, inspection, chosen } = state;
  if (report !== undefined)
    return say(report.broken === undefined ? "strip: counting" : "strip: to look at");
  if (!hasData(state)) return missingText(chosen);
  if (openQuestions(inspection?.decisions ?? []).length > 0) return say("strip: waits");
  return inspection?.summary?.owned === 0 ? say("strip: no owners") : "";
}
