import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";
import {
  assertHandedOver,
  deleteSheet,
  hideRows,
  idsOf,
  makeNarrow,
  openMerged,
  openUgly,
  planUgly,
  renameSheet,
  storedPlans,
  uglyAccounts,
} from "./pages/ugly";
import type { Cells } from "./pages/workbench";

const accounts = uglyAccounts();
const ids = idsOf(accounts);

/*
 * What people do to a workbook while they plan in it. What refuses for a while, and colleagues who work in the same
 * workbook, are in robustOthers.test.ts.
 */
describe("a workbook in which people work", function () {
  this.timeout(180_000);
  const workbench = useWorkbench({ fresh: true });

  before(() => makeNarrow(workbench(), 320));

  it("is planned from what stands in it after an edit and a sort, and keeps both", async () => {
    const { pane, put, values } = workbench();
    const { frame } = pane;
    await planUgly(workbench());
    await pane.go("Hand over");
    await put("accounts", "D2", [[999_000]]);
    const older = frame.getByTestId("outdated");
    await older
      .getByText(/Cells, a lock or a rule have changed since this plan was made/)
      .waitFor();
    assert.equal(await frame.getByTestId("write").innerText(), "Write this earlier plan");

    const [headers = [], ...rows] = await values("accounts");
    const sorted = [headers, ...rows.sort((a, b) => Number(b[3]) - Number(a[3]))];
    await put("accounts", "A1", sorted);
    await older.getByRole("button", { name: "Make it again" }).click();
    await frame.getByTestId("moves").waitFor();
    assert.equal(await storedPlans(workbench()), 1, "the plan before was nobody's choice");
    await pane.go("Hand over");
    await frame.getByRole("checkbox", { name: /add a column TP Rep/ }).check();
    await assertHandedOver(workbench(), ids);
    const written = await values("accounts");
    assert.deepEqual(
      written.map((row) => row.slice(0, 4)),
      sorted,
    );
    const plan = new Map((await values("TP Assignments")).map((row) => [row[0], row]));
    const repAt = plan.get("Account ID")?.indexOf("Rep") ?? -1;
    for (const [id = null, , , , rep] of written.slice(1)) {
      assert.equal(rep, plan.get(id)?.[repAt]);
    }
    await frame.getByRole("checkbox", { name: /add a column TP Rep/ }).uncheck();
  });

  it("offers a sheet that was renamed, in every place, and takes it at a click", async () => {
    const { pane, values } = workbench();
    const { frame } = pane;
    await planUgly(workbench());
    await renameSheet(workbench(), "accounts", "Customers");
    await pane.refresh();
    const lost = frame.getByTestId("lost-accounts");
    for (const place of ["Home", "Data", "Plan", "Review", "Hand over"] as const) {
      await pane.go(place);
      await lost.getByText(/^The sheet accounts that this plan used is gone: renamed/).waitFor();
      assert.equal(await lost.count(), 1, place);
    }
    assert.equal(await storedPlans(workbench()), 1);
    await lost.getByRole("button", { name: "Use sheet Customers" }).click();
    await lost.waitFor({ state: "detached" });
    await pane.carve();
    await assertHandedOver(workbench(), ids);
    assert.deepEqual(await values("Customers"), accounts);
  });

  it("keeps its plan and hands it over after the accounts were deleted, and says that they are gone", async () => {
    const { pane, put, addSheet } = workbench();
    const lost = pane.frame.getByTestId("lost-accounts");
    await planUgly(workbench());
    await deleteSheet(workbench(), "accounts");
    await pane.refresh();
    await lost.getByText(/^The sheet accounts that this plan used is gone/).waitFor();
    assert.equal(await storedPlans(workbench()), 1);
    await assertHandedOver(workbench(), ids);
    // As an undo puts it back.
    await addSheet("accounts");
    await put("accounts", "A1", accounts);
    await pane.go("Home");
    await lost.waitFor({ state: "detached" });
    await pane.carve();
    await assertHandedOver(workbench(), ids);
  });

  it("asks whether hidden rows count, and hides what it hid", async () => {
    const { pane, page, values } = workbench();
    await openUgly(workbench());
    await hideRows(workbench(), "accounts", 3, 10);
    await pane.refresh();
    await pane.frame.getByText(/^10 rows are hidden or filtered out \(rows 4, 5, 6/).waitFor();
    await pane.answer("accounts/hidden rows", "leave out");
    await pane.carve();
    await assertHandedOver(workbench(), [...ids.slice(0, 2), ...ids.slice(12)]);
    assert.deepEqual(await values("accounts"), accounts);
    const hidden = await page.evaluate(() => window.workbench.grid.hiddenRows("accounts", 0, 41));
    assert.equal(hidden.length, 10);
  });

  it("asks what blank cells mean where owners stand in merged ones, and leaves them merged", async () => {
    const { pane, values } = workbench();
    const groups = [...accounts.slice(1)].sort((a, b) => String(a[2]).localeCompare(String(b[2])));
    const named = groups.map(
      ([id = null, name = null, owner = null, arr = null], at): Cells[number] => [
        ...[id, name],
        groups[at - 1]?.[2] === owner ? null : owner,
        arr,
      ],
    );
    const starts = named.flatMap(([, , owner], at) => (owner === null ? [] : [at]));
    const merges = starts.map((at, nth) => ({
      ...{ row: at + 1, column: 2, columns: 1 },
      rows: (starts[nth + 1] ?? named.length) - at,
    }));
    await openMerged(workbench(), [accounts[0] ?? [], ...named], merges);
    const before = await values("accounts");
    await pane.frame
      .getByText(/^37 of 40 cells of Owner are blank, C3 for one: do they mean what stands above/)
      .waitFor();
    await pane.answer("accounts/blank cells/Owner", "same as above");
    await pane.frame.getByText("40 accounts with one of these reps today.").waitFor();
    await pane.carve();
    await assertHandedOver(workbench(), ids);
    assert.deepEqual(await values("accounts"), before);
  });

  it("waits for the rows of headers that stand alone", async () => {
    const { pane, put } = workbench();
    const { frame } = pane;
    await openUgly(workbench(), accounts.slice(0, 1));
    const empty = frame.getByTestId("empty-accounts");
    for (const place of ["Home", "Data", "Plan", "Review", "Hand over"] as const) {
      await pane.go(place);
      await empty.getByText(/^The sheet accounts has headers and no rows yet/).waitFor();
    }
    await empty.getByRole("button", { name: "Go there" }).click();
    await put("accounts", "A2", accounts.slice(1));
    await empty.waitFor({ state: "detached" });
    await pane.carve();
    await assertHandedOver(workbench(), ids);
  });

  it("compares nobody where there is one rep, who gets every account", async () => {
    const { pane } = workbench();
    await openUgly(workbench(), accounts, "Rep,Capacity\nAnn Lee,60\n");
    await pane.frame
      .getByTestId("today")
      .getByText(/^Ann Lee is the only rep.*nobody to compare with/)
      .waitFor();
    await pane.carve();
    await assertHandedOver(workbench(), ids);
  });

  it("loses nothing but the run when the pane is closed during one", async () => {
    const { pane, values, sheetNames } = workbench();
    const { frame } = pane;
    await planUgly(workbench());
    await pane.go("Home");
    await frame.getByTestId("carve").click();
    await pane.reload();
    assert.equal(await storedPlans(workbench()), 1);
    assert.deepEqual(await sheetNames(), ["accounts", "reps"]);
    await frame.getByTestId("plans").getByRole("button", { name: "Open" }).click();
    await frame.getByTestId("moves").waitFor();
    await assertHandedOver(workbench(), ids);
    assert.deepEqual(await values("accounts"), accounts);
  });
});
