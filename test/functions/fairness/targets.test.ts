import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { fairnessOfRange } from "../../../functions/fairness/targets";
import { refuses } from "../callInCell";

const accounts = [
  ["Account ID", "Owner", "Projected ARR", "Within SLA"],
  ["1", "Ana", 6, true],
  ["2", "ana", 4, true],
  ["3", "Ben", 10, false],
  ["3", "Ana", 10, true],
  ["4", "Pool", 20, true],
];
const reps = [
  ["Rep", "Capacity", "Quota"],
  ["Ana", 2, 2],
  ["Ben", 2, 3],
];
const house = [["house", "pool"]];

function measures(result: unknown[][]): ReadonlyMap<unknown, readonly unknown[]> {
  return new Map(result.map(([name, ...rest]) => [name, rest.slice(0, 3)]));
}

describe("TP.FAIRNESS", () => {
  it("holds every measure against its target", () => {
    assert.deepEqual(fairnessOfRange(accounts, reps, undefined, undefined, house), [
      ["Measure", "Value", "Target", "Met?", "What it says"],
      ["Gini", 0, "under 0.20", true, ""],
      ["Spread", 0, "at most 10 %", true, ""],
      ["Top-decile share", 0, "", "", ""],
      ["HHI", 0.5, "", "", ""],
      ["Accounts with a rep", 0.75, "at least 95 %", false, ""],
      ["Overlap", 0.25, "under 2 %", false, ""],
      [
        ...["Places filled", 0.75, "85 to 95 %", false],
        "Lowest: Ben 50.0 %, furthest outside the target; highest: Ana 100.0 %",
      ],
      [
        ...["Coverage ratio", 0.75, "0.8 to 1.2", false],
        "Lowest: Ben 0.50, furthest outside the target; highest: Ana 1.00",
      ],
      ["TAM / quota", 4, "3 to 5", true, "Lowest: Ben 3.33; highest: Ana 5.00"],
      ["Load", "Projected ARR", "", "", ""],
      ...[
        "1 row repeats the Account ID of another: each account counts once.",
        "1 account is with pool, the house, and is in no rep's figures.",
      ].map((note, at) => [`Note ${at + 1}`, "", "", "", note]),
    ]);
  });

  it("counts accounts with the house as covered only where it is named", () => {
    assert.deepEqual(measures(fairnessOfRange(accounts, reps)).get("Accounts with a rep"), [
      0.5,
      "at least 95 %",
      false,
    ]);
  });

  it("takes targets that replace those of the same name, the others stay", () => {
    const targets = [
      ["Measure", "From", "To"],
      ["coverage", 0.5, 0],
      ["HHI", null, "<0.5"],
      ["Gini", 0, 0],
    ];
    const found = measures(fairnessOfRange(accounts, reps, undefined, targets));
    assert.deepEqual(found.get("Accounts with a rep"), [0.5, "at least 50 %", true]);
    assert.deepEqual(found.get("HHI"), [0.5, "under 0.50", false]);
    assert.deepEqual(found.get("Gini"), [0, "", ""]);
    assert.deepEqual(found.get("Overlap")?.[1], "under 2 %");
  });

  it("compares per unit of capacity where every rep has some, unless settings say equal", () => {
    const team = [reps[0] ?? [], ["Ana", 3, 2], ["Ben", 1, 3]];
    const giniOf = (settings?: unknown[][]) =>
      measures(fairnessOfRange(accounts, team, undefined, undefined, settings)).get("Gini")?.[0];
    assert.equal(giniOf(), 0.25);
    assert.equal(giniOf([["shares", "equal"]]), 0);
  });

  it("takes the load from settings, and counts accounts where there is none", () => {
    const bare = accounts.map((row) => row.slice(0, 2));
    const found = measures(fairnessOfRange(bare, [["Rep"], ["Ana"], ["Ben"]]));
    assert.deepEqual(found.get("Load")?.[0], "Accounts");
    assert.deepEqual(found.get("Spread")?.[0], 1 / 3);
    assert.deepEqual(found.get("TAM / quota")?.[0], "");
    assert.deepEqual(found.get("Places filled"), ["", "85 to 95 %", ""]);
  });

  it("meets a target on a mean of the team only where each rep meets it, and names who doesn't", () => {
    const held = [accounts[0] ?? [], ["1", "Ana", 8], ["2", "Ben", 0.2], ["3", "Cy", 50]];
    const team = [
      ["Rep", "Quota"],
      ["Ana", 1],
      ["Ben", 1],
      ["Cy", 0],
    ];
    const row = fairnessOfRange(held, team).find(([name]) => name === "TAM / quota");
    assert.deepEqual(row?.slice(1), [
      ...[4.1, "3 to 5", false],
      "Lowest: Ben 0.20; highest: Ana 8.00, furthest outside the target. Left out without a quota: Cy",
    ]);
    const thousands = [
      ["Rep", "Quota"],
      ["Ana", 0.001],
      ["Ben", 0.001],
      ["Cy", 0.01],
    ];
    const differ = fairnessOfRange(held, thousands).find(([name]) => name === "TAM / quota");
    assert.match(String(differ?.[4]), /potential is 4,850 times the quotas: their units seem to/);
  });

  it("measures places filled over the reps whose capacity is known", () => {
    for (const blank of [null, "", 0]) {
      const team = [
        ["Rep", "Capacity"],
        ["Ana", 1],
        ["Ben", blank],
      ];
      const two = [accounts[0] ?? [], ["1", "Ana"], ["2", "Ben"]];
      const found = fairnessOfRange(two, team);
      assert.equal(measures(found).get("Places filled")?.[0], 1);
      assert.equal(measures(found).get("Coverage ratio")?.[0], 1);
      assert.match(String(found.at(-1)?.at(-1)), /^Ben has no Capacity above 0/);
    }
  });

  it("counts part of the potential where penetration says so", () => {
    const settings = [["penetration", 0.5]];
    const found = fairnessOfRange(accounts, reps, undefined, undefined, settings);
    assert.deepEqual(measures(found).get("TAM / quota"), [2, "3 to 5", false]);
  });

  it("refuses what can't be used", () => {
    refuses(() => fairnessOfRange([accounts[0] ?? []], reps), /no account with an ID/);
    const targets = (...row: unknown[]) => [["Measure", "From", "To"], row];
    const withTargets = (table: unknown[][]) => () =>
      fairnessOfRange(accounts, reps, undefined, table);
    refuses(withTargets(targets("Gini", "little")), /Row 2 of targets \(From\) holds "little"/);
    refuses(withTargets(targets("Gini", 2, 1)), /Row 2 of targets goes from 2 to 1/);
    refuses(withTargets([[1, 2]]), /No headers found in targets/);
    refuses(
      withTargets([...targets("Gini", 1), ["gini", 2]]),
      /Row 3 of targets is for gini again, after Row 2 of targets/,
    );
    refuses(
      () => fairnessOfRange(accounts, reps, undefined, undefined, [["colour", "red"]]),
      /There is no setting "colour"/,
    );
  });
});
