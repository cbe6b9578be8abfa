/** npm run screenshots: walks through the sample in the real page and draws docs/workbench.png and the pictures of docs/guide.md. */
import { mkdir } from "node:fs/promises";
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
const guide = join(root, "docs", "guide");
await mkdir(guide, { recursive: true });

/** Whole workbench, and the pane alone. */
const wide = { width: 1680, height: 1260 };
const tall = { width: 1400, height: 1180 };

try {
  const opened = await openOffline(browser);
  const { page } = opened;
  await page.setViewportSize(tall);
  await page.goto(server.url);
  await page.evaluate(() => window.workbench.ready);
  const workbench = workbenchPage(opened);
  const { pane } = workbench;
  const { frame } = pane;

  /** What stands in the pane now. @param {string} name */
  async function draw(name) {
    // The mouse would leave a button lit.
    await page.mouse.move(0, 0);
    const path = join(guide, `${name}.png`);
    await page
      .locator('iframe[title="Territory Planner"]')
      .screenshot({ path, animations: "disabled" });
  }

  await workbench.openSample();
  await pane.understood();
  await pane.go("Home");
  await frame.getByTestId("questions").waitFor();
  await draw("question");
  await pane.answer("accounts/repeated rows", "first");
  await draw("data");
  await pane.go("Plan");
  await frame.getByTestId("another aim").click();
  await frame.getByTestId("all settings").getByRole("button").click();
  await frame.locator("main").evaluate((main) => {
    main.scrollTop = 0;
  });
  await draw("plan");
  await pane.makeThreePlans();
  await draw("compare");
  await pane.usePlan("Your limit on moves (15%)");
  await pane.look("Moves");
  await page.evaluate(() =>
    window.workbench.grid.select("Accounts", { row: 6, column: 1, rows: 1, columns: 1 }),
  );
  await frame.getByTestId("selected").waitFor();
  await draw("review");
  await pane.look("Reps");
  await draw("reps");
  await pane.go("Hand over");
  await frame.getByText("TP Assignments, a new sheet").waitFor();
  await draw("hand-over");
  await pane.write();
  await draw("written");
  await pane.signOff("Jo Martin");
  await draw("signed");

  await page.setViewportSize(wide);
  await workbench.show("TP Sign-off");
  await page.screenshot({ path: join(guide, "sign-off.png"), animations: "disabled" });
  await workbench.show("TP Fairness");
  for (const figure of await page.getByRole("figure").filter({ visible: true }).all()) {
    await figure.waitFor();
  }
  await workbench.calculated();
  await pane.look("Moves");
  await frame.getByTestId("moves").waitFor();
  await page.mouse.move(0, 0);
  const path = join(root, "docs", "workbench.png");
  await page.screenshot({ path, animations: "disabled" });
  console.log(`Wrote ${path} and the pictures in ${guide}.`);
} finally {
  await browser.close();
  await server.close();
}
