import type { Measure } from "../../../src/plan/measures/measures";
import { countSaid, decimalSaid, percentSaid } from "../../words/numbers";

/** A figure of the scorecard, in its unit; "–" where it was not measured. */
export function shownValue({ number }: Pick<Measure, "number">, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (number === "percent") return percentSaid(value);
  if (number === "integer" || value >= 100) return countSaid(value);
  return decimalSaid(value, 3);
}
