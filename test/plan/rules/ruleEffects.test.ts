import assert from "node:assert/strict";
import { inspect } from "../../../src/plan/inputs/inspect";
import { defaultSettings } from "../../../src/plan/settings/settings";
import type { Pin } from "../../../src/plan/inputs/inputs";
import { madeUp } from "../carvedTables";

const tables = madeUp(60, 4);
const rows = tables.accounts.cells.slice(1);
const ownerOf = (row: readonly unknown[]): string => String(row[2]);
const count = (which: (row: readonly unknown[]) => boolean): number => rows.filter(which).length;

function effects(rules: readonly string[], pins: readonly Pin[] = []) {
  return inspect(tables, { ...defaultSettings, rules }, pins).ruleEffects;
}

const above = (least: number) => (row: readonly unknown[]) => Number(row[3]) > least;

describe("what each rule comes to, before a plan is made", () => {
  const cases: readonly (readonly [
    rules: readonly string[],
    takes: readonly number[],
    forced: readonly number[],
  ])[] = [
    [[], [], []],
    [
      ["Projected ARR is above 20k: Rep 1", "anything else: balance"],
      [count(above(20_000)), count((row) => !above(20_000)(row))],
      [count((row) => above(20_000)(row) && ownerOf(row) !== "Rep 1"), 0],
    ],
    [
      ["Owner is Rep 1: Rep 2; Rep 1", "Owner is Rep 1: Rep 2", "Owner is Rep 2: house"],
      [count((row) => ownerOf(row) === "Rep 1"), 0, count((row) => ownerOf(row) === "Rep 2")],
      [0, 0, count((row) => ownerOf(row) === "Rep 2")],
    ],
    [["anything else: owner"], [60], [0]],
    [["within 0 km: nearest"], [0], [0]],
  ];
  for (const [rules, takes, forced] of cases) {
    it(`is counted, the earlier ones first: ${rules.join(" | ") || "no rule"}`, () => {
      const found = effects(rules) ?? [];
      assert.deepEqual(
        found.map((one) => one.takes),
        takes,
      );
      assert.deepEqual(
        found.map((one) => one.forced),
        forced,
      );
    });
  }

  it("agrees on distances with what is nearest: who takes the nearest keeps nobody else's", () => {
    const all = "within 20000 km: nearest";
    const forced = (rules: readonly string[]): number => effects(rules)?.[0]?.forced ?? -1;
    assert.equal(effects([all])?.[0]?.takes, 60);
    assert.ok(forced([all]) > 0);
    assert.equal(forced([all, "anything else: Rep 1"]), forced([all]));
    const far = effects(["within 300 km: Rep 1; Rep 2; Rep 3; Rep 4"])?.[0];
    const wide = effects(["within 3000 km: Rep 1; Rep 2; Rep 3; Rep 4"])?.[0];
    assert.ok((far?.takes ?? 0) < (wide?.takes ?? 0));
    assert.ok((far?.forced ?? 0) > 0, "some of those near to somebody are far from their owner");
  });

  it("leaves locked accounts with their reps", () => {
    const first = rows.find((row) => ownerOf(row) === "Rep 1") ?? [];
    const rules = ["Owner is Rep 1: Rep 2"];
    const [free] = effects(rules) ?? [];
    const [held] = effects(rules, [{ account: String(first[0]), rep: "Rep 1" }]) ?? [];
    assert.equal(held?.forced, (free?.forced ?? 0) - 1);
  });

  it("names words that no cell has, with the nearest", () => {
    const [one] = effects(["Owner is Rep 11: house"]) ?? [];
    const missing = [{ value: "Rep 11", header: "Owner", nearest: "Rep 1" }];
    assert.deepEqual(one, { number: 1, takes: 0, forced: 0, missing });
  });

  it("is unknown where a rule can't be used, and where there are no places for one by distance", () => {
    assert.equal(effects(["no colon"]), undefined);
    const flat = {
      ...tables,
      accounts: { ...tables.accounts, cells: tables.accounts.cells.map((row) => row.slice(0, 4)) },
    };
    const looked = inspect(flat, { ...defaultSettings, rules: ["within 5 km: nearest"] }, []);
    assert.equal(looked.ruleEffects, undefined);
  });
});
