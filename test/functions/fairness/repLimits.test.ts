import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { summaryOfRange } from "../../../functions/territory/summary";
import type { Carve } from "../../../src/plan/carve";
import type { Settings } from "../../../src/plan/settings/settings";
import { seededRandom } from "../../../src/random";
import type { Cell } from "../../../src/table/cell";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import { carved, repsOf } from "../../plan/carved";
import { tablesOf } from "../../plan/carvedTables";
import { refuses } from "../callInCell";
import { notesIn } from "../notes";

const random = seededRandom(5);
const accounts: Cell[][] = [
  ["Account ID", "Owner", "Potential", "Umsatz"],
  ...Array.from({ length: 40 }, (_, at): Cell[] => [
    `A${at + 1}`,
    `Rep ${1 + (at % 4)}`,
    Math.round(1000 + 9000 * random() ** 2),
    Math.round(100 + 900 * random()),
  ]),
];

/** Four reps with columns of limits. */
function team(headers: string[], ...rows: Cell[][]): Cell[][] {
  return [["Rep", ...headers], ...rows.map((row, at): Cell[] => [`Rep ${at + 1}`, ...row])];
}

/** The owners as a plan has them. */
function planned(carve: Carve): Cell[][] {
  const rep = repsOf(carve);
  return accounts.map((row, at) => (at === 0 ? row : row.with(1, rep[String(row[0])] ?? "")));
}

describe("least and most of a rep in TP.FAIRNESS", () => {
  const teams: [what: string, reps: Cell[][], settings?: Partial<Settings>][] = [
    ["of accounts", team(["Least accounts", "At most accounts"], [12, 15], ["", 6], [1, 9], [""])],
    ["of another column", team(["Max Umsatz"], [900], [""], [2000], [""])],
    ["of the load, beside capacity", team(["Capacity", "Most"], [10, 9000], [9], [8], [20, 20000])],
    [
      "of the load by name, with peers",
      team(["Min Potential", "Peer group"], [60000, "W"], ["", "W"], [1, "E"], ["", "E"]),
    ],
    ["in another language", team(["Mindestumsatz", "Höchstumsatz"], [9000, ""], ["", 800], [], [])],
    ["of several loads", team(["Least", "Most accounts"], [40000, 8], ["", 8], [], [1, 20])],
    [
      "of the number of accounts as the load",
      team(["Least", "Most"], [12, 15], ["", 6], [], []),
      { balance: "accounts" },
    ],
    ["that look like a capacity", team(["Max accounts"], [9], [12], [15], [10])],
  ];
  for (const [what, reps, settings = {}] of teams)
    it(`are the pane's: ${what}`, () => {
      const carve = carved(tablesOf(accounts, reps), { maxMovedPercent: 100, ...settings });
      const cells = fairnessOfRange(
        planned(carve),
        reps,
        undefined,
        undefined,
        Object.entries(settings),
      );
      const inCells = new Map(cells.map(([name, ...rest]) => [name, rest]));
      const own = carve.measures.filter(({ key }) => key.startsWith("limits "));
      assert.equal(own.length > 0, what !== "that look like a capacity");
      for (const { label, after, target, met, meaning } of own)
        assert.deepEqual(inCells.get(label), [after, target, met === "yes", meaning]);
      assert.equal(
        cells.filter(([name]) => String(name).startsWith("Within least and most")).length,
        own.length,
      );
      for (const [name, key] of [
        ["Gini", "gini"],
        ["Spread", "spread"],
        ["Places filled", "utilisation"],
      ] as const) {
        const line = carve.measures.find((one) => one.key === key);
        const value = inCells.get(name)?.[0];
        if (line === undefined) assert.equal(value, "", name);
        else assert.equal(Number(value).toFixed(9), line.after.toFixed(9), name);
      }
      // The fair share of each rep beside what he holds, as TP Territories has it.
      const rows = summaryOfRange(planned(carve), reps, undefined, Object.entries(settings));
      const table = resultsOf(carve).tables.find(({ name }) => name === "TP_Territories");
      const at = table?.columns.findIndex(({ header }) => header === "Fair share") ?? -1;
      const total = carve.after.load.reduce((sum, one) => sum + one, 0);
      for (const [rep, row] of (table?.rows ?? []).entries())
        assert.equal(Number(rows[rep + 1]?.[7]).toFixed(9), (Number(row[at]) / total).toFixed(9));
    });

  it("name who is outside", () => {
    const reps = team(["Most accounts", "Capacity"], [4, 20], ["", 20], [12, 20], [3, 20]);
    const row = fairnessOfRange(accounts, reps).find(([name]) => String(name).startsWith("Within"));
    assert.deepEqual(row, [
      ...["Within least and most of Accounts", 1, "all 3", false],
      "1 of 3 reps with limits; Rep 4 holds 10 accounts, 7 above the most of 3; Rep 1 holds 10 accounts, 6 above the most of 4",
    ]);
  });

  it("say where a column is no limit, and refuse what can't be one", () => {
    const odd = team(["Most widgets"], [4], [5], [6], [7]);
    assert.match(
      notesIn(fairnessOfRange(accounts, odd)).join("\n"),
      /^Most widgets: read as no limit: the accounts have no column of numbers called widget/,
    );
    const crossed = team(["Least Umsatz", "Most Umsatz"], [1, 2], [500, 300], [1, 2], [1, 2]);
    refuses(
      () => fairnessOfRange(accounts, crossed),
      /Rep 2 is to hold at least 500 and at most 300 of Umsatz \(Row 3 of reps \(Rep\)\)/,
    );
    const share = team(["Most Umsatz"], ["40 %"], [1], [1], [1]);
    refuses(() => fairnessOfRange(accounts, share), /"Most Umsatz" is 40 % in Row 2 of reps/);
  });
});
