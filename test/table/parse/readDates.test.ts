import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Cell } from "../../../src/table/cell";
import type { Answers } from "../../../src/table/decision";
import { dateSerial, readDateColumn } from "../../../src/table/parse/readDates";
import { field } from "../../../src/table/headers/field";
import { readTable } from "../../../src/table/readTable";

function read(cells: readonly Cell[], answers?: Answers) {
  const rows = cells.map((_, index) => index + 1);
  return readDateColumn(cells, { sheet: "S", column: 2, header: "Closed", rows }, answers);
}

const march31 = dateSerial(2026, 3, 31);

describe("readDates", () => {
  // As people, programs and many languages write 31 March 2026. What else falls under it: every month,
  // in full or by its first three letters or more, and every one of these with a time.
  for (const cell of [
    46112,
    46112.75,
    20260331,
    "46112",
    "46112.5",
    "2026-03-31",
    "2026/3/31",
    "2026.03.31",
    "2026-03-31T10:00:00Z",
    "2026-03-31T10:00:00.000+02:00",
    "2026-03-31 2:30 PM",
    "20260331",
    '="2026-03-31"',
    "31-Mar-2026",
    "31-Mar-26",
    "31-MAR-26",
    "31 Mar 2026",
    "31Mar2026",
    "Mar 31 2026",
    "Mar 31, 2026",
    "March 31, 2026",
    "March 31st, 2026",
    "31st of March 2026",
    "March 31, 2026, 10:00 AM",
    "2026-Mar-31",
    "31. März 2026",
    "31. Mrz 2026",
    "31 mars 2026",
    "31 de marzo de 2026",
    "31 de março de 2026",
    "31 marzo 2026",
    "31 maart 2026",
    "31 marca 2026",
    "31. března 2026",
    "31 марта 2026",
    "31 март 2026",
    "31/03/2026",
    "31/3/26",
    "31.03.2026 10:00",
    "31. 3. 2026",
    "31-03-2026",
    "3/31/2026",
    "3/31/26 2:30 PM",
  ]) {
    it(`reads ${JSON.stringify(cell)}`, () => {
      const { column, problems } = read([cell]);
      assert.deepEqual([[...column.values], problems], [[march31], []]);
    });
  }

  it("knows Excel's rule for years of two digits, and months that begin alike", () => {
    assert.deepEqual(
      [
        ...read(["31-Dec-29", "31-Dec-30", "1 juin 2026", "1 juil. 2026", "1. Jänner 2026"]).column
          .values,
        ...read(["1. červen 2026", "1. července 2026", "1 października 2026", "1 мая 2026"]).column
          .values,
      ],
      [
        dateSerial(2029, 12, 31),
        dateSerial(1930, 12, 31),
        dateSerial(2026, 6, 1),
        dateSerial(2026, 7, 1),
        dateSerial(2026, 1, 1),
        dateSerial(2026, 6, 1),
        dateSerial(2026, 7, 1),
        dateSerial(2026, 10, 1),
        dateSerial(2026, 5, 1),
      ],
    );
  });

  // Each line: a column, the state and the order, and what it gives for its first cell.
  const columns: readonly (readonly [readonly Cell[], string, string, number])[] = [
    [["3/4/2026", "12/31/2026"], "evident", "month first", dateSerial(2026, 3, 4)],
    [["3/4/2026", "31/12/2026"], "evident", "day first", dateSerial(2026, 4, 3)],
    [["3-4-26", "31-12-26", 46112.5], "evident", "day first", dateSerial(2026, 4, 3)],
    [["3.4.2026"], "guessed", "day first", dateSerial(2026, 4, 3)],
    [["3/4/2026"], "asked", "month first", dateSerial(2026, 3, 4)],
    [["3/4/26 10:00 AM", "5/6/26"], "asked", "month first", dateSerial(2026, 3, 4)],
    [["26-03-31", "26-04-02", "25-12-24"], "guessed", "year first", march31],
    [["26-03-31"], "asked", "year first", march31],
    [["99-12-31", "26-03-31"], "evident", "year first", dateSerial(1999, 12, 31)],
    [["31-12-26", "15-03-26", "01-07-26"], "evident", "day first", dateSerial(2026, 12, 31)],
  ];
  for (const [cells, state, order, first] of columns) {
    it(`decides ${JSON.stringify(cells)} by all its values: ${state}, ${order}`, () => {
      const { column, decisions, problems } = read(cells);
      assert.deepEqual(
        decisions.map((one) => [one.state, one.value]),
        [[state, order]],
      );
      assert.deepEqual([column.values[0], problems], [first, []]);
    });
  }

  it("asks with a real cell in both readings, and follows the answer", () => {
    const { decisions } = read(["3/3/2026", "3/4/2026"]);
    assert.deepEqual(decisions, [
      {
        key: "date order/Closed",
        header: "Closed",
        cell: { row: 2, column: 2, text: "3/4/2026" },
        question: "Closed holds 3/4/2026: is that 3 April 2026 or 4 March 2026?",
        options: [
          { value: "day first", text: "The day comes first", shows: "3 April 2026" },
          { value: "month first", text: "The month comes first", shows: "4 March 2026" },
        ],
        value: "month first",
        state: "asked",
        because: "",
        setting: "dateOrder",
      },
    ]);
    const chosen = read(["3/4/2026"], new Map([["date order/Closed", "day first"]]));
    assert.deepEqual([...chosen.column.values], [dateSerial(2026, 4, 3)]);
    assert.equal(chosen.decisions[0]?.state, "chosen");
  });

  it("asks nothing where the order makes no difference", () => {
    assert.deepEqual(read(["3/3/2026", "2026-04-05", 46112, null]).decisions, []);
  });

  it("names the dates that contradict the others", () => {
    const many = Array.from({ length: 40 }, (_, row) => `${13 + (row % 15)}/2/2026`);
    const { problems, decisions } = read([...many, "12/31/2026", "3/4/2026"]);
    assert.deepEqual(
      problems.map(({ row, message }) => [row, message.slice(0, 44)]),
      [[41, '"12/31/2026" is no date with the day first, ']],
    );
    assert.equal(decisions[0]?.state, "evident");
    assert.equal(read(["31/12/2026", "12/31/2026", "3/4/2026"]).decisions[0]?.state, "asked");
  });

  it("follows the table's other columns of dates, and says so", () => {
    const fields = ["Created", "Closed"].map((label) => field(label, label, "date", []));
    const cells = [
      ["Created", "Closed"],
      ["31/12/2026", "3/4/2026"],
    ];
    const mapping = new Map([
      ["Created", 0],
      ["Closed", 1],
    ]);
    const { decisions } = readTable({ sheet: "S", row: 0, column: 0, cells }, mapping, fields);
    assert.deepEqual(
      decisions.map(({ key, state, value }) => [key, state, value]),
      [
        ["date order/Created", "evident", "day first"],
        ["date order/Closed", "guessed", "day first"],
      ],
    );
  });

  // A spreadsheet of another language makes dates of the texts that fit its own order, wrongly.
  const april3 = dateSerial(2026, 4, 3);
  const march4 = dateSerial(2026, 3, 4);
  for (const left of ["31/12/2026", "12/31/2026"]) {
    it(`suspects real dates beside ${left} and none after the 12th`, () => {
      const { decisions, column } = read([march4, left]);
      const real = decisions.find(({ key }) => key === "real dates/Closed");
      assert.equal(real?.state, "asked");
      assert.deepEqual(
        real.options.map(({ shows }) => shows),
        ["4 March 2026", "3 April 2026"],
      );
      assert.equal(column.values[0], april3);
      const right = read([march4, left], new Map([["real dates/Closed", "as they stand"]]));
      assert.equal(right.column.values[0], march4);
    });
  }
  it("suspects no real dates where one is after the 12th, or texts have days up to it", () => {
    for (const cells of [
      [march4, march31, "31/12/2026"],
      [march4, "31/12/2026", "3/4/2026"],
      [march4],
    ])
      assert.ok(read(cells).decisions.every(({ key }) => key !== "real dates/Closed"));
  });
});
