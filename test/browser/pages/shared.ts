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

/**
 * The workbench that one `describe` leaves to the next: loading its page takes longer than most
 * tests. None at first, and none after a failure, which may have left it in any state.
 */
let common: WorkbenchPage | undefined;

/** A workbench in a fresh profile. One browser and one server serve all the tests of a run. */
export async function openWorkbench(): Promise<WorkbenchPage> {
  const { browser, server } = await (shared ??= start());
  const opened = await openOffline(browser);
  await opened.page.goto(server.url);
  await opened.page.evaluate(() => window.workbench.ready);
  return workbenchPage(opened);
}

/** The common workbench, with next to nothing in it. */
async function takeCommon(): Promise<WorkbenchPage> {
  common ??= await openWorkbench();
  await common.openFile("Blank.csv", "Nothing yet\n");
  return common;
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
 * @param options.fresh - a page loaded for these tests alone; else the common one, in which other
 *   tests have opened their files before
 * @returns the workbench, for use inside of tests
 */
export function useWorkbench({ fresh = false } = {}): () => WorkbenchPage {
  let workbench: WorkbenchPage | undefined;
  const current = (): WorkbenchPage => {
    if (workbench === undefined) throw new Error("No workbench is open.");
    return workbench;
  };
  before(async () => {
    workbench = await (fresh ? openWorkbench() : takeCommon());
  });
  afterEach(async function () {
    const { currentTest } = this;
    const complaint = complaintOf(current());
    const failed = currentTest?.state === "failed";
    if (!fresh && (failed || complaint !== undefined)) common = undefined;
    if (failed) await keepPicture(current(), currentTest.fullTitle());
    if (complaint !== undefined) throw new Error(complaint);
  });
  after(async () => {
    if (workbench !== common) await workbench?.page.context().close();
  });
  return current;
}

/** Whether the page reached out of this machine or reported an error, in words. */
function complaintOf({ outside, errors }: WorkbenchPage): string | undefined {
  if (outside.length > 0) return `The page asked for ${outside.join(", ")}.`;
  if (errors.length > 0) return `The page reported: ${errors.join("\n")}`;
  return undefined;
}

after(async () => {
  if (shared === undefined) return;
  const { browser, server } = await shared;
  await browser.close();
  await server.close();
});
