import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { defaultsOfRange } from "../../../functions/defaults";
import { reachOfRange } from "../../../functions/score/reach";
import { normalizeOfRange, scoreOfRange, scorePartsOfRange } from "../../../functions/score/score";
import { cellErrorOf, refuses } from "../callInCell";
import { factors, weights } from "./threeAccounts";

function near(actual: readonly (readonly unknown[])[], expected: readonly number[]): void {
  assert.deepEqual(
    actual.map(([value]) => Math.round(Number(value) * 1e9) / 1e9),
    expected,
  );
}

describe("TP.SCORE", () => {
  it("scores one account as it is", () => {
    near(
      scoreOfRange([[0.8, 0.6, 1, 0.1, 0.3]], [[0.5, 0.25, 0.15, -0.1, -0.1]], [["none"]]),
      [0.66],
    );
  });

  it("counts a word for a blank as the blank that it is, in the scaling too, as do its kin", () => {
    const column = (cell: unknown): unknown[][] => [[10], [cell], [20]];
    const reached = (cell: unknown): unknown[][] =>
      reachOfRange([["Account ID", "MQLs"], ...column(cell).map(([mqls], at) => [`A${at}`, mqls])]);
    for (const run of [
      (cell: unknown) => scoreOfRange(column(cell), [[1]]),
      (cell: unknown) => scorePartsOfRange(column(cell), [[1]]),
      (cell: unknown) => normalizeOfRange(column(cell)),
      reached,
    ])
      for (const word of ["n/a", "tbd", "-", 0]) assert.deepEqual(run(word), run(null));
    near(scoreOfRange(column("tbd"), [[1]]), [0.5, 0, 1]);
  });

  it("scales from lowest to highest, in a column", () => {
    near(
      scoreOfRange(
        [
          [0, 1],
          [5, 1],
          [10, 3],
        ],
        [[2], [-1]],
      ),
      [0, 1, 1],
    );
  });

  for (const [header, nearest] of [
    ["Scalling", "Scaling"],
    ["Lowest", "Low"],
    ["Hihg", "High"],
  ] as const)
    it(`refuses a column of weights that is nearly one of its own: ${header}`, () => {
      const strange = [
        ["Factor", "Weight", header],
        ["MQLs", 1, header === "Scalling" ? "rank" : 5],
      ];
      const accounts = [
        ["Account ID", "MQLs"],
        ["A1", 1],
        ["A2", 9],
      ];
      const message = new RegExp(`weights has a column "${header}".* The nearest is "${nearest}"`);
      refuses(() => scoreOfRange(accounts, strange), message);
      refuses(() => reachOfRange(accounts, strange), message);
    });

  it("says why one row can't be compared", () => {
    refuses(
      () => scoreOfRange([[1, 2]], [[1, 1]]),
      /^This compares rows: pass the whole column, or use bounds \/ raw/,
    );
  });

  it("scores one row alone by bounds", () => {
    near(
      scoreOfRange([[25, 4]], [[1, 1]], null as never, [
        [0, 0],
        [100, 8],
      ]),
      [0.75],
    );
  });

  it("takes blank bounds, or 0 and 0, from the column", () => {
    const bounds = [
      [null, 0],
      [null, 10],
    ];
    near(
      scoreOfRange(
        [
          [1, 1],
          [3, 5],
        ],
        [[1, 1]],
        undefined,
        bounds,
      ),
      [0.1, 1.5],
    );
  });

  it("takes one scaling for all, or one per factor", () => {
    near(
      scoreOfRange(
        [
          [1, 5],
          [2, 7],
        ],
        [[1, 1]],
        [["NONE"]],
      ),
      [6, 9],
    );
    near(
      scoreOfRange(
        [
          [1, 5],
          [2, 7],
        ],
        [[1, 1]],
        [["none", "minmax"]],
      ),
      [1, 3],
    );
    near(
      scoreOfRange(
        [
          [1, 5],
          [2, 7],
        ],
        [[1, 1]],
        [[null, "none"]],
      ),
      [5, 8],
    );
  });

  it("passes over a header row", () => {
    near(
      scoreOfRange(
        [
          ["ARR", "Fit"],
          [0, 1],
          [10, 3],
        ],
        [[1, 1]],
      ),
      [0, 2],
    );
  });

  it("counts a blank as 0, and leaves out blank rows at the end", () => {
    near(
      scoreOfRange(
        [
          [null, 4],
          [10, ""],
          [null, null],
          ["", " "],
        ],
        [[1, 1]],
        [["none"]],
      ),
      [4, 10],
    );
  });

  it("reads text that has one reading as a number, and refuses the rest by place", () => {
    near(
      scoreOfRange([["$1,250,000.00"], ["12.5"], ["1,5"]], [[1]], [["none"]]),
      [1250000, 12.5, 1.5],
    );
    refuses(
      () =>
        scoreOfRange(
          [
            [1, 2],
            [3, "1,234"],
          ],
          [[1, 1]],
        ),
      /^Row 2, column 2 of factors holds "1,234", stored as text/,
    );
    refuses(() => scoreOfRange([[1], [true]], [[1]]), /Row 2 of factors holds TRUE/);
  });

  it("returns the first error among its inputs as that error", () => {
    assert.equal(cellErrorOf(() => scoreOfRange([[1], ["#N/A"], ["#REF!"]], [[1]])).code, "#N/A");
    assert.equal(
      cellErrorOf(() => scoreOfRange([[1], [2]], [[{ code: "#DIV/0!" }]])).code,
      "#DIV/0!",
    );
  });

  describe("with a table of weights", () => {
    it("matches factors by header, whatever their order", () => {
      const expected = [-0.02, 0.25, 0.4];
      near(scoreOfRange(factors, weights), expected);
      const moved = factors.map(([id, potential, risk]) => [risk, id, potential]);
      near(scoreOfRange(moved, weights), expected);
      near(
        scoreOfRange(factors, [
          ["Weight", "Factor"],
          [0.5, " POTENTIAL "],
          [-0.1, "churn  risk"],
        ]),
        expected,
      );
    });

    it("takes scalings and bounds from the table", () => {
      const table = [
        ["Factor", "Weight", "Scaling", "Low", "High"],
        ["Potential", 1, "minmax", 0, 200],
        ["Churn risk", -1, "none", null, ""],
        [null, null, null, null, null],
      ];
      near(scoreOfRange(factors, table), [-0.2, 0.15, -0.1]);
    });

    it("takes one scaling for the factors that have none in the table", () => {
      near(scoreOfRange(factors, weights, [["none"]]), [-0.02, 24.99, 49.94]);
    });

    it("takes a whole table, with whatever else is in it", () => {
      const table = [
        ["Account ID", "Owner", "Employees", "Projected ARR (USD)", "Churn Risk", "ARR"],
        [1, "Ann", "#N/A", 100, 0.2, 7],
        [2, "Ben", 50, 150, 0.25, null],
        [3, null, "many", 200, 0.1, 9],
      ];
      const named = [
        ["Factor", "Weight", "Scaling"],
        ["Potential", 0.5, "minmax"],
        ["Churn risk", -0.1, "none"],
      ];
      near(scoreOfRange(table, named), [-0.02, 0.225, 0.49]);
      assert.deepEqual(scorePartsOfRange(table, named)[0], [
        "Projected ARR (USD)",
        "Churn Risk",
        "Score",
      ]);
    });

    it("fits the default weights to the headers of the sample", () => {
      const headers = [
        "Projected ARR (USD)",
        "Propensity",
        "Strategic Fit",
        "Churn Risk",
        "Travel Cost",
      ];
      const table = [
        ["Account ID", ...headers],
        ["a", 100, 0.6, 1, 0.1, 0.3],
        ["b", 300, 0.6, 1, 0.1, 0.3],
      ];
      near(scoreOfRange(table, defaultsOfRange([["score weights"]])), [0.26, 0.76]);
    });

    it("refuses an unknown, a missing or a doubled factor by name", () => {
      refuses(
        () => scoreOfRange(factors, [...weights, ["Fit", 1]]),
        /Row 4 of weights names "Fit", but factors has no such header/,
      );
      refuses(
        () =>
          scoreOfRange(
            factors.map((row) => row.slice(1)),
            weights.slice(0, 2),
          ),
        /no row for the factor "Potential"/,
      );
      refuses(
        () => scoreOfRange(factors, [...weights, ["potential", 1]]),
        /Rows 3 and 4 of weights both name "potential"/,
      );
      refuses(
        () =>
          scoreOfRange(
            [
              ["Potential", "potential", "Churn risk"],
              [1, 2, 3],
              [4, 5, 6],
            ],
            weights,
          ),
        /two columns named "potential"/,
      );
      refuses(
        () => scoreOfRange(factors, [...weights, ["", 1]]),
        /Row 4 of weights names no factor/,
      );
    });

    it("refuses factors without headers", () => {
      refuses(
        () =>
          scoreOfRange(
            [
              [1, 2],
              [3, 4],
            ],
            weights,
          ),
        /^No headers found: use Accounts\[#All\]$/,
      );
    });

    it("takes headers that look like parts of objects", () => {
      near(
        scoreOfRange(
          [
            ["__proto__", "constructor"],
            [1, 2],
            [3, 4],
          ],
          [
            ["Factor", "Weight"],
            ["constructor", 1],
            ["__proto__", 10],
          ],
        ),
        [0, 11],
      );
    });
  });

  it("names the argument that doesn't fit", () => {
    refuses(
      () =>
        scoreOfRange(
          [
            [1, 2],
            [3, 4],
          ],
          [[1]],
        ),
      /factors has 2 columns, weights has 1 cells/,
    );
    refuses(
      () =>
        scoreOfRange(
          [
            [1, 2],
            [3, 4],
          ],
          [[1, "x"]],
        ),
      /Column 2 of weights holds "x"/,
    );
    refuses(
      () =>
        scoreOfRange(
          [
            [1, 2],
            [3, 4],
          ],
          [
            [1, 2],
            [3, 4],
          ],
        ),
      /weights has 2 rows and 2 columns/,
    );
    refuses(
      () => scoreOfRange([[1], [2]], [[1]], [["max"]]),
      /scaling is "max". Use one of "minmax", "rank"/,
    );
    refuses(
      () =>
        scoreOfRange(
          [
            [1, 2],
            [3, 4],
          ],
          [[1, 1]],
          [["rank", "rank", "rank"]],
        ),
      /scaling has 3 cells/,
    );
    refuses(
      () => scoreOfRange([[1], [2]], [[1]], undefined, [[0, 1]]),
      /bounds must have 2 rows.*1 columns/,
    );
    refuses(
      () => scoreOfRange([[1], [2]], [[1]], undefined, [[5], [1]]),
      /"column 1".*leave no room/,
    );
    refuses(() => scoreOfRange([[1], [2]], [[1]], [["rank"]], [[0], [1]]), /not with "rank"/);
    refuses(() => scoreOfRange([["ARR"]], [[1]]), /nothing to score/);
    refuses(() => scoreOfRange([[null]], [[1]]), /nothing to score/);
    refuses(
      () =>
        scoreOfRange(factors, [
          ["Name", "Value"],
          ["Potential", 1],
        ]),
      /not Factor and Weight/,
    );
  });
});
