import assert from "node:assert/strict";
import type { Frame } from "playwright-core";
import { contentOf } from "../../grid/files/contentOf";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { createMemoryGrid } from "../../grid/memory";
import { firstOfEach, numberIn, rowsUnder, sums, textIn } from "./ownReading";
import { useWorkbench } from "./pages/shared";
import type { Cells } from "./pages/workbench";

const accountCount = 20_000;
const repCount = 50;

/** A number between 0 and 1 for each n, always the same and without order. */
function scattered(n: number): number {
  const x = Math.sin(n * 12.9898) * 43_758.5453;
  return x - Math.floor(x);
}

const repName = (rep: number): string => `Rep ${String(rep + 1).padStart(2, "0")}`;

function accounts(): Cells {
  const rows = Array.from({ length: accountCount }, (_row, n) => [
    `A-${String(n).padStart(6, "0")}`,
    `Company number ${n} of a long list`,
    Math.round(1_000 * Math.exp(6 * scattered(n))),
    repName(Math.floor(repCount * scattered(n) * scattered(n + 7))),
    25 + 24 * scattered(3 * n + 1),
    -120 + 50 * scattered(3 * n + 2),
  ]);
  return [["Account ID", "Account Name", "ARR", "Owner", "Latitude", "Longitude"], ...rows];
}

function reps(): Cells {
  const rows = Array.from({ length: repCount }, (_row, rep) => [repName(rep), 440]);
  return [["Rep", "Capacity"], ...rows];
}

/** Both as tables of one workbook file. */
async function largeWorkbook(): Promise<Uint8Array> {
  const grid = createMemoryGrid();
  for (const [sheet, cells] of [
    ["Accounts", accounts()],
    ["Reps", reps()],
  ] as const) {
    const rect = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
    grid.addSheet(sheet);
    grid.setCells(sheet, rect, cells);
    grid.addTable({ name: sheet, sheet, rect });
  }
  for (const sheet of grid.sheetNames()) {
    if (sheet !== "Accounts" && sheet !== "Reps") grid.deleteSheet(sheet);
  }
  return writeXlsx(contentOf(grid));
}

interface Counting {
  turns?: number;
}

/** Counts the page's own turns from now on: they stand still while it is blocked. */
async function countTurns(frame: Frame): Promise<() => Promise<number>> {
  await frame.evaluate(() => {
    const counting = window as Window & Counting;
    counting.turns = 0;
    setInterval(() => {
      counting.turns = (counting.turns ?? 0) + 1;
    }, 10);
  });
  return () => frame.evaluate(() => (window as Window & Counting).turns ?? 0);
}

interface Bridged {
  readonly _richApiNativeBridge: { sendMessageToHost: (messageJson: string) => void };
}

/**
 * Keeps what the pane sends to Excel from now on, as a busy Excel does: however fast the machine is, a
 * write is under way until Excel is let go.
 *
 * @returns lets Excel go
 */
async function keepExcelBusy(frame: Frame): Promise<() => Promise<void>> {
  const waiting = await frame.evaluateHandle(() => {
    const bridge = (window as unknown as Bridged)._richApiNativeBridge;
    const send = bridge.sendMessageToHost.bind(bridge);
    const kept: string[] = [];
    bridge.sendMessageToHost = (messageJson) => {
      kept.push(messageJson);
    };
    return {
      letGo() {
        bridge.sendMessageToHost = send;
        kept.forEach(send);
      },
    };
  });
  return () =>
    waiting.evaluate(({ letGo }) => {
      letGo();
    });
}

describe("20,000 accounts and 50 reps", function () {
  this.timeout(300_000);
  const workbench = useWorkbench();

  it("are carved, stopped and written in small messages, while the page answers", async () => {
    const { page, pane, openFile, meter, resetMeter, selection, values, paneFrame } = workbench();
    const { frame } = pane;
    await resetMeter();
    await openFile("large.xlsx", await largeWorkbook());
    await pane.go("Data");
    await frame.getByTestId("summary").waitFor({ timeout: 120_000 });
    assert.match(await pane.understood(), /^20,000 accounts, 50 reps/);
    await pane.go("Plan");
    await frame.getByRole("radio", { name: /Capacity and travel/ }).click();
    await pane.setNumber(/Accounts that may change hands/, 100);
    // Many carves in one, so that there is time to stop it on a fast machine too.
    await pane.choose("Where reps start from", "From the middle of their territory");
    await frame.getByRole("button", { name: /^Search effort/ }).click();
    await pane.setNumber("Search effort", 20);

    const turns = await countTurns(paneFrame());
    await pane.go("Home");
    await frame.getByTestId("carve").click();
    await frame.getByTestId("stop").waitFor();
    const atStart = await turns();
    // While the carve runs, the user types into the pane and into the sheet.
    await pane.go("Plan");
    await frame.getByRole("textbox", { name: "Account ID" }).fill("A-000017");
    assert.equal(await frame.getByRole("textbox", { name: "Account ID" }).inputValue(), "A-000017");
    await pane.go("Home");
    assert.ok((await turns()) > atStart, "the pane stood still during the carve");
    await frame.getByTestId("stop").click();
    await frame.getByTestId("moves").waitFor({ timeout: 240_000 });
    await pane.look("Figures and proof");
    await frame.getByTestId("proof").waitFor({ timeout: 240_000 });
    await frame.getByText("Stopped early: this is the best plan found by then.").waitFor();

    await pane.go("Hand over");
    await frame.getByRole("checkbox", { name: /add a column TP Rep/ }).click();
    const letExcelGo = await keepExcelBusy(paneFrame());
    await frame.getByTestId("write").click();
    const writing = frame.getByRole("progressbar", { name: "Writing" });
    await writing.waitFor();
    await pane.look("Figures and proof");
    await frame.getByTestId("find").fill("A-000017");
    await frame.getByTestId("found").getByText("Company number 17 of a long list").waitFor();
    await pane.go("Hand over");
    await page.mouse.click(940, 400);
    const { sheet, a1 } = await selection();
    await page.keyboard.type("mine");
    await page.keyboard.press("Enter");
    assert.deepEqual(await values(sheet, a1), [["mine"]]);
    assert.ok(await writing.isVisible());
    const beforeWriting = await turns();
    await letExcelGo();
    await frame.getByTestId("written").waitFor({ timeout: 240_000 });
    // One turn follows a write that blocks the page; many are had while one is written in parts.
    assert.ok((await turns()) >= beforeWriting + 10, "the pane stood still during the write");

    const { maxRequest, maxResponse, calls } = await meter();
    assert.ok(calls > 0);
    assert.ok(maxRequest <= 1_000_000, `a request of ${maxRequest} bytes`);
    assert.ok(maxResponse <= 1_000_000, `a response of ${maxResponse} bytes`);

    const plan = firstOfEach(rowsUnder(await values("TP Assignments")), "Account ID");
    const territories = rowsUnder(await values("TP Territories"), 1);
    const loadOf = new Map(
      accounts()
        .slice(1)
        .map((row) => [String(row[0]), Number(row[2])]),
    );
    assert.equal(plan.size, accountCount);
    const loads = sums(
      plan,
      ([, row]) => textIn(row, "Rep"),
      ([id]) => loadOf.get(id) ?? NaN,
    );
    assert.equal(territories.length, repCount);
    for (const row of rowsUnder(await values("Accounts", `A1:G${accountCount + 1}`))) {
      assert.equal(row.get("TP Rep"), plan.get(textIn(row, "Account ID"))?.get("Rep"));
    }
    for (const row of territories) {
      assert.equal(numberIn(row, "Load"), loads.get(textIn(row, "Rep")));
    }
  });
});
