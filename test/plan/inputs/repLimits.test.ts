import assert from "node:assert/strict";
import type { Carve } from "../../../src/plan/carve";
import type { Settings } from "../../../src/plan/settings/settings";
import { seededRandom } from "../../../src/random";
import type { Cell } from "../../../src/table/cell";
import { carved, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

const random = seededRandom(11);
const accounts: Cell[][] = [
  ["Account ID", "Owner", "Projected ARR", "Umsatz", "Tier", "Lock"],
  ...Array.from({ length: 60 }, (_, at): Cell[] => [
    `A${at + 101}`,
    `Rep ${1 + Math.floor(4 * random() ** 2)}`,
    Math.round(1000 + 9000 * random()),
    Math.round(100 + 900 * random()),
    ["A", "B", "C"][at % 3] ?? "",
    "",
  ]),
];

/** Four reps with columns of limits. */
function team(headers: string[], ...rows: Cell[][]): Cell[][] {
  return [["Rep", ...headers], ...rows.map((row, at): Cell[] => [`Rep ${at + 1}`, ...row])];
}

function carve(reps: Cell[][], changed: Partial<Settings> = {}, given = accounts): Carve {
  return carved(tablesOf(given, reps), { maxMovedPercent: 100, ...changed });
}

/** What each rep holds of a column of the accounts; their number without one. */
function held(of: Carve, header?: string): number[] {
  const at = accounts[0]?.indexOf(header ?? "") ?? -1;
  const sums = [0, 0, 0, 0];
  of.plan.rep.forEach((rep, account) => {
    if (rep >= 0) sums[rep]! += at < 0 ? 1 : Number(accounts[account + 1]?.[at]);
  });
  return sums;
}

const lineOf = (of: Carve, name: string) =>
  of.measures.find(({ label }) => label === `Within least and most of ${name}`);

describe("least and most of a rep", () => {
  const wordings: [headers: string[], of: string, column: string | undefined][] = [
    [["Least accounts", "Most accounts"], "Accounts", undefined],
    [["Min # Accounts", "At most accounts"], "Accounts", undefined],
    [["Min. Umsatz", "Max Umsatz"], "Umsatz", "Umsatz"],
    [["Mindestumsatz", "Höchstumsatz"], "Umsatz", "Umsatz"],
    [["Minimum Projected ARR", "Maximum projected arr"], "Projected ARR", "Projected ARR"],
    [["ARR floor", "ARR cap"], "Projected ARR", "Projected ARR"],
    [["Least", "Most"], "Projected ARR", "Projected ARR"],
    [["Minimum", "Max. book"], "Projected ARR", "Projected ARR"],
  ];
  for (const [headers, of, column] of wordings)
    it(`are found under ${headers.join(" and ")}, and kept`, () => {
      const free = carve(team([], [], [], [], []));
      const mean = held(free, column).reduce((sum, one) => sum + one, 0) / 4;
      const [low, high] = [Math.round(1.3 * mean), Math.round(0.6 * mean)];
      const plan = carve(team(["Capacity", ...headers], [99, low, ""], [99, "", high], [99], [99]));
      const sums = held(plan, column);
      assert.ok(sums[0]! >= low && sums[1]! <= high, `${sums.join(", ")}: ${low}, ${high}`);
      assert.deepEqual([lineOf(plan, of)?.after, lineOf(plan, of)?.met], [2, "yes"]);
    });

  it("hold under every approach that searches, and are said not to under the baselines", () => {
    const reps = team(["Capacity", "Most Umsatz"], [99, ""], [99, 3000], [99, ""], [99, ""]);
    for (const approach of ["equity", "rules", "potential", "hybrid"] as const)
      assert.ok(held(carve(reps, { approach }), "Umsatz")[1]! <= 3000, approach);
    const turn = carve(reps, { approach: "round robin" });
    assert.match(
      saidOf(turn).notes.join("\n"),
      /Rep 2 holds .* of Umsatz, .* above the most of 3,000\. A baseline/,
    );
  });

  it("name who is outside with the distance, and what is locked to him", () => {
    const locked = accounts.map((row, at) =>
      at > 0 && at < 31 ? row.with(1, "Rep 1").with(5, "x") : row,
    );
    const plan = carve(
      team(["Most", "Least accounts"], [20, ""], [""], ["", 50], [""]),
      {},
      locked,
    );
    const total = plan.after.load[0]!;
    assert.ok(
      saidOf(plan).notes.some(
        (note) =>
          note.startsWith("Rep 1 holds ") &&
          note.includes(
            " above the most of 20. No plan can keep it: what is locked to this rep comes to ",
          ),
      ),
      saidOf(plan).notes.join("\n"),
    );
    assert.ok(total > 20);
    const line = lineOf(plan, "Accounts");
    assert.equal(line?.met, "no");
    assert.match(
      line.meaning,
      /^0 of 1 reps with limits; Rep 3 holds \d+ accounts, \d+ below the least of 50$/,
    );
    assert.ok(
      saidOf(plan).notes.some((note) =>
        /^Rep 3 holds .* all that this rep may serve comes to 30\.$/.test(note),
      ),
    );
  });

  it("say where all limits together can't be kept", () => {
    const low = carve(team(["Least accounts"], [20], [20], [20], [20]));
    assert.deepEqual(
      saidOf(low).notes.filter((note) => note.includes("below their least")),
      [
        "4 reps are below their least of Accounts, in all 60 accounts where 80 are wanted: Rep 1 holds 15 (20), Rep 2 holds 15 (20), Rep 3 holds 15 (20) and Rep 4 holds 15 (20). The least of all reps together comes to 80 accounts, and there are 60 to share out: lower it for some of them.",
      ],
    );
    const high = carve(team(["At most accounts"], [10], [10], [10], [10]));
    assert.match(
      saidOf(high).notes.join("\n"),
      /The most of all reps together comes to 40 accounts, and there are 60/,
    );
  });

  it("refuse a least above a most, and what is no amount, by the row", () => {
    assert.throws(
      () => carve(team(["Least Umsatz", "Most Umsatz"], [1, 2], [500, 300], [1, 2], [1, 2])),
      /Rep 2 is to hold at least 500 and at most 300 of Umsatz \(row 3\)\. Exchange the two/,
    );
    assert.throws(
      () => carve(team(["Most Umsatz"], ["40 %"], ["20 %"], ["20 %"], ["20 %"])),
      /"Most Umsatz" is 40 % in row 2\. Write it as an amount of Umsatz/,
    );
    assert.throws(
      () => carve(team(["Most Umsatz"], ["much"], [1], [2], [3])),
      /row 2, "Most Umsatz"/,
    );
  });

  it("leave columns alone that limit nothing of the accounts, and say so", () => {
    const plan = carve(
      team(["Max discount", "Most recent deal"], [5, "x"], [5, "y"], [5, "z"], [6, ""]),
    );
    assert.deepEqual(plan.inputs.limits, []);
    assert.match(
      plan.door.notes.join("\n"),
      /"?Max discount"?.*read as no limit: the accounts have no column of numbers called discount/,
    );
    const capacity = carve(team(["Max accounts"], [20], [20], [20], [20]));
    assert.deepEqual(capacity.inputs.limits, []);
    assert.equal(capacity.inputs.reps.capacity[0], 20);
  });

  it("take nothing for a limit where the cell is blank, and nothing of it where it is 0", () => {
    const plan = carve(team(["Most"], [0], [""], [""], [""]));
    assert.equal(held(plan, "Projected ARR")[0], 0);
    assert.equal(lineOf(plan, "Projected ARR")?.after, 1);
    assert.equal(plan.verdict.met, true, saidOf(plan).verdict.join(" "));
  });

  it("leave the others as even as they can be, whom a limit or a lock is not about", () => {
    const locked = accounts.map((row, at) =>
      at > 0 && at < 25 ? row.with(1, "Rep 1").with(5, "x") : row,
    );
    const plan = carve(team(["Most"], [20], [""], [""], [""]), {}, locked);
    const [, ...rest] = held(plan, "Projected ARR");
    assert.ok(Math.max(...rest) < 1.05 * Math.min(...rest), rest.join(", "));
  });

  it("are counted into the fair shares of the load that they are of", () => {
    const total = accounts.slice(1).reduce((sum, row) => sum + Number(row[2]), 0);
    const high = Math.round(0.1 * total);
    const plan = carve(team(["Most"], [high], [""], [""], [""]));
    assert.equal(plan.verdict.met, true, saidOf(plan).verdict.join(" "));
    assert.match(saidOf(plan).verdict[0] ?? "", /the same for every rep, within least and most/);
    assert.ok(held(plan, "Projected ARR")[0]! <= high);
    const gini = plan.measures.find(({ key }) => key === "gini")?.after ?? NaN;
    assert.ok(gini < 0.03, `Gini ${gini}`);
  });
});
