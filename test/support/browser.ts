import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { findBrowser } from "../../scripts/findBrowser.mjs";

/** Headless, and quiet: none of the things that a browser tells its maker in the background. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * @param more - flags besides ours
 * @throws Error if this machine has no browser; the message says what to do.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const program = findBrowser();
  if (program === undefined) {
    throw new Error(
      "The browser tests need Chrome, Edge or Chromium: run npm test, which installs one, or set TP_BROWSER.",
    );
  }
  return chromium.launch({ executablePath: program, headless: true, args: [...flags, ...more] });
}

export interface OfflinePage {
  readonly page: Page;
  /** Addresses outside of this machine that the page asked for. They were refused. */
  readonly outside: readonly string[];
  /** Errors that nothing in the page caught, and what it wrote with console.error. */
  readonly errors: readonly string[];
}

/** A page in a fresh profile that reaches this machine alone. */
export async function openOffline(browser: Browser): Promise<OfflinePage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const outside: string[] = [];
  const errors: string[] = [];
  await context.route("**/*", async (route) => {
    const { hostname } = new URL(route.request().url());
    if (hostname === "localhost" || hostname === "127.0.0.1") return route.continue();
    outside.push(route.request().url());
    return route.abort("internetdisconnected");
  });
  await context.routeWebSocket("**/*", (socket) => {
    outside.push(socket.url());
    void socket.close();
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, outside, errors };
}
