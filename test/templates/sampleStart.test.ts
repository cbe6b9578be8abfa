import assert from "node:assert/strict";
import { giniOfRange } from "../../functions/fairness/fairness";
import { indexOfRange } from "../../functions/territory/territory";
import { carveSteps } from "../../src/plan/carve";
import { defaultSettings } from "../../src/plan/settings/settings";
import { REPS } from "../../templates/sample/reps";
import { column, rows, sheet, shown, total } from "./sampleSheets";
import type { Carve } from "../../src/plan/carve";
import type { TableRange } from "../../src/table/readTable";

/** Rows that count: of those with the same id the first. */
const ids = column("Account ID");
const counted = new Set(ids.flatMap((id, row) => (ids.indexOf(id) === row ? [row] : [])));

/** Formula, value and target that Start shows beside a label. */
function startLine(label: string): {
  readonly formula: string;
  readonly value: number;
  readonly target: string;
} {
  const start = sheet("Start");
  const row = start.cells.findIndex((cells) => cells[1] === label);
  const found = start.formulas.find((one) => one.row === row && one.column === 4);
  assert.ok(found, label);
  const cells = start.cells[row] ?? [];
  return { formula: found.formula, value: Number(cells[4]), target: String(cells[5]) };
}

/** The measures of today's owners as the pane has them after reading the same two tables. */
function paneBefore(): { readonly carve: Carve; readonly before: (key: string) => number } {
  const table = (name: string): TableRange => ({
    sheet: name,
    row: 0,
    column: 0,
    cells: sheet(name).cells,
  });
  const targets = { ...table("Settings"), row: 20, cells: shown("Settings", "A21:C27") };
  // Start counts the first of two rows with the same id.
  const answers = new Map([["accounts/repeated rows", "first"]]);
  const tables = { accounts: table("Accounts"), reps: table("Reps"), targets, answers };
  const steps = carveSteps(tables, defaultSettings, [], { stop: { aborted: true } });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const carve = step.value;
  return {
    carve,
    before: (key) => carve.measures.find((measure) => measure.key === key)?.before ?? NaN,
  };
}

/** Start writes "85% to 95%", the pane "85 to 95 %". */
function bare(target: string): string {
  return target.replace(/ ?%/g, "");
}

function near(actual: unknown, expected: number, name: string): void {
  assert.ok(Math.abs(Number(actual) - expected) < 1e-9, `${name}: ${String(actual)}, ${expected}`);
}

describe("the sample's Start sheet", () => {
  it("is uneven on purpose: Gini of projected ARR per capacity from 0.2 to 0.3", () => {
    const { value } = startLine("Gini of projected ARR, per capacity");
    assert.ok(value > 0.2 && value < 0.3, String(value));
  });

  it("measures on Start what the pane measures before a carve, against the same targets", () => {
    const { carve, before } = paneBefore();
    const lines = {
      gini: "Gini of projected ARR, per capacity",
      spread: "Furthest from a fair share, per capacity",
      coverage: "Accounts with a rep",
      utilisation: "Places filled",
    };
    for (const [key, label] of Object.entries(lines)) {
      near(startLine(label).value, before(key), label);
      const target = carve.measures.find((measure) => measure.key === key)?.target;
      assert.equal(bare(startLine(label).target), bare(target ?? ""), label);
    }
  });

  it("lists on Start the accounts, loads and utilisation that the pane has before a carve", () => {
    const { before } = paneBefore().carve;
    shown("Start", "B23:H32").forEach(([name, accounts, arr, perCapacity, , , used], rep) => {
      assert.equal(name, REPS[rep]?.name);
      assert.equal(accounts, before.accounts[rep]);
      assert.equal(arr, before.load[rep]);
      near(perCapacity, (before.load[rep] ?? 0) / (REPS[rep]?.capacity ?? 0), "ARR per capacity");
      near(used, before.utilisation[rep] ?? NaN, "utilisation");
    });
    const [[nobody, left] = []] = shown("Start", "C33:D33");
    assert.equal(nobody, 998 - total([...before.accounts]));
    const arr = column("Projected ARR (USD)").filter((_, row) => counted.has(row));
    assert.equal(left, total(arr.map(Number)) - total([...before.load]));
  });

  it("has the very Gini and index on Start that the functions give for its cells", () => {
    const { formula, value } = startLine("Gini of projected ARR, per capacity");
    assert.equal(formula, "=TP.GINI(D23:D32,,Reps!A2:B11)");
    near(giniOfRange(shown("Start", "D23:D32"), undefined, shown("Reps", "A2:B11")), value, "Gini");
    const index = sheet("Start").formulas.find((one) => one.formula.includes("TP.INDEX"));
    assert.equal(index?.formula, "=TP.INDEX(D23:D32,C23:C32,F23:F32,Settings!B15:B17)");
    const [arr, accounts, score] = ["D23:D32", "C23:C32", "F23:F32"].map((r) => shown("Start", r));
    const expected = indexOfRange(
      arr ?? [],
      accounts ?? [],
      score ?? [],
      shown("Settings", "B15:B17"),
    );
    shown("Start", "G23:G32").forEach(([one], rep) => {
      near(one, Number(expected[rep]?.[0]), `index ${rep}`);
    });
  });

  it("counts each id once: two rows that repeat one are marked, twins in case are not", () => {
    const marks = shown("Scores", "D2:D1001").map(([mark]) => mark);
    assert.deepEqual(
      marks,
      rows.map((_, row) => (counted.has(row) ? 1 : 0)),
    );
    assert.equal(total(marks.map(Number)), 998);
    const formulas = sheet("Scores").formulas.filter((one) => one.column === 3);
    assert.equal(formulas.length, 1000);
    assert.equal(
      formulas[999]?.formula,
      '=(Accounts!A1001<>"")*(SUMPRODUCT(--EXACT(Accounts!A$2:A1001,Accounts!A1001))=1)',
    );
  });

  it("points at the columns that it names on Reps", () => {
    assert.deepEqual(shown("Reps", "A1:B1"), [["Rep", "Capacity (accounts)"]]);
    const { formula } = startLine("Places filled");
    assert.equal(formula, "=SUM(C23:C32)/SUM(Reps!B2:B11)");
  });
});
