import { bounded, field } from "./field";
import type { Field } from "./field";

/** Columns of a table of market segments; its columns of years are found by `yearColumns`. */
export const segmentFields: readonly Field[] = [
  field("segment", "Segment", "text", ["market segment", "segment name", "market"], true),
  field(
    "sam",
    "SAM accounts",
    "number",
    [
      "SAM",
      "serviceable accounts",
      "serviceable market accounts",
      "accounts in SAM",
      "number of SAM accounts",
      "addressable accounts",
    ],
    true,
  ),
  field(
    "acv",
    "ACV",
    "number",
    ["annual contract value", "average contract value", "average ACV", "ARR per customer", "ASP"],
    true,
  ),
  bounded(
    field(
      "churn",
      "Churn",
      "number",
      [
        "churn percent",
        "churn rate",
        "annual churn",
        "logo churn",
        "annual logo churn",
        "yearly churn",
      ],
      true,
    ),
  ),
  field("customers", "Customers", "number", [
    "opening customers",
    "current customers",
    "customers today",
    "starting customers",
    "existing customers",
  ]),
  field("expansion", "Expansion", "number", [
    "expansion percent",
    "expansion rate",
    "annual expansion",
    "uplift",
  ]),
  bounded(
    field("cap", "Penetration cap", "number", [
      "cap",
      "adoption cap",
      "maximum penetration",
      "penetration ceiling",
      "penetration cap percent",
    ]),
  ),
  field("newPerYear", "New per year", "number", [
    "new logos per year",
    "new customers per year",
    "wins per year",
    "sales capacity",
    "capacity (new per year)",
  ]),
];

/** Columns of a table of scenarios. */
export const scenarioFields: readonly Field[] = [
  field("scenario", "Scenario", "text", ["scenario name", "name", "case"], true),
  field("adoptionFactor", "Adoption factor", "number", ["adoption", "adoption times"]),
  field("churnPoints", "Churn points", "number", ["churn", "churn change", "churn pp"]),
  field("acvFactor", "ACV factor", "number", ["ACV", "ACV times"]),
  field("expansion", "Expansion", "number", ["expansion percent", "expansion points"]),
  field("arrFactor", "ARR factor", "number", ["ARR", "factor", "ARR times"]),
];

/** Columns of a table of drivers. */
export const driverFields: readonly Field[] = [
  field("driver", "Driver", "text", ["input", "variable", "driver name"], true),
  field("low", "Low", "number", ["low case", "low change", "downside"]),
  field("high", "High", "number", ["high case", "high change", "upside"]),
  field("how", "How", "text", ["way", "times or points", "kind"]),
];

/** A column of a year and the year's number: 1 for "Year 1", 2026 for "FY2026". */
export interface YearColumn {
  readonly column: number;
  readonly year: number;
}

/** Words that may stand beside the year. */
const beside = /\b(?:annual|adoption|rate|percent|pct|of|sam)\b/g;
const yearShape = /^(?:(?:year|yr|y|fy) ?(\d{1,4})|([12]\d{3}))$/;

/**
 * The year that a header names: "Year 1", "Y1", "FY26", "2026", "Year 1 Adoption %"; undefined where it
 * names none.
 *
 * @example yearOf("Adoption Y2 (%)") // => 2
 */
export function yearOf(header: string): number | undefined {
  const words = header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(beside, " ")
    .replace(/ +/g, " ")
    .trim();
  const match = yearShape.exec(words);
  return match ? Number(match[1] ?? match[2]) : undefined;
}

/**
 * The year whose new customers a header counts: "New 1", "New in Year 2", "New logos 2026", "New Y3";
 * undefined where it names none.
 *
 * @example newInYear("New logos in 2027") // => 2027
 */
export function newInYear(header: string): number | undefined {
  const words = header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const [, year] = /^new (?:logos |customers |wins )?(?:in |for )?(.+)$/.exec(words) ?? [];
  if (year === undefined) return undefined;
  return /^\d{1,4}$/.test(year) ? Number(year) : yearOf(year);
}

/** The columns of years, in the order of the years. O(columns log columns). */
export function yearColumns(headers: readonly string[]): readonly YearColumn[] {
  const found: YearColumn[] = [];
  headers.forEach((header, column) => {
    const year = yearOf(header);
    if (year !== undefined) found.push({ column, year });
  });
  return found.sort((a, b) => a.year - b.year || a.column - b.column);
}
