import assert from "node:assert/strict";
import fc from "fast-check";
import type { Cell } from "../../../src/table/cell";
import { leftOutProblems, rowKinds, type RowKind } from "../../../src/table/rows/rowKinds";

type Rows = readonly (readonly Cell[])[];

/** Kinds of the rows below the header, as one letter each: d, b(lank), t, s(ubtotal), f, h, g. */
function lettersOf(cells: Rows, identity: readonly number[] = [0]): string {
  return rowKinds({ sheet: "S", row: 0, column: 0, cells }, identity)
    .kinds.slice(1)
    .map((kind) => kind.charAt(0))
    .join("");
}

const header = ["Account ID", "Owner", "ARR"];
const two: Rows = [header, ["A1", "Ana", 100], ["A2", "Bo", 200]];

describe("rows that hold totals", () => {
  const labels = [
    ...[
      "Total",
      "Grand Total",
      "Grand total:",
      "Grand Totals (2 records)",
      "Subtotal",
      "Sub-total",
      "Grand-total",
    ],
    ...["Total (2)", "Sum", "TOTAL", "Total records: ", "Report total"],
    ...["Summe", "Gesamt", "Gesamtsumme", "Gesamtergebnis", "Zwischensumme", "Insgesamt"],
    ...["Total général", "Total general", "Sous-total", "Somme", "Totaux"],
    ...["Suma", "Suma total", "Total geral", "Soma"],
    ...["Totale", "Totale complessivo", "Somma", "Totaal", "Eindtotaal", "Subtotaal"],
  ];
  for (const label of labels) {
    it(`are known by "${label}" at the end, with or without a sum`, () => {
      for (const sum of [300, "300.00", "300,00 €", null]) {
        assert.match(lettersOf([...two, [label, null, sum]]), /^dd[ts]$/, String(sum));
        assert.match(lettersOf([...two, [], [null, label, sum]]), /^ddb[ts]$/, String(sum));
      }
    });
  }

  const wholes = [
    "All",
    "ALL",
    "All regions",
    "all accounts",
    "Whole",
    "Everything",
    "Alle",
    "Tous",
  ];
  const regions: Rows = [
    ["Region", "ARR", "Deals"],
    ["West", 100, 4],
    ["East", 250, 6],
    ["North", 50, 2],
  ];
  for (const label of [...wholes, "Tous pays", "Todos", "Все"]) {
    it(`are known by "${label}" where all its numbers are sums, and by nothing less`, () => {
      const kinds = (...rows: Rows): string => lettersOf([...regions, ...rows], []);
      assert.equal(kinds([label, 400, 12]), "dddt");
      assert.equal(kinds([label, 400, null]), "dddt");
      // A group is called so.
      for (const row of [
        [label, 400, 5],
        [label, 60, 3],
      ])
        assert.equal(kinds(row), "dddd", String(row));
      assert.equal(lettersOf([...regions.slice(0, 2), [label, 100, 4]], []), "dd");
      assert.equal(lettersOf([...two, ["A3", label, 300]]), "ddd");
    });
  }

  it("are known among the rows by the sum, count or average of those above", () => {
    for (const [label, value] of [
      ["Total", 300],
      ["Count", 2],
      ["Average", 150],
      ["North Total", 300],
      ["Total North", 300],
      ["Summe Nord", 300],
      ["Sous-total Nord", 300],
    ] as const) {
      const cells = [...two, [label, null, value], ["A3", "Ana", 400], ["A4", "Bo", 500]];
      assert.match(lettersOf(cells), /^dd[ts]dd$/, label);
    }
  });

  it("may count from the last subtotal, or from the start", () => {
    const cells: Rows = [
      header,
      ["A1", "Ana", 100],
      ["A2", "Ana", 250],
      ["Ana Total", null, 350],
      ["A3", "Bo", 400],
      ["A4", "Bo", 40],
      ["Bo Total", null, 440],
      ["Grand Total", null, 790],
    ];
    assert.equal(lettersOf(cells), "ddsddst");
  });

  it("may be two rows of a sum and a count", () => {
    const cells: Rows = [...two, ["Total", "Sum", 300], [null, "Count", 2]];
    assert.equal(lettersOf(cells), "ddtt");
  });

  it("may name a sum and a count in the columns of ids and names", () => {
    const cells: Rows = [
      ["Owner", "Account ID", "Account Name", "ARR"],
      ["Ana", "A1", "Acorn", 100],
      [null, "A2", "Birch", 200],
      ["Subtotal", "Sum", null, 300],
      [null, "Count", 2, null],
      ["Bo", "A3", "Cedar", 400],
      [null, "A4", "Dome", 50],
      ["Total", "Sum", null, 750],
      [null, "Count", 4, null],
    ];
    assert.equal(lettersOf(cells, [1, 2]), "ddstddtt");
  });

  for (const label of ["Razem", "Summa", "Yhteensä", "Toplam", "Итого", "合計", "Celkem"]) {
    it(`are known by "${label}", a word of further languages`, () => {
      assert.equal(lettersOf([...two, [label, null, 300]]), "ddt");
    });
  }

  it("may stand below text that a CSV left as text, whatever its decimal sign", () => {
    const cells: Rows = [header, ["A1", "Ana", "1.000,50"], ["A2", "Bo", "2.000,25"]];
    assert.equal(
      lettersOf([...cells, ["Nord Summe", "", "3.000,75"], ["A3", "Bo", "5,00"]]),
      "ddsd",
    );
  });

  it("say their row and label", () => {
    const range = {
      sheet: "S",
      row: 4,
      column: 1,
      cells: [...two, ["Grand Total (2 records)", null, 300]],
    };
    const { leftOut } = rowKinds(range, [0]);
    assert.deepEqual(leftOutProblems(range, leftOut), [
      {
        sheet: "S",
        row: 7,
        column: 1,
        header: "Account ID",
        text: "Grand Total (2 records)",
        message: 'Row 8 is left out: "Grand Total (2 records)" is a total.',
        ofMany: "are left out: each is a total.",
        severity: "warning",
      },
    ]);
  });
});

describe("accounts whose names sound like totals", () => {
  const names = [
    "Total",
    "Total Wine",
    "Summe GmbH",
    "Count Basie Inc",
    "Sum",
    "Totale Srl",
    "Total Energies",
    "Som",
    "Grand Total Travel",
  ];
  const idHeader = ["Account ID", "Account Name", "Owner", "ARR"];
  for (const name of names) {
    it(`stay: "${name}" with an id of its own`, () => {
      const rows: Rows = [
        idHeader,
        ["A1", "Acorn", "Ana", 100],
        ["A2", name, "Bo", 200],
        ["A3", name, null, 300],
        ["A4", name, null, null],
      ];
      assert.equal(lettersOf(rows, [0, 1]), "dddd");
      // Where ids are numbers too.
      const numbers = rows.map((row, at) => (at === 0 ? row : [at + 40, ...row.slice(1)]));
      assert.equal(lettersOf(numbers, [0, 1]), "dddd");
    });
    it(`stay: "${name}" known by its name, with an owner of its own`, () => {
      if (name.startsWith("Grand Total")) return;
      const rows: Rows = [
        ["Company", "Owner", "ARR"],
        [name, "Bo", 700],
        ["Acorn", "Ana", 100],
        ["Birch", "Bo", 10],
      ];
      assert.equal(lettersOf(rows), "ddd");
    });
  }
  it("stay in a list of names and numbers, where the number is no sum", () => {
    const rows: Rows = [
      ["Company", "ARR"],
      ["Acorn", 1000],
      ["Total", 500],
      ["Total Wine", 30],
      ["Birch", 10],
      ["Sum", 20],
    ];
    assert.equal(lettersOf(rows), "ddddd");
  });
});

describe("other rows that are no accounts", () => {
  const cases: readonly (readonly [string, Rows, string])[] = [
    [
      "the notices of a report",
      [
        ...two,
        [],
        ["Grand Totals (2 records)"],
        [],
        ["Confidential Information - Do Not Distribute"],
        ["Copyright (c) 2000-2026 example, inc. All rights reserved."],
      ],
      "ddbtbff",
    ],
    ["a line that nobody foresaw, after a gap", [...two, [], ["Acme internal use"]], "ddbf"],
    ["a filter as a name and a value", [...two, [], ["Filtered by:", "Owner"]], "ddbf"],
    ["lines of a report without a gap", [...two, ["Generated by: Ana"], ["Page 1 of 3"]], "ddff"],
    ["Seite 2 in the middle", [...two, ["Seite 2"], header, ["A3", "Bo", 5]], "ddfhd"],
    ["headers that come again", [...two, header, ["A3", "Bo", 5]], "ddhd"],
    [
      "headings of groups, by their words",
      [
        header,
        ["Account Owner: Ana Ruiz (1)"],
        ["A1", "Ana", 1],
        ["Account Owner: Bo Lund (1)"],
        ["A2", "Bo", 2],
      ],
      "gdgd",
    ],
    [
      "headings of groups, by their subtotals",
      [
        header,
        ["North"],
        ["A1", "Ana", 1],
        ["A2", "Bo", 2],
        ["North Total", null, 3],
        ["South"],
        ["A3", "Bo", 2],
        ["South Total", null, 2],
      ],
      "gddsgds",
    ],
    [
      "headings of groups in a column of their own",
      [
        ["Owner", "Account ID", "ARR"],
        ["Ana"],
        [null, "A1", 1],
        [null, "A2", 2],
        ["Bo"],
        [null, "A3", 3],
        [null, "A4", 3],
      ],
      "gddgdd",
    ],
    [
      "an account with its id alone, which stays",
      [...two, ["A3"], ["A4", "Bo", 4], [], ["A5"]],
      "ddddbd",
    ],
    [
      "a rep alone after a gap, who stays",
      [["Rep", "Capacity"], ["Ana", 5], ["Bo", 6], [], ["Cy"]],
      "ddbd",
    ],
    ["reps in a list of names, who stay", [["Rep"], ["Ana"], ["Bo"], [], ["Cy"]], "ddbd"],
  ];
  for (const [name, cells, kinds] of cases) {
    it(`are told apart: ${name}`, () => assert.equal(lettersOf(cells), kinds));
  }
});

describe("rows of any table", () => {
  it("are all data where nothing sounds like a report", () => {
    const name = fc.stringMatching(/^[B-HJ-LO-RU-Z][a-z]{2,8}( (Ltd|Inc|GmbH))?$/);
    const row = fc.tuple(fc.nat(9999), name, name, fc.option(fc.nat(99999)));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const cells: Rows = [
          ["Account ID", "Account Name", "Owner", "ARR"],
          ...rows.map(([id, account, owner, arr]) => [`A${id}`, account, owner, arr]),
        ];
        const { kinds, leftOut } = rowKinds({ sheet: "S", row: 0, column: 0, cells }, [0]);
        assert.deepEqual(new Set<RowKind>(kinds.slice(1)), new Set<RowKind>(["data"]));
        assert.deepEqual(leftOut, []);
      }),
    );
  });

  it("are as many as the range has, for a range of nothing too", () => {
    for (const cells of [[], [["Account ID"]], [[], []]] as const) {
      assert.equal(rowKinds({ sheet: "S", row: 0, column: 0, cells }).kinds.length, cells.length);
    }
  });
});
