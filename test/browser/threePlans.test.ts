import assert from "node:assert/strict";
import { firstOfEach, rowsUnder, textIn } from "./ownReading";
import { useWorkbench } from "./pages/shared";

describe("the pane, from three plans to the one that is handed over", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();

  it("makes, compares, uses and writes a plan of the sample in four clicks", async () => {
    const { pane, openSample, values } = workbench();
    await openSample();
    await pane.understood();
    // Two of the sample's rows repeat an account with other amounts: nobody but the user knows.
    await pane.answer("accounts/repeated rows", "first");
    await pane.go("Home");
    const compared = await pane.makeThreePlans();
    assert.deepEqual(
      compared.map(({ name }) => name),
      ["Today", "Hardly any moves (5%)", "Your limit on moves (15%)", "No limit on moves"],
    );
    const moved = compared.map((plan) => Number(plan.figures.get("moved")));
    const [, few = 0, own = 0, any = 0] = moved;
    assert.ok(0 < few && few <= 48 && few < own && own <= 144 && own < any, moved.join(", "));
    // Today's furthest rep misses what the plan without a limit keeps, and it is said in a word.
    assert.match(compared[0]?.figures.get("furthest") ?? "", / ! missed$/);
    assert.match(compared[3]?.figures.get("furthest") ?? "", /^\d\.\d%$/);
    await pane.frame.getByTestId("differ").waitFor();
    await pane.usePlan("Your limit on moves (15%)");
    await pane.frame.getByTestId("next").click();
    await pane.frame.getByTestId("write").click();
    await pane.frame.getByTestId("written").waitFor();
    const written = firstOfEach(rowsUnder(await values("TP Assignments")), "Account ID");
    const accounts = firstOfEach(rowsUnder(await values("Accounts")), "Account ID");
    const team = new Set(rowsUnder(await values("Reps")).map((rep) => textIn(rep, "Rep")));
    const changed = [...written].filter(([id, row]) => {
      const owner = textIn(accounts.get(id) ?? new Map(), "Account Owner");
      return team.has(owner) && owner !== textIn(row, "Rep");
    });
    assert.equal(changed.length, own);
    await pane.go("Home");
    await pane.frame.getByTestId("plans").getByText("Your limit on moves (15%)").waitFor();
  });

  it("shows five plans in the narrowest pane without scrolling sideways", async () => {
    const { page, pane } = workbench();
    await pane.go("Plan");
    await pane.frame.getByRole("tab", { name: "Compare", exact: true }).click();
    await pane.choose("Add a plan", "Dealt out by turns");
    await pane.frame.locator('[data-compared="turns"][data-status="ready"]').waitFor();
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLElement>('iframe[title="Territory Planner"]');
      frame?.style.setProperty("width", "270px");
      frame?.style.setProperty("min-width", "270px");
    });
    const table = pane.frame.getByTestId("compared");
    assert.equal(await table.locator("thead th").count(), 5);
    const wide = await table.evaluate((element) => {
      const cells = [...element.querySelectorAll("td, th")];
      const cut = cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
      const main = element.closest("main");
      return {
        cells: cells.length,
        cut: cut.map((cell) => cell.textContent),
        beyond: (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
      };
    });
    assert.ok(wide.cells > 20);
    assert.deepEqual(wide.cut, []);
    assert.equal(wide.beyond, 0);
  });
});
