import {
  comparisonOf,
  conditionParts,
  nearestSizeWording,
  wordsBeforeNumber,
} from "../../conditions/comparisons";
import { comparedLimits } from "../../conditions/limitsText";
import { sizeOf } from "../../conditions/sizes";
import { InputError } from "../../errors";
import { hideQuoted, splitOutside, unquoted } from "./quoted";
import type { Condition } from "./rule";

const blank = /^(.+?)\s+is\s+(not\s+)?(?:blank|empty)$/i;
const within = /^within\s+(.+?)\s*km$/i;

/** Whether a text is a condition by its form; "Gas" of "Oil and Gas" is none. */
export function saysSomething(text: string): boolean {
  const outside = hideQuoted(text);
  return within.test(outside) || blank.test(outside) || conditionParts(outside) !== undefined;
}

function valuesOf(text: string, name: string): string[] {
  const values = splitOutside(text, /,|;|\s+or\s+/gi).map(unquoted);
  if (values.every((value) => value !== "")) return values;
  throw new InputError(
    `${name}: there is an empty value in "${text}". Part values by commas, and put a value that holds a comma in quotes.`,
  );
}

/** A wording before a number that is no comparison, but spelled nearly as one, is a slip. */
function refuseSlip(name: string, field: string, outside: string): void {
  const words = wordsBeforeNumber(outside);
  const nearest = words === "" ? undefined : nearestSizeWording(words);
  if (nearest === undefined) return;
  throw new InputError(
    `${name}: "${words}" is no comparison. The nearest is "is ${nearest}". If it belongs to the value, put the value in quotes: ${field} is "${outside.trim()}".`,
  );
}

/** What to say of a value that can't be above or below another: of words there is no more and no less. */
function notComparable(name: string, field: string, value: string): string {
  const instead = /\d/.test(value)
    ? "Write it as 25000, 25,000 or 25k"
    : `Write a number, such as 25000 or 25k, or for a word ${field} is ${value}`;
  return `${name}: "${value}" is not a number to compare ${field} with. ${instead}.`;
}

/**
 * Reads one condition of a rule.
 *
 * @param name - the rule's name, for messages: "Rule 2"
 * @throws InputError naming the rule and what can't be read
 */
export function parseCondition(text: string, name: string): Condition {
  const outside = hideQuoted(text);
  const near = within.exec(outside);
  if (near) {
    const km = sizeOf(near[1] ?? "");
    if (km !== undefined && !km.isDay && km.size >= 0) return { kind: "within", km: km.size };
    throw new InputError(
      `${name}: "${near[1] ?? ""}" is not a distance. Write for example within 50 km.`,
    );
  }
  const empty = blank.exec(outside);
  if (empty) {
    const field = unquoted(text.slice(0, (empty[1] ?? "").length));
    return { kind: "is blank", field, not: empty[2] !== undefined };
  }
  const parts = conditionParts(outside);
  if (!parts) {
    throw new InputError(
      `${name}: "${text}" is no condition. Write a column, a comparison and a value: Segment is ENT, Postal code starts with 94, Employees is at least 500, ARR is between 10k and 50k, Owner is blank; or within 50 km; or anything else.`,
    );
  }
  const field = unquoted(text.slice(0, parts.field.length));
  const value = text.slice(text.length - parts.value.length);
  const comparison = comparisonOf(parts.wording) ?? { kind: "is", not: false };
  if (comparison.kind === "limit" || comparison.kind === "between") {
    const found = comparedLimits(comparison, unquoted(value));
    if (found !== undefined) return { kind: "compare", field, ...found };
    throw new InputError(
      comparison.kind === "between"
        ? `${name}: "${value}" is not two numbers to compare ${field} with, the lower first. Write ${field} is between 10k and 25k.`
        : notComparable(name, field, value),
    );
  }
  if (comparison.kind === "blank") return { kind: "is blank", field, not: comparison.not };
  if (/^is\b/i.test(parts.wording)) refuseSlip(name, field, parts.value);
  return { kind: comparison.kind, field, not: comparison.not, values: valuesOf(value, name) };
}
