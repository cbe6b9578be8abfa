/** npm run screenshot: walks through the sample in the real page and writes docs/workbench.png. */
import { join } from "node:path";
import { workbenchPage } from "../test/browser/pages/workbench";
import { launchBrowser, openOffline } from "../test/support/browser";
import { ensureBuilt } from "./build.mjs";
import { root } from "./root.mjs";
import { serve } from "./serve.mjs";

const built = process.env["TP_DIST"];
if (built === undefined) ensureBuilt();
const server = await serve({ port: 0, root: built ?? join(root, "dist"), quiet: true });
const browser = await launchBrowser();
try {
  const opened = await openOffline(browser);
  await opened.page.setViewportSize({ width: 1680, height: 1260 });
  await opened.page.goto(server.url);
  await opened.page.evaluate(() => window.workbench.ready);
  const workbench = workbenchPage(opened);
  const { page, pane } = workbench;
  await workbench.openSample();
  await pane.understood();
  await pane.answer("accounts/repeated rows", "first");
  await pane.carve();
  await pane.write();
  await workbench.show("TP Fairness");
  for (const figure of await page.getByRole("figure").filter({ visible: true }).all()) {
    await figure.waitFor();
  }
  await workbench.calculated();
  await pane.look("Moves");
  await pane.frame.getByTestId("moves").waitFor();
  // The mouse would leave a button lit.
  await page.mouse.move(0, 0);
  const path = join(root, "docs", "workbench.png");
  await page.screenshot({ path, animations: "disabled" });
  console.log(`Wrote ${path}.`);
} finally {
  await browser.close();
  await server.close();
}
