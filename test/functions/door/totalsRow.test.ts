import assert from "node:assert/strict";
import { withoutSums } from "../../../functions/door/sumsRow";
import { carveSettings } from "../../../functions/door/settings";
import { rangeOf } from "../../../functions/cells";
import { reachOfRange } from "../../../functions/score/reach";
import { icpOfRange } from "../../../functions/score/fit";
import { normalizeOfRange, scoreOfRange } from "../../../functions/score/score";
import { refuses } from "../callInCell";

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
