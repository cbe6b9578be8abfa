import assert from "node:assert/strict";
import { useWorkbench } from "./pages/shared";

describe("workbench", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  it("spills beyond the end of the sheet, follows its inputs, and hands on errors", async () => {
    const { page } = workbench();
    const values = await page.evaluate(async () => {
      const { grid, setFormula, value, calculated } = window.workbench;
      grid.addSheet("Spill");
      const rows = Array.from({ length: 1500 }, (_row, i) => [i / 1500, 1 - i / 1500]);
      grid.setCells("Spill", { row: 0, column: 0, rows: 1500, columns: 2 }, rows);
      setFormula("Spill", "D1", 2);
      setFormula("Spill", "E1", 1);
      setFormula("Spill", "G1", '=TP.SCORE(A1:B1500,D1:E1,"none")');
      setFormula("Spill", "I1", "=SUM(G1:G1500)");
      setFormula("Spill", "J1", "=NA()");
      setFormula("Spill", "K1", "=TP.GINI(J1:J2)");
      await calculated();
      const before = [value("Spill", "G1"), value("Spill", "G1500"), value("Spill", "K1")];
      setFormula("Spill", "E1", 5);
      await calculated();
      return [...before, value("Spill", "G1"), Math.round(Number(value("Spill", "I1")))];
    });
    const last = 2 * (1499 / 1500) + 1 / 1500;
    assert.deepEqual(
      values.map((value) => (typeof value === "number" ? Number(value.toFixed(9)) : value)),
      [1, Number(last.toFixed(9)), "#N/A", 5, 5252],
    );
  });

  it("opens a CSV file, and leaves what was open when a file can't be read", async () => {
    const { page } = workbench();
    const result = await page.evaluate(async () => {
      const { grid, open } = window.workbench;
      const csv = new TextEncoder().encode('Account ID,ARR\n0012,1500\nA-2,"$1,200"\n');
      await open("accounts.csv", csv);
      const refused = await open("broken.xlsx", new Uint8Array([1, 2, 3, 0, 4])).then(
        () => "opened",
        (error: unknown) => (error instanceof Error ? error.message : "odd"),
      );
      const sheet = grid.activeSheet();
      const used = grid.usedRange(sheet);
      return { refused, sheets: grid.sheetNames(), values: used && grid.values(sheet, used) };
    });
    assert.deepEqual(result.sheets, ["accounts"]);
    assert.deepEqual(result.values, [
      ["Account ID", "ARR"],
      ["0012", 1500],
      ["A-2", "$1,200"],
    ]);
    assert.match(result.refused, /broken\.xlsx/);
  });

  for (const gone of ["its sheet is removed", "its workbook is closed"]) {
    it(`measures no row any more after ${gone}`, async () => {
      const { page } = workbench();
      // The page counts as busy until the end: what waits for it to be idle waits that long.
      const failures = await page.evaluate(async (how) => {
        const { grid, open, calculated } = window.workbench;
        const asUsual = window.requestIdleCallback;
        const waiting: IdleRequestCallback[] = [];
        const timeRemaining = performance.now.bind(performance);
        const idle: IdleDeadline = { didTimeout: false, timeRemaining };
        window.requestIdleCallback = (callback) => waiting.push(callback);
        const csv = new TextEncoder().encode("Account ID,Note\n1,A note that is long\n");
        try {
          await open("accounts.csv", csv);
          grid.addSheet("Wrapped");
          const rect = { row: 0, column: 0, rows: 1, columns: 1 };
          grid.setCells("Wrapped", rect, [["A note that needs more than one line to be read"]]);
          grid.setStyle("Wrapped", rect, { wrap: true });
          await calculated();
          while (waiting.length === 0) await new Promise((next) => setTimeout(next));
          if (how === "its workbook is closed") await open("accounts.csv", csv);
          else grid.deleteSheet("Wrapped");
        } finally {
          window.requestIdleCallback = asUsual;
        }
        return waiting.flatMap((callback) => {
          try {
            callback(idle);
            return [];
          } catch (error) {
            return [String(error)];
          }
        });
      }, gone);
      assert.deepEqual(failures, []);
    });
  }

  it("keeps tables and charts with their cells when rows are inserted", async () => {
    const { page } = workbench();
    const after = await page.evaluate(async () => {
      const { grid, setFormula, value, calculated } = window.workbench;
      grid.addSheet("Table");
      grid.setCells("Table", { row: 2, column: 0, rows: 3, columns: 2 }, [
        ["Rep", "Load"],
        ["Ann", 1],
        ["Bob", 2],
      ]);
      setFormula("Table", "D1", "=SUM(B4:B5)");
      const table = grid.addTable({
        name: "Loads",
        sheet: "Table",
        rect: { row: 2, column: 0, rows: 3, columns: 2 },
      });
      grid.insertCells("Table", { row: 3, column: 0, rows: 2, columns: 2 }, "down");
      await calculated();
      const [formula] = grid.formulas("Table", { row: 0, column: 3, rows: 1, columns: 1 })[0] ?? [];
      return { rect: table.rect, formula, sum: value("Table", "D1"), bob: value("Table", "A7") };
    });
    assert.deepEqual(after, {
      rect: { row: 2, column: 0, rows: 5, columns: 2 },
      formula: "=SUM(B6:B7)",
      sum: 3,
      bob: "Bob",
    });
  });

  it("draws charts over their sheet, which scroll with it and can be dragged", async () => {
    const { page } = workbench();
    await page.evaluate(() => {
      const { grid } = window.workbench;
      grid.activate("Table");
      const names = { row: 5, column: 0, rows: 2, columns: 1 };
      const values = { sheet: "Table", rect: { ...names, column: 1 } };
      const x = { sheet: "Table", rect: names };
      grid.addChart({
        name: "Loads",
        sheet: "Table",
        kind: "ColumnClustered",
        title: "Load per rep",
        xTitle: "",
        yTitle: "",
        series: [{ name: "Load", values, x }],
        left: 200,
        top: 100,
        width: 240,
        height: 160,
      });
    });
    const chart = page.getByRole("figure", { name: "Load per rep" });
    await chart.waitFor({ state: "visible" });
    const placed = await chart.boundingBox();
    assert.ok(placed);
    await page.mouse.move(placed.x + 100, placed.y + 100);
    await page.mouse.down();
    await page.mouse.move(placed.x + 140, placed.y + 130, { steps: 4 });
    await page.mouse.up();
    const left = await page.evaluate(() => window.workbench.grid.charts[0]?.left);
    assert.equal(left, 230);
    const dragged = await chart.boundingBox();
    await page.mouse.move(placed.x - 60, placed.y - 40);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(
      (top) => (document.querySelector(".chart")?.getBoundingClientRect().top ?? top) < top - 20,
      dragged?.y ?? 0,
    );
    await page.evaluate(() => {
      window.workbench.grid.activate("accounts");
    });
    await chart.waitFor({ state: "hidden" });
  });
});
