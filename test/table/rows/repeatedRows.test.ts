import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import type { Cell } from "../../../src/table/cell";
import { field } from "../../../src/table/headers/field";
import { readTable, type Table } from "../../../src/table/readTable";

const fields = [
  field("id", "Account ID", "id", [], true),
  field("owner", "Owner", "text", []),
  field("arr", "ARR", "number", []),
  field("visits", "Visits", "number", []),
  field("score", "Score", "number", []),
  field("latitude", "Latitude", "latitude", []),
  field("rowDate", "Order date", "date", []),
];

function read(rows: readonly (readonly Cell[])[], answer?: string): Table {
  const [headers = []] = rows;
  const mapping = new Map(
    headers.map((header, column) => [
      fields.find(({ label }) => label === header)?.key ?? "",
      column,
    ]),
  );
  const answers = new Map(answer === undefined ? [] : [["repeated rows", answer]]);
  return readTable({ sheet: "Orders", row: 0, column: 0, cells: rows }, mapping, fields, {
    repeats: "merge",
    answers,
  });
}

const orders: readonly (readonly Cell[])[] = [
  ["Account ID", "Owner", "ARR", "Visits", "Order date"],
  ["C1", "Ana", 10, 4, 46_000],
  ["C2", "Bo", 500, 2, 46_001],
  ["C1", "Ana", 990, 4, 46_010],
  ["C1", "", 100, "", 46_005],
];

describe("rows of one account", () => {
  it("are a question where their numbers differ, with the total that each answer gives", () => {
    const { decisions, rows, ofRow } = read(orders);
    assert.deepEqual([...rows], [1, 2]);
    assert.deepEqual([...ofRow], [0, 1, 0, 0]);
    const [question] = decisions;
    assert.equal(question?.state, "asked");
    assert.equal(
      question.question,
      "2 rows repeat the Account ID of a row above, and ARR differs: C1 has 10 in row 2 and 990 in row 4. What counts?",
    );
    assert.deepEqual(
      question.options.map(({ value, shows }) => [value, shows]),
      [
        ["add up", "ARR 1,600 in all"],
        ["largest", "ARR 1,490 in all"],
        ["latest", "ARR 1,490 in all"],
        ["first", "ARR 510 in all"],
      ],
    );
  });

  for (const [answer, arr] of [
    ["add up", [1100, 500]],
    ["largest", [990, 500]],
    ["latest", [990, 500]],
    ["first", [10, 500]],
  ] as const) {
    it(`become one: ${answer}`, () => {
      const { columns, decisions } = read(orders, answer);
      assert.equal(decisions[0]?.state, "chosen");
      assert.deepEqual([...(columns.get("arr")?.values as Float64Array)], arr);
      // The same in all of its rows counts once, whatever is done with what differs.
      assert.deepEqual([...(columns.get("visits")?.values as Float64Array)], [4, 2]);
      assert.deepEqual(columns.get("owner")?.values, ["Ana", "Bo"]);
    });
  }

  // What else falls under it: exports that list an account once per contact, product or quarter.
  for (const [what, rows, asked, note] of [
    [
      "rows that are alike",
      [
        ["C1", "Ana", 10, 1, 1],
        ["C1", "Ana", 10, 1, 1],
      ],
      false,
      /same numbers/,
    ],
    [
      "a blank beside a number",
      [
        ["C1", "Ana", 10, 1, 1],
        ["C1", "Ana", "", 1, 1],
      ],
      false,
      /same numbers/,
    ],
    [
      "other owners alone",
      [
        ["C1", "Ana", 10, 1, 1],
        ["C1", "Bo", 10, 1, 1],
      ],
      false,
      /differ in 1 account/,
    ],
    [
      "numbers as text and as numbers",
      [
        ["C1", "Ana", "10", 1, 1],
        ["C1", "Ana", 10, 1, 1],
      ],
      false,
      /same numbers/,
    ],
    [
      "another amount",
      [
        ["C1", "Ana", 10, 1, 1],
        ["C1", "Ana", 11, 1, 1],
      ],
      true,
      undefined,
    ],
    [
      "another amount in a second column",
      [
        ["C1", "Ana", 10, 1, 1],
        ["C1", "Ana", 10, 2, 1],
      ],
      true,
      undefined,
    ],
  ] as const) {
    it(`${asked ? "ask" : "don't ask"}: ${what}`, () => {
      const table = read([["Account ID", "Owner", "ARR", "Visits", "Score"], ...rows]);
      assert.equal(table.decisions.length, asked ? 1 : 0);
      if (note !== undefined) assert.ok(table.notes.some(({ message }) => note.test(message)));
    });
  }

  it("add up amounts, never scores or places", () => {
    const { columns } = read(
      [
        ["Account ID", "ARR", "Score", "Latitude"],
        ["C1", 10, 70, 40],
        ["C1", 20, 50, 41],
      ],
      "add up",
    );
    const of = (key: string): number[] => [...(columns.get(key)?.values as Float64Array)];
    assert.deepEqual([of("arr"), of("score"), of("latitude")], [[30], [70], [40]]);
  });

  for (const [what, rows, answer, isAsked] of [
    ["no account repeats", orders.slice(0, 3), undefined, false],
    ["the question is open", orders, undefined, true],
    ["the latest counts", orders, "latest", true],
    ["they add up", orders, "add up", false],
    ["rows that repeat are alike", [...orders.slice(0, 3), orders[1] ?? []], undefined, false],
  ] as const)
    it(`${isAsked ? "need" : "don't need"} to know whether day or month comes first where ${what}`, () => {
      const days = ["", "03/04/2026", "05/06/2026", "07/08/2026", "01/02/2026"];
      const dated = rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 4), days[at] ?? ""]));
      const questions = read(dated, answer).decisions.filter(({ state }) => state === "asked");
      assert.equal(
        questions.some(({ setting }) => setting === "dateOrder"),
        isAsked,
      );
    });

  it("take the latest by day, the lower row of the same day, and any dated row before an undated one", () => {
    const { columns } = read(
      [
        ["Account ID", "ARR", "Order date"],
        ["A", 1, 46_000],
        ["A", 2, 46_000],
        ["B", 3, ""],
        ["B", 4, 46_000],
        ["C", 5, 46_001],
        ["C", 6, ""],
      ],
      "latest",
    );
    assert.deepEqual([...(columns.get("arr")?.values as Float64Array)], [2, 4, 5]);
  });

  it("don't pass for an answer what no option offers", () => {
    assert.equal(read(orders, "average").decisions[0]?.state, "asked");
    assert.equal(
      read(
        [
          ["Account ID", "ARR"],
          ["A", 1],
          ["A", 2],
        ],
        "latest",
      ).decisions[0]?.state,
      "asked",
    );
  });

  it("add up where another account differs, and count once what is the same in all rows of each", () => {
    const { columns } = read(
      [
        ["Account ID", "ARR", "Visits"],
        ["C1", 8, 4],
        ["C1", 8, 4],
        ["C2", 5, 2],
        ["C2", 6, ""],
      ],
      "add up",
    );
    const of = (key: string): number[] => [...(columns.get(key)?.values as Float64Array)];
    assert.deepEqual(
      [of("arr"), of("visits")],
      [
        [16, 11],
        [4, 2],
      ],
    );
  });

  it("say nothing of numbers that weren't read", () => {
    const { notes } = read([
      ["Account ID", "Owner"],
      ["C1", "Ana"],
      ["C1", "Ana"],
    ]);
    const [note] = notes.map(({ message }) => message);
    assert.equal(note, "1 row repeats the Account ID of a row above, and counts once.");
  });

  it("keep the sum of all rows when added up, however they are ordered and whatever comes twice", () => {
    const row = fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const { columns, ofRow, decisions } = read([["Account ID", "ARR"], ...rows], "add up");
        const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
        const amounts = columns.get("arr")?.values as Float64Array;
        const counted = decisions.length > 0 ? rows : [...new Map(rows)];
        assert.equal(sum(amounts), sum(counted.map(([, amount]) => amount)));
        assert.equal(new Set(ofRow).size, amounts.length);
      }),
    );
  });
});
