import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";

describe("the functions in the pane", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  it("are found by what they do, with arguments and a worked example, and the plan is kept", async () => {
    const { pane, openSample } = workbench();
    await openSample();
    await pane.go("Plan");
    await pane.frame.getByTestId("open-functions").click();
    const page = pane.frame.getByTestId("functions");
    const search = page.getByRole("searchbox", { name: "Search functions" });
    await search.fill("zip codes");
    await page.getByText("TP.GEOCODE").click();
    await page.getByText("=TP.GEOCODE(place, [state], [country])").waitFor();
    const example = page.locator("table");
    assert.match(await example.innerText(), /Latitude\s+Longitude\s+\d/);
    const link = page.getByRole("link", { name: "Open as a page" });
    assert.equal(await link.getAttribute("href"), "functions.html#geocode");

    await search.fill("=TP.gi");
    await page.getByText("TP.GINI").waitFor();
    await search.fill("xyzzy");
    await page.getByText(/No function has all of these words/).waitFor();
    await page.getByRole("button", { name: "Back to the plan" }).click();
    await pane.frame
      .getByText(/may change hands/)
      .first()
      .waitFor();
  });

  it("names the cell whose function is none of ours, when it is asked for formulas that fail", async () => {
    const { pane, addSheet, openSample } = workbench();
    await openSample();
    await addSheet("Check", [[1, "=TP.GINNI(A1:A1)"]]);
    await pane.frame.getByTestId("open-functions").click();
    const repair = pane.frame.getByTestId("repair");
    await repair.getByRole("button", { name: "Look for them" }).click();
    await repair.getByText("Check!B1 calls TP.GINNI, which is none of our functions.").waitFor();
    await repair.getByText("There is no formula that can be entered again as it stands.").waitFor();
    await pane.frame.getByRole("button", { name: "Back to the plan" }).click();
  });
});
