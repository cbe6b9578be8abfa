import { useWorkbench } from "./pages/shared";

describe("tables under people's hands", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  /** Waits until the table Reps, which begins at A1, has so many rows, its header included. */
  async function untilReps(rows: number): Promise<void> {
    await workbench().page.waitForFunction((wanted) => {
      const reps = window.workbench.grid.tables.find(({ name }) => name === "Reps");
      return reps?.rect.row === 0 && reps.rect.rows === wanted;
    }, rows);
  }

  /** Selects rows by their headers and deletes them by the menu that opens there. */
  async function deleteRows(first: number, rows: number): Promise<void> {
    const { page } = workbench();
    await page.evaluate((row) => {
      window.workbench.grid.select("Reps", { row, column: 0, rows: 1, columns: 1 });
    }, first);
    const header = { x: 20, y: 150 + 20 * (first - 1) };
    await page.mouse.click(header.x, header.y);
    await page.keyboard.down("Shift");
    await page.mouse.click(header.x, header.y + 20 * (rows - 1));
    await page.keyboard.up("Shift");
    await page.mouse.click(header.x, header.y, { button: "right" });
    await page.getByText("Delete Selected Row").click();
  }

  it("shrink with deleted rows, the last ones too, and are whole again when that is undone", async () => {
    const { page, openSample } = workbench();
    const { keyboard } = page;
    await openSample();
    await untilReps(12);
    for (const [first, rows] of [
      [3, 1],
      [10, 2],
    ] as const) {
      await deleteRows(first, rows);
      await untilReps(12 - rows);
      await keyboard.press("Control+z");
      await untilReps(12);
    }
  });
});
