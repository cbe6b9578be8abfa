/**
 * The package for a company as its users have it: at the company's address, in a frame of a page from
 * elsewhere as in Excel on the web, with the real office.js. Our host answers for Excel.
 */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContext, Frame, Page, Route } from "playwright-core";
import { checkPackage, officeAddress } from "../../scripts/package/checkPackage.mjs";
import { policy } from "../../scripts/package/headers.mjs";
import { packageFiles } from "../../scripts/package/packageFiles.mjs";
import { writePackage } from "../../scripts/package/writePackage.mjs";
import { HOST_QUERY } from "../../workbench/office";
import { launchBrowser } from "../support/browser";
import { dist } from "../support/root";
import type {} from "./package/excelInFrame";
import { servePackage } from "./package/servePackage";
import type { ServedPackage } from "./package/servePackage";
import { firstOfEach, rowsUnder, textIn } from "./ownReading";
import { panePage } from "./pages/pane";

const address = "https://tp.example.test:8443/v1/";
const outerAddress = "https://excel.example.test:8444/workbook";
const officeFolder = dirname(
  createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"),
);
const officeBase = officeAddress.replace(/office\.js$/, "");

const outerPage = `<!doctype html><title>Excel</title>
<iframe title="Territory Planner" width="400" height="800" src="${address}taskpane.html?${HOST_QUERY}"></iframe>`;

/** The code that stands in for Excel in the page of the pane. */
async function excelCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "package", "excelInFrame.ts")],
    bundle: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0]!.text;
}

/** Answers for Microsoft's network, lets the company's and Excel's addresses pass, and nothing else. */
async function pass(route: Route, outside: string[]): Promise<void> {
  const url = route.request().url();
  if (url.startsWith(officeBase)) {
    const path = new URL(url).pathname.slice(new URL(officeBase).pathname.length);
    await route.fulfill({ path: join(officeFolder, path) });
  } else if (url.startsWith(address) || url === outerAddress) {
    await route.continue();
  } else {
    outside.push(url);
    await route.abort("internetdisconnected");
  }
}

// Without a policy, what is asked for and must not be shows as a request; with it, as an error of the page.
for (const [under, sent] of [
  ["without a policy", undefined],
  ["under the policy", policy],
] as const) {
  describe(`the package for a company, in a browser ${under}`, function () {
    this.timeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), "territory-planner-served-"));
    const outside: string[] = [];
    const errors: string[] = [];
    let served: ServedPackage;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;

    before(async () => {
      const order = { address, out: folder };
      const files = packageFiles(dist, order, "1.0.0");
      assert.deepEqual(checkPackage(files, order).faults, []);
      writePackage(folder, files, { address, version: "1.0.0" });
      const outer = { address: outerAddress, html: outerPage };
      served = await servePackage(folder, address, outer, sent);
      browser = await launchBrowser(served.flags);
      context = await browser.newContext();
      await context.addInitScript(await excelCode());
      await context.route("**/*", (route) => pass(route, outside));
      page = await context.newPage();
      page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await page.goto(outerAddress);
    });

    afterEach(() => {
      assert.deepEqual(
        { outside, errors, missing: served.missing },
        { outside: [], errors: [], missing: [] },
      );
    });

    after(async () => {
      await browser.close();
      await served.close();
      rmSync(folder, { recursive: true });
    });

    function paneFrame(): Frame {
      const frame = page.frames().find((one) => one.url().startsWith(`${address}taskpane.html`));
      assert.ok(frame !== undefined, "the pane is not loaded");
      return frame;
    }

    const cells = (sheet: string) =>
      paneFrame().evaluate((name) => {
        const used = window.excelGrid.usedRange(name);
        return used === undefined ? [] : window.excelGrid.values(name, used);
      }, sheet);

    it("reads the workbook, carves and writes the plan", async () => {
      const pane = panePage(page);
      assert.match(await pane.understood(), /^998 accounts, 11 reps/);
      await pane.answer("accounts/repeated rows", "first");
      await pane.carve();
      await pane.write();
      const accounts = firstOfEach(rowsUnder(await cells("Accounts")), "Account ID");
      const assigned = firstOfEach(rowsUnder(await cells("TP Assignments")), "Account ID");
      const reps = firstOfEach(rowsUnder(await cells("Reps")), "Rep");
      assert.equal(accounts.size, 998);
      assert.deepEqual([...assigned.keys()].sort(), [...accounts.keys()].sort());
      for (const row of assigned.values())
        assert.ok(reps.has(textIn(row, "Rep")), textIn(row, "Rep"));
    });

    it("answers cells, also where it needs the list of places or the worker", async () => {
      const answers = await paneFrame().evaluate(async () => {
        const { CustomFunctions } = window as unknown as {
          readonly CustomFunctions: {
            readonly _association: {
              readonly mappings: Readonly<Record<string, (...args: unknown[]) => unknown>>;
            };
          };
        };
        const { GINI, GEOCODE, ASSIGN } = CustomFunctions._association.mappings;
        const accounts = [
          ["Account ID", "ARR"],
          ["a", 5],
          ["b", 5],
        ];
        const reps = [["Rep"], ["Ana"], ["Ben"]];
        return [
          await GINI?.([[3], [1], [2]]),
          await GEOCODE?.([["10001"]]),
          await ASSIGN?.(accounts, reps),
        ];
      });
      const [gini, place, plan] = answers as [number, number[][], string[][]];
      assert.equal(gini.toFixed(2), "0.22");
      assert.deepEqual(place.at(-1), [40.751, -73.997]);
      assert.deepEqual(plan.map(([, rep]) => rep).sort(), ["Ana", "Ben", "Rep"]);
    });

    it("would notice a request to anywhere else", async () => {
      const elsewhere = "https://elsewhere.example/pixel.png";
      const told = page.waitForEvent("console");
      await page.evaluate((src) => {
        new Image().src = src;
      }, elsewhere);
      assert.match((await told).text(), /Failed to load resource/);
      assert.deepEqual(outside.splice(0), [elsewhere]);
      assert.equal(errors.splice(0).length, 1);
    });

    it("shows the help of a function where Excel leads to", async () => {
      const { functions } = JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")) as {
        functions: readonly { id: string; helpUrl: string }[];
      };
      const help = await context.newPage();
      await help.goto(functions.find(({ id }) => id === "GINI")!.helpUrl);
      await help.locator("section:target h3", { hasText: "GINI" }).waitFor();
      for (const name of ["help", "data", "fairness", "privacy"]) {
        const answer = await help.goto(`${address}${name}.html`);
        assert.equal(answer?.status(), 200, name);
        assert.equal(answer.headers()["content-security-policy"], sent);
        assert.ok((await help.locator("h1 img").boundingBox()) !== null, `${name} shows no icon`);
      }
      await help.close();
    });
  });
}
