import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";

/** From 0 for black to 765 for white. @param colour - such as rgb(255, 255, 255) */
function lightness(colour: string): number {
  return (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
}

describe("the pane's colours", function () {
  this.timeout(120_000);
  const workbench = useWorkbench({ fresh: true });

  it("follow the browser where Excel tells of none, also while the pane is open", async () => {
    const { page, pane } = workbench();
    const provider = pane.frame.locator(".fui-FluentProvider").first();
    for (const scheme of ["light", "dark", "light"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await pane.frame.locator("body").evaluate(() => new Promise(requestAnimationFrame));
      const colours = await provider.evaluate((element) => {
        const { backgroundColor, color } = getComputedStyle(element);
        return [backgroundColor, color];
      });
      const [back = 0, text = 0] = colours.map(lightness);
      const [lighter, darker] = scheme === "light" ? [back, text] : [text, back];
      assert.ok(lighter > 600 && darker < 165, `${scheme}: ${colours.join(" behind ")}`);
    }
  });
});
