import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { runSteps } from "../../../src/assign";
import { carveSteps } from "../../../src/plan/carve";
import { defaultSettings, type Settings } from "../../../src/plan/settings/settings";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Pin } from "../../../src/plan/inputs/inputs";
import type { Cell } from "../../../src/table/cell";
import { tablesOf } from "../carvedTables";

const accounts: readonly (readonly Cell[])[] = [
  ["Account ID", "Owner", "Projected ARR"],
  ["A1", "Ana", 100],
  ["A2", "Bo", 300],
  ["A3", "Ana", 200],
];
const reps: readonly (readonly Cell[])[] = [["Rep"], ["Ana"], ["Bo"]];

function fingerprintOf(
  tables: CarveTables,
  changed: Partial<Settings> = {},
  pins: readonly Pin[] = [],
): string {
  return runSteps(carveSteps(tables, { ...defaultSettings, ...changed }, pins)).fingerprint;
}

const plain = fingerprintOf(tablesOf(accounts, reps));

function changedCell(row: number, column: number, value: Cell): CarveTables {
  const cells = accounts.map((line) => [...line]);
  (cells[row] as Cell[])[column] = value;
  return tablesOf(cells, reps);
}

describe("the fingerprint of a plan", () => {
  it("is 64 hexadecimal digits, the same each time", () => {
    assert.match(plain, /^[0-9a-f]{64}$/);
    assert.equal(fingerprintOf(tablesOf(accounts, reps)), plain);
  });

  for (const [what, other] of [
    ["an amount", () => fingerprintOf(changedCell(2, 2, 301))],
    ["an owner", () => fingerprintOf(changedCell(2, 1, "Ana"))],
    ["an id", () => fingerprintOf(changedCell(2, 0, "a2"))],
    ["a setting", () => fingerprintOf(tablesOf(accounts, reps), { tolerance: 6 })],
    ["the seed", () => fingerprintOf(tablesOf(accounts, reps), { seed: 2 })],
    [
      "a rule",
      () => fingerprintOf(tablesOf(accounts, reps), { rules: ["anything else: balance"] }),
    ],
    ["a pin", () => fingerprintOf(tablesOf(accounts, reps), {}, [{ account: "A1", rep: "Ana" }])],
    ["a rep", () => fingerprintOf(tablesOf(accounts, [...reps, ["Cy"]]))],
  ] as const) {
    it(`changes with ${what}`, () => {
      assert.notEqual(other(), plain);
    });
  }

  for (const [what, other] of [
    ["a number is written as text", () => fingerprintOf(changedCell(1, 2, "100"))],
    [
      "a column is added that no plan reads",
      () =>
        fingerprintOf(
          tablesOf(
            accounts.map((row, at) => [...row, at === 0 ? "Shoe size" : 40]),
            reps,
          ),
        ),
    ],
    [
      "rows are sorted otherwise",
      () => {
        const [head = [], ...rows] = accounts;
        const [name = [], ...team] = reps;
        return fingerprintOf(tablesOf([head, ...rows.reverse()], [name, ...team.reverse()]));
      },
    ],
    [
      "columns are moved",
      () =>
        fingerprintOf(
          tablesOf(
            accounts.map((row) => [...row].reverse()),
            reps,
          ),
        ),
    ],
    ["outer spaces come and go", () => fingerprintOf(changedCell(1, 1, " Ana "))],
  ] as const) {
    it(`stays where ${what}`, () => {
      assert.equal(other(), plain);
    });
  }
});
