import assert from "node:assert/strict";
import fc from "fast-check";
import type { Cell } from "../../src/table/cell";
import { accountFields } from "../../src/table/headers/fields";
import { matchHeaders } from "../../src/table/headers/matchHeaders";
import { readTable, type Table } from "../../src/table/readTable";

const fields = accountFields.map((field) => ({ ...field, required: field.key === "id" }));

function read(rates: string, ...cells: readonly (readonly Cell[])[]): Table {
  const range = { sheet: "Accounts", row: 0, column: 0, cells };
  const mapping = matchHeaders((cells[0] ?? []).map(String), fields);
  const answers = new Map(rates === "" ? [] : [["currency", rates]]);
  return readTable(range, mapping, fields, { answers, repeats: "merge" });
}

function values(table: Table, key: string): number[] {
  const column = table.columns.get(key);
  return column?.kind === "number" ? [...column.values] : assert.fail(`no numbers in ${key}`);
}

const marked = [
  ["Account ID", "ARR"],
  ["A", "€100"],
  ["B", "$10"],
  ["C", "€1"],
  ["D", 7],
  ["E", "£0"],
] as const;

const beside = [
  ["Account ID", "ARR", "Potential", "Score", "Currency"],
  ["A", 100, 1000, 5, "EUR"],
  ["B", 10, 100, 5, "USD"],
  ["C", 1, 10, 5, "EUR"],
  ["D", 7, 70, 5, ""],
] as const;

describe("amounts in several currencies", () => {
  it("are asked for once, with the rows of each and a cell, and stay as they are till then", () => {
    const table = read("", ...marked);
    const [decision, ...others] = table.decisions;
    assert.deepEqual(others, []);
    const { key, state, setting, currencies, cell } = decision ?? assert.fail();
    assert.deepEqual([key, state, setting], ["currency", "asked", "rates"]);
    assert.deepEqual(currencies, [
      { code: "EUR", rows: 2 },
      { code: "USD", rows: 1 },
    ]);
    assert.deepEqual(cell, { row: 2, column: 1, text: "$10" });
    assert.match(
      decision?.question ?? "",
      /^ARR holds amounts in EUR \(2 rows\) and USD \(1 row\), such as €100 in B2 and \$10 in B3\./,
    );
    assert.deepEqual(values(table, "arr"), [100, 10, 1, 7, 0]);
  });

  it("are converted row by row once all rates are there, and a row without a sign is said", () => {
    const table = read("USD 1; EUR 2", ...marked);
    assert.deepEqual(values(table, "arr"), [200, 10, 2, 7, 0]);
    const [{ state, options } = assert.fail()] = table.decisions;
    assert.deepEqual([state, options[0]?.text], ["chosen", "Converted by plan rates: EUR 2"]);
    const [{ message } = assert.fail()] = table.notes;
    assert.equal(message, "1 amount (B5) named no currency and counted as the plan's own, USD.");
  });

  it("are asked for as long as one rate is missing, which is named with a cell", () => {
    const table = read("USD 1", ...marked);
    const [{ state, question, cell } = assert.fail()] = table.decisions;
    assert.equal(state, "asked");
    assert.match(question, /there is no rate for EUR, such as €100 in B2\./);
    assert.deepEqual(cell, { row: 1, column: 1, text: "€100" });
    assert.deepEqual(values(table, "arr"), [100, 10, 1, 7, 0]);
  });

  it("are those of a column of currencies: for money, never for scores", () => {
    const asked = read("", ...beside);
    const [{ question } = assert.fail(), ...others] = asked.decisions;
    assert.deepEqual(others, []);
    assert.match(question, /^ARR and Potential hold amounts in EUR .* such as 100 EUR in B2 and/);
    const table = read("USD 1; EUR 2", ...beside);
    assert.deepEqual(values(table, "arr"), [200, 10, 2, 7]);
    assert.deepEqual(values(table, "potential"), [2000, 100, 20, 70]);
    assert.deepEqual(values(table, "score"), [5, 5, 5, 5]);
  });

  // What else falls under it: any one sign, code or name, plain amounts beside it, blanks, zeros.
  for (const [what, cells] of [
    ["one sign", ["€100", 7, "1 EUR"]],
    ["signs of one currency", ["₹ 5", "Rs. 5", "INR 5"]],
    ["a zero in another", ["€100", "$0", "€5"]],
    ["no sign", [100, 7, "5"]],
  ] as const) {
    it(`are none where there is ${what}, whatever rates are there`, () => {
      for (const rates of ["", "USD 1; EUR 2; INR 3"]) {
        const rows = cells.map((cell, at) => [`A${at}`, cell]);
        const table = read(rates, ["Account ID", "ARR"], ...rows);
        assert.deepEqual(table.decisions, []);
        const [first = NaN] = values(table, "arr");
        assert.ok(first === 100 || first === 5);
      }
    });
  }

  it("are none where every row names the same currency", () => {
    const rows = ["EUR", "€", "eur", "Euro", ""].map((code, at) => [`A${at}`, 10, code]);
    const table = read("", ["Account ID", "ARR", "Currency"], ...rows);
    assert.deepEqual([table.decisions, table.notes], [[], []]);
    assert.deepEqual(values(table, "arr"), [10, 10, 10, 10, 10]);
  });

  // What else falls under it: reports of a CRM with an amount and its converted twin.
  for (const [header, said] of [
    ["ARR (USD)", /it is in USD: Currency was not applied/],
    ["ARR (converted)", /it is converted already: Currency was not applied/],
  ] as const) {
    it(`are not those of the row below ${header}`, () => {
      const rows = [
        ["A", 100, "EUR"],
        ["B", 10, "GBP"],
      ];
      const table = read("", ["Account ID", header, "Currency"], ...rows);
      assert.deepEqual(table.decisions, []);
      assert.deepEqual(values(table, "arr"), [100, 10]);
      assert.match(table.notes[0]?.message ?? "", said);
    });
  }

  // What else falls under it: C$, MX$, kr, ¥, any sign that several countries share.
  it("are told by the row where a sign is shared, and by the sign where they contradict", () => {
    const rows = [
      ["A", "$100", "CAD"],
      ["B", "$10", "Canadian Dollar"],
      ["C", "$1", "USD"],
      ["D", "€5", "USD"],
      ["E", "kr 5", "NOK"],
    ];
    const cells = [["Account ID", "ARR", "Currency"], ...rows];
    const rates = "USD 1; CAD 0.5; Canadian dollar 0.25; EUR 2; NOK 0.1";
    const table = read(rates, ...cells);
    assert.deepEqual(values(table, "arr"), [50, 2.5, 1, 10, 0.5]);
    assert.match(table.notes[0]?.message ?? "", /^1 amount \(B5\) had another currency's sign/);
  });

  it("of one account's rows are added up in one currency", () => {
    const rows = [
      ["A", 100, "EUR"],
      ["A", 10, "USD"],
      ["B", 1, "EUR"],
    ];
    const cells = [["Account ID", "ARR", "Currency"], ...rows];
    assert.deepEqual(values(read("USD 1; EUR 2", ...cells), "arr"), [210, 2]);
  });

  it("have no totals to choose by, and no note about their names, where rows of one account are of several", () => {
    const cells = [
      ["Account ID", "ARR", "Currency"],
      ["A", 100, "EUR"],
      ["A", 10, "USD"],
    ];
    const totals = (rates: string): (string | undefined)[] => {
      const { decisions, notes } = read(rates, ...cells);
      assert.deepEqual(
        notes.filter(({ header }) => header === "Currency"),
        [],
      );
      const repeated = decisions.find(({ setting }) => setting === "repeats");
      return (repeated ?? assert.fail()).options.map(({ shows }) => shows);
    };
    assert.deepEqual(totals(""), [undefined, undefined, undefined]);
    assert.deepEqual(totals("USD 1; EUR 2"), [
      "ARR 210 in all",
      "ARR 200 in all",
      "ARR 200 in all",
    ]);
  });

  it("say that no rate is 1", () => {
    const { notes } = read("USD 0.5; EUR 2", ...marked);
    assert.ok(notes.some(({ message }) => /^None of the rates is 1/.test(message)));
  });

  it("are refused with rates that can't be read, by the part", () => {
    assert.throws(() => read("USD 1; EUR lots", ...marked), /"EUR lots"/);
  });

  it("sum up to the sums of each currency, converted, by signs as by a column", () => {
    const codes = ["USD", "EUR", "GBP", "INR"] as const;
    const one = fc.record({
      code: fc.constantFrom(...codes),
      amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    });
    const rate = fc.integer({ min: 1, max: 5000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 40 }),
        fc.tuple(rate, rate, rate),
        fc.boolean(),
        (rows, [eur, gbp, inr], bySigns) => {
          const worth = { USD: 1, EUR: eur, GBP: gbp, INR: inr };
          const headers = ["Account ID", "ARR", "Currency"];
          const cells = rows.map(({ code, amount }, at) =>
            bySigns ? [`A${at}`, `${code} ${amount}`, ""] : [`A${at}`, amount, code],
          );
          const table = read(
            codes.map((code) => `${code} ${worth[code]}`).join("; "),
            headers,
            ...cells,
          );
          const sumOf = (code: string): number =>
            rows.reduce((sum, row) => sum + (row.code === code ? row.amount : 0), 0);
          const several = new Set(rows.filter(({ amount }) => amount !== 0).map((r) => r.code));
          const wanted = codes.reduce(
            (sum, code) => sum + sumOf(code) * (several.size > 1 ? worth[code] : 1),
            0,
          );
          const sum = values(table, "arr").reduce((total, value) => total + value, 0);
          assert.ok(Math.abs(sum - wanted) <= 1e-9 * rows.length * 5e6, `${sum} ${wanted}`);
          assert.equal(table.decisions.length, several.size > 1 ? 1 : 0);
        },
      ),
    );
  });
});
