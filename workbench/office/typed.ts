import type { GridValue } from "../../grid/grid";
import { germanDate, germanNumber } from "./german";
import type { Language } from "./strictness";
import { typedDate } from "./typedDate";

/** A cell after someone typed into it. */
export interface Typed {
  /** In the grid's terms: "=" begins a formula, an apostrophe makes text literal. */
  readonly cell: GridValue;
  /** The number format that Excel gives a cell of format General along with it. */
  readonly format?: string;
}

const NUMBER = /^([+-]?)(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const CURRENCY = /^([+-]?)\s*([$€£¥])\s*(.*)$/;

function literal(text: string): Typed {
  return { cell: `'${text}` };
}

/** A plain number with optional thousands separators, as "1,234.5", "-12", "1e3". */
function plainNumber(text: string): number | undefined {
  if (!/\d/.test(text) || !NUMBER.test(text)) return undefined;
  const value = Number(text.replaceAll(",", ""));
  return Number.isFinite(value) ? value : undefined;
}

function typedNumber(text: string): Typed | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed?.[1] !== undefined && /^[$€£¥\d.]/.test(bracketed[1])) {
    const inside = typedNumber(bracketed[1]);
    return typeof inside?.cell === "number" ? { ...inside, cell: -inside.cell } : undefined;
  }
  if (text.endsWith("%")) {
    const percent = plainNumber(text.slice(0, -1).trim());
    if (percent === undefined) return undefined;
    return { cell: percent / 100, format: text.includes(".") ? "0.00%" : "0%" };
  }
  const [, sign = "", symbol, rest = ""] = CURRENCY.exec(text) ?? [];
  if (symbol !== undefined) {
    const amount = plainNumber(sign + rest);
    if (amount === undefined) return undefined;
    return { cell: amount, format: text.includes(".") ? `${symbol}#,##0.00` : `${symbol}#,##0` };
  }
  const value = plainNumber(text);
  if (value === undefined) return undefined;
  if (!text.includes(",")) return { cell: value };
  return { cell: value, format: text.includes(".") ? "#,##0.00" : "#,##0" };
}

/** "3 1/2" is 3.5; "1/2" alone is a date. */
function typedFraction(text: string): Typed | undefined {
  const match = /^(-?\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (match === null) return undefined;
  const [whole, over, under] = match.slice(1).map(Number);
  if (whole === undefined || over === undefined || under === undefined || under === 0) {
    return undefined;
  }
  const part = over / under;
  return { cell: text.startsWith("-") ? whole - part : whole + part, format: "# ?/?" };
}

/** Excel reads "+A1", "-A1*2" and "@SUM(A1)" as formulas. */
function looksLikeFormula(text: string): boolean {
  return /^[+-]+\s*[\p{L}\d("]/u.test(text) || /^@[\p{L}_]/u.test(text);
}

const TRUTH: Readonly<Record<Language, readonly string[]>> = {
  "en-US": ["TRUE", "FALSE"],
  "de-DE": ["WAHR", "FALSCH"],
};

/**
 * What Excel makes of text that is typed or written into a cell: numbers, percentages, amounts,
 * dates, TRUE and FALSE become values, everything else stays text.
 *
 * @param format - the cell's number format; in a cell of format "@" everything stays text
 * @param year - of a date that is typed without one
 * @param language - whose marks, order of dates and words count
 */
export function typedText(
  text: string,
  format: string,
  year: number,
  language: Language = "en-US",
): Typed {
  if (text === "") return { cell: null };
  if (text.startsWith("'")) return { cell: text };
  if (format === "@") return literal(text);
  if (text.startsWith("=") && text.length > 1) return { cell: text };
  const trimmed = text.trim();
  if (trimmed === "") return literal(text);
  const truth = TRUTH[language].indexOf(trimmed.toUpperCase());
  if (truth >= 0) return { cell: truth === 0 };
  const isGerman = language === "de-DE";
  const date = isGerman ? germanDate(trimmed) : trimmed;
  const value =
    typedNumber(isGerman ? germanNumber(trimmed) : trimmed) ??
    typedFraction(trimmed) ??
    (date === undefined ? undefined : typedDate(date, year));
  if (value !== undefined) return value;
  return looksLikeFormula(text) ? { cell: `=${text}` } : literal(text);
}
