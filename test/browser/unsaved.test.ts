import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { useWorkbench } from "./pages/shared";
import type { WorkbenchPage } from "./pages/workbench";

const mine = "Account ID,Amount\nA-1,100\nA-2,300\n";
const other = { name: "other.csv", mimeType: "text/csv", buffer: Buffer.from("Rep\nAnn\nBob\n") };

const changes: Record<string, (workbench: WorkbenchPage) => Promise<void>> = {
  async "a typed cell"({ page }) {
    const { x, y } = (await page.locator("[id^=univer-sheet-main-canvas]").boundingBox()) ?? {
      x: 0,
      y: 0,
    };
    await page.mouse.click(x + 80, y + 100);
    await page.keyboard.type("mine");
    await page.keyboard.press("Enter");
  },
  async "cells that the add-in writes"({ put }) {
    await put("mine", "C1", [["Score"], [1]]);
  },
  async "a sheet more"({ addSheet }) {
    await addSheet("Notes");
  },
  async "an added file"({ addFile }) {
    await addFile("other.csv", other.buffer, "other");
  },
  async "a wider column"({ page }) {
    await page.evaluate(() => {
      window.workbench.grid.setColumnWidth("mine", 0, 1, 200);
    });
  },
  async "bold letters"({ page }) {
    await page.evaluate(() => {
      const rect = { row: 0, column: 0, rows: 1, columns: 2 };
      window.workbench.grid.setStyle("mine", rect, { bold: true });
    });
  },
  async "a choice in the pane"({ page }) {
    await page.evaluate(() => window.workbench.grid.settings.set("choice", "quota"));
  },
};

const replacements: Record<string, (page: Page) => Promise<void>> = {
  "Open file": (page) => page.getByLabel("Workbook or CSV file").setInputFiles([other]),
  "Sample workbook": (page) => page.getByRole("button", { name: "Sample workbook" }).click(),
  "Functions workbook": (page) => page.getByRole("button", { name: "Functions workbook" }).click(),
  "a dropped file": (page) =>
    page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["Rep\nAnn\n"], "other.csv"));
      document
        .querySelector(".sheet-area")
        ?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    }),
};

const question = (page: Page) => page.getByRole("dialog", { name: "Save your changes to mine?" });

/** Whether the browser would ask before the page goes. */
const asksBeforeClosing = (page: Page): Promise<boolean> =>
  page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

describe("changes that no file holds", function () {
  this.timeout(180_000);
  const workbench = useWorkbench();

  beforeEach(async () => {
    await workbench().openFile("mine.csv", mine);
  });

  for (const [what, change] of Object.entries(changes)) {
    it(`are asked about before they are lost: ${what}`, async () => {
      const { page } = workbench();
      assert.equal(await asksBeforeClosing(page), false);
      await change(workbench());
      assert.equal(await asksBeforeClosing(page), true);
      await page.getByRole("button", { name: "Sample workbook" }).click();
      await question(page).waitFor();
      await page.keyboard.press("Escape");
      await question(page).waitFor({ state: "hidden" });
      assert.match(await page.title(), /^mine\.csv/);
    });
  }

  for (const [way, replace] of Object.entries(replacements)) {
    it(`stay when the user cancels: ${way}`, async () => {
      const { page, put, values } = workbench();
      await put("mine", "D1", [["kept"]]);
      await replace(page);
      await question(page).getByRole("button", { name: "Cancel" }).click();
      await question(page).waitFor({ state: "hidden" });
      assert.match(await page.title(), /^mine\.csv/);
      assert.deepEqual(await values("mine", "D1"), [["kept"]]);
      assert.equal(await asksBeforeClosing(page), true);
    });
  }

  it("are saved by the first button, which Enter presses, and the other file opens then", async () => {
    const { page, put } = workbench();
    await put("mine", "D1", [["kept"]]);
    const download = page.waitForEvent("download");
    await page.getByLabel("Workbook or CSV file").setInputFiles([other]);
    await question(page).waitFor();
    await page.keyboard.press("Enter");
    const file = await download;
    assert.equal(file.suggestedFilename(), "mine.xlsx");
    const content = await readWorkbookFile("mine.xlsx", await readFile(await file.path()));
    assert.equal(content.sheets[0]?.cells[0]?.[3], "kept");
    await page.waitForFunction(() => document.title.startsWith("other.csv"));
    assert.equal(await asksBeforeClosing(page), false);
  });

  it("are gone with the second, by the keyboard", async () => {
    const { page, put, sheetNames } = workbench();
    await put("mine", "D1", [["gone"]]);
    await page.getByLabel("Workbook or CSV file").setInputFiles([other]);
    await question(page).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.title.startsWith("other.csv"));
    assert.deepEqual(await sheetNames(), ["other"]);
  });

  it("are none any more once they are saved, until the next", async () => {
    const { page, put } = workbench();
    await put("mine", "D1", [["kept"]]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as XLSX" }).click();
    await download;
    await page.getByText("mine.xlsx was saved").first().waitFor();
    assert.equal(await asksBeforeClosing(page), false);
    await put("mine", "D2", [["new"]]);
    assert.equal(await asksBeforeClosing(page), true);
  });

  it("are none in the sample and its pane, however long it is looked at", async () => {
    const { page, pane, openSample, calculated } = workbench();
    await openSample();
    await pane.understood();
    await calculated();
    assert.equal(await asksBeforeClosing(page), false);
  });
});
