import { join } from "node:path";
import type { Browser } from "playwright-core";
import { serve } from "../../../scripts/serve.mjs";
import { launchBrowser, openOffline } from "../../support/browser";
import { dist, root } from "../../support/root";
import { workbenchPage } from "./workbench";
import type { WorkbenchPage } from "./workbench";

/** The build to test: dist/, or the folder that TP_DIST names, as in the webpack configuration. */
const built = process.env["TP_DIST"] ?? dist;

interface Shared {
  readonly browser: Browser;
  readonly server: Awaited<ReturnType<typeof serve>>;
}

let shared: Promise<Shared> | undefined;

async function start(): Promise<Shared> {
  const [browser, server] = await Promise.all([
    launchBrowser(),
    serve({ port: 0, root: built, quiet: true }),
  ]);
  return { browser, server };
}

/** A workbench in a fresh profile. One browser and one server serve all the tests of a run. */
export async function openWorkbench(): Promise<WorkbenchPage> {
  const { browser, server } = await (shared ??= start());
  const opened = await openOffline(browser);
  await opened.page.goto(server.url);
  await opened.page.evaluate(() => window.workbench.ready);
  return workbenchPage(opened);
}

/** What is on the screen now goes to test/browser/failures, to be looked at. */
export async function keepPicture(workbench: WorkbenchPage, title: string): Promise<void> {
  const name = title.replace(/[^\w]+/g, "-").slice(0, 80);
  await workbench.page.screenshot({ path: join(root, "test/browser/failures", `${name}.png`) });
}

/**
 * One workbench for the tests of a `describe`; each opens a file of its own in it. Every test also
 * proves that nothing left the machine and that no page complained.
 *
 * @returns the workbench, for use inside of tests
 */
export function useWorkbench(): () => WorkbenchPage {
  let workbench: WorkbenchPage | undefined;
  const current = (): WorkbenchPage => {
    if (workbench === undefined) throw new Error("No workbench is open.");
    return workbench;
  };
  before(async () => {
    workbench = await openWorkbench();
  });
  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state === "failed") await keepPicture(current(), currentTest.fullTitle());
    assertQuiet(current());
  });
  after(() => workbench?.page.context().close());
  return current;
}

/** @throws Error if the page reached out of this machine, or reported an error */
function assertQuiet({ outside, errors }: WorkbenchPage): void {
  if (outside.length > 0) throw new Error(`The page asked for ${outside.join(", ")}.`);
  if (errors.length > 0) throw new Error(`The page reported: ${errors.join("\n")}`);
}

after(async () => {
  if (shared === undefined) return;
  const { browser, server } = await shared;
  await browser.close();
  await server.close();
});
