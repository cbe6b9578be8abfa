import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { openTables, plannedLoads } from "../pages/asked";
import { useWorkbench } from "../pages/shared";

describe("the choices of the pane about tables", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();

  it("takes another header row, and remembers it", async () => {
    const bench = workbench();
    const { pane } = bench;
    // Codes under words, and the words that a person would take below them.
    await openTables(
      bench,
      "Account ID,Owner,ARR\nAccount,Rep,Potential\nK1,Mia Sand,10\nK2,Jon Lund,5\n",
    );
    await pane.go("Data");
    await pane.choose("Header row", /^Row 2: Account, Rep, Potential/, "Accounts");
    await pane.refresh();
    await pane.reload();
    assert.match(await pane.understood(), /^2 accounts, 2 reps/);
    assert.match(await pane.shown("Header row", "Accounts"), /^Row 2: /);
    assert.deepEqual(await plannedLoads(bench), { K1: 10, K2: 5 });
  });

  it("takes another table, and remembers it", async () => {
    const bench = workbench();
    const { pane } = bench;
    await openTables(bench, "Account ID,Owner,ARR\nK1,Mia Sand,10\nK2,Jon Lund,5\n");
    await bench.addFile(
      "old.csv",
      "Account ID,Owner,ARR\nK7,Mia Sand,1\nK8,Jon Lund,2\nK9,Jon Lund,4\n",
      "old",
    );
    await pane.refresh();
    await pane.understood();
    for (const [table, loads] of [
      ["Sheet old (3 rows)", { K7: 1, K8: 2, K9: 4 }],
      ["Sheet accounts (2 rows)", { K1: 10, K2: 5 }],
    ] as const) {
      await pane.go("Data");
      await pane.choose("Table", table, "Accounts");
      await pane.refresh();
      await pane.reload();
      await pane.understood();
      assert.equal(await pane.shown("Table", "Accounts"), table);
      assert.deepEqual(await plannedLoads(bench), loads);
    }
  });
});
