import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { reachOfRange } from "../../../functions/score/reach";
import { sensitivityOfRange } from "../../../functions/score/sensitivity";
import { reachWeightsTable } from "../../../src/defaults/reachWeights";
import { sensitivitiesTable } from "../../../src/defaults/sensitivities";
import { cellErrorOf, refuses } from "../callInCell";

type Range = unknown[][];

const accounts: Range = [
  ["Account ID", "MQL Count", "Opportunities", "Intent Score", "Product Usage", "Region"],
  ["A1", 0, 0, 50, 10, "#N/A"],
  ["A2", 10, 4, 100, 20, "West"],
  [null, 99, 99, 99, 99, "West"],
  ["A4", 5, 1, 0, "15", "East"],
];

describe("TP.REACH", () => {
  it("counts the four signals alike, each from its lowest to its highest value", () => {
    assert.deepEqual(reachOfRange(accounts), [[0.125], [1], [""], [(0.5 + 0.25 + 0 + 0.5) / 4]]);
  });

  it("takes the default weights as they are spilled", () => {
    const spilled = reachWeightsTable.map((row) => [...row]);
    assert.deepEqual(reachOfRange(accounts, spilled), reachOfRange(accounts));
    assert.deepEqual(reachOfRange(accounts, [[0]]), reachOfRange(accounts));
  });

  it("leaves a signal without a column out, and keeps the others' proportions", () => {
    const two = accounts.map(([id, mqls, , intent]) => [id, mqls, intent]);
    assert.deepEqual(reachOfRange(two), [[0.25], [1], [""], [0.25]]);
    const weights = [
      ["Factor", "Weight"],
      ["Product use", 5],
      ["MQLs", 3],
      ["Intent", 1],
    ];
    assert.deepEqual(reachOfRange(two, weights), [[0.125], [1], [""], [0.375]]);
  });

  it("takes scalings and bounds, and other columns by their headers", () => {
    const table = [
      ["Visits", "Intent"],
      [1, 30],
    ];
    const weights = [
      ["Factor", "Weight", "Scaling", "Low", "High"],
      ["Intent", 1, "minmax", 0, 100],
      ["visits", 3, "raw", null, null],
    ];
    assert.deepEqual(reachOfRange(table, weights), [[0.25 * 0.3 + 0.75]]);
  });

  it("takes every row of a table without IDs for an account", () => {
    assert.deepEqual(reachOfRange([["Intent"], [0], [null], [5]]), [[0], [0], [1]]);
  });

  it("gives one blank for a table without rows", () => {
    assert.deepEqual(reachOfRange([accounts[0] ?? []]), [[""]]);
  });

  it("names what doesn't fit", () => {
    refuses(() => reachOfRange([["Intent"], [4]]), /^This compares rows/);
    refuses(
      () =>
        reachOfRange([
          ["Account ID", "Region"],
          ["A1", "x"],
        ]),
      /none of the columns MQLs/,
    );
    refuses(
      () =>
        reachOfRange([
          [1, 2],
          [3, 4],
        ]),
      /No headers found in accounts/,
    );
    refuses(
      () => reachOfRange([["Intent"], ["high"], ["low"]]),
      /Row 2 of accounts \(Intent\) holds "high"/,
    );
    const weights = (name: unknown, weight: unknown): Range => [
      ["Factor", "Weight"],
      [name, weight],
    ];
    refuses(() => reachOfRange(accounts, weights("Fame", 1)), /Row 2 of weights names "Fame"/);
    refuses(() => reachOfRange(accounts, weights("Intent", -1)), /Row 2 of weights is -1/);
    refuses(() => reachOfRange(accounts, weights("Intent", 0.0)), /sum to 0/);
    refuses(() => reachOfRange(accounts, [[1, 2, 3, 4]]), /headers Factor and Weight/);
    const broken = [["Intent"], ["#DIV/0!"], ["#DIV/0!"]];
    assert.equal(cellErrorOf(() => reachOfRange(broken)).code, "#DIV/0!");
  });
});

describe("TP.SENSITIVITY", () => {
  it("knows 25 industries, from 0 to 1, however they are written", () => {
    const [, ...rows] = sensitivitiesTable;
    assert.equal(rows.length, 26);
    for (const [industry, sensitivity] of rows) {
      assert.ok(typeof sensitivity === "number" && sensitivity >= 0 && sensitivity <= 1);
      const loud = ` ${String(industry).toUpperCase()} `;
      assert.deepEqual(sensitivityOfRange([[industry], [loud]]), [[sensitivity], [sensitivity]]);
    }
  });

  it("takes the row Other for the rest, and for blanks", () => {
    assert.deepEqual(sensitivityOfRange([["Fishing"], [null], [0], ["Retail"], [null]]), [
      [0.5],
      [0.5],
      [0.5],
      [0.7],
    ]);
  });

  it("replaces rows by name, and adds those that are new", () => {
    const given = [
      ["Industry", "Sensitivity"],
      ["retail", 0.1],
      ["Fishing", "90%"],
      [null, null],
      ["Other", 0],
    ];
    assert.deepEqual(
      sensitivityOfRange([["Retail"], ["Fishing"], ["Unheard of"], ["Energy"]], given),
      [[0.1], [0.9], [0], [0.6]],
    );
  });

  it("takes its own default table back", () => {
    const spilled = sensitivitiesTable.map((row) => [...row]);
    assert.deepEqual(sensitivityOfRange([["Energy"]], spilled), [[0.6]]);
  });

  it("names what doesn't fit", () => {
    const table = (...rows: Range): Range => [["Industry", "Sensitivity"], ...rows];
    refuses(
      () => sensitivityOfRange([["x"]], table(["Retail", 7])),
      /Row 2 of sensitivities \(Sensitivity\) is 7/,
    );
    refuses(() => sensitivityOfRange([["x"]], table(["Retail", "high"])), /holds "high"/);
    refuses(
      () => sensitivityOfRange([["x"]], table(["Fish", 1], ["FISH", 0])),
      /Row 3 of sensitivities names "FISH" again/,
    );
    refuses(() => sensitivityOfRange([["x"]], [["Industry"], ["Retail"]]), /no column Sensitivity/);
    refuses(
      () =>
        sensitivityOfRange([
          ["a", "b"],
          ["c", "d"],
        ]),
      /industry has 2 rows and 2 columns/,
    );
    assert.equal(cellErrorOf(() => sensitivityOfRange([["#N/A"]])).code, "#N/A");
  });
});
