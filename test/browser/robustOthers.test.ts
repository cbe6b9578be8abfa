import assert from "node:assert/strict";
import {
  closeColleaguesPane,
  colleaguesPane,
  editByColleague,
  editCell,
  filterOurs,
  filterRows,
  openForReading,
  protect,
  removeFilter,
} from "./pages/others";
import { useWorkbench } from "./pages/shared";
import {
  assertHandedOver,
  idsOf,
  makeNarrow,
  openUgly,
  planUgly,
  storedPlans,
  uglyAccounts,
} from "./pages/ugly";

const accounts = uglyAccounts();
const ids = idsOf(accounts);

/* What keeps a plan from being written for a while, and colleagues who work in the same workbook. */
describe("a workbook that refuses for a while", function () {
  this.timeout(180_000);
  const workbench = useWorkbench({ fresh: true });

  before(() => makeNarrow(workbench(), 320));

  afterEach(async () => {
    await openForReading(workbench(), false);
    await editCell(workbench(), false);
  });

  /** What will be written is that nothing is, and why; there is no button that could only fail. */
  async function assertNoWriting(why: RegExp): Promise<void> {
    const { frame } = workbench().pane;
    const refusal = frame.getByTestId("obstacle");
    await refusal.getByText(why).waitFor();
    assert.equal(await frame.getByTestId("write").count(), 0);
  }

  const repColumn = () =>
    workbench().pane.frame.getByRole("checkbox", { name: /add a column TP Rep/ });

  it("leaves filtered accounts filtered: TP Rep waits until every row shows, and it is said", async () => {
    const { pane, page, values } = workbench();
    const { frame } = pane;
    await planUgly(workbench());
    await filterRows(workbench(), { sheet: "accounts", column: 2, value: "Ann Lee" });
    const hidden = () =>
      page.evaluate(() => window.workbench.grid.hiddenRows("accounts", 0, 41).length);
    const filtered = await hidden();
    assert.ok(filtered > 0);
    await pane.go("Hand over");
    await repColumn().check();
    await assertHandedOver(workbench(), ids);
    await frame
      .getByTestId("notice")
      .getByText(/TP Rep was not written there/)
      .waitFor();
    assert.equal(await hidden(), filtered);
    assert.deepEqual(await values("accounts"), accounts);

    // Read again, filtered rows are a question.
    await pane.refresh();
    await frame.getByText(`${filtered} rows are hidden or filtered out`).first().waitFor();
    await removeFilter(workbench(), "accounts");
    await pane.refresh();
    await pane.carve();
    await pane.write();
    assert.equal((await values("accounts"))[0]?.[4], "TP Rep");
    await pane.go("Hand over");
    await repColumn().uncheck();
  });

  it("shows every row of our own table again before it writes, and says so", async () => {
    const { pane, page } = workbench();
    await planUgly(workbench());
    await pane.write();
    await filterOurs(workbench(), "Rep", "Ann Lee");
    await assertHandedOver(workbench(), ids);
    await pane.frame.getByText(/The filter on TP Assignments was cleared/).waitFor();
    const hidden = await page.evaluate(() =>
      window.workbench.grid.hiddenRows("TP Assignments", 0, 60),
    );
    assert.deepEqual(hidden, []);
  });

  for (const [what, close, open, sentence] of [
    [
      "no sheet can be added",
      () => protect(workbench(), true),
      () => protect(workbench(), false),
      /The structure of this workbook is protected.*Review > Protect Workbook to lift it/,
    ],
    [
      "it is open for reading only",
      () => openForReading(workbench(), true),
      () => openForReading(workbench(), false),
      /This workbook is open for reading only.*Choose Enable Editing/,
    ],
  ] as const) {
    it(`says before a plan is made that ${what}, and writes it once that is lifted`, async () => {
      const { pane, sheetNames } = workbench();
      const { frame } = pane;
      await openUgly(workbench());
      await pane.understood();
      await close();
      await pane.refresh();
      const blocked = frame.getByTestId("blocked");
      for (const place of ["Home", "Data", "Plan", "Review", "Hand over"] as const) {
        await pane.go(place);
        await blocked.getByText(sentence).waitFor();
      }
      await pane.carve();
      await pane.go("Hand over");
      await assertNoWriting(sentence);
      assert.deepEqual(await sheetNames(), ["accounts", "reps"]);
      await open();
      await frame.getByRole("button", { name: "Look again" }).click();
      await assertHandedOver(workbench(), ids);
    });
  }

  it("names the sheet of ours that is protected, and changes no cell of it", async () => {
    const { pane, values } = workbench();
    const { frame } = pane;
    await planUgly(workbench());
    await pane.write();
    const before = await values("TP Assignments");
    await protect(workbench(), true, "TP Assignments");
    await pane.go("Hand over");
    await frame.getByTestId("write").click();
    await frame
      .getByTestId("notice")
      .getByText(/The sheet "TP Assignments" is protected.*Review > Unprotect Sheet/)
      .waitFor();
    assert.deepEqual(await values("TP Assignments"), before);
    await protect(workbench(), false, "TP Assignments");
    await frame.getByRole("button", { name: "Look again" }).click();
    await assertHandedOver(workbench(), ids);
  });

  it("waits for a cell that is open for editing, says so, and goes on by itself", async () => {
    const { pane } = workbench();
    const { frame } = pane;
    await planUgly(workbench());
    await pane.go("Hand over");
    await frame.getByTestId("preview").waitFor();
    await editCell(workbench(), true);
    await frame.getByTestId("write").click();
    const waiting = frame.getByTestId("waiting-for-host");
    await waiting
      .getByText(/^Waiting for Excel. If a cell is open for editing, finish it/)
      .waitFor();
    await editCell(workbench(), false);
    await frame.getByTestId("written").waitFor();
    await waiting.waitFor({ state: "detached" });
    await assertHandedOver(workbench(), ids);
  });

  it("says what to do where Excel refuses while a cell is open, and writes when asked again", async () => {
    const { pane, sheetNames } = workbench();
    const { frame } = pane;
    await planUgly(workbench());
    await pane.go("Hand over");
    await frame.getByTestId("preview").waitFor();
    await editCell(workbench(), true, "refuses");
    await frame.getByTestId("write").click();
    await frame
      .getByTestId("notice")
      .getByText("A cell is being edited. Press Enter or Esc in the sheet, then try again.")
      .waitFor();
    assert.deepEqual(await sheetNames(), ["accounts", "reps"]);
    await pane.go("Data");
    await frame.getByTestId("refresh").click();
    await frame
      .getByTestId("notice")
      .getByText(/^A cell is being edited/)
      .waitFor();
    await editCell(workbench(), false);
    await pane.refresh();
    await assertHandedOver(workbench(), ids);
  });
});

describe("two people who plan in one workbook", function () {
  this.timeout(180_000);
  const workbench = useWorkbench({ fresh: true });

  afterEach(() => closeColleaguesPane(workbench()));

  it("keep both plans, are told of each other, and write over nothing unsaid", async () => {
    const bench = workbench();
    const { pane, values } = bench;
    await planUgly(bench);
    const theirs = await colleaguesPane(bench);
    const plans = (one: typeof pane) => one.frame.getByTestId("plans").getByRole("listitem");
    await plans(theirs).first().waitFor();
    await theirs.frame.getByTestId("plans").getByRole("button", { name: "Open" }).click();
    // Both decide about the same plan.
    const putBack = async (one: typeof pane, at: number): Promise<string> => {
      await one.look("Moves");
      const button = one.frame.locator('[data-action="back"]').nth(at);
      const label = (await button.getAttribute("aria-label")) ?? "";
      await button.click();
      return label;
    };
    const [first, second] = [await putBack(theirs, 0), await putBack(pane, 1)];
    assert.notEqual(first, second);
    await pane.frame
      .getByTestId("notice")
      .getByText(/saved a newer version of .*Yours is kept as ".* \(copy\)"/)
      .waitFor();
    assert.equal(await storedPlans(bench), 2);

    // An edit of theirs makes the plan older here; both are told of it.
    await editByColleague(bench, { sheet: "accounts", row: 1, column: 3 }, 777_000);
    await pane.go("Review");
    await pane.frame.getByTestId("outdated").waitFor();

    // Both write: the second is told what stands there, and the first can be brought back.
    await pane.write();
    await theirs.go("Hand over");
    await theirs.frame
      .getByTestId("preview")
      .getByText(/TP Assignments: 40 rows/)
      .waitFor();
    await theirs.write();
    assert.equal((await values("accounts"))[1]?.[3], 777_000);
    await closeColleaguesPane(bench);
    await pane.reload();
    await plans(pane).nth(1).waitFor();
    assert.equal(await storedPlans(bench), 2);
  });
});
