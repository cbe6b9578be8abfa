import assert from "node:assert/strict";
import fc from "fast-check";
import { cellAddress } from "../../../src/table/cellAddress";
import type { Cell } from "../../../src/table/cell";
import { accountFields, repFields } from "../../../src/table/headers/fields";
import { findTables } from "../../../src/table/rows/findTables";

type Rows = readonly (readonly Cell[])[];

const fields = [...accountFields, ...repFields];

/** Where each table stands: "A1:C4". */
function placesOf(cells: Rows): string[] {
  return findTables(cells, fields).map(({ rect }) => {
    const { row, column, rows, columns } = rect;
    return `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
  });
}

const accounts: Rows = [
  ["Account ID", "Owner", "ARR"],
  ["A1", "Bo", 100],
  ["A2", "Ana", 200],
  ["A3", "Bo", 300],
];
const reps: Rows = [
  ["Rep", "Max accounts"],
  ["Ana", 3],
  ["Bo", 3],
];
const blank: Rows = [[null]];

function beside(left: Rows, right: Rows, gap = 1): Rows {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const row = left[at] ?? [];
    const filler = Array.from({ length: width - row.length + gap }, () => null);
    return [...row, ...filler, ...(right[at] ?? [])];
  });
}

describe("several tables on a sheet", () => {
  const cases: readonly (readonly [string, Rows, readonly string[]])[] = [
    ["reps above accounts", [...reps, ...blank, ...accounts], ["A1:B3", "A5:C8"]],
    ["accounts above reps", [...accounts, ...blank, ...reps], ["A1:C4", "A6:B8"]],
    [
      "a list of names alone below",
      [...accounts, ...blank, ["Rep"], ["Ana"], ["Bo"]],
      ["A1:C4", "A6:A8"],
    ],
    [
      "words that nobody foresaw, above numbers",
      [...accounts, ...blank, ["Mitarbeitende", "Stunden"], ["Ana", 30], ["Bo", 20], ["Cy", 10]],
      ["A1:C4", "A6:B9"],
    ],
    [
      "each under a title of its own",
      [["Our team"], ...reps, ...blank, ["Our accounts"], ...blank, ...accounts],
      ["A2:B4", "A8:C11"],
    ],
    ["beside each other, of other lengths", beside(accounts, reps), ["A1:C4", "E1:F3"]],
    [
      "beside each other, begun lower",
      beside(reps, [...blank, ...accounts], 2),
      ["A1:B3", "E2:G5"],
    ],
    [
      "beside and above each other",
      [...beside(accounts, reps), ...blank, ["Region", "Target"], ["North", 5], ["South", 6]],
      ["A1:C4", "E1:F3", "A6:B8"],
    ],
    [
      "of one length, with a header that comes twice",
      beside(
        [
          ["Name", "Region", "ARR"],
          ["Acorn", "North", 5],
          ["Birch", "South", 6],
        ],
        [
          ["Rep", "Region"],
          ["Ana", "North"],
          ["Bo", "South"],
        ],
      ),
      ["A1:C3", "E1:F3"],
    ],
  ];
  for (const [name, cells, places] of cases) {
    it(`are found: ${name}`, () => assert.deepEqual(placesOf(cells), places));
  }
});

describe("one table", () => {
  const more: Rows = [
    ["A4", "Ana", 400],
    ["A5", "Bo", 500],
  ];
  const cases: readonly (readonly [string, Rows, readonly string[]])[] = [
    ["a blank row in it", [...accounts, ...blank, ...more], ["A1:C7"]],
    ["three blank rows in it", [...accounts, ...blank, ...blank, ...blank, ...more], ["A1:C9"]],
    [
      "its headers again after a page break",
      [...accounts, ...blank, accounts[0] ?? [], ...more],
      ["A1:C8"],
    ],
    [
      "a total and notes below",
      [
        ...accounts,
        ...blank,
        ["Grand Total (3 records)", null, 600],
        ...blank,
        ["Copyright (c) 2026"],
      ],
      ["A1:C8"],
    ],
    [
      "a small summary below",
      [...accounts, ...blank, ["Summary", null], ["Sum", 600], ["Average", 200]],
      ["A1:C8"],
    ],
    [
      "a row that sounds like headers after a blank row",
      [
        ["Account ID", "Name", "Department", "ARR"],
        ["A1", "Acorn", "Sales", 5],
        [null],
        ["A2", "Customer", "Region", 6],
        ["A3", "Birch", "Sales", 7],
      ],
      ["A1:D5"],
    ],
    [
      "people whose titles sound like headers, after a blank row",
      [
        ["Name", "Title", "Department"],
        ["Ana Ruiz", "Account Manager", "Sales"],
        ["Bo Lund", "Account Executive", "Support"],
        [null],
        ["Cy Berg", "Account Manager", "Sales"],
        ["Di Moss", "Engineer", "Support"],
      ],
      ["A1:C6"],
    ],
    [
      "a blank column in it",
      [
        ["Account ID", "Owner", null, "ARR"],
        ["A1", "Ana", null, 5],
        ["A2", "Bo", null, 6],
      ],
      ["A1:D3"],
    ],
    [
      "a blank column in it, and a total under a part of it",
      [
        ["Account ID", "Owner", null, "ARR"],
        ["A1", "Ana", null, 5],
        ["A2", "Bo", null, 6],
        ["Total", null, null, null],
      ],
      ["A1:D4"],
    ],
    [
      "notes here and there behind a blank column",
      [
        ["Account ID", "Owner", null, "Notes"],
        ["A1", "Ana", null, "call"],
        ["A2", "Bo", null, null],
        ["A3", "Bo", null, "write"],
        ["A4", "Ana", null, null],
      ],
      ["A1:D5"],
    ],
    [
      "a legend beside it",
      beside(accounts, [[null], [null], ["green = new"], ["red = lost"]]),
      ["A1:C4"],
    ],
    [
      "blank rows and columns before it",
      [...blank, ...accounts.map((row) => [null, ...row])],
      ["B2:D5"],
    ],
    [
      "filters above it",
      [["Report:", "Accounts"], ["Owner:", "all"], ["As of", "2026-01-31"], ...blank, ...accounts],
      ["A5:C8"],
    ],
    [
      "filters just above it, as names and values",
      [["Region = North"], ["Owner: Ana"], ...accounts],
      ["A3:C6"],
    ],
  ];
  for (const [name, cells, places] of cases) {
    it(`stays one with ${name}`, () => assert.deepEqual(placesOf(cells), places));
  }

  it("is found wherever it stands on the sheet", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (above, left) => {
        const before = Array.from({ length: left }, () => null);
        const cells = [
          ...Array.from({ length: above }, () => [null]),
          ...accounts.map((row) => [...before, ...row]),
        ];
        const place = `${cellAddress(above, left)}:${cellAddress(above + 3, left + 2)}`;
        assert.deepEqual(placesOf(cells), [place]);
      }),
    );
  });
});

describe("the header row", () => {
  const found: readonly (readonly [string, Rows, number])[] = [
    [
      "unknown words, above a row of data whose cells sound like headers",
      [
        ["Kto", "Bez", "Ber", "Btr"],
        ["A1", "Acorn", "Nord", 5],
        ["A2", "Customer", "Region", 6],
        ["A3", "Birch", "Nord", 7],
      ],
      0,
    ],
    [
      "unknown words above words, where a row of data sounds like headers",
      [
        ["Kto", "Bez"],
        ["Name", "Owner"],
        ["Acorn", "Ana"],
        ["Birch", "Bo"],
      ],
      0,
    ],
    [
      "years as numbers",
      [
        ["Company", 2024, 2025],
        ["Acorn", 10, 20],
        ["Birch", 30, 40],
      ],
      0,
    ],
    [
      "one row only below",
      [
        ["Company", "City"],
        ["Acorn", "Rome"],
      ],
      0,
    ],
    ["a title as wide as a list of names", [["Our team"], ["Rep"], ["Ana"], ["Bo"]], 1],
    [
      "a title in a cell merged over all columns",
      [
        ["Accounts by owner", null, null],
        ["Company", "Owner", "ARR"],
        ["Acorn", "Ana", 5],
      ],
      1,
    ],
    [
      "filters above it that name fields",
      [
        ["Owner:", "Ana", null],
        ["Region:", "North", null],
        ["Company", "Owner", "ARR"],
        ["Acorn", "Ana", 5],
        ["Birch", "Bo", 6],
      ],
      2,
    ],
    // Falls under it: the fields of a form, a legend, the same headers in another language.
    [
      "a line of known words, as wide as it, above it",
      [
        ["Region", "Segment", "Note"],
        ["Company", "Owner", "ARR"],
        ["Acorn", "Ana", 5],
        ["Birch", "Bo", 6],
      ],
      1,
    ],
    [
      "a line of known words, less wide, above it",
      [
        ["Region", "Segment", "Note", null],
        ["Account ID", "Company", "Owner", "ARR"],
        ["A1", "Acorn", "Ana", 5],
        ["A2", "Birch", "Bo", 6],
      ],
      1,
    ],
    [
      "its names in another language above it",
      [
        ["Firma", "Betreuer", "Umsatz"],
        ["Company", "Owner", "ARR"],
        ["Acorn", "Ana", 5],
        ["Birch", "Bo", 6],
      ],
      1,
    ],
    [
      "words in a column of numbers just below it",
      [
        ["Company", "Owner", "ARR"],
        ["Acorn", "Ana", "lots"],
        ["Birch", "Bo", 6],
        ["Cedar", "Bo", 7],
      ],
      0,
    ],
    [
      "unknown words, above a row with words in a column of numbers",
      [
        ["Kto", "Bez", "Btr"],
        ["Acorn", "Ana", "lots"],
        ["Birch", "Bo", 6],
        ["Cedar", "Bo", 7],
      ],
      0,
    ],
    [
      "above a row of data that sounds like headers, numbers and all",
      [
        ["Company", "Owner", "ARR"],
        ["Customer", "Region", 5],
        ["Birch", "Bo", 6],
      ],
      0,
    ],
    [
      "the kinds of its values just below it",
      [
        ["Kto", "Bez", "Btr"],
        ["(key)", "(text)", "(amount)"],
        ["A1", "Acorn", 5],
        ["A2", "Birch", 6],
      ],
      0,
    ],
    [
      "a total just below it",
      [
        ["Company", "Owner", "ARR"],
        ["Total", null, 11],
        ["Acorn", "Ana", 5],
        ["Birch", "Bo", 6],
      ],
      0,
    ],
    [
      "numbers kept as text",
      [
        ["Firma", "Umsatz"],
        ["Acorn", "1.200,50"],
        ["Birch", "900"],
      ],
      0,
    ],
  ];
  for (const [name, cells, row] of found) {
    it(`is found: ${name}`, () =>
      assert.deepEqual(
        findTables(cells, fields).map(({ rect }) => rect.row),
        [row],
      ));
  }

  const none: readonly (readonly [string, Rows])[] = [
    [
      "ids, names and numbers",
      [
        ["A1", "Acorn", "Ana", 5],
        ["A2", "Birch", "Bo", 6],
      ],
    ],
    [
      "a name that comes again",
      [
        ["Acorn", "North"],
        ["Birch", "North"],
        ["Cedar", "South"],
      ],
    ],
    [
      "dates",
      [
        ["Acorn", "2026-01-05"],
        ["Birch", "2026-02-07"],
      ],
    ],
    [
      "a first row with a number missing",
      [
        ["A1", "Acorn", null],
        ["A2", "Birch", 6],
        ["A3", "Cedar", 7],
      ],
    ],
    [
      "mail addresses",
      [
        ["ana@example.com", "Ana"],
        ["bo@example.com", "Bo"],
      ],
    ],
  ];
  for (const [name, cells] of none) {
    it(`is not made of a first row of data: ${name}`, () =>
      assert.deepEqual(findTables(cells, fields), []));
  }

  it("says when only its place speaks for it", () => {
    const [words] = findTables(
      [
        ["Kto", "Bez"],
        ["Acorn", "Ana"],
        ["Birch", "Bo"],
      ],
      fields,
    );
    assert.equal(words?.isEvident, false);
    const [known] = findTables(accounts, fields);
    assert.equal(known?.isEvident, true);
  });

  it("is offered with the rows around it, to choose another", () => {
    const cells: Rows = [["Accounts by owner"], [null], ...accounts];
    const [table] = findTables(cells, fields);
    assert.deepEqual(
      table?.candidates.map(({ row }) => row),
      [0, 2, 3, 4, 5],
    );
    assert.deepEqual(table.candidates[2]?.headers, ["A1", "Bo", "100"]);
  });
});

describe("headers of two rows", () => {
  const cases: readonly (readonly [string, Rows, readonly string[]])[] = [
    [
      "become one where the lower row repeats itself",
      [
        [null, 2024, null, 2025, null],
        ["Company", "Revenue", "Visits", "Revenue", "Visits"],
        ["Acorn", 1, 2, 3, 4],
        ["Birch", 5, 6, 7, 8],
      ],
      ["Company", "2024 Revenue", "2024 Visits", "2025 Revenue", "2025 Visits"],
    ],
    [
      "become one where the upper row fills what the lower leaves blank",
      [
        ["Company", "Owner", "Revenue", null],
        [null, null, "2024", "2025"],
        ["Acorn", "Ana", 10, 20],
        ["Birch", "Bo", 30, 40],
      ],
      ["Company", "Owner", "Revenue 2024", "Revenue 2025"],
    ],
    [
      "are the lower row where that tells its columns apart",
      [
        ["Who", null, "How much", null],
        ["Company", "Owner", "ARR", "Potential"],
        ["Acorn", "Ana", 10, 20],
        ["Birch", "Bo", 30, 40],
      ],
      ["Company", "Owner", "ARR", "Potential"],
    ],
    [
      "become one where the lower row says years alone of groups",
      [
        [null, "Customer", null, "Sales", null],
        ["ID", "Name", "Rep", 2024, 2025],
        [1, "Acorn", "Ana", 10, 20],
        [2, "Birch", "Bo", 30, 40],
      ],
      ["ID", "Name", "Rep", "Sales 2024", "Sales 2025"],
    ],
    [
      "leave the names of groups off what is clear without them",
      [
        ["Stammdaten", null, null, "Umsatz", null, "Potenzial"],
        ["Kundennr.", "Firma", "Betreuer", "2024", "2025", "Q1"],
        [1, "Acorn", "Ana", 10, 20, 1],
        [2, "Birch", "Bo", 30, 40, 2],
      ],
      ["Kundennr.", "Firma", "Betreuer", "Umsatz 2024", "Umsatz 2025", "Potenzial Q1"],
    ],
    [
      "are not made of a title above headers that repeat",
      [
        ["Accounts by owner", null, null],
        ["Company", "Revenue", "Revenue"],
        ["Acorn", 10, 20],
        ["Birch", 30, 40],
      ],
      ["Company", "Revenue", "Revenue"],
    ],
  ];
  for (const [name, cells, headers] of cases) {
    it(name, () => assert.deepEqual(findTables(cells, fields)[0]?.headers, headers));
  }
});
