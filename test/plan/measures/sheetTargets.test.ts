import assert from "node:assert/strict";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { measureKey } from "../../../src/defaults/targetMeasures";
import { targetsTable } from "../../../src/defaults/targets";
import { builtInTargets } from "../../../src/defaults/targetTable";
import { targetsOf, targetsSentence } from "../../../src/plan/measures/sheetTargets";
import { targetOf } from "../../../src/plan/measures/targets";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import { reportOf } from "../../../src/plan/results/report";
import type { Cell } from "../../../src/table/cell";
import type { TableRange } from "../../../src/table/readTable";
import { refuses } from "../../functions/callInCell";
import { carved } from "../carved";
import { madeUp } from "../carvedTables";

function table(...rows: readonly (readonly Cell[])[]): TableRange {
  return { sheet: "Settings", row: 20, column: 1, cells: [["Measure", "From", "To"], ...rows] };
}

const accounts = [
  ["Account ID", "Owner", "ARR"],
  ["1", "Ana", 6],
  ["2", "Ben", 4],
];
const reps = [["Rep"], ["Ana"], ["Ben"]];

/** What TP.FAIRNESS makes of the same cells. */
function inCells({ cells }: TableRange): ReadonlyMap<unknown, unknown> {
  const given = cells.map((row) => [...row]);
  const lines = fairnessOfRange(accounts, reps, undefined, given);
  return new Map(lines.map(([name, , target]) => [name, target]));
}

describe("targets from a sheet", () => {
  it("counts the built-in ones where there is no table, and where it holds the same", () => {
    assert.deepEqual(targetsOf(undefined).limits, builtInTargets);
    const { limits, problems } = targetsOf(table(...targetsTable.slice(1)));
    assert.deepEqual([limits, problems], [builtInTargets, []]);
  });

  /*
   * One reading for cells and for the pane: whatever people write as a limit. Also of this kind:
   * limits with other signs and spaces, other spellings of a measure's name.
   */
  const rows: readonly (readonly [title: string, row: readonly Cell[], measure: string])[] = [
    ["a number", ["Gini", null, 0.01], "Gini"],
    ["a limit that is not reached itself", ["Gini", "", "<0.3"], "Gini"],
    ["a percentage as text", ["Coverage", "90%", ""], "Accounts with a rep"],
    ["a percentage with a space", ["Spread", "", "12.5 %"], "Spread"],
    ["a line's older name", ["Furthest off a fair share", "", 0.08], "Spread"],
    ["both ends", ["Places filled", 0.7, 0.8], "Places filled"],
    ["an older name", ["Utilisation", 0.7, 0.8], "Places filled"],
    ["an older name otherwise spelt", ["utilization of the team", 0.7, 0.8], "Places filled"],
    ["spaces and case", ["  top-decile   SHARE", "", 0.5], "Top-decile share"],
    ["no limit at all", ["Gini", "", ""], "Gini"],
    ["a 0, which some hosts hand over for a blank", ["Gini", 0, 0], "Gini"],
  ];
  for (const [title, row, measure] of rows) {
    it(`reads ${title} as a function in a cell does`, () => {
      const limits = targetsOf(table(row)).limits.get(measureKey(measure));
      assert.ok(limits);
      const said = targetOf(targetsOf(table(row)).limits, measure)?.text ?? "";
      assert.equal(said, inCells(table(row)).get(measure));
    });
  }

  const faults: readonly (readonly [rows: readonly (readonly Cell[])[], says: RegExp])[] = [
    [[["Gini", null, "little"]], /^Settings!D22 holds "little"\..*built-in target counts/],
    [[["Gini", "some", 0.2]], /^Settings!C22 holds "some"/],
    [[["Gini", null, "#REF!"]], /^Settings!D22 holds "#REF!"/],
    [[["Gini", 0.3, 0.2]], /^Settings!B22 goes from 0.3 to 0.2: exchange the two/],
    [[["Coverage", 95, null]], /^Settings!C22 holds 95, which would be 9500 %\. Write 95% or 0.95/],
    [[["Moved", null, 15]], /^Settings!D22 holds 15/],
    [
      [
        ["Gini", null, 0.2],
        ["GINI", null, 0.3],
      ],
      /^Settings!B23 is for GINI again, after Settings!B22/,
    ],
  ];
  for (const [wrong, says] of faults) {
    it(`names the cell and keeps the built-in target: ${says.source}`, () => {
      const { limits, problems } = targetsOf(table(...wrong));
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? "", says);
      const key = measureKey(wrong[0]?.[0] ?? null);
      const expected = wrong.length > 1 ? 0.2 : builtInTargets.get(key)?.high;
      assert.equal(limits.get(key)?.high, expected);
      // A function has no pane to say it in: it refuses, and hands an error on.
      if (wrong[0]?.includes("#REF!") === true) return;
      refuses(() => inCells(table(...wrong)), /targets/);
    });
  }

  it("names the nearest measure for a name that is none", () => {
    const names = ["Giny", "Gini of ARR", "Coverige", "Continuety of owners", "Utilisaton"];
    const { problems, taken } = targetsOf(table(...names.map((name) => [name, null, 0.5])));
    assert.deepEqual(taken, []);
    assert.deepEqual(
      problems.map(({ message }) => /nearest is (.+)\.$/.exec(message)?.[1]),
      ["Gini", "Gini", "Accounts with a rep", "Continuity", "Places filled"],
    );
    assert.deepEqual(
      problems.map(({ row, column }) => [row, column]),
      names.map((_, at) => [21 + at, 1]),
    );
  });

  it("writes limits with the digits that they have", () => {
    const text = (...row: readonly Cell[]) =>
      targetOf(targetsOf(table(row)).limits, String(row[0]))?.text;
    assert.equal(text("Gini", null, 0.005), "at most 0.005");
    assert.equal(text("Gini", null, "<0.2"), "under 0.20");
    assert.equal(text("Accounts with a rep", 0.975, null), "at least 97.5 %");
    assert.equal(text("Places filled", 0.85, 0.95), "85 to 95 %");
    assert.equal(text("Travel hours saved", 1200, null), "at least 1,200");
    assert.equal(text("Gini", null, null), undefined);
  });
});

describe("a carve under targets of its own", () => {
  const own = table(
    ["Gini", null, 0.000001],
    ["Moved", null, 0.5],
    ["HHI", null, 0.5],
    ["Reach", 1, 2],
  );
  const carve = carved({ ...madeUp(60, 4), targets: own });
  const plain = carved(madeUp(60, 4));
  const byKey = (of: typeof carve) => new Map(of.measures.map((one) => [one.key, one]));

  it("is held against them, and against the built-in ones beside", () => {
    assert.equal(byKey(carve).get("gini")?.target, "at most 0.000001");
    assert.equal(byKey(plain).get("gini")?.target, "under 0.20");
    assert.equal(byKey(plain).get("gini")?.met, "yes");
    assert.equal(byKey(carve).get("gini")?.met, "no");
    assert.equal(byKey(carve).get("spread")?.target, byKey(plain).get("spread")?.target);
    assert.equal(byKey(carve).get("movedShare")?.target, "at most 50 %");
    assert.equal(byKey(plain).has("movedShare"), false);
  });

  it("is the same plan, with the same fingerprint", () => {
    assert.deepEqual(carve.plan.rep, plain.plan.rep);
    assert.equal(carve.fingerprint, plain.fingerprint);
  });

  it("says where they come from, in the pane and on the sheet", () => {
    const says =
      "Targets from Settings!B21 (Gini, Moved and HHI); others are built in. A carve doesn't measure HHI.";
    assert.equal(reportOf(carve).targets, says);
    assert.equal(targetsSentence(plain.targets), "");
    const fairness = resultsOf(carve).tables.find(({ name }) => name === "TP_Fairness");
    const lines = new Map(fairness?.rows.map((row) => [row[0], row[5]]));
    assert.equal(lines.get("Targets"), says);
    assert.match(String(lines.get("Targets 1")), /"Reach"/);
    assert.equal(
      fairness?.rows.find(([label]) => label === "Gini of Projected ARR")?.[3],
      "at most 0.000001",
    );
  });
});
