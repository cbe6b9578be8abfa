/** A cell that can't be read costs its row, and is said: all functions over accounts. */
import assert from "node:assert/strict";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { coverageModelOfRange } from "../../../functions/territory/model";
import { marketOfRange } from "../../../functions/territory/market";
import { rollupOfRange } from "../../../functions/territory/rollup";
import { scorecardOfRange } from "../../../functions/territory/scorecard";
import { summaryOfRange } from "../../../functions/territory/summary";
import { unassignedOfRange } from "../../../functions/territory/unassigned";
import { withoutNotes } from "../notes";

type Accounts = unknown[][];
type Settings = unknown[][] | undefined;

const head = ["Account ID", "Owner", "Region", "ARR", "Potential", "ICP"];
const rows = [
  ["A1", "Ana", "West", 10, 10, true],
  ["A2", "Ben", "West", 30, 30, true],
  ["A3", "Ana", "East", 60, 60, false],
];
const reps = [["Rep"], ["Ana"], ["Ben"]];
const deals = [
  ["Region", "Stage", "Amount"],
  ["West", "Closed Won", 5],
];
const plain: Accounts = [head, ...rows];

const functions: Readonly<Record<string, (accounts: Accounts, settings: Settings) => unknown[][]>> =
  {
    MARKET: (accounts, settings) => marketOfRange(accounts, undefined, settings),
    ROLLUP: (accounts, settings) => rollupOfRange(accounts, [["Region"]], undefined, settings),
    SCORECARD: (accounts, settings) => scorecardOfRange(accounts, deals, [["Region"]], settings),
    COVERAGEMODEL: (accounts, settings) => coverageModelOfRange(accounts, [[60]], settings),
    FAIRNESS: (accounts, settings) =>
      fairnessOfRange(accounts, reps, undefined, undefined, settings),
    SUMMARY: (accounts, settings) => summaryOfRange(accounts, reps, undefined, settings),
  };

/** What can't be read, in the row of one account more. */
const lost: readonly (readonly [what: string, row: unknown[], shown: RegExp])[] = [
  [
    "an error",
    ["A4", "Ben", "East", "#N/A", "#N/A", true],
    /Row 5 of accounts \(\w+\) holds #N\/A/,
  ],
  ["a word", ["A4", "Ben", "East", "many", "many", true], /Row 5 of accounts \(\w+\) holds many/],
  ["TRUE", ["A4", "Ben", "East", true, true, true], /Row 5 of accounts \(\w+\) holds TRUE/],
  ["an error as a name", ["#REF!", "Ben", "East", 5, 5, true], /\(Account ID\) holds #REF!/],
];

describe("a cell that can't be read", () => {
  for (const [name, run] of Object.entries(functions)) {
    for (const [what, row, shown] of lost) {
      it(`costs its row in TP.${name} and is said: ${what}`, () => {
        const result = run([...plain, row], undefined);
        assert.deepEqual(withoutNotes(result), withoutNotes(run(plain, undefined)));
        assert.match(String(result.at(-1)?.at(-1)), shown);
      });
    }

    it(`counts as 0 in TP.${name} where the settings say so`, () => {
      const given = [...plain, ["A4", "Ben", "East", "#N/A", "many", true]];
      const meant = [...plain, ["A4", "Ben", "East", 0, 0, true]];
      const settings = [["unreadable", "zero"]];
      assert.deepEqual(withoutNotes(run(given, settings)), withoutNotes(run(meant, settings)));
    });

    it(`does no harm in a column that TP.${name} does not read`, () => {
      const wide = [[...head, "Remarks"], ...rows.map((row) => [...row, "#N/A"])];
      assert.deepEqual(run(wide, undefined), run(plain, undefined));
    });
  }

  it("leaves an account among those that nobody has", () => {
    const result = unassignedOfRange([...plain, ["A4", null, "East", 1, "#N/A", true]]);
    assert.deepEqual(result[1], ["A4", "", 0, true, "no owner"]);
    assert.match(String(result[2]?.at(-1)), /Row 5 of accounts \(Potential\) holds #N\/A/);
  });
});

describe("rows of one account that differ", () => {
  const twice: Accounts = [...plain, ["A3", null, "East", 5, 5, false]];
  const settings = [["repeats", "largest"]];

  it("count as the settings say in TP.ROLLUP and TP.UNASSIGNED", () => {
    assert.deepEqual(
      rollupOfRange(twice, [["Region"]], undefined, settings),
      rollupOfRange(plain, [["Region"]]),
    );
    const [, found] = unassignedOfRange(twice, [["Ben"]], undefined, settings).slice(1);
    assert.deepEqual(found?.slice(0, 3), ["A3", "", 60]);
  });
});
