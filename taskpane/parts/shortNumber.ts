import { exact } from "../../src/plan/words/sentence";
import { exactSaid } from "../words/numbers";
import { say } from "../words/say";

/** 1,234,567 as 1.23M, for where there is little room. */
export function shortNumber(value: number): string {
  for (const [size, unit] of [
    [1e9, "chart: billions"],
    [1e6, "chart: millions"],
    [1e3, "chart: thousands"],
  ] as const) {
    if (Math.abs(value) >= size)
      return say(unit, { figure: exact(Number((value / size).toPrecision(3))) });
  }
  return exactSaid(Number(value.toPrecision(3)));
}
