import { InputError } from "../../errors";
import { hideQuoted, splitOutside, unquoted } from "./quoted";
import type { Condition, Sign } from "./rule";

interface Comparison {
  readonly words: string;
  readonly kind: "is" | "starts with" | "contains" | "compare";
  readonly not?: true;
  readonly sign?: Sign;
}

/** Longer wordings come before those that they begin with. */
const comparisons: readonly Comparison[] = [
  { words: "is not one of", kind: "is", not: true },
  { words: "is one of", kind: "is" },
  { words: "is at least", kind: "compare", sign: ">=" },
  { words: "is at most", kind: "compare", sign: "<=" },
  { words: "is more than", kind: "compare", sign: ">" },
  { words: "is less than", kind: "compare", sign: "<" },
  { words: "is over", kind: "compare", sign: ">" },
  { words: "is under", kind: "compare", sign: "<" },
  { words: "is not", kind: "is", not: true },
  { words: "is", kind: "is" },
  { words: "does not start with", kind: "starts with", not: true },
  { words: "starts with", kind: "starts with" },
  { words: "does not contain", kind: "contains", not: true },
  { words: "contains", kind: "contains" },
  { words: ">=", kind: "compare", sign: ">=" },
  { words: "<=", kind: "compare", sign: "<=" },
  { words: ">", kind: "compare", sign: ">" },
  { words: "<", kind: "compare", sign: "<" },
  { words: "=", kind: "is" },
];

const wording = comparisons.map(({ words }) => words.replaceAll(" ", "\\s+")).join("|");
/** Words are parted by spaces, signs need none. */
const comparison = new RegExp(`^(.+?)(?:\\s+(${wording})\\s+|\\s*(>=|<=|>|<|=)\\s*)(.+)$`, "i");
const blank = /^(.+?)\s+is\s+(not\s+)?(?:blank|empty)$/i;
const within = /^within\s+(.+?)\s*km$/i;

/** Whether a text is a condition by its form; "Gas" of "Oil and Gas" is none. */
export function saysSomething(text: string): boolean {
  const outside = hideQuoted(text);
  return [within, blank, comparison].some((form) => form.test(outside));
}

/** 25,000 and 25000 and 25k are one number; NaN for what is none. */
function amountOf(text: string): number {
  const match = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*([km])?$/i.exec(text.trim());
  if (!match) return NaN;
  const unit = { k: 1e3, m: 1e6 }[(match[2] ?? "").toLowerCase()] ?? 1;
  return Number((match[1] ?? "").replaceAll(",", "")) * unit;
}

function valuesOf(text: string, name: string): string[] {
  const values = splitOutside(text, /,|;|\s+or\s+/gi).map(unquoted);
  if (values.every((value) => value !== "")) return values;
  throw new InputError(
    `${name}: there is an empty value in "${text}". Part values by commas, and put a value that holds a comma in quotes.`,
  );
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
    const km = amountOf(near[1] ?? "");
    if (km >= 0) return { kind: "within", km };
    throw new InputError(
      `${name}: "${near[1] ?? ""}" is not a distance. Write for example within 50 km.`,
    );
  }
  const empty = blank.exec(outside);
  if (empty) {
    const field = unquoted(text.slice(0, (empty[1] ?? "").length));
    return { kind: "is blank", field, not: empty[2] !== undefined };
  }
  const match = comparison.exec(outside);
  if (!match) {
    throw new InputError(
      `${name}: "${text}" is no condition. Write a column, a comparison and a value: Segment is ENT, Postal code starts with 94, Employees is at least 500, Owner is blank; or within 50 km; or anything else.`,
    );
  }
  const field = unquoted(text.slice(0, (match[1] ?? "").length));
  const value = text.slice(text.length - (match[4] ?? "").length);
  const words = (match[2] ?? match[3] ?? "").toLowerCase().replace(/\s+/g, " ");
  const found = comparisons.find((one) => one.words === words);
  const { kind = "is", not = false, sign = ">=" } = found ?? {};
  if (kind !== "compare") return { kind, field, not, values: valuesOf(value, name) };
  const than = amountOf(unquoted(value));
  if (!Number.isNaN(than)) return { kind, field, sign, than };
  throw new InputError(
    `${name}: "${value}" is not a number to compare ${field} with. Write it as 25000, 25,000 or 25k.`,
  );
}
