import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";

describe("the pane, where rules contradict each other", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();

  it("names the rules, shows the plan that breaks them least, and never writes it", async () => {
    const { pane, openSample, values, sheetNames } = workbench();
    const { frame } = pane;
    await openSample();
    await pane.understood();
    // Two of the sample's rows repeat an account with other amounts: nobody but the user knows.
    await pane.answer("accounts/repeated rows", "first");
    const [headers = [], ...accounts] = await values("Accounts");
    const idColumn = headers.indexOf("Account ID");
    const ownerColumn = headers.indexOf("Account Owner");
    // The sample's numbers among the ids have lost zeros, and some ids stand in two rows.
    const ids = accounts.map((row) => String(row[idColumn]));
    const at = accounts.findIndex(
      (row, position) =>
        row[ownerColumn] === "Grace Holloway" &&
        typeof row[idColumn] === "string" &&
        ids.indexOf(ids[position] ?? "") === ids.lastIndexOf(ids[position] ?? ""),
    );
    const id = ids[at] ?? "";

    await pane.go("Plan");
    // The sample's reps serve their own segment, which would be a contradiction of its own.
    const own = frame.getByRole("combobox", { name: "Reps serve only their own" });
    await own.click();
    await frame.getByRole("menuitemcheckbox", { name: "segment" }).click();
    await own.press("Escape");
    await pane.setNumber(/Accounts that may change hands/, 0);
    await pane.pin(id, "Mei-Lin Zhao");
    await pane.go("Home");
    await frame.getByTestId("carve").click();
    const rules = frame.getByTestId("clashing-rules");
    await rules.waitFor();
    assert.match(await frame.getByTestId("refusal").innerText(), /^No plan\.[^]*only 0 may move/);
    const named = await rules.innerText();
    assert.match(named, new RegExp(`${id} .*in row \\d+ of Accounts is locked to Mei-Lin Zhao`));
    assert.match(named, /Only 0 of \d+ owned accounts may change hands: .* is 0\./);

    await frame.getByTestId("look").click();
    await frame.getByTestId("broken").waitFor();
    assert.match(await frame.getByTestId("broken").innerText(), /Not a valid plan/);
    assert.match(await frame.getByTestId("breaks").innerText(), /would move, but only 0 may/);
    assert.equal(await rules.innerText(), named);
    assert.equal(await frame.getByTestId("proof").count(), 0);
    await pane.go("Hand over");
    await frame.getByText("This plan breaks your rules").waitFor();
    assert.equal(await frame.getByTestId("write").count(), 0);
    assert.deepEqual(
      (await sheetNames()).filter((name) => name.startsWith("TP ")),
      [],
    );

    await pane.go("Plan");
    await pane.setNumber(/Accounts that may change hands/, 15);
    // Any account may go to any peer group: nobody can say what a fair share is at most.
    assert.match(await pane.carve(), /^How much fairer a plan could be is not proven\./);
    assert.equal(await frame.getByTestId("broken").count(), 0);
    await pane.go("Hand over");
    await frame.getByTestId("write").waitFor();
  });
});
