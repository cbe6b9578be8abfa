import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { Cell } from "../../../src/table/cell";
import { readNumberColumn } from "../../../src/table/parse/readNumbers";

function read(cells: readonly Cell[], chosen?: "point" | "comma") {
  const rows = cells.map((_, index) => index + 1);
  const answers = new Map(chosen === undefined ? [] : [["decimal sign/ARR", chosen]]);
  return readNumberColumn(
    cells,
    { sheet: "Accounts", column: 3, header: "ARR", rows },
    { answers },
  );
}

/** State, value and reason of the only decision. */
function decision(cells: readonly Cell[]): readonly string[] {
  const { decisions } = read(cells);
  assert.equal(decisions.length, 1);
  const [{ state, value, because } = assert.fail()] = decisions;
  return [state, value, because];
}

function values(cells: readonly Cell[]): readonly number[] {
  const { column, problems } = read(cells);
  assert.deepEqual(problems, []);
  return [...column.values];
}

describe("readNumbers", () => {
  for (const [cells, read] of [
    [
      ["(1,200)", 3],
      [-1200, 3],
    ],
    [
      ["(1.200)", 3],
      [-1200, 3],
    ],
    [
      ["(1,200)", "3,500"],
      [-1200, 3500],
    ],
    [
      ["(EUR 1.200)", 3],
      [-1200, 3],
    ],
    // Another cell tells that these have decimals.
    [
      ["(1,200)", "3,5"],
      [-1.2, 3.5],
    ],
    [
      ["(1.200)", "0.51"],
      [-1.2, 0.51],
    ],
  ] as const) {
    it(`takes what stands in brackets for an amount, which has no third decimal: ${cells.join(" beside ")}`, () => {
      assert.deepEqual(values(cells), [...read]);
      assert.equal(decision(cells)[0], "evident");
    });
  }

  it("asks about the same amount with a minus, and about millions in brackets", () => {
    for (const cell of ["-1,200", "1,200-", "(1,200M)"])
      assert.equal(decision([cell, 3])[0], "asked", cell);
  });

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
    ["( $1,200.00 )", -1200],
    ["1,200.00 -", -1200],
    ["1.5 Cr", 15e6],
    ["1.5 Cr.", 15e6],
    ["₹ 1.50 CR", 15e6],
    ["25 Lakh", 25e5],
    ["2.5 lac", 25e4],
    ["2.5L", 25e4],
    ["3 Mio.", 3e6],
    ["2 Mrd", 2e9],
    ["1.2bn", 1.2e9],
    ["500k", 5e5],
    ["250 T€", 25e4],
    ["250 TEUR", 25e4],
    ["1.2 M€", 1.2e6],
    ["R$ 1.5 mi", 1.5e6],
    ["SFr. 250.00", 250],
    ["Fr. 250.00", 250],
    ["Fr.250", 250],
    ["CHF 1'000.-", 1000],
    ["Rs 1,000/-", 1000],
    ["1'000.--", 1000],
    ["₹1,00,000.00", 1e5],
    ["Rs. 500", 500],
    ["INR 1,00,00,000", 1e7],
    ["500 kr", 500],
    ["500 kr.", 500],
    ["500 zł", 500],
    ["500 Kč", 500],
    ["¥1,000,000", 1e6],
    ["1,000,000円", 1e6],
    ["JPY 500", 500],
    ["A$ 7.50", 7.5],
    ["$ 5 CAD", 5],
    ["% 12.5", 0.125],
    ["12 percent", 0.12],
    ["\uFF11\uFF12\uFF13", 123],
    ["\uFFE5\uFF11\uFF10\uFF10", 100],
    ["\uFF0D5", -5],
    ['="00001"', 1],
    ['="1250.50"', 1250.5],
    ["$ -", 0],
    [" $ -   ", 0],
    ["$-", 0],
    ["- €", 0],
    ["CHF -", 0],
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
    ["R$ 1.234,56", 1234.56],
    ["1\u2009234,5 kr", 1234.5],
    ["1,23E+05", 123000],
    ["1.000,-", 1000],
    ["3,5 Mio. €", 3.5e6],
  ];
  for (const [text, value] of commaWays) {
    it(`reads ${JSON.stringify(text)} as ${value}, by a decimal comma`, () => {
      const { column, problems } = read([text]);
      assert.deepEqual([[...column.values], column.decimalSign, problems], [[value], ",", []]);
    });
  }

  it("lets one clear cell decide for the column, and says so", () => {
    assert.deepEqual([...read(["1.234", "12,5"]).column.values], [1234, 12.5]);
    assert.deepEqual(decision(["1.234", "12,5"]), [
      "evident",
      "comma",
      "12,5 can be read in one way only",
    ]);
    assert.deepEqual([...read(["1,234", "12.5"]).column.values], [1234, 12.5]);
    assert.deepEqual(decision(["1,234", "12.5"]), [
      "evident",
      "point",
      "12.5 can be read in one way only",
    ]);
    assert.deepEqual(read(["12.5", "1,234.5"]).decisions, []);
  });

  it("asks about a separator before three digits, and shows both readings of a cell", () => {
    const german = read(["7", "1.250"]);
    assert.deepEqual([...german.column.values], [7, 1250]);
    assert.deepEqual(german.decisions, [
      {
        key: "decimal sign/ARR",
        header: "ARR",
        cell: { row: 2, column: 3, text: "1.250" },
        question: "ARR holds 1.250: is that 1.25 or 1,250?",
        options: [
          { value: "point", text: "The point is the decimal sign", shows: "1.25" },
          { value: "comma", text: "The comma is the decimal sign", shows: "1,250" },
        ],
        value: "comma",
        state: "asked",
        because: "",
        setting: "decimalSign",
      },
    ]);
    assert.equal(german.column.decisions, german.decisions);
    assert.deepEqual([...read(["1,250"]).column.values], [1250]);
    assert.deepEqual(decision(["1,250"]), ["asked", "point", ""]);
    assert.deepEqual(decision(["1,250", "1.250"]), ["asked", "point", ""]);
  });

  // What tells: another form in the same column. Each line is a column and its decimal sign; what else
  // falls under it: thin spaces, other currencies, powers, negative forms, any number of plain cells.
  const told: readonly (readonly [string, readonly Cell[], "point" | "comma"])[] = [
    ["two groups", ["950.000", "1.250.000", "12.500", "800"], "comma"],
    ["cents", ["1.000", "89,9"], "comma"],
    ["Indian groups", ["1,250", "1,00,000"], "point"],
    ["a group that begins with 0", ["1,250", "0,125"], "comma"],
    ["four digits before the sign", ["1.250", "1234.567"], "point"],
    ["a power", ["1.250", "1,5E+06"], "comma"],
    ["a currency with cents", ["$1.250", "1.250"], "comma"],
    ["a currency's code", ["1,250 EUR"], "point"],
    ["a negative amount", ["($1,250)"], "point"],
    ["spaces for thousands", ["12 000", "1,250"], "comma"],
    ["apostrophes for thousands", ["12'000", "1.250"], "point"],
    ["a real number beside texts", [7, "1.250", "2,5"], "comma"],
  ];
  for (const [what, cells, sign] of told) {
    it(`is told the decimal sign by ${what}`, () => {
      assert.deepEqual(decision(cells).slice(0, 2), ["evident", sign]);
      assert.deepEqual(read(cells).problems, []);
    });
  }

  it("offers no reading that a cell can't have, where the decimal sign is evident", () => {
    const offered = (...cells: Cell[]): readonly unknown[] =>
      read(cells).decisions.map(({ value, options }) => [value, options.map((one) => one.value)]);
    assert.deepEqual(offered("1.234,50", "99,5"), [["comma", ["comma"]]]);
    assert.deepEqual(offered("1.250", "89,9"), [["comma", ["point", "comma"]]]);
    assert.deepEqual(offered("1.234,5", "1,234.5"), [["point", ["point", "comma"]]]);
    const few = Array.from({ length: 999 }, (_, row) => `${row}.5`);
    assert.deepEqual(offered(...few, "1.234,5"), [["point", ["point", "comma"]]]);
  });

  it("is told nothing by a currency of thousandths, or by amounts in millions", () => {
    assert.equal(decision(["KWD 1.250"])[0], "asked");
    assert.equal(decision(["$1.250M"])[0], "asked");
  });

  it("names the cells that contradict the others, and guesses none of them", () => {
    const { column, problems } = read(["1.234,5", "1,234.5", "99.5"]);
    assert.equal(column.decimalSign, ".");
    assert.deepEqual([...column.values], [NaN, 1234.5, 99.5]);
    assert.match(problems[0]?.message ?? "", /"1\.234,5" can't be read with the point/);
    assert.equal(problems.length, 1);
    assert.match(
      decision(["1.234,5", "1,234.5"])[2] ?? "",
      /contradicts itself: it holds 1,234\.5/,
    );
    // Where other cells have two readings, as many of one kind as of the other tell nothing.
    assert.equal(decision(["1.234,5", "1,234.5", "1.250"])[0], "asked");
    const thousand = Array.from({ length: 999 }, (_, row) => `${row},50`);
    const stray = read([...thousand, "12.5", "1.250"]);
    assert.deepEqual(
      stray.problems.map(({ row }) => row),
      [1000],
    );
    assert.equal(stray.decisions[0]?.state, "evident");
    assert.equal(stray.column.values[1000], 1250);
  });

  it("follows the user's word on the decimal sign", () => {
    assert.deepEqual([...read(["1,234"], "comma").column.values], [1.234]);
    assert.deepEqual([...read(["1.234"], "point").column.values], [1.234]);
    assert.equal(read(["1.234"], "point").decisions[0]?.state, "chosen");
  });

  it("warns of numbers that a spreadsheet of another language has made of 950.000", () => {
    assert.match(read(["1.250.000", 950]).notes[0]?.message ?? "", /D3.*950 of 950\.000/);
    assert.match(read(["1,250,000", 950]).notes[0]?.message ?? "", /950 of 950,000/);
    for (const cells of [["1.250.000", 9500], ["1.250.000", "950.000", 950], [950]]) {
      assert.deepEqual(read(cells).notes, []);
    }
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
    ["1,200.00 CR", /not a number/],
    ["€ 5 USD", /not a number/],
    ["1.2T", /not a number/],
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
      ofMany: "hold no number. Write a number in each, or clear the cells.",
      severity: "error",
    });
  });

  it("notes the currency of each row", () => {
    const { column } = read(["$5", "€7", 3, "CA$ 2", "2 USD", "n/a"]);
    assert.deepEqual(column.currencies?.codes, ["", "USD", "EUR", "CAD"]);
    assert.deepEqual(column.currencies.of, Uint8Array.of(1, 2, 0, 3, 1, 0));
    assert.equal(read([5, "7"]).column.currencies, undefined);
  });

  // Signs and codes of one currency; a line each. Where a sign may be of two, both are asked about.
  for (const cells of [
    ["R$ 5", "BRL 5", "5 reais"],
    ["₹ 5", "Rs. 5", "INR 5", "Rs 5"],
    ["¥ 5", "5円", "JPY 5"],
    ["€ 5", "5 EUR", "5 euros"],
    ["£5", "GBP 5"],
    ["$5", "US$ 5", "5 USD"],
    ["CHF 5", "Fr. 5", "SFr. 5"],
    ["元 5", "RMB 5", "CNY 5"],
  ]) {
    it(`takes ${cells.join(", ")} for one currency`, () => {
      const { column, decisions } = read(cells);
      assert.deepEqual([column.currencies?.codes.length, decisions], [2, []]);
    });
  }
  for (const cells of [
    ["$5", "CA$ 5"],
    ["¥ 5", "CNY 5"],
    ["5 kr", "5 SEK"],
    ["€5", "£5"],
  ]) {
    it(`takes ${cells.join(", ")} for two currencies`, () => {
      assert.equal(read(cells).column.currencies?.codes.length, 3);
    });
  }

  it("leaves a dash without a currency blank", () => {
    const { column, problems } = read(["$ 5", "-"]);
    assert.deepEqual([...column.values], [5, NaN]);
    assert.equal(problems[0]?.severity, "warning");
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
