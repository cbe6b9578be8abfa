import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { field } from "../../../src/table/headers/field";
import { dateSerial } from "../../../src/table/parse/readDates";
import { readTable } from "../../../src/table/readTable";

/** How a language and country write; the conventions of the Unicode locale data, by hand. */
interface Locale {
  readonly group: string;
  readonly decimal: string;
  /** Groups of two before the last three: 12,34,567. */
  readonly indian?: true;
  /** Four digits stand together: 1234. */
  readonly looseFour?: true;
  readonly minus?: string;
  readonly money: (amount: string) => string;
  readonly date: (year: number, month: number, day: number) => string;
}

const two = (value: number): string => String(value).padStart(2, "0");
const dotted: Locale["date"] = (year, month, day) => `${two(day)}.${two(month)}.${year}`;
const slashed: Locale["date"] = (year, month, day) => `${two(day)}/${two(month)}/${year}`;
const loose: Locale["date"] = (year, month, day) => `${day}/${month}/${year}`;

const locales: Readonly<Record<string, Locale>> = {
  "en-US": {
    group: ",",
    decimal: ".",
    money: (amount) => `$${amount}`,
    date: (year, month, day) => `${month}/${day}/${year}`,
  },
  "en-GB": { group: ",", decimal: ".", money: (amount) => `£${amount}`, date: slashed },
  "de-DE": { group: ".", decimal: ",", money: (amount) => `${amount}\u00A0€`, date: dotted },
  "de-CH": { group: "’", decimal: ".", money: (amount) => `CHF ${amount}`, date: dotted },
  "fr-FR": { group: "\u202F", decimal: ",", money: (amount) => `${amount} €`, date: slashed },
  "es-ES": {
    group: ".",
    decimal: ",",
    looseFour: true,
    money: (amount) => `${amount} €`,
    date: loose,
  },
  "pt-BR": { group: ".", decimal: ",", money: (amount) => `R$\u00A0${amount}`, date: slashed },
  "it-IT": { group: ".", decimal: ",", money: (amount) => `${amount} €`, date: loose },
  "en-IN": {
    group: ",",
    decimal: ".",
    indian: true,
    money: (amount) => `₹${amount}`,
    date: loose,
  },
  "sv-SE": {
    group: "\u00A0",
    decimal: ",",
    minus: "\u2212",
    money: (amount) => `${amount} kr`,
    date: (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  },
  "pl-PL": {
    group: "\u00A0",
    decimal: ",",
    looseFour: true,
    money: (amount) => `${amount} zł`,
    date: dotted,
  },
};

/** A number of so many decimals, as a locale writes it. */
function written(units: number, decimals: number, locale: Locale): string {
  const { group, decimal, indian, looseFour, minus = "-" } = locale;
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? "" : `${decimal}${digits.slice(-decimals)}`;
  const places = indian ? /\B(?=(?:\d\d)*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  const grouped = looseFour && whole.length === 4 ? whole : whole.replace(places, group);
  return `${units < 0 ? minus : ""}${grouped}${fraction}`;
}

/** Whether a text tells its decimal sign: it has one, or a group, and not just three digits after it. */
function tellsSign(text: string): boolean {
  const marks = text.replace(/[^\d.,]/g, "");
  return /[.,]/.test(marks) && !/^[1-9]\d{0,2}[.,]\d{3}$/.test(marks);
}

interface Row {
  readonly number: number;
  readonly money: number;
  readonly day: readonly [number, number, number];
}

const row: fc.Arbitrary<Row> = fc.record({
  number: fc.oneof(
    { arbitrary: fc.integer({ min: 1000, max: 999_999 }), weight: 3 },
    fc.integer({ min: -2e6, max: 2e6 }),
    fc.integer({ min: -1e12, max: 1e12 }),
    fc.integer({ min: 0, max: 999 }),
  ),
  money: fc.integer({ min: -1e9, max: 1e9 }),
  day: fc.tuple(
    fc.integer({ min: 2000, max: 2029 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
});

const fields = [
  field("number", "Number", "number", []),
  field("money", "Money", "number", []),
  field("day", "Day", "date", []),
];

/** Enough rows that a question would be a nuisance if one of them tells. */
const MANY = 20;

function check(
  locale: Locale,
  rows: readonly Row[],
  decimals: number,
  cents: number,
  columns: readonly string[],
): void {
  const texts: Readonly<Record<string, readonly string[]>> = {
    number: rows.map(({ number }) => written(number, decimals, locale)),
    money: rows.map(({ money }) => locale.money(written(money, cents, locale))),
    day: rows.map(({ day }) => locale.date(...day)),
  };
  const expected: Readonly<Record<string, readonly number[]>> = {
    number: rows.map(({ number }) => Number(`${number}e-${decimals}`)),
    money: rows.map(({ money }) => Number(`${money}e-${cents}`)),
    day: rows.map(({ day }) => dateSerial(...day)),
  };
  const used = fields.filter(({ key }) => columns.includes(key));
  const cells = [
    used.map(({ label }) => label),
    ...rows.map((_, at) => used.map(({ key }) => texts[key]?.[at] ?? "")),
  ];
  const mapping = new Map(used.map(({ key }, at) => [key, at]));
  const table = readTable({ sheet: "S", row: 0, column: 0, cells }, mapping, used);
  assert.deepEqual(table.problems, []);
  for (const { key } of used) {
    const column = table.columns.get(key);
    const isAsked = column?.kind !== "flag" && column?.decisions?.some((d) => d.state === "asked");
    const tells = key === "day" ? rows.some(({ day }) => day[2] > 12) : texts[key]?.some(tellsSign);
    if (isAsked === true) assert.ok(!(rows.length >= MANY && tells === true), `asked about ${key}`);
    else
      assert.deepEqual(
        [...(column?.values ?? [])].map((value) => Number(value) + 0),
        expected[key]?.map((value) => value + 0),
      );
  }
}

describe("tables as eleven languages and countries write them", () => {
  for (const [name, locale] of Object.entries(locales)) {
    it(`reads back what ${name} writes, or asks; and asks nothing where one of many cells tells`, () => {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.array(row, { minLength: 1, maxLength: 6 }),
            fc.array(row, { minLength: MANY, maxLength: 40 }),
          ),
          fc.integer({ min: 0, max: 3 }),
          fc.constantFrom(0, 2),
          fc.subarray(["number", "money", "day"], { minLength: 1 }),
          (rows, decimals, cents, columns) => check(locale, rows, decimals, cents, columns),
        ),
        { numRuns: 150 },
      );
    });
  }
});
