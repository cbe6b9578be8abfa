import type { Comparison } from "./comparisons";
import { leadingComparison } from "./comparisons";
import { sizeOf, type Size } from "./sizes";

/** A stretch of values; an end that is open does not belong to it. */
export interface Limits {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Limits, and whether they are days. */
export interface SizedLimits {
  readonly limits: Limits;
  readonly isDay: boolean;
}

const everything: Limits = { low: -Infinity, high: Infinity, lowOpen: false, highOpen: false };

/** The parts between dashes that stand between numbers. */
function atDashes(text: string): readonly string[] {
  return text.replace(/([\d%km])[-–—](?=[\d$€£.])/gi, "$1\n").split("\n");
}

/** Both ends of "15 to 60", "15 and 60", "15; 60" and "15 - 60"; undefined where there are not two. */
function endsOf(text: string): readonly [Size, Size] | undefined {
  const inWords = text.split(/\s*;\s*|\s+(?:to|and|through|-|–|—)\s+|\s*\.\.\s*/i);
  // Days are written with dashes too, so that these part ends only where nothing else does.
  const parts = inWords.length > 1 ? inWords : atDashes(text);
  const [from, to] = parts.map((part) => sizeOf(part.trim()));
  if (parts.length !== 2 || from === undefined || to === undefined) return undefined;
  return from.size <= to.size ? [from, to] : undefined;
}

/**
 * The stretch that a comparison asks of a value: from 500 on for "at least" and "500". "from" takes two
 * numbers as well, as "between" does.
 *
 * @returns undefined where the comparison is about texts, or the value is no number or day (for
 * "between" no two of them, the lower first)
 * @example comparedLimits({ kind: "between" }, "15 to 60")?.limits // 15 to 60, both ends part of it
 */
export function comparedLimits(comparison: Comparison, value: string): SizedLimits | undefined {
  const isFrom = comparison.kind === "limit" && comparison.end === "from" && !comparison.open;
  if (comparison.kind === "between" || (isFrom && sizeOf(value) === undefined)) {
    const ends = endsOf(value);
    if (ends === undefined) return undefined;
    const [from, to] = ends;
    const limits = { ...everything, low: from.size, high: to.size };
    return { limits, isDay: from.isDay || to.isDay };
  }
  const size = sizeOf(value);
  if (comparison.kind !== "limit" || size === undefined) return undefined;
  const { open } = comparison;
  const limits =
    comparison.end === "from"
      ? { ...everything, low: size.size, lowOpen: open }
      : { ...everything, high: size.size, highOpen: open };
  return { limits, isDay: size.isDay };
}

/**
 * The limits that a text says by itself: ">= 90 %", "at least 0.9", "between 0.8 and 1.2", "0.8 to
 * 1.2". Undefined for a number alone, of which the cell's column tells the end, and for anything
 * else.
 */
export function limitsInText(text: string): Limits | undefined {
  const led = leadingComparison(text);
  if (led !== undefined) {
    const { comparison, value } = led;
    const found = comparedLimits(comparison, value)?.limits;
    if (found !== undefined || comparison.kind !== "is" || comparison.not) return found;
    const size = sizeOf(value)?.size;
    return size === undefined ? undefined : { ...everything, low: size, high: size };
  }
  // A day such as 2026-03-31, and a number such as -5, is one size.
  if (sizeOf(text) !== undefined) return undefined;
  return comparedLimits({ kind: "between" }, text)?.limits;
}
