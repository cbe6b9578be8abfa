import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { asksAndRemembers, openTables, type Asked } from "../pages/asked";
import { useWorkbench } from "../pages/shared";

const damaged: Asked = {
  what: "damaged IDs",
  accounts: "Account ID,Owner,ARR\n4.56E+17,Mia Sand,10\n4.56E+17,Jon Lund,5\nK3,Jon Lund,7\n",
  key: "accounts/damaged ids",
  answers: { "leave out": { loads: { K3: 7 } } },
};

/** Which rows count, and for what. */
const questions: readonly Asked[] = [
  {
    what: "rows of one account",
    accounts: "Account ID,Owner,ARR\nK1,Mia Sand,10\nK1,Mia Sand,20\nK2,Jon Lund,5\n",
    key: "accounts/repeated rows",
    answers: {
      "add up": { loads: { K1: 30, K2: 5 } },
      largest: { loads: { K1: 20, K2: 5 } },
      first: { loads: { K1: 10, K2: 5 } },
    },
  },
  {
    what: "rows of one account with dates",
    accounts:
      "Account ID,Owner,ARR,Order date\nK1,Mia Sand,10,2026-01-05\nK1,Mia Sand,30,2025-01-05\nK1,Mia Sand,20,2026-02-05\nK2,Jon Lund,5,2026-03-03\n",
    key: "accounts/repeated rows",
    answers: {
      "add up": { loads: { K1: 60, K2: 5 } },
      largest: { loads: { K1: 30, K2: 5 } },
      latest: { loads: { K1: 20, K2: 5 } },
      first: { loads: { K1: 10, K2: 5 } },
    },
  },
  {
    what: "blank cells below a value",
    accounts: "Account ID,Owner,ARR\nK1,Mia Sand,1\nK2,,2\nK3,,3\nK4,Jon Lund,4\nK5,,5\n",
    key: "accounts/blank cells/Owner",
    answers: {
      "same as above": {
        loads: { K1: 1, K2: 2, K3: 3, K4: 4, K5: 5 },
        understood: /^5 accounts, 2 reps\s+5 accounts with one of these reps/,
      },
      blank: {
        loads: { K1: 1, K2: 2, K3: 3, K4: 4, K5: 5 },
        understood: /^5 accounts, 2 reps\s+2 accounts with one of these reps/,
      },
    },
  },
  {
    what: "shifted rows",
    accounts:
      "Account ID,City,ARR\nK1,Rome,10\nK2,Oslo,7\nK3,Washington,5,8\nK4,Bari,9\nK5,Pisa,3\n",
    key: "accounts/shifted rows",
    answers: {
      "leave out": { loads: { K1: 10, K2: 7, K4: 9, K5: 3 } },
      "as it stands": { loads: { K1: 10, K2: 7, K3: 5, K4: 9, K5: 3 } },
    },
  },
  damaged,
  {
    what: "hidden rows",
    accounts: "Account ID,Owner,ARR\nK1,Mia Sand,10\nK2,Jon Lund,5\nK3,Jon Lund,7\n",
    key: "accounts/hidden rows",
    answers: {
      "leave out": { loads: { K1: 10, K3: 7 } },
      include: { loads: { K1: 10, K2: 5, K3: 7 } },
    },
    async before({ page, pane }) {
      await pane.understood();
      await page.evaluate(() => {
        window.workbench.grid.setRowsHidden("accounts", 2, 1, true);
      });
      await pane.refresh();
    },
  },
];

describe("the questions of the pane about rows", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();
  for (const question of questions) asksAndRemembers(question, workbench);

  it("takes an answer back, and asks again, where it was the only one as well", async () => {
    const bench = workbench();
    const { pane } = bench;
    await openTables(bench, damaged.accounts);
    await pane.answer(damaged.key, "leave out");
    const decisions = await pane.decided();
    await decisions.getByRole("button", { name: "Take my answer back" }).click();
    const open = pane.frame.getByTestId("questions").locator(`[data-key="${damaged.key}"]`);
    await open.waitFor();
    await pane.go("Home");
    assert.equal(await pane.frame.getByTestId("carve").isDisabled(), true);
  });
});
