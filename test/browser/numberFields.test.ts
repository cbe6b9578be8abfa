import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";

describe("the number fields of the Rules", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  it("keep what they hold when they are emptied, and take decimals", async () => {
    const { pane, openSample } = workbench();
    await openSample();
    await pane.understood();
    await pane.go("Plan");
    // Of all approaches the one with the most numbers.
    await pane.frame.getByRole("radio", { name: /^Hybrid/ }).click();
    for (const fold of await pane.frame.getByRole("button", { name: /^More on/ }).all()) {
      await fold.click();
    }
    const fields = await pane.frame.getByRole("spinbutton").all();
    assert.ok(fields.length >= 6, `${fields.length} fields`);
    for (const field of fields) {
      const before = await field.inputValue();
      await field.fill("");
      await field.press("Tab");
      assert.equal(await field.inputValue(), before);
      await field.fill("2,5");
      await field.press("Enter");
      const name = await field.evaluate((input) => input.id);
      const after = Number(await field.inputValue());
      const [least, most] = await Promise.all(
        ["aria-valuemin", "aria-valuemax"].map(async (limit) =>
          Number(await field.getAttribute(limit)),
        ),
      );
      const inside = Math.min(most ?? NaN, Math.max(least ?? NaN, 2.5));
      assert.ok(after === inside || after === 3, `${name} holds ${after}`);
    }
    const moved = pane.frame.getByRole("spinbutton", { name: /Accounts that may change hands/ });
    await moved.fill("12.5 %");
    await moved.press("Enter");
    assert.equal(await moved.inputValue(), "12.5");
    await moved.fill("");
    await moved.press("Enter");
    await pane.frame.getByText("Empty is no number: 12.5 stays.").waitFor();
    await moved.fill("300");
    await moved.press("Enter");
    await pane.frame.getByText("The most is 100.").waitFor();
    assert.equal(await moved.inputValue(), "100");
  });
});
