import assert from "node:assert/strict";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { seededRandom } from "../../../src/random";
import { resultsOf } from "../../../src/plan/results/resultsOf";
import type { Cell } from "../../../src/table/cell";
import { carved, repsOf, saidOf } from "../carved";
import { tablesOf } from "../carvedTables";

const segments = ["SMB", "MM", "ENT"];
const sizes = [1, 6, 40];

/** Three segments whose accounts are of very different sizes, so that no two reps of two are alike. */
function threeSegments(n = 300, k = 9): { accounts: Cell[][]; reps: Cell[][] } {
  const random = seededRandom(5);
  const accounts = Array.from({ length: n }, (_, at): Cell[] => {
    const segment = at % 3;
    return [
      `A${at + 1}`,
      `Rep ${segment + 1 + 3 * Math.floor((k / 3) * random() ** 2)}`,
      Math.round(1000 * (sizes[segment] ?? 1) * (0.2 + random() ** 3)),
      segments[segment] ?? "",
    ];
  });
  const reps = Array.from({ length: k }, (_, at): Cell[] => [
    `Rep ${at + 1}`,
    segments[at % 3] ?? "",
  ]);
  return {
    accounts: [["Account ID", "Owner", "Potential", "Segment"], ...accounts],
    reps: [["Rep", "Segment"], ...reps],
  };
}

const settings = { match: "segment", maxMovedPercent: 100 };

describe("fairness between peers", () => {
  it("is taken inside the groups into which rules split the team", () => {
    const { accounts, reps } = threeSegments();
    const carve = carved(tablesOf(accounts, reps), settings);
    const { groups, by } = carve.setup.peers;
    assert.equal(by, "rules");
    assert.deepEqual(
      groups.map(({ name, reps: members }) => [name, members.length]),
      segments.map((name) => [name, 3]),
    );
    const of = (key: string): number => carve.measures.find((one) => one.key === key)?.after ?? NaN;
    assert.ok(of("gini") < 0.01, `Gini ${of("gini")}`);
    assert.ok(of("spread") < 0.03, `spread ${of("spread")}`);
    // Shares that the rules allow leave a bound that says something.
    assert.ok(carve.plan.gap < 0.05, `gap ${carve.plan.gap}`);
  });

  it("gives the same figures as each group by itself, in cells and sheets alike", () => {
    const { accounts, reps } = threeSegments();
    const carve = carved(tablesOf(accounts, reps), settings);
    const rep = repsOf(carve);
    const owned = accounts.map((row, at) =>
      at === 0 ? row : row.with(1, rep[String(row[0])] ?? ""),
    );
    const grouped = reps.map((row, at) => [...row, at === 0 ? "Peer group" : (row[1] ?? "")]);
    const valueIn = (rows: unknown[][], name: string): number =>
      Number(rows.find(([label]) => label === name)?.[1]);
    for (const [name, key] of [
      ["Gini", "gini"],
      ["Spread", "spread"],
    ] as const) {
      const alone = segments.map((segment) =>
        valueIn(
          fairnessOfRange(
            owned.filter((row, at) => at === 0 || row[3] === segment),
            reps.filter((row, at) => at === 0 || row[1] === segment),
          ),
          name,
        ),
      );
      const worst = Math.max(...alone);
      const close = (value: number): boolean => Math.abs(value - worst) < 1e-12;
      assert.ok(close(valueIn(fairnessOfRange(owned, grouped), name)), name);
      assert.ok(close(carve.measures.find((one) => one.key === key)?.after ?? NaN), name);
    }
    const scorecard = resultsOf(carve).tables[2]?.rows ?? [];
    const gini = scorecard.find(([label]) => label === "Gini of Potential");
    assert.match(String(gini?.[5]), /^Worst of 3 peer groups: (SMB|MM|ENT)\. /);
  });

  it("goes by a column that the reps have, and by the whole team where the user says so", () => {
    const { accounts, reps } = threeSegments();
    const roles = reps.map((row, at) => [...row, at === 0 ? "Role" : at < 4 ? "Hunter" : "Farmer"]);
    const byRole = carved(tablesOf(accounts, roles), { peers: "role", maxMovedPercent: 100 });
    assert.deepEqual(
      byRole.setup.peers.groups.map(({ name }) => name),
      ["Hunter", "Farmer"],
    );
    assert.equal(byRole.setup.peers.by, "Role");
    const team = carved(tablesOf(accounts, reps), { ...settings, peers: "team" });
    assert.equal(team.setup.peers.groups.length, 1);
    assert.throws(
      () => carved(tablesOf(accounts, reps), { peers: "Rank" }),
      /the setting "Reps are compared within" is "Rank", but the reps have no such header\. Use one of: team, Rep, Segment\./i,
    );
  });

  it("counts a rep of two segments with the group that has more to share out", () => {
    const { accounts, reps } = threeSegments();
    const bridging = reps.map((row, at) => (at === 1 ? row.with(1, "SMB; ENT") : row));
    const { groups } = carved(tablesOf(accounts, bridging), settings).setup.peers;
    assert.deepEqual(groups.map(({ name, reps: members }) => [name, members.length]).toSorted(), [
      ["ENT", 4],
      ["MM", 3],
      ["SMB", 2],
    ]);
  });

  it("gives each territory an index among its peers, 100 on average, as of each group alone", () => {
    const { accounts, reps } = threeSegments();
    const carve = carved(tablesOf(accounts, reps), settings);
    for (const segment of segments) {
      const only = (rows: Cell[][], column: number): Cell[][] =>
        rows.filter((row, at) => at === 0 || row[column] === segment);
      const alone = carved(tablesOf(only(accounts, 3), only(reps, 1)), settings);
      const { groups } = carve.setup.peers;
      const members = groups.find(({ name }) => name === segment)?.reps ?? [];
      assert.equal(members.length, 3);
      const before = members.map((rep) => carve.before.index[rep] ?? NaN);
      before.forEach((index, at) => {
        assert.ok(Math.abs(index - (alone.before.index[at] ?? NaN)) < 1e-9, `${segment} ${at}`);
      });
      const after = members.reduce((sum, rep) => sum + (carve.after.index[rep] ?? NaN), 0);
      assert.ok(Math.abs(after / 3 - 100) < 1e-9);
    }
    // Who has no peers is an index of nothing.
    const lone = reps.map((row, at) => [
      ...row,
      at === 0 ? "Peer group" : at === 1 ? "One" : "All",
    ]);
    const { after } = carved(tablesOf(accounts, lone), { maxMovedPercent: 100 });
    assert.ok(Number.isNaN(after.index[0]) && !Number.isNaN(after.index[1]));
  });

  it("says of a tolerance that is missed what the verdict says, whatever the search went by", () => {
    // With this much locked to one rep, the team can't be even, and the rep's group can.
    const accounts: Cell[][] = Array.from({ length: 40 }, (_, at) => [
      `A${at}`,
      1000,
      at < 15 ? "Rep 1" : "",
    ]);
    const reps = ["Hunter", "Hunter", "Farmer", "Farmer"].map((role, at) => [
      `Rep ${at + 1}`,
      role,
    ]);
    const carve = carved(
      tablesOf(
        [["Account ID", "Potential", "Locked to"], ...accounts],
        [["Rep", "Peer group"], ...reps],
      ),
      { measures: "Potential 5 %" },
    );
    const worst = carve.measures.find(({ key }) => key === "spread")?.after ?? NaN;
    const notes = saidOf(carve).notes.filter((note) => note.includes("the tolerance is"));
    assert.ok(worst > 0.05, `spread ${worst}`);
    assert.deepEqual(notes, [
      `Potential: the tolerance is 5.0 %, and the furthest rep is ${(100 * worst).toFixed(1)} % from a fair share. The search evened out all who may serve the same accounts and did not look for a plan that keeps it. 1 more rep is outside it; TP Territories says why.`,
    ]);
  });
});
