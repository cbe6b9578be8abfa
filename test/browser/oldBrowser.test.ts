import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { launchBrowser, openOffline } from "../support/browser";
import { dist } from "../support/root";

/** What a browser lacks that is too old, by what takes it away. */
const lacking: readonly (readonly [string, () => void])[] = [
  ["Array.prototype.findLast", () => Reflect.deleteProperty(Array.prototype, "findLast")],
  ["Object.hasOwn", () => Reflect.deleteProperty(Object, "hasOwn")],
  ["ResizeObserver", () => Reflect.deleteProperty(globalThis, "ResizeObserver")],
  ["Worker", () => Reflect.deleteProperty(globalThis, "Worker")],
];

describe("the pane in a browser that is too old", function () {
  this.timeout(120_000);
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    browser = await launchBrowser();
    server = await serve({ port: 0, root: dist, quiet: true });
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function openPane(prepare?: () => void): Promise<Page> {
    const { page } = await openOffline(browser);
    if (prepare !== undefined) await page.addInitScript(prepare);
    const address = new URL("/taskpane.html", server.url).href;
    await page.goto(address, { waitUntil: "domcontentloaded" });
    return page;
  }

  for (const [feature, remove] of lacking)
    it(`says what to install without ${feature}`, async () => {
      const page = await openPane(remove);
      const said = await page.getByRole("alert").innerText();
      assert.match(said, /the browser that Excel shows it in is too old/);
      assert.match(said, /On Windows, .*WebView2.*\s+On a Mac, .*Safari/);
      await page.context().close();
    });

  it("says nothing of it in a current one", async () => {
    const page = await openPane();
    assert.equal(await page.locator("#old-browser").count(), 0);
    await page.context().close();
  });
});
