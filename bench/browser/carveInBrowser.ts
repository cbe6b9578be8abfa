import { spawnSync } from "node:child_process";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../test/support/browser";
import { bundle, built, root } from "../bundle";
import { peakOf } from "../peakMemory";
import type { BrowserCarved, BrowserOrder } from "./order";
import { serveFiles } from "./serveFiles";

export interface InBrowser extends BrowserCarved {
  /** The most memory that the page's process has held, worker included, in MB. */
  readonly memory: number;
  /** The same before the worker began. */
  readonly emptyMemory: number;
  /** As in "HeadlessChrome/120.0". */
  readonly browser: string;
}

/**
 * One carve in the worker of a page, by core.mjs as `npm run build` makes it.
 *
 * @throws Error if this machine has no browser
 */
export async function carveInBrowser(order: BrowserOrder): Promise<InBrowser> {
  const worker = await bundle("bench/browser/worker.ts", "worker.mjs", "webworker");
  buildCore();
  const served = await serveFiles("<!doctype html><title>Bench</title>", {
    "/worker.mjs": worker,
    "/core.mjs": `${built}core.mjs`,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    const emptyMemory = await pageMemory(browser);
    const carved = await page.evaluate(
      (asked) =>
        new Promise<BrowserCarved>((resolve, reject) => {
          const started = new Worker("/worker.mjs", { type: "module" });
          started.onmessage = ({ data }: MessageEvent<BrowserCarved>) => {
            resolve(data);
          };
          started.onerror = ({ message }) => {
            reject(new Error(message));
          };
          started.postMessage(asked);
        }),
      order,
    );
    return {
      ...carved,
      emptyMemory,
      memory: await pageMemory(browser),
      browser: browser.version(),
    };
  } finally {
    await browser.close();
    served.close();
  }
}

function buildCore(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["node_modules/webpack-cli/bin/cli.js", "--stats", "errors-warnings", "--config-name", "core"],
    { cwd: root, env: { ...process.env, TP_DIST: built }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`core.mjs could not be built:\n${stderr}`);
}

/** Pages and their workers share a process, which is the largest of its kind in a browser of one page. */
async function pageMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === "renderer");
  return Math.max(...pages.map(({ id }) => peakOf(id)));
}
