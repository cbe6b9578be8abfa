import type { GridValue } from "../../grid/grid";

const DAYS = /^(Period|Start|Approved)$/;
const TIMES = /^Due$/;
/** Fractions that people think of in percent. */
const RATES =
  /(^| )(share|rate|attainment|penetration|conversion|completeness|duplicates|unreadable)$|^(Places filled|SLA coverage|Missing close date|Within limit|To the next stage)$/i;

/** Whether an answer begins with headers: what has several columns does. */
export function hasHeader(answer: readonly (readonly GridValue[])[]): boolean {
  const [head = []] = answer;
  return head.length > 1 && head.every((cell) => typeof cell === "string");
}

/** How the numbers of a column are best shown; undefined where it holds none. */
export function formatOf(
  id: string,
  header: string,
  body: readonly GridValue[],
): string | undefined {
  const numbers = body.filter((cell): cell is number => typeof cell === "number");
  if (numbers.length === 0) return undefined;
  if (TIMES.test(header) || id === "SLADUE") return "yyyy-mm-dd hh:mm";
  if (DAYS.test(header)) return "yyyy-mm-dd";
  const largest = Math.max(...numbers.map(Math.abs));
  if (RATES.test(header) && largest < 10) return "0.0%";
  if (numbers.every(Number.isInteger) || largest >= 1_000) return "#,##0";
  return largest >= 10 ? "0.0" : "0.000";
}
