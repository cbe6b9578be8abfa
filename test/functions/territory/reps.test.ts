import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { repIndexOfRange } from "../../../functions/territory/reps";
import { refuses } from "../callInCell";

const reps = [
  ["Rep", "Won", "Quota", "Pipeline", "Win rate", "Accounts", "Capacity (accounts)"],
  ["Ana", 500, 1000, 2000, 0.3, 80, 100],
  ["Ben", 1500, 1000, 2000, 0.1, 85, 100],
  ["Eve", null, null, null, null, 96, 100],
];

describe("TP.REPINDEX", () => {
  const headers = [
    "Rep",
    "Attainment",
    "Pipeline coverage",
    "Win rate",
    "Places filled",
    "Index",
    "Status",
  ];

  it("gives each component, the index and who has room", () => {
    const found = repIndexOfRange(reps);
    assert.deepEqual(found[0], headers);
    assert.deepEqual(
      found
        .slice(1)
        .map((row) => row.map((cell) => (typeof cell === "number" ? +cell.toFixed(9) : cell))),
      [
        ["Ana", 0.5, 2, 0.3, 0.8, 100, "has room"],
        ["Ben", 1.5, 2, 0.1, 0.85, 120, "on target"],
        ["Eve", "", "", 0, 0.96, 0, "overloaded"],
      ],
    );
  });

  it("leaves out components without a column, and the others keep their proportions", () => {
    const found = repIndexOfRange(reps.slice(0, 3).map((row) => row.slice(0, 3)));
    assert.deepEqual(found.slice(1), [
      ["Ana", 0.5, "", "", "", 50, ""],
      ["Ben", 1.5, "", "", "", 150, ""],
    ]);
  });

  it("takes weights that replace the default", () => {
    const weights = [
      ["Component", "Weight"],
      ["win RATE", 3],
      ["Places filled", 0],
    ];
    const found = repIndexOfRange(reps.slice(0, 3), weights);
    assert.deepEqual(found, repIndexOfRange(reps.slice(0, 3), weights.with(2, ["Utilisation", 0])));
    assert.deepEqual(
      found.slice(1).map((row) => Math.round(Number(row[5]))),
      [150, 50],
    );
  });

  it("refuses what can't be used", () => {
    refuses(() => repIndexOfRange(reps.slice(0, 2)), /compares reps with each other/);
    refuses(() => repIndexOfRange([["Rep"], ["Ana"], ["Ben"]]), /no column to compare by/);
    refuses(() => repIndexOfRange([["Won"], [1], [2]]), /reps has no column Rep/);
    refuses(
      () =>
        repIndexOfRange(reps, [
          ["Component", "Weight"],
          ["Charm", 1],
        ]),
      /Row 2 of weights \(Component\) is "Charm". Components are: Attainment, Pipeline coverage/,
    );
    refuses(
      () =>
        repIndexOfRange(reps, [
          ["Component", "Weight"],
          ["Win rate", 1],
          ["Win rate", 2],
        ]),
      /Row 3 of weights names "Win rate" again/,
    );
    refuses(
      () => repIndexOfRange(reps.slice(0, 3).with(1, ["Ana", "lots", 1, 1, 1, 1, 1])),
      /Row 2 of reps \(Won\) holds "lots"/,
    );
  });
});
