import { build } from "esbuild";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { Grid } from "../../../grid/grid";
import { serve } from "../../../scripts/serve.mjs";
import { panePage } from "../../../test/browser/pages/pane";
import type { PanePage } from "../../../test/browser/pages/pane";
import { launchBrowser } from "../../../test/support/browser";
import { dist } from "../../../test/support/root";
import { createOfficeHost, HOST_QUERY } from "../../../workbench/office";
import { peakOf } from "../../peakMemory";
import type {} from "./shellInPage";

/** The built pane in a page of its own, whose workbook is held by this process, as Excel holds it. */
export interface PaneApart {
  readonly pane: PanePage;
  /** What runs in the pane's page. */
  readonly frame: () => Frame;
  /** The longest task of the page's thread since this was asked last, in milliseconds; 0 if all were below 50. */
  longestTask(): Promise<number>;
  /** The most memory that the page's process has held, its worker and the browser's part included, in MB. */
  peak(): Promise<number>;
  close(): Promise<void>;
}

export interface PanesApart {
  readonly version: string;
  /** A fresh browser, so that nothing is in a cache and a process holds one pane. */
  open(grid: Grid): Promise<PaneApart>;
  close(): Promise<void>;
}

export async function panesApart(): Promise<PanesApart> {
  const server = await serve({ port: 0, root: dist, quiet: true });
  const shell = await shellCode();
  const first = await launchBrowser();
  const version = first.version();
  await first.close();
  return {
    version,
    open: async (grid) => openPane(await launchBrowser(), server.url, shell, grid),
    close: () => server.close(),
  };
}

async function shellCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "shellInPage.ts")],
    bundle: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0]!.text;
}

async function openPane(
  browser: Browser,
  url: string,
  shell: string,
  grid: Grid,
): Promise<PaneApart> {
  const page = await browser.newPage({ viewport: { width: 366, height: 916 } });
  const frame = (): Frame => paneFrame(page);
  const host = createOfficeHost(grid);
  await page.exposeFunction(
    "tellHost",
    (messageJson: string) =>
      new Promise<string>((resolve) => {
        host.receive(messageJson, resolve);
      }),
  );
  host.onEvent((messageJson) => {
    void frame().evaluate((told) => window.hearFromHost?.(told), messageJson);
  });
  await page.addInitScript(shell);
  const around = `${url}around.html`;
  const body = `<!doctype html><title>Excel</title>
<iframe title="Territory Planner" width="350" height="900" src="taskpane.html?${HOST_QUERY}"></iframe>`;
  await page.route(around, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(around);
  return {
    frame,
    pane: panePage(page),
    longestTask: () => frame().evaluate(() => Math.max(0, ...window.takeLongTasks())),
    peak: () => rendererPeak(browser),
    close: () => browser.close(),
  };
}

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes("/taskpane.html"));
  if (frame === undefined) throw new Error("The pane is not loaded.");
  return frame;
}

/** A page and its workers share a process, which is the largest of its kind in a browser of one page. */
async function rendererPeak(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === "renderer");
  return Math.max(...pages.map(({ id }) => peakOf(id)));
}
