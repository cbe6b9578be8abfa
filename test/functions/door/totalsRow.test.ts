import assert from "node:assert/strict";
import { withoutSums } from "../../../functions/door/sumsRow";
import { carveSettings } from "../../../functions/door/settings";
import { rangeOf } from "../../../functions/cells";
import { reachOfRange } from "../../../functions/score/reach";
import { icpOfRange } from "../../../functions/score/fit";
import { normalizeOfRange, scoreOfRange } from "../../../functions/score/score";
import {
  concentrationOfRange,
  giniOfRange,
  lorenzOfRange,
  spreadOfRange,
} from "../../../functions/fairness/fairness";
import { targetShareOfRange } from "../../../functions/market/share";
import { indexOfRange } from "../../../functions/territory/territory";
import { refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";

const factors = [
  ["Potential", "Total"],
  [10, 1],
  [20, 3],
  [40, 2],
];
const weights = [
  ["Factor", "Weight"],
  ["Potential", 1],
];

describe("totals rows of tables of rules", () => {
  it("are no setting, no criterion and no factor", () => {
    const total = ["Total", 30];
    assert.deepEqual(
      carveSettings("equity", [["seed", 3], total]),
      carveSettings("equity", [["seed", 3]]),
    );
    assert.deepEqual(
      scoreOfRange([["Potential"], [10], [20]], [...weights, ["Total", 1]]),
      scoreOfRange([["Potential"], [10], [20]], weights),
    );
    const accounts = [
      ["Account ID", "MQLs", "Industry"],
      ["A1", 3, "Retail"],
      ["A2", 5, "Energy"],
    ];
    const signals = [
      ["Factor", "Weight"],
      ["MQLs", 2],
    ];
    assert.deepEqual(
      reachOfRange(accounts, [...signals, ["Total", 2]]),
      reachOfRange(accounts, signals),
    );
    const criteria = [
      ["Column", "Operator", "Value", "Weight"],
      ["Industry", "is", "Retail", 2],
    ];
    assert.deepEqual(
      icpOfRange(accounts, [...criteria, ["Total", null, null, 2]]),
      icpOfRange(accounts, criteria),
    );
  });

  it("are told from a factor of that name, and from a rule that others follow", () => {
    const both = [...weights, ["Total", 1]];
    assert.notDeepEqual(
      scoreOfRange(factors, both),
      scoreOfRange(
        factors.map(([one]) => [one]),
        weights,
      ),
    );
    const before = [weights[0] ?? [], ["Total", 1], ["Potential", 1]];
    refuses(
      () => scoreOfRange([["Potential"], [10], [20]], before),
      /Row 2 of weights names "Total"/,
    );
  });
});

describe("a row of sums without its word", () => {
  const rows = [
    ["ARR", "Travel", "Note"],
    [0.1, 3, "x"],
    [0.2, 4, "y"],
    [0.4, 5, "z"],
  ];
  const count = (last: unknown[]): number =>
    withoutSums(rangeOf("factors", [...rows, last])).rows.length;

  it("is left out where two columns at least end in their sums", () => {
    assert.equal(count([0.7, 12, ""]), 4);
    assert.equal(count([0.7, 12, "Total"]), 4);
  });

  it("scales no score and no column", () => {
    const columns = rows.map((row) => row.slice(0, 2));
    const last = [0.7, 12];
    assert.deepEqual(
      scoreOfRange([...columns, last], [[0.5, 0.5]]),
      scoreOfRange(columns, [[0.5, 0.5]]),
    );
    assert.deepEqual(normalizeOfRange([...columns, last]), normalizeOfRange(columns));
  });

  it("is kept where anything else stands in it", () => {
    for (const last of [
      [0.7, 13, ""],
      [0.7, "", ""],
      [0.7, 12, "w"],
      [0, 0, 0],
    ])
      assert.equal(count(last), 5, JSON.stringify(last));
  });
});

describe("a list of numbers that ends in its own sum", () => {
  const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
  const alone: readonly (readonly [string, (values: unknown[][]) => unknown])[] = [
    ["GINI", (values) => giniOfRange(values)],
    ["SPREAD", (values) => spreadOfRange(values)],
    ["LORENZ", (values) => lorenzOfRange(values)],
    ["NORMALIZE", (values) => normalizeOfRange(values)],
    ["SCORE", (values) => scoreOfRange(values, [[1]])],
    ["TARGETSHARE", (values) => targetShareOfRange(values, 1, [[1]])],
  ];

  for (const [name, call] of alone) {
    it(`may end in its total, which is asked: ${name}`, () => {
      for (const values of [
        column(10, 20.5, 30, 60.5),
        column(0.1, 0.2, 0.4, 0.7),
        column(10_000.333, 20_000.333, 30_000.333, 61_000, 121_001),
      ]) {
        const message = new RegExp(`Row ${values.length} of \\w+ is the sum of all other numbers`);
        refuses(() => call(values), message);
        refuses(() => call([["ARR"], ...values]), /^Row [56] of \w+ is the sum/);
      }
    });

    it(`may end in a total that is not exact, which is asked as well: ${name}`, () => {
      for (const values of [
        // SUM passes over texts.
        column("$10,000", 20_000, 30_000, 15_000, 65_000),
        column("$10,000", 20_000, 30_000, 15_000, 75_000),
        column("$10,000.40", 20_000.4, 30_000, 15_000, 65_000),
        // Cents above a total in units: rounded at the end, or row by row.
        column(100.4, 200.6, 50.3, 10.9, 362),
        column(100.4, 200.4, 50.4, 10.9, 361),
      ])
        refuses(() => call(values), /^Row 5 of \w+ is the sum of all other numbers, exactly or /);
    });

    it(`is a list like any other where it hardly can: ${name}`, () => {
      for (const values of [
        column(100.4, 200.6, 50.3, 10.9, 365),
        column(100, 200, 50, 10, 361),
        column(3.5, 4.5, 6.2, 15),
        column("$10,000", 20_000, 30_000, 50_000),
        column("$70,000", 20_000, 30_000, 15_000, 65_000),
        column(5, 5, 10),
        column(0, 0, 5, 5, 10),
        column(10, 60, 20, 30),
        column(10, 20, 30, 60.02),
        column(0.1, 0.2, 0.4, 0.701),
        column(10, 20, 30, 1),
      ])
        assert.doesNotThrow(() => call(values));
    });
  }

  it("is as long as the list of reps beside it", () => {
    const reps = column("Ana", "Ben", "Cy", "Di");
    assert.ok(giniOfRange(column(1, 2, 3, 6), undefined, reps) > 0);
  });

  it("is a total where nobody stands beside it", () => {
    const [values, by] = [column(5, 4, 3, 2), column("Ana", "Ben", "Ana", "Ben")];
    const [total, nobody] = [column(5, 4, 3, 2, 14), [...by, [null]]];
    for (const call of [concentrationOfRange, lorenzOfRange])
      assert.deepEqual(call(total, nobody), call(values, by));
    assert.notDeepEqual(
      concentrationOfRange(total, [...by, ["Ben"]]),
      concentrationOfRange(values, by),
    );
  });

  it("is a row of sums where another column ends in its own", () => {
    const factors = [
      [1, 10],
      [2, 30],
      [3, 20],
    ];
    const weights = [[1, 1]];
    const shares = targetShareOfRange([...factors, [6, 60]], 1, weights);
    assert.deepEqual(withoutNotes(shares), targetShareOfRange(factors, 1, weights));
    assert.deepEqual(notesIn(shares), [
      "Left out of factors as no territory: row 4 (the sums of the others).",
    ]);
    const named = [["Name", "TAM", "ASP"], ...factors.map((row, at) => [`T${at}`, ...row])];
    const beside = targetShareOfRange([...named, ["", 6, 60]], 1, weights);
    assert.deepEqual(withoutNotes(beside), targetShareOfRange(named, 1, weights));
    assert.deepEqual(notesIn(beside), [
      "Left out of factors as no territory: row 5 (the sums of the others).",
    ]);
    assert.equal(targetShareOfRange([...named, ["T3", 6, 60]], 1, weights).length, 5);
    refuses(
      () => indexOfRange(column(1, 2, 3, 6), column(10, 30, 20, 60), column(5, 5, 5, 5)),
      /^Row 4 of arr and Row 4 of accounts are the sums of all other rows/,
    );
  });
});
