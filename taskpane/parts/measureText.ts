import type { Measure } from "../../src/plan/measures/measures";
import { countSaid, decimalSaid, percentSaid } from "../words/numbers";

/** The value of a line of the scorecard, in its unit; a dash where it can't be measured. */
export function measureText({ number }: Pick<Measure, "number">, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (number === "percent") return percentSaid(value);
  if (number === "integer" || value >= 100) return countSaid(value);
  return decimalSaid(value, 3);
}
