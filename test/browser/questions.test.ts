import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { useWorkbench } from "./pages/shared";

const team = "Rep\nMia Sand\nJon Lund\n";

interface Asked {
  readonly what: string;
  readonly file: string;
  readonly key: string;
  readonly answers: readonly string[];
  /** Hides the third row of the sheet first. */
  readonly hides?: true;
}

/** Every question about cells that a file alone can raise, with the answers that it takes. */
const questions: readonly Asked[] = [
  {
    what: "the decimal sign",
    file: "Account ID;Owner;ARR\nK1;Mia Sand;1.250\nK2;Jon Lund;2.500\n",
    key: "accounts/decimal sign/ARR",
    answers: ["comma", "point"],
  },
  {
    what: "the order of day and month",
    file: "Account ID,Owner,ARR,Locked until\nK1,Mia Sand,1,3/4/2027\nK2,Jon Lund,2,5/6/2027\n",
    key: "accounts/date order/Locked until",
    answers: ["day first", "month first"],
  },
  {
    what: "rows of one account",
    file: "Account ID,Owner,ARR\nK1,Mia Sand,10\nK1,Mia Sand,20\nK2,Jon Lund,5\n",
    key: "accounts/repeated rows",
    answers: ["add up", "largest", "first"],
  },
  {
    what: "near names",
    file: "Account ID,Owner,ARR\nK1,M. Sand,10\nK2,Jon Lund,5\n",
    key: "same person/M. Sand",
    answers: ["Mia Sand", ""],
  },
  {
    what: "blank cells below a value",
    file: "Account ID,Owner,ARR\nK1,Mia Sand,1\nK2,,2\nK3,,3\nK4,Jon Lund,4\nK5,,5\nK6,,6\nK7,,7\n",
    key: "accounts/blank cells/Owner",
    answers: ["same as above", "blank"],
  },
  {
    what: "the load",
    file: "Account ID,Owner,Employees,Annual Revenue\nK1,Mia Sand,3,1000\nK2,Jon Lund,4,2000\n",
    key: "balance",
    answers: ["Annual Revenue", "accounts"],
  },
  {
    what: "shifted rows",
    file: "Account ID,Owner,ARR\nK1,Mia Sand,10\nK2,Jon Lund,5,x\nK3,Jon Lund,7\nK4,Mia Sand,7\n",
    key: "accounts/shifted rows",
    answers: ["leave out", "as it stands"],
  },
  {
    what: "damaged IDs",
    file: "Account ID,Owner,ARR\n4.56E+17,Mia Sand,10\n4.56E+17,Jon Lund,5\nK3,Jon Lund,7\n",
    key: "accounts/damaged ids",
    answers: ["leave out"],
  },
  {
    what: "hidden rows",
    file: "Account ID,Owner,ARR\nK1,Mia Sand,10\nK2,Jon Lund,5\nK3,Jon Lund,7\n",
    key: "accounts/hidden rows",
    answers: ["leave out", "include"],
    hides: true,
  },
];

describe("the questions of the pane", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();

  for (const { what, file, key, answers, hides } of questions) {
    for (const answer of answers) {
      it(`asks about ${what}, takes "${answer}" and remembers it`, async () => {
        const { page, pane, openFile, addFile } = workbench();
        await openFile("accounts.csv", file);
        await addFile("team.csv", team, "team");
        if (hides === true) {
          await pane.understood();
          await page.evaluate(() => {
            window.workbench.grid.setRowsHidden("accounts", 2, 1, true);
          });
          await pane.refresh();
        }
        const open = pane.frame.getByTestId("questions").locator(`[data-key="${key}"]`);
        await open.waitFor();
        await pane.go("3 Carve");
        assert.equal(await pane.frame.getByTestId("carve").isDisabled(), true);
        await pane.answer(key, answer);
        await pane.refresh();
        assert.equal(await open.count(), 0);
        // As closing and opening the workbook does: the answer is kept with it.
        await pane.reload();
        await pane.understood();
        assert.equal(await open.count(), 0);
        assert.notEqual(await pane.carve(), "");
      });
    }
  }
});
