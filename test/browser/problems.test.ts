import assert from "node:assert/strict";
import { rowsUnder, textIn } from "./ownReading";
import { useWorkbench } from "./pages/shared";

describe("the pane, when the data is not right yet", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  it("jumps from a problem to its cell", async () => {
    const { page, pane, openSample, selection, values } = workbench();
    await openSample();
    await pane.understood();
    const problems = await pane.frame.getByTestId("problems").getByRole("listitem").all();
    assert.ok(problems.length >= 4, `${problems.length} problems`);
    for (const problem of problems.slice(0, 4)) {
      const link = problem.getByRole("button").or(problem.getByRole("link"));
      const address = await link.innerText();
      const [, sheet = "", a1 = ""] = /^(.+)!([A-Z]+\d+)$/.exec(address) ?? [];
      await link.click();
      await page.waitForFunction((name) => window.workbench.grid.activeSheet() === name, sheet);
      await page.waitForFunction(
        ([row, column]) => {
          const { rect } = window.workbench.grid.selection();
          return rect.row === row && rect.column === column;
        },
        [Number(/\d+/.exec(a1)?.[0]) - 1, a1.charCodeAt(0) - 65] as const,
      );
      assert.deepEqual(await selection(), { sheet, a1 });
      // What the message speaks of is what stands there.
      const there = String((await values(sheet, a1))[0]?.[0]).trim();
      assert.ok((await problem.innerText()).includes(there), `${address} holds ${there}`);
    }
  });

  it("keeps corrected columns, pins and locks when rows were pasted and it is refreshed", async () => {
    const { page, pane, openSample, values, show } = workbench();
    await openSample();
    assert.match(await pane.understood(), /^998 accounts, 11 reps[^]* 50 of all locked/);
    // Two of the sample's rows repeat an account with other amounts: nobody but the user knows.
    await pane.answer("accounts/repeated rows", "first");
    const accounts = await values("Accounts");
    const [first] = rowsUnder(accounts);
    const pinned = textIn(first ?? new Map(), "Account ID");
    await pane.frame
      .getByText(/columns used/)
      .first()
      .click();
    await pane.choose(/^Potential/, "Annual Revenue", "Accounts");
    await pane.pin(pinned, "Noah Bergström");

    // Two new accounts, one of them locked, pasted below the table as a person does.
    const headers = (accounts[0] ?? []).map(String);
    const fresh = (id: string, lock: string): string => {
      const given = new Map([
        ["Account ID", id],
        ["Annual Revenue", "$1,000,000"],
        ["Locked To", lock],
      ]);
      return headers.map((header) => given.get(header) ?? "").join("\t");
    };
    const pasted = `${fresh("NEW-1", "")}\n${fresh("NEW-2", "Mei-Lin Zhao")}`;
    await show("Accounts");
    await page.mouse.click(200, 300);
    await page.evaluate((row) => {
      window.workbench.grid.select("Accounts", { row, column: 0, rows: 1, columns: 1 });
    }, accounts.length);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await page.keyboard.press("Control+V");
    await page.waitForFunction(
      (row) =>
        window.workbench.grid.values("Accounts", {
          row,
          column: 0,
          rows: 1,
          columns: 1,
        })[0]?.[0] === "NEW-2",
      accounts.length + 1,
    );

    // What was pasted is read by itself.
    await pane.go("Data");
    await pane.frame.getByTestId("summary").getByText("1,000 accounts, 11 reps").waitFor();
    // The 50 from before, the pin, and one of the new ones.
    assert.match(await pane.understood(), /^1,000 accounts, 11 reps[^]* 52 of all locked/);
    await pane.frame
      .getByText(/columns used/)
      .first()
      .click();
    assert.equal(await pane.shown(/^Potential/, "Accounts"), "Annual Revenue");
    await pane.go("Plan");
    await pane.frame.getByText(`${pinned} to Noah Bergström`).waitFor();
    assert.equal(await pane.shown("Load to balance"), "Automatic: Annual Revenue");

    await pane.carve();
    await pane.write();
    const plan = rowsUnder(await values("TP Assignments"));
    const repOf = (id: string): string =>
      textIn(plan.find((row) => textIn(row, "Account ID") === id) ?? new Map(), "Rep");
    assert.equal(plan.length, 1000);
    assert.equal(repOf(pinned), "Noah Bergström");
    assert.equal(repOf("NEW-2"), "Mei-Lin Zhao");
    assert.notEqual(repOf("NEW-1"), "");
  });
});
