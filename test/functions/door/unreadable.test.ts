/** A cell that can't be read costs its row, and is said: all functions over accounts. */
import assert from "node:assert/strict";
import { leadRouteOfRange } from "../../../functions/leads/route";
import { topUpOfRange } from "../../../functions/leads/leads";
import { imputeOfRange } from "../../../functions/quality/quality";
import { icpOfRange } from "../../../functions/score/fit";
import { reachOfRange } from "../../../functions/score/reach";
import { segmentOfRange } from "../../../functions/score/segment";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { coverageModelOfRange } from "../../../functions/territory/model";
import { marketOfRange } from "../../../functions/territory/market";
import { rollupOfRange } from "../../../functions/territory/rollup";
import { scorecardOfRange } from "../../../functions/territory/scorecard";
import { summaryOfRange } from "../../../functions/territory/summary";
import { territoryQualityOfRange } from "../../../functions/territory/territoryQuality";
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

  for (const name of ["MARKET", "SCORECARD"]) {
    it(`costs its row in TP.${name} where it is neither yes nor no`, () => {
      const run = functions[name]!;
      const result = run([...plain, ["A4", "Ben", "East", 5, 5, "perhaps"]], undefined);
      assert.deepEqual(withoutNotes(result), withoutNotes(run(plain, undefined)));
      assert.match(String(result.at(-1)?.at(-1)), /Row 5 of accounts \(ICP\) holds perhaps/);
    });
  }

  const given = [["Ana"], ["Ben"], ["Ana"], ["Ben"]];
  const byOwner: Readonly<Record<string, (accounts: Accounts) => unknown[][]>> = {
    FAIRNESS: (accounts) => fairnessOfRange(accounts, reps, given),
    SUMMARY: (accounts) => summaryOfRange(accounts, reps, given),
    TERRITORYQUALITY: (accounts) =>
      territoryQualityOfRange(
        accounts,
        [
          ["Rep", "Quota"],
          ["Ana", 9],
          ["Ben", 9],
        ],
        given,
      ),
    UNASSIGNED: (accounts) => unassignedOfRange(accounts, reps, given),
  };
  for (const [name, run] of Object.entries(byOwner)) {
    it(`does no harm under Owner in TP.${name} where the argument owner says whose they are`, () => {
      const row = ["A4", "Ben", "East", 5, 5, true];
      assert.deepEqual(run([...plain, row.with(1, "#N/A")]), run([...plain, row]));
      const sparse = [...plain, row].map((one, at) => (at > 1 ? one.with(1, null) : one));
      assert.deepEqual(run(sparse), run([...plain, row]));
    });
  }

  it("does no harm in a column that only stands in for another", () => {
    const wide = (accounts: Accounts, header: string, cell: unknown): Accounts =>
      accounts.map((row, at) => [...row, at === 0 ? header : at === 2 ? cell : "x"]);
    const state = wide(plain, "State", "#N/A");
    assert.deepEqual(coverageModelOfRange(state, [[60]]), coverageModelOfRange(plain, [[60]]));
    const territory = wide(plain, "Territory", "x");
    const broken = territory.map((row, at) => (at === 2 ? row.with(2, "#N/A") : row));
    const own = deals.map((row, at) => [...row, at === 0 ? "Territory" : "x"]);
    assert.deepEqual(scorecardOfRange(broken, own), scorecardOfRange(territory, own));
  });

  it("leaves an account among those that nobody has", () => {
    const result = unassignedOfRange([...plain, ["A4", null, "East", 1, "#N/A", true]]);
    assert.deepEqual(result[1], ["A4", "", 0, true, "no owner"]);
    assert.match(String(result[2]?.at(-1)), /Row 5 of accounts \(Potential\) holds #N\/A/);
    const flags = unassignedOfRange([...plain, ["A4", null, "East", 1, 5, "perhaps"]]);
    assert.deepEqual(flags[1], ["A4", "", 5, false, "no owner"]);
    assert.match(String(flags[2]?.at(-1)), /\(ICP\) holds perhaps.*it counts as no/);
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

describe("functions that give one row for each of a table", () => {
  const criteria = [
    ["Column", "Operator", "Value"],
    ["Employees", "is at least", 50],
  ];
  const companies = [
    ["Account ID", "Industry", "Employees", "Intent"],
    ["A1", "SaaS", 100, 10],
    ["A2", "SaaS", 20, 0],
    ["A3", "Retail", 300, 5],
  ];
  const loads = [
    ["Rep", "Leads", "New leads", "In progress"],
    ["Ana", 10, 1, 2],
    ["Ben", 20, 1, 2],
    ["Eve", 30, 1, 2],
  ];
  const leads = [
    ["Lead ID", "Region", "Fit", "Intent"],
    ["L1", "West", "A", 90],
    ["L2", "West", "A", 90],
    ["L3", "West", "A", 90],
  ];
  const team = [
    ["Rep", "Region"],
    ["Ana", "West"],
  ];
  const each: readonly (readonly [
    name: string,
    run: (table: unknown[][]) => unknown[][],
    table: unknown[][],
    column: number,
    first?: number,
  ])[] = [
    ["ICP", (table) => icpOfRange(table, criteria), companies, 2],
    ["SEGMENT", (table) => segmentOfRange(table), companies, 2],
    ["REACH", (table) => reachOfRange(table), companies, 3, 0],
    ["TOPUP", (table) => topUpOfRange(table), loads, 1],
    ["LEADROUTE", (table) => leadRouteOfRange(table, [["Owner"], ["Ana"]], team), leads, 3],
  ];

  for (const [name, run, table, column, first = 1] of each) {
    for (const [what, cell] of [
      ["an error", "#N/A"],
      ["a word", "many"],
    ]) {
      it(`TP.${name} shows ${what} in its own row alone`, () => {
        const broken = [...table, (table[1] ?? []).with(0, "Z9").with(column, cell)];
        const [result, meant] = [run(broken), run(table)];
        assert.deepEqual(result.slice(0, meant.length), meant);
        const shown = result[first + 3]?.at(-1);
        assert.ok(typeof shown === "object" && shown !== null && "code" in shown);
        assert.equal(shown.code, what === "an error" ? "#N/A" : "#VALUE!");
      });
    }
  }

  it("TP.IMPUTE takes an error for a gap, and shows a word in its own row alone", () => {
    const result = imputeOfRange(
      [...companies, ["A4", "SaaS", "#N/A", 1], ["A5", "Retail", "many", 1]],
      [["Employees"]],
      [["Industry"]],
    );
    assert.deepEqual(result[4], [60, true, (2 / 3) * 0.8]);
    const [shown] = result[5] ?? [];
    assert.ok(typeof shown === "object" && shown !== null && "code" in shown);
  });
});
