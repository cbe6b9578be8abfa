import assert from "node:assert/strict";
import { columnLetters } from "../../grid/files/a1";
import type { GridValue } from "../../grid/grid";
import { firstOfEach, numberIn, rowsUnder, sums, textIn } from "./ownReading";
import { useWorkbench } from "./pages/shared";
import type { Cells, WorkbenchPage } from "./pages/workbench";

const tolerance = 1e-7;

function near(found: GridValue | undefined, expected: number, what: string): void {
  assert.equal(typeof found, "number", `${what} is ${JSON.stringify(found)}`);
  assert.ok(Math.abs(Number(found) - expected) <= tolerance, `${what}: ${Number(found)}`);
}

function column(cells: Cells): GridValue[] {
  return cells.map((row) => row[0] ?? null);
}

/** A range of the sample's columns `from` to `to`, headers included, as a formula names it. */
function rangeOf(sheet: string, cells: Cells, from: string, to: string): string {
  const headers = (cells[0] ?? []).map(String);
  const letters = [from, to].map((header) => columnLetters(headers.indexOf(header)));
  return `${sheet}!${letters[0] ?? ""}1:${letters[1] ?? ""}${cells.length}`;
}

/** The score of each account by the sample's weights, computed from their definition. */
async function scoresByHand({ values }: WorkbenchPage): Promise<number[]> {
  const weights = rowsUnder(await values("Settings", "A5:C10"));
  const accounts = rowsUnder(await values("Accounts"));
  const factors = weights.map((row) => {
    const factor = accounts.map((account) => numberIn(account, textIn(row, "Factor")));
    const scaled = textIn(row, "Scaling") === "minmax";
    const low = scaled ? Math.min(...factor) : 0;
    const range = scaled ? Math.max(...factor) - low : 1;
    return factor.map((value) => (numberIn(row, "Weight") * (value - low)) / range);
  });
  return accounts.map((_account, i) => factors.reduce((sum, factor) => sum + (factor[i] ?? 0), 0));
}

describe("TP functions in cells", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  it("give the published answers when they are typed", async () => {
    const { page, addSheet, selection, values, calculated } = workbench();
    await addSheet("Typed");
    const expected: readonly (readonly [string, number])[] = [
      ["=TP.GINI({0;0;30})", 2 / 3],
      ["=TP.GINI({102;99;95;100;104;96;103;101;98;102})", 0.016],
      ['=TP.INDEX(1000000,50,70,,"raw")', 600_022],
      ['=TP.SCORE({0.8,0.6,1,0.1,0.3},{0.5,0.25,0.15,-0.1,-0.1},"none")', 0.66],
    ];
    await page.mouse.click(200, 160);
    const first = await selection();
    for (const [formula] of expected) {
      // The first key opens the cell; the rest comes at once, as from a fast typist.
      await page.keyboard.type("=");
      await page.keyboard.insertText(formula.slice(1));
      await page.keyboard.press("Enter");
    }
    await calculated();
    const [, letter = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(first.a1) ?? [];
    const last = `${letter}${Number(row) + expected.length - 1}`;
    const found = column(await values(first.sheet, `${first.a1}:${last}`));
    expected.forEach(([formula, value], i) => {
      near(found[i], value, formula);
    });
  });

  it("say why they can't answer", async () => {
    const { page, addSheet, calculated, values, errorMessage } = workbench();
    await addSheet("Why", [["=TP.INDEX(1000000,50,70)"], ["=TP.ASSIGN(D1:E9,D1:E9)"]]);
    await calculated();
    assert.deepEqual(column(await values("Why", "A1:A2")), ["#VALUE!", "#VALUE!"]);
    assert.equal(
      await errorMessage("Why", "A1"),
      "This compares rows: pass the whole column, or use bounds / raw",
    );
    // TP.ASSIGN works in the worker, whose refusals must reach the cell in the same plain words.
    assert.match((await errorMessage("Why", "A2")) ?? "", /^No headers found in the accounts/);
    await page.evaluate(() => {
      window.workbench.grid.select("Why", { row: 0, column: 0, rows: 1, columns: 1 });
    });
    const note = page.locator(".error-note");
    await note.waitFor({ state: "visible" });
    assert.match(await note.innerText(), /^#VALUE!\s+This compares rows/);
  });

  async function spilledScores(): Promise<GridValue[]> {
    await workbench().calculated();
    return column(await workbench().values("Scores", "C2:C1001"));
  }

  function assertScores(found: readonly GridValue[], expected: readonly number[]): void {
    assert.equal(expected.length, 1000);
    expected.forEach((score, i) => {
      near(found[i], score, `Score in row ${i + 2}`);
    });
  }

  it("score 1,000 accounts with one formula, and again when a weight is edited", async () => {
    const { openSample, put, formulas } = workbench();
    await openSample();
    const [first, second] = column(await formulas("Scores", "C2:C3"));
    assert.match(String(first), /^=TP\.SCORE\(/);
    assert.doesNotMatch(String(second), /^=/);
    const before = await scoresByHand(workbench());
    assertScores(await spilledScores(), before);
    await put("Settings", "B6", [[0.9]]);
    const after = await scoresByHand(workbench());
    assert.notDeepEqual(after, before);
    assertScores(await spilledScores(), after);
  });

  it("score alike when a factor column is moved with its header", async () => {
    const { openSample, values, formulas, put } = workbench();
    await openSample();
    const before = await spilledScores();
    const cells = await formulas("Accounts");
    const headers = (cells[0] ?? []).map(String);
    const [one, other] = [headers.indexOf("Propensity"), headers.indexOf("Churn Risk")];
    const swapped = cells.map((row) => {
      const changed = [...row];
      [changed[one], changed[other]] = [row[other] ?? null, row[one] ?? null];
      return changed;
    });
    await put("Accounts", "A1", swapped);
    const after = await spilledScores();
    assert.equal((await values("Accounts"))[0]?.[one], "Churn Risk");
    assertScores(after, before.map(Number));
  });

  it("assign 1,000 accounts with no rep over capacity", async () => {
    const { openSample, values, addSheet, calculated } = workbench();
    await openSample();
    const accounts = await values("Accounts");
    const reps = await values("Reps");
    const all = (sheet: string, cells: Cells): string =>
      rangeOf(sheet, cells, String(cells[0]?.[0]), String(cells[0]?.at(-1)));
    await addSheet("Plan", [
      [
        `=TP.ASSIGN(${all("Accounts", accounts)},${all("Reps", reps)},,D1:E3)`,
        null,
        null,
        "approach",
        "capacity",
      ],
      [null, null, null, "maxMovedPercent", 100],
      // Two rows of the sample repeat an account with other amounts.
      [null, null, null, "repeats", "first"],
    ]);
    await calculated();
    const spilled = await values("Plan", "A1:B1001");
    assert.deepEqual(spilled[0], ["Account ID", "Rep"]);
    const plan = rowsUnder(spilled);
    assert.deepEqual(
      plan.map((row) => textIn(row, "Account ID")),
      rowsUnder(accounts).map((row) => textIn(row, "Account ID")),
    );
    assert.deepEqual(await values("Plan", "A1002:B1002"), [[null, null]]);
    const counts = sums(
      firstOfEach(plan, "Account ID").values(),
      (row) => textIn(row, "Rep"),
      () => 1,
    );
    const team = rowsUnder(reps);
    for (const rep of team) {
      const has = counts.get(textIn(rep, "Rep")) ?? 0;
      assert.ok(has <= numberIn(rep, "Capacity (accounts)"), `${textIn(rep, "Rep")}: ${has}`);
    }
    // Everybody has a rep of the team: the capacities together are larger than the accounts.
    const names = new Set(team.map((rep) => textIn(rep, "Rep")));
    assert.deepEqual(
      [...counts.keys()].filter((name) => !names.has(name)),
      [],
    );
  });
});
