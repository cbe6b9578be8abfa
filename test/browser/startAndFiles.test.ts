import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";

const accounts = "Account ID,Account Name,Owner,ARR\nA-1,Alder,Ann,100\nA-2,Birch,Bob,300\n";
const reps = "Rep,Quota\nAnn,500\nBob,500\n";

function csv(name: string, text: string) {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

describe("a workbench just opened", function () {
  this.timeout(120_000);
  const workbench = useWorkbench({ fresh: true });

  it("shows the sample, computed, in a pane that was loaded once", async () => {
    const { page, pane, sheetNames, values } = workbench();
    assert.equal(await page.title(), "Sample.xlsx - Territory Planner");
    const names = await sheetNames();
    assert.ok(names.includes("Accounts") && names.includes("Reps"), names.join());
    const cells = (await Promise.all(names.map((name) => values(name)))).flat(2);
    assert.deepEqual(
      cells.filter((value) => value === "#BUSY!" || value === "#NAME?"),
      [],
    );
    assert.match(await pane.understood(), /accounts, 11 reps/);
    const loads = await page.evaluate(
      () =>
        performance
          .getEntriesByType("resource")
          .filter(({ name }) => name.includes("/taskpane.html")).length,
    );
    assert.equal(loads, 1);
  });

  it("begins with an empty workbook and says so when the sample can't be loaded", async () => {
    const page = await workbench().page.context().newPage();
    await page.route("**/sample.xlsx", (route) => route.fulfill({ status: 404 }));
    await page.goto(workbench().page.url());
    await page.evaluate(() => window.workbench.ready);
    await page.getByRole("alert").filter({ hasText: "Open a file of your own" }).waitFor();
    assert.deepEqual(await page.evaluate(() => window.workbench.grid.sheetNames()), ["Sheet1"]);
    await page.close();
  });

  it("closes its task pane, opens it again without losing anything, and makes it wider", async () => {
    const { page, pane } = workbench();
    await pane.understood();
    await pane.go("Plan");
    const frame = page.locator("iframe");
    await page.getByRole("button", { name: "Close the task pane" }).click();
    await frame.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Task pane", exact: true }).click();
    await frame.waitFor({ state: "visible" });
    await pane.frame.getByRole("tab", { name: "Plan", selected: true }).waitFor();
    const handle = page.getByRole("separator", { name: "Width of the task pane" });
    const before = (await frame.boundingBox())?.width ?? 0;
    const grip = await handle.boundingBox();
    assert.ok(grip);
    await page.mouse.move(grip.x + 4, grip.y + 200);
    await page.mouse.down();
    await page.mouse.move(grip.x - 96, grip.y + 200, { steps: 5 });
    await page.mouse.up();
    assert.ok(Math.abs(((await frame.boundingBox())?.width ?? 0) - before - 100) <= 6);
    await handle.press("ArrowRight");
    assert.ok(((await frame.boundingBox())?.width ?? 0) < before + 100);
  });
});

describe("files in the workbench", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  it("opens several files at once, each as a sheet", async () => {
    const { page, pane, sheetNames } = workbench();
    await page
      .getByLabel("Workbook or CSV file")
      .setInputFiles([csv("accounts.csv", accounts), csv("reps.csv", reps)]);
    await page.waitForFunction(() => document.title.startsWith("accounts.csv and 1 more"));
    assert.deepEqual(await sheetNames(), ["accounts", "reps"]);
    await pane.frame.getByText("2 accounts, 2 reps").waitFor();
  });

  it("adds a file to what is open, where the pane finds the table that it missed", async () => {
    const { page, pane, openFile, put, formulas, sheetNames, paneFrame } = workbench();
    await openFile("accounts.csv", accounts);
    await put("accounts", "H1", [["=SUM(D2:D3)"]]);
    await paneFrame().evaluate(() => {
      document.body.dataset["before"] = "yes";
    });
    await page.getByLabel("File to add").setInputFiles([csv("reps.csv", reps)]);
    await pane.frame.getByText("2 accounts, 2 reps").waitFor();
    await page.getByLabel("File to add").setInputFiles([csv("accounts.csv", accounts)]);
    await page.waitForFunction(() => window.workbench.grid.sheetNames().length === 3);
    assert.deepEqual(await sheetNames(), ["accounts", "reps", "accounts (2)"]);
    assert.deepEqual(await formulas("accounts", "H1"), [["=SUM(D2:D3)"]]);
    assert.equal(await paneFrame().evaluate(() => document.body.dataset["before"]), "yes");
  });

  it("adds the sample to an open file, with formulas that compute", async () => {
    const { page, openFile, values, calculated, sheetNames } = workbench();
    await openFile("Accounts.csv", accounts);
    await page.evaluate(async () => {
      const answer = await fetch("../templates/sample.xlsx");
      await window.workbench.add("Sample.xlsx", new Uint8Array(await answer.arrayBuffer()));
    });
    await calculated();
    const names = await sheetNames();
    assert.deepEqual(names.slice(0, 3), ["Accounts", "Start", "Accounts (2)"]);
    const scores = (await values("Scores")).flat();
    assert.ok(scores.filter((value) => typeof value === "number").length > 900);
    const errors = (await values("Start")).flat().filter((value) => /^#/.test(String(value)));
    assert.deepEqual(errors, []);
  });

  it("opens files that are dropped on the page", async () => {
    const { page, openFile, sheetNames } = workbench();
    // Nothing is unsaved then, so that nothing is asked.
    await openFile("Blank.csv", "Nothing yet\n");
    await page.evaluate(
      ([first, second]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([first], "dropped.csv"));
        dataTransfer.items.add(new File([second], "too.csv"));
        const target = document.querySelector(".sheet-area");
        for (const type of ["dragenter", "dragover", "drop"]) {
          target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }));
        }
      },
      [accounts, reps] as const,
    );
    await page.waitForFunction(() => document.title.startsWith("dropped.csv"));
    assert.deepEqual(await sheetNames(), ["dropped", "too"]);
  });

  it("computes formulas anew after values were written beside them", async () => {
    const { addSheet, put, values, calculated } = workbench();
    await addSheet("Sums", [[1, "=SUM(A1:A3)"]]);
    await calculated();
    await put("Sums", "A1", [[5], [6], [7]]);
    await calculated();
    assert.deepEqual(await values("Sums", "B1"), [[18]]);
    await put("Sums", "A1", [["=2*B2"]]);
    await put("Sums", "B2", [[4]]);
    await calculated();
    assert.deepEqual(await values("Sums", "A1:B1"), [[8, 21]]);
    await put("Sums", "A1", [[null], [null], [null]]);
    await calculated();
    assert.deepEqual(await values("Sums", "A1:B1"), [[null, 0]]);
  });
});
