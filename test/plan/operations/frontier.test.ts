import assert from "node:assert/strict";
import fc from "fast-check";
import { runSteps } from "../../../src/assign/work/runSteps";
import { frontierSteps, type Frontier } from "../../../src/plan/operations/frontier";
import { kneeOf } from "../../../src/plan/operations/knee";
import type { Given } from "../../../src/plan/operations/settingsFor";
import type { Carve } from "../../../src/plan/carve";
import { sayIt } from "../../../src/plan/words/sayIt";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { madeUp, tablesOf } from "../carvedTables";

const frontierOf = (carve: Carve, given: Given = {}): Frontier =>
  runSteps(frontierSteps(carve, given));

/** Ana has eight accounts of 10, Ben two: the fair share of each is 50. */
const lopsided = tablesOf(
  [
    ["Account ID", "Owner", "Potential", "ARR"],
    ...Array.from({ length: 10 }, (_, at): Cell[] => [
      `A${at + 1}`,
      at < 8 ? "Ana" : "Ben",
      10,
      at === 0 ? 0 : 100 * at,
    ]),
  ],
  [["Rep"], ["Ana"], ["Ben"]],
);

/** A made-up team, every other account of which is a customer. */
function withArr(n: number, k: number, seed: number): CarveTables {
  const tables = madeUp(n, k, seed);
  const { accounts } = tables;
  const cells = accounts.cells.map((row, at) => [
    ...row,
    at === 0 ? "ARR" : at % 2 === 0 ? 0 : 100 + ((at * 37) % 50),
  ]);
  return { ...tables, accounts: { ...accounts, cells } };
}

describe("what more moves buy", () => {
  it("counts each row by hand: moves, money and the furthest rep", () => {
    const carve = carved(lopsided);
    const { rows } = frontierOf(carve, { limits: "0, 10, 20, 30, 100" });
    // 30, 20, 10 and 0 above a fair share of 50.
    assert.deepEqual(
      rows.map(({ moved, furthest }) => [moved.accounts, furthest?.off.toFixed(4)]),
      [
        [0, "0.6000"],
        [1, "0.4000"],
        [2, "0.2000"],
        [3, "0.0000"],
        [3, "0.0000"],
      ],
    );
    assert.deepEqual(
      rows.map(({ most }) => most),
      [0, 1, 2, 3, Infinity],
    );
    const [first] = rows;
    assert.deepEqual(first?.furthest, { rep: "Ana", group: "", load: 80, fair: 50, off: 0.6 });
    assert.equal(first.met, false);
    assert.equal(rows[3]?.met, true);
    // The prospect goes first, then the customers with the least ARR.
    assert.deepEqual(
      rows.map(({ moved }) => [moved.customers, moved.arr]),
      [
        [0, 0],
        [0, 0],
        [1, 100],
        [2, 300],
        [2, 300],
      ],
    );
  });

  it("limits customers, and ARR, as it limits accounts", () => {
    const carve = carved(lopsided, { maxMovedPercent: 100 });
    const byCustomers = frontierOf(carve, { by: "customers", limits: "0, 12, 100" });
    // 12 % of 9 customers is one; the prospect counts for none of it.
    assert.deepEqual(
      byCustomers.rows.map(({ used, moved }) => [used, moved.accounts]),
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    );
    const byArr = frontierOf(carve, { by: "ARR", limits: "0, 3, 100" });
    // 3 % of 4,500 is 135.
    assert.deepEqual(
      byArr.rows.map(({ used, moved }) => [used, moved.accounts]),
      [
        [0, 1],
        [100, 2],
        [300, 3],
      ],
    );
  });

  it("says in a sentence what the last step that pays buys", () => {
    const tables = tablesOf(
      [
        ["Account ID", "Owner", "Potential"],
        ["A1", "Ana", 500],
        ...Array.from({ length: 20 }, (_, at): Cell[] => [`B${at}`, "Ana", 5]),
        ["C1", "Ben", 300],
        ["D1", "Ana", 200],
        ...Array.from({ length: 20 }, (_, at): Cell[] => [`E${at}`, "Ben", 1]),
      ],
      [["Rep"], ["Ana"], ["Ben"]],
    );
    const carve = carved(tables);
    const { sentences, knee, rows } = frontierOf(carve, { limits: "0, 2.4, 5, 10, 30, 100" });
    // 800 against 320: D1 brings 600 to 520, 8 accounts of 5 bring the rest.
    assert.deepEqual(knee, { from: 0, to: 1 });
    assert.equal(rows[1]?.moved.accounts, 1);
    assert.equal(
      sentences.map(sayIt).join(" "),
      "From 0 to 1 account that change hands, the furthest rep comes from 42.9 % to 7.1 %, and to 0.0 % with another 8 accounts.",
    );
  });

  it("finds the knee of a curve, and none where nothing falls", () => {
    const curve = [
      [0, 10],
      [1, 6],
      [2, 2],
      [3, 1.9],
      [10, 1],
    ] as const;
    assert.deepEqual(kneeOf(curve), { from: 1, to: 2 });
    assert.equal(kneeOf([[0, 5]]), undefined);
    assert.equal(
      kneeOf([
        [2, 5],
        [2, 5],
        [4, 6],
      ]),
      undefined,
    );
    // A straight line pays to its end.
    assert.deepEqual(
      kneeOf([
        [0, 4],
        [1, 3],
        [2, 2],
      ]),
      { from: 1, to: 2 },
    );
  });

  it("never gets worse with a larger limit, and keeps every limit", () => {
    const drawn = fc.record({
      seed: fc.integer({ min: 1, max: 1e6 }),
      n: fc.integer({ min: 6, max: 40 }),
      k: fc.integer({ min: 2, max: 5 }),
      by: fc.constantFrom("accounts", "arr"),
      approach: fc.constantFrom("equity", "capacity", "potential"),
      travel: fc.boolean(),
    });
    fc.assert(
      fc.property(drawn, ({ seed, n, k, by, approach, travel }) => {
        const carve = carved(withArr(n, k, seed), {
          maxMovedPercent: 100,
          approach: approach as "equity",
          travel,
          effort: 0.1,
        });
        const { rows } = frontierOf(carve, { by, limits: "0, 10, 25, 50, 100" });
        assert.equal(rows.length, 5);
        for (const [at, row] of rows.entries()) {
          assert.ok(row.used <= row.most * (1 + 1e-9));
          const before = rows[at - 1];
          if (before === undefined) continue;
          assert.ok(row.unplaced <= before.unplaced);
          const off = ({ met, furthest }: typeof row): number =>
            met === true ? 0 : (furthest?.off ?? 0);
          if (approach === "equity") assert.ok(off(row) <= off(before) + 1e-9);
          else assert.ok(row.cost <= before.cost + 1e-9 * Math.abs(before.cost));
        }
      }),
      { numRuns: 12 },
    );
  });

  it("refuses what it can't answer, and says what to change", () => {
    const carve = carved(lopsided);
    const without = carved(
      tablesOf(
        [
          ["Account ID", "Potential"],
          ["A1", 1],
          ["A2", 2],
        ],
        [["Rep"], ["Ana"], ["Ben"]],
      ),
    );
    const refused: readonly (readonly [() => unknown, RegExp])[] = [
      [() => frontierOf(carve, { by: "moves" }), /"Limit by" .* is "moves"\. Use one of: accounts/],
      [() => frontierOf(carve, { limits: "5, 2" }), /"Limits \(%\)" .*, 2 does not come above 5/],
      [() => frontierOf(carve, { limits: "x" }), /"x" is no number from 0 to 100/],
      [
        () => frontierOf(carve, { limit: 1 }),
        /no setting "limit"\. The nearest is "limits"\. Its settings are: by, limits/,
      ],
      [() => frontierOf(without), /no account has an owner among the reps/],
      [
        () => frontierOf(carved(lopsided, { approach: "greedy" })),
        /approach "Greedy .* Carve with another approach \(the setting "Approach"\)/,
      ],
    ];
    for (const [run, message] of refused)
      assert.throws(
        run,
        (error: Error) => error.name === "InputError" && message.test(error.message),
      );
  });
});
