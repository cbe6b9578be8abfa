import assert from "node:assert/strict";
import fc from "fast-check";
import { englishManners, formatsOf } from "../../../src/plan/words/formats";
import { germanManners } from "../../../src/plan/words/germanManners";
import { fixedMarks, type Marks } from "../../../src/plan/words/marks";
import { fixedFormats, type Formats } from "../../../src/plan/words/sentence";

const germanMarks: Marks = { decimal: ",", group: ".", percent: " %" };
const german = formatsOf(germanManners, germanMarks);
const american = formatsOf(englishManners, { decimal: ".", group: ",", percent: "%" });
const swiss = formatsOf(germanManners, { decimal: ".", group: "’", percent: "%" });

const kinds = [
  "count",
  "amount",
  "km",
  "percent",
  "limit",
  "at most",
  "at least",
  "exact",
] as const;

/** Every way to write a number, of the same number. */
function all(formats: Formats, number: number): string[] {
  return [...kinds.map((kind) => formats[kind](number)), formats.decimal(number, 2)];
}

const numbers = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ min: -2, max: 2, noNaN: true }),
);

describe("numbers by somebody's signs", () => {
  it("are the fixed ones by the fixed signs", () => {
    const fixed = formatsOf(englishManners, fixedMarks);
    fc.assert(
      fc.property(numbers, (number) => {
        assert.deepEqual(all(fixed, number), all(fixedFormats, number));
      }),
    );
    for (const most of [undefined, 1, 2, 5])
      for (let items = 0; items < 8; items++) {
        const names = Array.from({ length: items }, (_, at) => `N${at}`);
        assert.equal(fixed.list(names, most), fixedFormats.list(names, most));
      }
  });

  it("have the same digits whatever the signs, and no sign of another place", () => {
    const digits = (texts: readonly string[]): string[] =>
      texts.map((one) => one.replace(/[^\d-]/g, ""));
    fc.assert(
      fc.property(numbers, (number) => {
        const said = all(german, number);
        assert.deepEqual(digits(said), digits(all(fixedFormats, number)));
        assert.deepEqual(digits(all(swiss, number)), digits(said));
        for (const text of said) assert.doesNotMatch(text, /\d\.\d{1,2}(?!\d)|,\d{3},|,\d{3}\./);
      }),
    );
  });

  const written: readonly (readonly [string, string])[] = [
    [german.percent(0.0499), "5,0 %"],
    [german["at most"](0.0499), "4,99 %"],
    [german.count(1_234_567), "1.234.567"],
    [german.amount(1234.5), "1.235"],
    [german.decimal(1234.5, 2), "1.234,50"],
    [german.km(4.53), "4,5 km"],
    [german.km(12_345), "12.345 km"],
    [german.day(46_093), "12. März 2026"],
    [german.list(["A", "B", "C"], 2), "A, B und 1 weitere"],
    [american.percent(0.0499), "5.0%"],
    [american["at most"](0.0499), "4.99%"],
    [swiss.decimal(1234.5, 2), "1’234.50"],
    [swiss.limit(0.15), "15%"],
  ];
  for (const [said, expected] of written) {
    it(`are written as ${expected}`, () => assert.equal(said, expected));
  }
});
