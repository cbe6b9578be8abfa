import assert from "node:assert/strict";
import { madeUp } from "../../carvedTables";
import {
  differing,
  planOf,
  restoredBook,
  seen,
  type MadePlan,
  type RestoredBook,
} from "./restoredBook";

const tables = madeUp(14, 3);

describe("putting the workbook back", () => {
  let first: MadePlan;
  /** Of other accounts: two are gone, one is new. */
  let third: MadePlan;

  before(() => {
    first = planOf(tables, 10);
    const [header = [], one = [], two = [], ...others] = tables.accounts.cells;
    const cells = [header, ...others, ["NEW", ...one.slice(1)]];
    assert.ok(two.length > 0);
    third = planOf({ ...tables, accounts: { ...tables.accounts, cells } }, 100);
  });

  for (const kind of ["table", "list"] as const) {
    it(`leaves it as before a first write, a second one and both, and back again, beside a ${kind}`, async () => {
      const made = restoredBook(tables, kind);
      const states = [seen(made.grid)];
      const a = await made.write(first);
      states.push(seen(made.grid));
      const b = await made.write(third);
      states.push(seen(made.grid));
      assert.notDeepEqual(states[1], states[2]);

      const once = await made.back([b]);
      assert.deepEqual(differing(seen(made.grid), states[1]), [], "the second one");
      assert.ok(once.point);
      const again = await made.back([once.point]);
      assert.deepEqual(differing(seen(made.grid), states[2]), [], "undone");
      assert.ok(again.point);
      const both = await made.back([a, b]);
      assert.deepEqual(differing(seen(made.grid), states[0]), [], "both");
      assert.deepEqual([...both.done.sheetsGone].sort(), [
        "TP Assignments",
        "TP Fairness",
        "TP Territories",
      ]);
      assert.ok(both.point);
      await made.back([both.point]);
      assert.deepEqual(differing(cells(made), cellsIn(states[2])), [], "all of it again");
    });
  }
});

function cellsIn(state: unknown): unknown {
  return (state as { readonly sheets: unknown }).sheets;
}

function cells({ grid }: RestoredBook): unknown {
  return cellsIn(seen(grid));
}
