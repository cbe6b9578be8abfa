import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { contentWith, sheetWith } from "../grid/workbookOfXml";
import { openWorkbench, useWorkbench } from "./pages/shared";
import type { WorkbenchPage } from "./pages/workbench";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** The workers that a page has started and heard of, for tests that end them. */
    startedWorkers?: Worker[];
  }
}

/** From the next page on, workers can be ended as a browser ends them that has no memory left: silently. */
async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const started: Worker[] = (window.startedWorkers = []);
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        // One that was never heard of is not lost but could not be started: another message.
        this.addEventListener("message", () => started.push(this), { once: true });
      }
    };
  });
}

function endWorkers(): void {
  for (const worker of window.startedWorkers?.splice(0) ?? []) worker.terminate();
}

const file = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

function largeCsv(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) => `A-${row},Name ${row},${row},${row % 7},x,y,z,12.5`,
  );
  return `Id,Name,Amount,Tier,A,B,C,D\n${lines.join("\n")}\n`;
}

/** The longest time, in ms, for which the page did nothing else until another workbook was in view. */
async function longestBlock(page: Page, open: () => Promise<void>): Promise<number> {
  const measured = page.evaluate(
    (before) =>
      new Promise<number>((resolve) => {
        let longest = 0;
        let last = performance.now();
        const timer = setInterval(() => {
          const now = performance.now();
          // Showing it is one long task, at the end of which the title has changed.
          if (document.title !== before) {
            clearInterval(timer);
            resolve(longest);
          }
          longest = Math.max(longest, now - last);
          last = now;
        }, 5);
      }),
    await page.title(),
  );
  await open();
  return measured;
}

describe("reading files beside the page", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();

  const files: readonly (readonly [string, () => Promise<Uint8Array | string>])[] = [
    ["large.csv", () => Promise.resolve(largeCsv(150_000))],
    [
      "large.xlsx",
      () => {
        const cells = Array.from({ length: 20_000 }, (_, row) => [
          `A-${row}`,
          `Name ${row}`,
          row,
          row % 7,
          "x",
          12.5,
        ]);
        return writeXlsx(contentWith({ sheets: [sheetWith("Large", cells)] }));
      },
    ],
  ];
  for (const [name, make] of files) {
    it(`keeps the page alive: ${name}`, async () => {
      const { page, values } = workbench();
      const bytes = await make();
      // By its path: the bytes of a test pass through the page, which blocks it.
      const folder = await mkdtemp(join(tmpdir(), "territory-planner-"));
      await writeFile(join(folder, name), bytes);
      let opening = 0;
      const blocked = await longestBlock(page, async () => {
        const begun = performance.now();
        await page.getByLabel("Workbook or CSV file").setInputFiles([join(folder, name)]);
        await page.waitForFunction((begin) => document.title.startsWith(begin), name);
        opening = performance.now() - begun;
      });
      await rm(folder, { recursive: true });
      const [sheet = ""] = await workbench().sheetNames();
      assert.equal(
        (await values(sheet, "A10001"))[0]?.[0],
        name === "large.csv" ? "A-9999" : "A-10000",
      );
      // Reading takes seconds, whatever else the machine does; of these the page stands still for a small part.
      const part = blocked / opening;
      assert.ok(part < 0.4, `blocked for ${blocked.toFixed(0)} of ${opening.toFixed(0)} ms`);
    });
  }

  it("says what is wrong with a file as before", async () => {
    const { page, openFile } = workbench();
    await openFile("open.csv", "Rep\nAnn\n");
    await page.getByLabel("Workbook or CSV file").setInputFiles([file("odd.xlsx", "PK nothing")]);
    await page
      .getByRole("alert")
      .filter({ hasText: '"odd.xlsx" is damaged or was cut off' })
      .waitFor();
    assert.match(await page.title(), /^open\.csv/);
  });
});

describe("a worker that is lost", function () {
  this.timeout(240_000);
  let opened: WorkbenchPage;
  before(async () => {
    opened = await openWorkbench();
    await keepWorkers(opened.page);
    await opened.page.reload();
    await opened.page.evaluate(() => window.workbench.ready);
  });
  after(() => opened.page.context().close());

  it("costs the file that it was reading, and no other", async () => {
    const { page, openFile, sheetNames } = opened;
    await page
      .getByLabel("Workbook or CSV file")
      .setInputFiles([file("large.csv", largeCsv(400_000))]);
    // While it is being read: before that there is no worker to end.
    await page.waitForFunction(
      () => document.body.classList.contains("working") && (window.startedWorkers ?? []).length > 0,
    );
    await page.evaluate(endWorkers);
    await page
      .getByRole("alert")
      .filter({ hasText: '"large.csv" holds more than can be opened here' })
      .waitFor();
    await openFile("small.csv", "Rep\nAnn\n");
    assert.deepEqual(await sheetNames(), ["small"]);
  });

  it("is told in the pane in the middle of a carve, which can be begun again", async () => {
    const { pane, openSample, paneFrame } = opened;
    await openSample();
    await pane.understood();
    await pane.answer("accounts/repeated rows", "first");
    await pane.go("Home");
    await pane.frame.getByTestId("carve").click();
    // Reading comes first: a worker that ends then is replaced before anybody misses it.
    await paneFrame().waitForFunction(() => {
      const running = document.querySelector("[data-testid=stop]")?.parentElement?.parentElement;
      if (!running || running.textContent.includes("Starting")) return false;
      for (const worker of window.startedWorkers ?? []) worker.terminate();
      return true;
    });
    const notice = pane.frame
      .getByTestId("notice")
      .filter({ hasText: "The part that calculates has ended" });
    await notice.waitFor();
    await notice.getByRole("button", { name: "OK" }).click();
    assert.match(await pane.carve(), /./);
  });

  it("is told in the pane when it can't be loaded, and Refresh tries again", async () => {
    const { page, pane, openSample } = opened;
    await page.context().route("**/taskpane.worker.js", (route) => route.abort());
    await openSample();
    const notice = pane.frame.getByTestId("notice").filter({ hasText: "could not be loaded" });
    await notice.waitFor();
    await page.context().unroute("**/taskpane.worker.js");
    await notice.getByRole("button", { name: "OK" }).click();
    await pane.refresh();
    assert.match(await pane.understood(), /accounts, 11 reps/);
  });

  it("is told when files can't be read without it", async () => {
    const { page } = opened;
    await page.evaluate(endWorkers);
    await page.context().route("**/workbench.reader.js", (route) => route.abort());
    await page.getByLabel("File to add").setInputFiles([file("more.csv", "Rep\nAnn\n")]);
    await page
      .getByRole("alert")
      .filter({ hasText: '"more.csv" could not be read: a part of this page is missing' })
      .waitFor();
  });
});
