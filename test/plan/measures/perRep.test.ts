import assert from "node:assert/strict";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import type { Measure } from "../../../src/plan/measures/measures";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

/** Ten accounts of a potential of 10 each, all locked to their owners. */
const accounts: Cell[][] = [
  ["Account ID", "Owner", "Potential", "Lock"],
  ...Array.from({ length: 10 }, (_, at): Cell[] => [
    `A${at + 1}`,
    at < 7 ? "Ana" : at < 9 ? "Ben" : "Cy",
    10,
    "x",
  ]),
];

const lineOf = (reps: Cell[][], key: string): Measure | undefined =>
  carved(tablesOf(accounts, reps)).measures.find((one) => one.key === key);

describe("targets on figures of the whole team", () => {
  it("are not met while a rep is outside, who is named, though the mean is inside", () => {
    const reps = [
      ["Rep", "Quota"],
      ["Ana", 10],
      ["Ben", 10],
      ["Cy", 5],
    ];
    const line = lineOf(reps, "quota");
    assert.deepEqual([line?.after, line?.target, line?.met], [4, "3 to 5", "no"]);
    assert.equal(line?.repOutside, true);
    assert.equal(line.meaning, "Lowest: Ben 2.00; highest: Ana 7.00, furthest outside the target");
    const fitting = lineOf(
      [
        ["Rep", "Quota"],
        ["Ana", 20],
        ["Ben", 5],
        ["Cy", 2.5],
      ],
      "quota",
    );
    assert.equal(fitting?.met, "yes");
  });

  it("hold for utilisation as for quotas", () => {
    const line = lineOf(
      [
        ["Rep", "Capacity"],
        ["Ana", 7],
        ["Ben", 2],
        ["Cy", 2],
      ],
      "utilisation",
    );
    assert.equal(line?.after.toFixed(3), "0.909");
    assert.equal(line.met, "no");
    assert.match(
      line.meaning,
      /Lowest: Cy 50\.0 %, furthest outside the target; highest: Ana 100\.0 %$/,
    );
  });

  it("leave out who has no quota, with his accounts, and say so", () => {
    for (const none of [0, "", "none yet"]) {
      const line = lineOf(
        [
          ["Rep", "Quota"],
          ["Ana", 20],
          ["Ben", none],
          ["Cy", 2.5],
        ],
        "quota",
      );
      assert.equal(line?.after.toFixed(3), (80 / 22.5).toFixed(3));
      assert.match(line.meaning, /\. Left out without a quota: Ben$/);
    }
    assert.equal(
      lineOf(
        [
          ["Rep", "Quota"],
          ["Ana", 0],
          ["Ben", 0],
          ["Cy", 0],
        ],
        "quota",
      ),
      undefined,
    );
  });

  it("say where potential and quota are in different units", () => {
    const small = lineOf(
      [
        ["Rep", "Quota"],
        ["Ana", 0.02],
        ["Ben", 0.005],
        ["Cy", 0.0025],
      ],
      "quota",
    );
    assert.match(small?.meaning ?? "", /The potential is 3,636 times the quotas: their units/);
    const large = lineOf(
      [
        ["Rep", "Quota"],
        ["Ana", 2e4],
        ["Ben", 5e3],
        ["Cy", 25e2],
      ],
      "quota",
    );
    assert.match(large?.meaning ?? "", /The potential is 0\.0036 times the quotas: their units/);
  });

  it("stand rep by rep in the territories", () => {
    const reps = [
      ["Rep", "Quota"],
      ["Ana", 20],
      ["Ben", 0],
      ["Cy", 5],
    ];
    const sheet = resultsOf(carved(tablesOf(accounts, reps))).tables.find(
      ({ name }) => name === "TP_Territories",
    );
    const at = sheet?.columns.findIndex(({ header }) => header === "Potential / quota") ?? -1;
    assert.deepEqual(
      sheet?.rows.map((row) => row[at]),
      [3.5, "", 2],
    );
  });
});
