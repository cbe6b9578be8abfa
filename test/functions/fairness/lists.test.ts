/** What columns hold in real sheets, beside the same columns as they should be. */
import assert from "node:assert/strict";
import {
  concentrationOfRange,
  giniOfRange,
  lorenzOfRange,
  spreadOfRange,
} from "../../../functions/fairness/fairness";
import { refuses } from "../callInCell";

type Columns = readonly [values: unknown[][], by: unknown[][], reps: unknown[][] | undefined];

function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

const functions: Readonly<Record<string, (columns: Columns) => unknown>> = {
  GINI: ([values, by, reps]) => giniOfRange(values, by, reps),
  LORENZ: ([values, by, reps]) => lorenzOfRange(values, by, reps),
  SPREAD: ([values, by, reps]) => spreadOfRange(values, by, reps),
  CONCENTRATION: ([values, by, reps]) => concentrationOfRange(values, by, reps),
};

const reps = column("Ana", "Ben", "Eve");
const plain: Columns = [column(3, 5, 1), column("Ana", "Ben", "Ana"), reps];
const lone: Columns = [column(3, 5, 1, 4), column("Ana", "Ben", "Ana", null), reps];

/** Each beside what it means. */
const kinds: readonly (readonly [kind: string, given: Columns, meant: Columns])[] = [
  ["a leaver", [column(3, 5, 1, 4), column("Ana", "Ben", "Ana", "Dan"), reps], lone],
  ["other case", [plain[0], column("Ana", "BEN", "ana "), reps], plain],
  [
    "other case without reps",
    [plain[0], column("Ana", "Ben", "ANA"), undefined],
    [...plain.slice(0, 2), undefined] as unknown as Columns,
  ],
  ...["n/a", "-", "Unassigned", "none", "TBD", "No owner"].flatMap((word): typeof kinds => [
    [`nobody: ${word}`, [column(3, 5, 1, 4), column("Ana", "Ben", "Ana", word), reps], lone],
    [
      `nobody, without reps: ${word}`,
      [column(3, 5, 1, 4), column("Ana", "Ben", "Ana", word), undefined],
      [lone[0], lone[1], undefined],
    ],
    [`nobody in reps: ${word}`, [plain[0], plain[1], column("Ana", word, "Ben", "Eve")], plain],
  ]),
  ...["Total", "Grand Total", "Total: 1,234 records", "Count: 3", "3 records", "Ana Total"].flatMap(
    (word): typeof kinds => [
      [`a line: ${word}`, [column(3, 5, 1, 9), column("Ana", "Ben", "Ana", word), reps], plain],
      [
        `a line, without reps: ${word}`,
        [column(3, 5, 1, 9), column("Ana", "Ben", "Ana", word), undefined],
        [plain[0], plain[1], undefined],
      ],
    ],
  ),
  ["a total in reps", [plain[0], plain[1], column("Ana", "Ben", "Eve", "Total")], plain],
  ["blanks in reps", [plain[0], plain[1], column("Ana", null, "Ben", "", "Eve", 0)], plain],
  ["headers", [column("ARR", 3, 5, 1), column("Owner", "Ana", "Ben", "Ana"), reps], plain],
  [
    "a header on one of them",
    [plain[0], column("Account Owner", "Ana", "Ben", "Ana"), reps],
    plain,
  ],
  [
    "a header nobody knows",
    [column("ARR", 3, 5, 1), column("Who", "Ana", "Ben", "Ana"), reps],
    plain,
  ],
  ["reps with their header", [plain[0], plain[1], column("Rep", "Ana", "Ben", "Eve")], plain],
  [
    "reps as a table",
    [
      plain[0],
      plain[1],
      [
        ["Region", "Rep", "Capacity"],
        ["North", "Ana", 4],
        ["#N/A", "Ben", 4],
        ["South", "Eve", 4],
        ["Total", null, 12],
      ],
    ],
    [
      plain[0],
      plain[1],
      [
        ["Ana", 4],
        ["Ben", 4],
        ["Eve", 4],
      ],
    ],
  ],
  [
    "a blank capacity",
    [
      plain[0],
      plain[1],
      [
        ["Ana", 4],
        ["Ben", 9],
        ["Eve", null],
      ],
    ],
    plain,
  ],
  ["text numbers", [column("€ 3,00", "€ 5,00", "1"), plain[1], reps], plain],
  ["a point for thousands", [column("3.000", "5.000,00", 1000), plain[1], reps], plain],
  [
    "n/a for a number",
    [column(3, 5, 1, "n/a"), column("Ana", "Ben", "Ana", "Ana"), reps],
    [column(3, 5, 1, 0), column("Ana", "Ben", "Ana", "Ana"), reps],
  ],
];

for (const [name, run] of Object.entries(functions)) {
  describe(`TP.${name} over columns of real sheets`, () => {
    for (const [kind, given, meant] of kinds) {
      it(kind, () => {
        assert.deepEqual(run(given), run(meant));
      });
    }
  });
}

describe("loads below 0", () => {
  it("count as they are, as in TP.FAIRNESS", () => {
    const values = column(-0.5, 1.5, 3);
    const by = column("Ana", "Ana", "Ben");
    assert.equal(giniOfRange(values, by), 0.25);
    assert.equal(spreadOfRange(values, by), 0.5);
    assert.deepEqual(lorenzOfRange(values, by)[2], [0.5, 0.25]);
    assert.equal(concentrationOfRange(values, by)[4]?.[1], 0.0625 + 0.5625);
  });
});

describe("loads, one per rep", () => {
  for (const word of ["n/a", "-", "tbd", "pending"]) {
    it(`are no ${word}, which names the cell`, () => {
      const values = column("Load", 10, 20, word, 40);
      const message = new RegExp(
        `^Row 4 of values holds "${word}".* Leave that rep out, or write 0`,
      );
      const reps = column("Rep", "Ana", "Ben", "Cy", "Di");
      for (const call of [giniOfRange, spreadOfRange, lorenzOfRange]) {
        refuses(() => call(values), message);
        refuses(() => call(values, undefined, reps), message);
        assert.deepEqual(call(column(10, 20, null, 40)), call(column(10, 20, 0, 40)));
      }
    });
  }

  it("leave out rows that name no rep", () => {
    const given = giniOfRange(
      column("Load", 4, 100, 8),
      undefined,
      column("Rep", "Ana", "n/a", "Ben"),
    );
    assert.equal(given, giniOfRange(column(4, 8)));
    assert.equal(giniOfRange(column(4, 8, 12), undefined, column("Ana", "Ben", "Total")), given);
  });
});
