import type { Wish } from "../../src/plan/operations/threePlans";
import { count, limit, text } from "../../src/plan/words/sentence";
import type { ComparedPlan } from "../state/compareState";
import type { State } from "../state/state";
import { say } from "../words/say";

/** "Hardly any moves (5 %)": what a plan made to be compared is called, in the pane and in the workbook. */
export function wishName({ key, changes, limit: share }: Wish): string {
  const values = { limit: limit(share) };
  if (changes.tolerance !== undefined)
    return say(key === "own" ? "compare: own tolerance" : "compare: within", values);
  switch (key) {
    case "few":
      return say("compare: hardly any moves", values);
    case "usual":
      return say("compare: usual moves", values);
    case "any":
      return say("compare: any moves");
    default:
      return share >= 1 ? say("compare: any moves") : say("compare: own moves", values);
  }
}

/** What using a plan changes of the user's settings, in words. */
export function changeText(
  { changes, limit: share }: Wish,
  { saved: { settings } }: State,
): string {
  const { maxMovedPercent: moves = settings.maxMovedPercent, tolerance = settings.tolerance } =
    changes;
  const values = { limit: limit(share) };
  if (tolerance !== settings.tolerance) return say("compare: tolerance is now", values);
  if (moves === settings.maxMovedPercent) return "";
  return moves >= 100 ? say("compare: no limit now") : say("compare: limit is now", values);
}

/** Which of several searches one is. */
export interface Part {
  readonly at: number;
  readonly of: number;
}

/** How far a search is, and which of several. */
export function partText({ name }: ComparedPlan, { at, of }: Part, stage: string): string {
  const values = { name: text(name), stage: text(stage) };
  if (of === 1) return say("compare: one is made", values);
  return say("compare: part is made", { ...values, plan: count(at + 1), plans: count(of) });
}
