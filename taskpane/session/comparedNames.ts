import type { Wish } from "../../src/plan/operations/threePlans";
import { limit } from "../../src/plan/words/sentence";
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
