import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";

describe("a plan that is signed off", function () {
  this.timeout(180_000);
  const workbench = useWorkbench({ fresh: true });

  it("has its page, is found by its fingerprint, and is made anew after the cells have changed", async () => {
    const { pane, openSample, values, put } = workbench();
    await openSample();
    await pane.understood();
    await pane.answer("accounts/repeated rows", "first");
    await pane.carve();
    const fingerprint = await pane.signOff("Ana Ruiz");
    const lines = new Map((await values("TP Sign-off")).map(([label, text]) => [label, text]));
    assert.equal(lines.get("Made by"), "Ana Ruiz");
    assert.equal(lines.get("Fingerprint"), fingerprint);

    const [headers = []] = await values("Accounts", "A1:Z1");
    const column = headers.indexOf("Projected ARR (USD)");
    assert.ok(column >= 0, headers.join());
    await put("Accounts", `${String.fromCharCode(65 + column)}2`, [[1], [2], [3]]);
    await pane.refresh();
    assert.match(
      await pane.lookInto(fingerprint.slice(0, 6)),
      /3 cells of the accounts have changed/,
    );
    assert.match(await pane.makeAnew(), /The same/);
  });
});
