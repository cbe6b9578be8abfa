import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Locator } from "playwright-core";
import { asksAndRemembers, openTables, plannedLoads, type Asked } from "../pages/asked";
import { useWorkbench } from "../pages/shared";

const accounts = "Account ID,Owner,ARR\nK1,Mia Sand,10\nK2,Jon Lund,5\nK3,Jon Lund,7\n";
const loads = { K1: 10, K2: 5, K3: 7 };

/** Who is who, and who gets accounts. */
const questions: readonly Asked[] = [
  {
    what: "near names",
    accounts: "Account ID,Owner,ARR\nK1,M. Sand,10\nK2,Jon Lund,5\n",
    key: "same person/M. Sand",
    answers: {
      "Mia Sand": {
        loads: { K1: 10, K2: 5 },
        understood: /2 accounts with one of these reps today\.$/,
      },
      "": {
        loads: { K1: 10, K2: 5 },
        understood: /1 account with owners who are not in the reps table: M\. Sand \(1\)/,
      },
    },
  },
  {
    what: "a name that two reps have",
    accounts,
    reps: "Rep ID,Rep\n101,Mia Sand\n207,Mia Sand\n300,Jon Lund\n",
    key: "same name/Mia Sand",
    answers: {
      "101": { loads, understood: /3 reps\s+3 accounts with one of these reps/ },
      "207": { loads, understood: /3 reps\s+3 accounts with one of these reps/ },
      "different people": { loads, understood: /3 reps\s+2 accounts with one of these reps/ },
      "one person": { loads, understood: /2 reps\s+3 accounts with one of these reps/ },
    },
  },
  {
    what: "a word for who is active that nobody knows",
    accounts,
    reps: "Rep,Status\nMia Sand,Active\nJon Lund,Bench\n",
    key: "active/Bench",
    answers: {
      active: { loads, understood: /^3 accounts, 2 reps\s+3 accounts with one of these reps/ },
      inactive: { loads, understood: /^3 accounts, 1 rep\s+1 account with one of these reps/ },
    },
    guessed: true,
  },
  {
    what: "a blank among the marks of active reps",
    accounts,
    reps: "Rep,Active\nMia Sand,yes\nJon Lund,\n",
    key: "active/",
    answers: {
      active: { loads, understood: /^3 accounts, 2 reps/ },
      inactive: { loads, understood: /^3 accounts, 1 rep/ },
    },
    guessed: true,
  },
];

describe("the questions of the pane about people", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();
  for (const question of questions) asksAndRemembers(question, workbench);

  it("takes all near names for the same people by one click, and remembers it", async () => {
    const bench = workbench();
    const { pane } = bench;
    await openTables(bench, "Account ID,Owner,ARR\nK1,M. Sand,10\nK2,J. Lund,5\nK3,Jon Lund,7\n");
    await pane.frame.getByTestId("all-same-people").click();
    await pane.frame.getByTestId("questions").waitFor({ state: "detached" });
    await pane.refresh();
    await pane.reload();
    assert.match(await pane.understood(), /3 accounts with one of these reps today\.$/);
    assert.equal(await pane.frame.getByTestId("questions").count(), 0);
    assert.deepEqual(await plannedLoads(bench), loads);
  });

  it("shows the cell that a name, or a word for who is active, stands in", async () => {
    const bench = workbench();
    const { page, pane, selection } = bench;
    await openTables(
      bench,
      "Account ID,Owner,ARR\nK2,Jon Lund,5\nK1,M. Sand,10\n",
      "Rep,Status\nMia Sand,Active\nJon Lund,Bench\n",
    );
    const shows = async (link: Locator, sheet: string): Promise<void> => {
      await link.click();
      await page.waitForFunction((name) => window.workbench.grid.selection().sheet === name, sheet);
      assert.deepEqual(await selection(), { sheet, a1: "B3" });
    };
    const name = { name: "Show cell B3" };
    await shows(pane.frame.getByTestId("questions").getByRole("button", name), "accounts");
    await shows((await pane.decided()).getByRole("button", name), "team");
  });
});
