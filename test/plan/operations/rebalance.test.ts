import assert from "node:assert/strict";
import fc from "fast-check";
import { runSteps } from "../../../src/assign/work/runSteps";
import type { Carve } from "../../../src/plan/carve";
import { rebalanceSteps, type RebalanceOfPlan } from "../../../src/plan/operations/rebalance";
import type { Given } from "../../../src/plan/operations/settingsFor";
import { sayIt } from "../../../src/plan/words/sayIt";
import type { Cell } from "../../../src/table/cell";
import { carved } from "../carved";
import { tablesOf } from "../carvedTables";

const rebalanced = (carve: Carve, given: Given = {}): RebalanceOfPlan =>
  runSteps(rebalanceSteps(carve, given));

interface Row {
  readonly owner: number;
  readonly load: number;
  readonly arr: number;
}

const team = ["Ana", "Ben", "Cy"];

function tablesFor(rows: readonly Row[], k: number) {
  return tablesOf(
    [
      ["Account ID", "Owner", "Potential", "ARR"],
      ...rows.map(({ owner, load, arr }, at): Cell[] => [
        `A${at + 1}`,
        team[owner] ?? "",
        load,
        arr,
      ]),
    ],
    [["Rep"], ...team.slice(0, k).map((rep): Cell[] => [rep])],
  );
}

/** Over all assignments: how far outside at the least, and the fewest accounts that move for that. */
function fewest(rows: readonly Row[], k: number, tolerance: number, mostMoved: number) {
  const fair = rows.reduce((sum, { load }) => sum + load, 0) / k;
  let best = { outside: Infinity, moved: Infinity };
  for (let code = 0; code < k ** rows.length; code++) {
    const held = new Float64Array(k);
    let moved = 0;
    let rest = code;
    for (const { owner, load } of rows) {
      const rep = rest % k;
      rest = Math.floor(rest / k);
      held[rep] = (held[rep] ?? 0) + load;
      if (rep !== owner) moved += 1;
    }
    if (moved > mostMoved) continue;
    const off = Math.max(...held.map((load) => Math.abs(load - fair) / fair));
    const outside = off <= tolerance + 1e-9 ? 0 : off;
    if (outside < best.outside - 1e-9 || (outside < best.outside + 1e-9 && moved < best.moved))
      best = { outside, moved };
  }
  return best;
}

describe("fewest moves into the tolerance", () => {
  it("moves as few accounts as the assignment inside that moves fewest", () => {
    const drawn = fc.record({
      k: fc.constantFrom(2, 3),
      rows: fc.array(
        fc.record({
          owner: fc.integer({ min: 0, max: 2 }),
          load: fc.integer({ min: 5, max: 30 }),
          arr: fc.constant(0),
        }),
        { minLength: 5, maxLength: 8 },
      ),
      tolerance: fc.constantFrom(10, 20),
    });
    let inside = 0;
    let fewestFound = 0;
    fc.assert(
      fc.property(drawn, ({ k, rows: any, tolerance }) => {
        const rows = any.map((row) => ({ ...row, owner: row.owner % k }));
        const carve = carved(tablesFor(rows, k), { maxMovedPercent: 100, tolerance });
        const { assigned, after, inside: isInside } = rebalanced(carve, { count: "alike" });
        const best = fewest(rows, k, tolerance / 100, Infinity);
        assert.ok(assigned.every((rep) => rep >= 0));
        if (best.outside > 0) {
          assert.equal(isInside, false);
          return;
        }
        inside++;
        if (isInside) {
          assert.ok((after.furthest?.off ?? 0) <= tolerance / 100 + 1e-9);
          assert.ok(after.moved.accounts >= best.moved);
        }
        if (isInside && after.moved.accounts === best.moved) fewestFound++;
      }),
      { numRuns: 40 },
    );
    // A search, no proof: hardly ever an account more than the fewest.
    assert.ok(inside > 10, `${inside} inside`);
    assert.ok(fewestFound >= 0.9 * inside, `${fewestFound} of ${inside}`);
  });

  it("passes no limit, and comes nearer than today where one binds", () => {
    const drawn = fc.record({
      rows: fc.array(
        fc.record({
          owner: fc.constantFrom(0, 0, 0, 1, 2),
          load: fc.integer({ min: 1, max: 20 }),
          arr: fc.constantFrom(0, 0, 40, 90),
        }),
        { minLength: 8, maxLength: 30 },
      ),
      accounts: fc.constantFrom(5, 15, 100),
      customers: fc.constantFrom(0, 20, 100),
      arr: fc.constantFrom(0, 10, 100),
    });
    fc.assert(
      fc.property(drawn, ({ rows, accounts, customers, arr }) => {
        const carve = carved(tablesFor(rows, 3), { maxMovedPercent: 100, effort: 0.2 });
        const { after, before, limits } = rebalanced(carve, {
          mostAccountsPercent: accounts,
          mostCustomersPercent: customers,
          mostArrPercent: arr,
        });
        const total = rows.reduce((sum, row) => sum + row.arr, 0);
        const bought = rows.filter((row) => row.arr > 0).length;
        assert.ok(after.moved.accounts <= Math.floor((accounts / 100) * rows.length + 1e-9));
        assert.ok(after.moved.customers <= (customers / 100) * bought + 1e-9);
        assert.ok(after.moved.arr <= (arr / 100) * total + 1e-9);
        for (const { used, most } of limits) assert.ok(used <= most + 1e-9);
        assert.ok((after.furthest?.off ?? 0) <= Math.max(before.furthest?.off ?? 0, 0.05) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  const lopsided = carved(
    tablesFor(
      Array.from({ length: 10 }, (_, at) => ({
        owner: at < 7 ? 0 : 1,
        load: 10,
        arr: at < 5 ? 100 * (at + 1) : 0,
      })),
      2,
    ),
    { maxMovedPercent: 100 },
  );

  it("moves prospects before customers, and says what that comes to", () => {
    const { handover, sentences, inside } = rebalanced(lopsided);
    assert.equal(inside, true);
    assert.deepEqual(handover.accounts.map(({ id, from, to }) => [id, from, to]).sort(), [
      ["A6", "Ana", "Ben"],
      ["A7", "Ana", "Ben"],
    ]);
    assert.deepEqual(sentences.map(sayIt), [
      "Within 5 % of a fair share by moving 2 accounts (0 customers, ARR 0).",
      "Furthest from a fair share before: Ana, 40.0 % (20) over; after: Ana, 0.0 % (0) over.",
    ]);
  });

  it("says how near it comes where the limits leave it outside", () => {
    const { sentences } = rebalanced(lopsided, { mostAccountsPercent: 10 });
    assert.deepEqual(sentences.map(sayIt).slice(0, 2), [
      "By moving 1 account (0 customers, ARR 0) the furthest rep, Ana, is 20.0 % from a fair share; the tolerance of 5 % was not reached with the limits, locks and rules that there are.",
      "Used of the limits: 1 account of 1 account.",
    ]);
    const wide = rebalanced(lopsided, { tolerance: 40 });
    assert.deepEqual(wide.sentences.map(sayIt), [
      "Everybody is within 40 % of a fair share today: nothing has to move.",
    ]);
  });

  it("keeps to the plan's limit on moves to other peer groups", () => {
    const owners = [0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 3, 3, 3];
    const tables = tablesOf(
      [
        ["Account ID", "Owner", "Potential"],
        ...owners.map((owner, at): Cell[] => [`A${at + 1}`, `Rep ${owner + 1}`, 10]),
      ],
      [
        ["Rep", "Manager"],
        ["Rep 1", "West"],
        ["Rep 2", "West"],
        ["Rep 3", "East"],
        ["Rep 4", "East"],
      ],
    );
    const settings = { peers: "Manager", maxMovedPercent: 100, tolerance: 20 };
    const { handover } = rebalanced(carved(tables, { ...settings, maxAcrossPercent: 0 }));
    assert.equal(handover.all.accounts, 2);
    assert.deepEqual(
      handover.accounts.map(({ from, to }) => [from, to]),
      [
        ["Rep 1", "Rep 2"],
        ["Rep 1", "Rep 2"],
      ],
    );
  });
});
