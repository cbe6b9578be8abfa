import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { Cell } from "../../../src/table/cell";
import { readNumberColumn } from "../../../src/table/parse/readNumbers";

function read(cells: readonly Cell[], chosen?: "." | ",") {
  const rows = cells.map((_, index) => index + 1);
  return readNumberColumn(cells, { sheet: "Accounts", column: 3, header: "ARR", rows }, chosen);
}

function values(cells: readonly Cell[]): readonly number[] {
  const { column, problems } = read(cells);
  assert.deepEqual(problems, []);
  return [...column.values];
}

describe("readNumbers", () => {
  const ways: readonly (readonly [string, number])[] = [
    ["$681,000,000,000", 681e9],
    ["1250.50", 1250.5],
    ["12%", 0.12],
    ["12.5 %", 0.125],
    ["(1,200.00)", -1200],
    ["($1,200.00)", -1200],
    ["$(1,200.00)", -1200],
    ["-$1,200.00", -1200],
    ["$-1,200.00", -1200],
    ["\u22121,200.00", -1200],
    ["1,200.00-", -1200],
    ["1.2M", 1.2e6],
    ["1.1M", 1.1e6],
    ["$1.25 million", 1.25e6],
    ["45k", 45e3],
    ["€3.5bn", 3.5e9],
    ["USD 1,000.00", 1000],
    ["CA$ 1,000.00", 1000],
    ["1000 EUR", 1000],
    ["R$ 1,000.00", 1000],
    ["US$1,000.00", 1000],
    ["1'000'000.50", 1000000.5],
    ["1’000.-", 1000],
    ["Rs. 12,34,567.00", 1234567],
    ["1.5E+06", 1.5e6],
    [".5", 0.5],
    ["+7", 7],
    [" 42\u00A0", 42],
    ["4\u200B2", 42],
    ["0", 0],
  ];
  for (const [text, value] of ways) {
    it(`reads ${JSON.stringify(text)} as ${value}`, () => {
      assert.deepEqual(values([text]), [value]);
    });
  }

  const commaWays: readonly (readonly [string, number])[] = [
    ["1.234,5", 1234.5],
    ["1.234.567", 1234567],
    ["€ 1 234,50", 1234.5],
    ["1\u202F234,50 €", 1234.5],
    ["1\u00A0234,50", 1234.5],
    ["12,5", 12.5],
    ["0,125", 0.125],
    ["-3,75", -3.75],
  ];
  for (const [text, value] of commaWays) {
    it(`reads ${JSON.stringify(text)} as ${value}, by a decimal comma`, () => {
      const { column, problems } = read([text]);
      assert.deepEqual([[...column.values], column.decimalSign, problems], [[value], ",", []]);
    });
  }

  it("lets one clear cell decide for the column", () => {
    const german = read(["1.234", "12,5"]);
    assert.deepEqual([...german.column.values], [1234, 12.5]);
    assert.match(german.notes[0]?.message ?? "", /comma was taken as the decimal sign.*12,5/);
    const english = read(["1,234", "12.5"]);
    assert.deepEqual([...english.column.values], [1234, 12.5]);
    assert.match(english.notes[0]?.message ?? "", /point was taken as the decimal sign.*12\.5/);
  });

  it("takes an undecided separator as one of thousands, and says so", () => {
    const english = read(["1,234"]);
    assert.deepEqual([...english.column.values], [1234]);
    assert.match(english.notes[0]?.message ?? "", /thousands/);
    const german = read(["1.234", 7]);
    assert.deepEqual([...german.column.values], [1234, 7]);
    assert.match(german.notes[0]?.message ?? "", /decimal sign is the comma/);
  });

  it("says when the cells contradict each other, and reports those that don't fit", () => {
    const { column, problems, notes } = read(["1.234,5", "1,234.5", "99.5"]);
    assert.equal(column.decimalSign, ".");
    assert.deepEqual([...column.values], [NaN, 1234.5, 99.5]);
    assert.match(notes[0]?.message ?? "", /contradict.*1,234\.5 and 1\.234,5/);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? "", /"1\.234,5" can't be read with the point/);
  });

  it("follows the user's word on the decimal sign", () => {
    assert.deepEqual([...read(["1,234"], ",").column.values], [1.234]);
    assert.deepEqual([...read(["1.234"], ".").column.values], [1.234]);
  });

  it("leaves blanks alone", () => {
    const { column, problems, notes } = read([null, "", "  ", "\u200B", 5]);
    assert.deepEqual([...column.values], [NaN, NaN, NaN, NaN, 5]);
    assert.deepEqual([problems, notes], [[], []]);
  });

  for (const text of ["n/a", "N/A", "-", "—", "TBD", "unknown", "?"]) {
    it(`reads ${text} as blank, with a warning`, () => {
      const { column, problems } = read([text]);
      assert.deepEqual([...column.values], [NaN]);
      assert.equal(problems[0]?.severity, "warning");
    });
  }

  const unreadable: readonly (readonly [Cell, RegExp])[] = [
    ["#N/A", /shows the error #N\/A/],
    ["#REF!", /shows the error #REF!/],
    ["#DIV/0!", /shows the error/],
    ["#WERT!", /shows the error/],
    [true, /TRUE or FALSE/],
    ["abc", /"abc" is not a number/],
    ["201-500", /range/],
    ["10 to 20", /range/],
    ["5,000+", /range or an open end/],
    ["12/5", /not a number/],
    ["2026-03-31", /range|not a number/],
    ["1,23,45", /not a number|can't be read/],
    ["12 34", /not a number|can't be read/],
    ["1.2.3", /not a number|can't be read/],
    ["--5", /not a number/],
    ["(-5)", /not a number/],
    ["5 apples", /not a number/],
    ["A1", /not a number/],
    ["R2", /not a number/],
    ["Q3 2026", /not a number/],
    ["1e999", /not a number|can't be read/],
    [NaN, /"NaN" is not a number/],
    [Infinity, /"Infinity" is not a number/],
  ];
  for (const [cell, message] of unreadable) {
    it(`reports ${String(cell)}`, () => {
      const { column, problems } = read([cell]);
      assert.deepEqual([...column.values], [NaN]);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.severity, "error");
      assert.match(problems[0].message, message);
    });
  }

  it("names the place of a problem", () => {
    const { problems } = read([1, "lots"]);
    assert.deepEqual(problems[0], {
      sheet: "Accounts",
      row: 2,
      column: 3,
      header: "ARR",
      text: "lots",
      message: '"lots" is not a number. Write a number, or clear the cell.',
      severity: "error",
    });
  });

  it("notes several currencies, and percentages among plain numbers", () => {
    assert.match(read(["$5", "€7"]).notes[0]?.message ?? "", /several currencies \(\$, €\)/);
    assert.match(read(["12%", 15]).notes[0]?.message ?? "", /mixes percentages.*D3/);
    assert.deepEqual(read(["12%", 0.15]).notes, []);
  });

  it("reads back every amount, written with either decimal sign and any grouping", () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 });
    const style = fc.constantFrom([",", "."], [".", ","], [" ", ","], ["'", "."], ["", "."]);
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 20 }),
        style,
        (cents, [group, sign]) => {
          const texts = cents.map((cent) => {
            const size = Math.abs(cent);
            const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, group);
            return `${cent < 0 ? "-" : ""}$${whole}${sign}${String(size % 100).padStart(2, "0")}`;
          });
          const expected = cents.map((cent) => Number((cent / 100).toFixed(2)));
          assert.deepEqual(
            values(texts).map((value) => value + 0),
            expected.map((value) => value + 0),
          );
        },
      ),
    );
  });

  it("never throws, and accounts for every cell: a value, a blank or a problem", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.stringMatching(/^[-$(]?[0-9.,' ]{0,12}[%kM)]?$/),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const { column, problems } = read(cells);
        const reported = new Set(problems.map((problem) => problem.row - 1));
        cells.forEach((one, index) => {
          const isValue = Number.isFinite(column.values[index]);
          assert.notEqual(isValue, reported.has(index) || isShownBlank(one), JSON.stringify(one));
        });
      }),
    );
  });

  function isShownBlank(cell: Cell): boolean {
    if (cell === null) return true;
    return typeof cell === "string" && cell.replace(/[\p{Cf}\p{Z}\p{Cc}]/gu, "") === "";
  }

  it("is quick on long hostile texts", () => {
    const hostile = ["1 ".repeat(16000), "1-".repeat(16000), "$".repeat(32000), "1,".repeat(16000)];
    const start = process.hrtime.bigint();
    const { problems } = read(hostile);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    assert.equal(problems.length, hostile.length);
    assert.ok(problems.every((problem) => problem.message.length < 200));
    assert.ok(seconds < 1, `took ${seconds} s`);
  });
});
