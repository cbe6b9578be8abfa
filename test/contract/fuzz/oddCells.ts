/** What cells hold that nobody had in mind, and choices made by a seeded generator. */
import type { Random } from "../../../src/random";

export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)]!;
}

export function isLikely(chance: number, random: Random): boolean {
  return random() < chance;
}

const numbers: readonly number[] = [
  ...[0, -0, 1, -1, 0.5, 2, 7, 12.5, 100, -3.75, 1e6, 46_031, 46_031.4375, 2 ** 53, 2 ** 31],
  ...[1e-9, 5e-324, -1e-300, 1e15, -1e15, 1e300, -1e308, 1.7976931348623157e308],
];

const texts: readonly string[] = [
  ...["a", "Total", "Grand total", "Summe", "40 records", "Unassigned", "n/a", "tbd", "-", "?"],
  ...["12.5", "1,234", "1.234,5", "12%", "120 %", "$1,250,000", "(5)", "5M", "1e400", "-0", "٣"],
  ...["2026-01-31", "2026-02-30", "31/01/2026", "9:00", "2026-01-31 25:61", "soon", "0000-00-00"],
  ...["yes", "No", "TRUE", "x", "is above 5", "at least 90 %", "between 3 and 1", "<0.3", "A; B"],
  ...["=cmd|' /C calc'!A0", "'5", "__proto__", "constructor", "toString", "hasOwnProperty"],
  ...["Ünïcödé 漢字 🙂", "\ud800", "\u0000", "line\nbreak", "\t", "x".repeat(400), "NaN", "null"],
];

/** As Excel and other hosts hand blanks over. */
const blanks: readonly unknown[] = [
  ...[null, undefined, "", " ", "\u200b\u00a0"],
  { type: "Empty", basicType: "Empty", basicValue: "" },
];

const errors: readonly unknown[] = [
  ...["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#SPILL!", "#BUSY!", "#ERROR!"],
  { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" },
  { type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" },
  { type: "Error", basicType: "Error", basicValue: "#FIELD!", errorType: "Field" },
  { code: "#REF!" },
];

/** Data types of Excel, one of them unknown, and what no host should hand over. */
const objects: readonly unknown[] = [
  { type: "FormattedNumber", basicValue: 1250, numberFormat: "$#,##0" },
  { type: "Double", basicType: "Double", basicValue: 0.25, properties: {} },
  { type: "LinkedEntity", text: "Contoso", basicType: "Error", basicValue: "#VALUE!" },
  { type: "Entity", text: "", basicType: "Error", basicValue: "#VALUE!" },
  { type: "Boolean", basicValue: true },
  { type: "String", basicType: "String", basicValue: "Rep 1" },
  { type: "WebImage", basicType: "Error", basicValue: "#VALUE!" },
  { type: "Quantity", text: "3 m", value: 3 },
  ...[new Date(2026, 0, 31), NaN, Infinity, {}],
];

/** A cell of any kind; most are what sheets really hold. */
export function oddCell(random: Random): unknown {
  const drawn = random();
  if (drawn < 0.35) return pick(numbers, random);
  if (drawn < 0.65) return pick(texts, random);
  if (drawn < 0.8) return pick(blanks, random);
  if (drawn < 0.88) return pick(errors, random);
  if (drawn < 0.95) return isLikely(0.5, random);
  return pick(objects, random);
}

/** A cell that a careful person leaves in a table: a number, a text or nothing. */
export function plausibleCell(like: unknown, random: Random): unknown {
  if (isLikely(0.2, random)) return pick(blanks, random);
  if (typeof like === "number") return like * pick([0, 1, 2, 0.5, 1000, 1e-3], random);
  if (typeof like === "boolean") return !like;
  return typeof like === "string"
    ? pick([` ${like} `, like.toUpperCase(), `${like} `], random)
    : like;
}
