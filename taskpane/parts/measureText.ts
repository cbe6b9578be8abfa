import type { Measure } from "../../src/plan/measures/measures";
import { countText, percentText } from "../../src/plan/numberText";

/** The value of a line of the scorecard; a dash where it can't be measured. */
export function measureText({ number }: Pick<Measure, "number">, value: number): string {
  if (Number.isNaN(value)) return "–";
  if (number === "percent") return percentText(value);
  if (number === "integer") return countText(value);
  return value >= 100 ? countText(value) : value.toFixed(3);
}
