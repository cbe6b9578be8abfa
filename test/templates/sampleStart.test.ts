import assert from "node:assert/strict";
import { giniOfRange, spreadOfRange } from "../../functions/fairness/fairness";
import { indexOfRange } from "../../functions/territory/territory";
import { REPS } from "../../templates/sample/reps";
import { carveOfSample } from "./carveOfSample";
import { column, rows, sheet, shown, total } from "./sampleSheets";
import type { Carve } from "../../src/plan/carve";

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
  const found = start.formulas.find((one) => one.row === row && one.column === 5);
  assert.ok(found, label);
  const cells = start.cells[row] ?? [];
  return { formula: found.formula, value: Number(cells[5]), target: String(cells[6]) };
}

/** The measures of today's owners as the pane has them after reading the same two tables. */
function paneBefore(): { readonly carve: Carve; readonly before: (key: string) => number } {
  const carve = carveOfSample({}, { stop: { aborted: true } });
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
  it("is uneven on purpose: Gini of projected ARR from 0.2 to 0.3 in a group", () => {
    const { value } = startLine("Gini of projected ARR, worst peer group");
    assert.ok(value > 0.2 && value < 0.3, String(value));
  });

  it("measures on Start what the pane measures before a carve, against the same targets", () => {
    const { carve, before } = paneBefore();
    const lines = {
      gini: "Gini of projected ARR, worst peer group",
      spread: "Furthest from a fair share among peers",
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
    const { before, inputs } = paneBefore().carve;
    const reps = shown("Start", "B24:K34");
    assert.equal(reps.length, REPS.length);
    reps.forEach(([name, peers, accounts, arr, perCapacity, , , used, , overQuota], row) => {
      const given = REPS[row];
      assert.ok(given);
      const rep = inputs.reps.name.indexOf(given.name);
      const { capacity, quota, ramp } = given;
      assert.deepEqual([name, peers], [given.name, given.peers]);
      assert.equal(accounts, before.accounts[rep]);
      assert.equal(arr, before.load[rep]);
      near(perCapacity, (before.load[rep] ?? 0) / capacity, "ARR per capacity");
      near(used, before.utilisation[rep] ?? NaN, "utilisation");
      near(overQuota, (before.load[rep] ?? 0) / (quota * ramp), "potential / quota");
    });
    const [[nobody, left] = []] = shown("Start", "D35:E35");
    assert.equal(nobody, 998 - total([...before.accounts]));
    const arr = column("Projected ARR (USD)").filter((_, row) => counted.has(row));
    assert.equal(left, total(arr.map(Number)) - total([...before.load]));
  });

  it("has the very Gini, spread and index on Start that the functions give for its cells", () => {
    const gini = startLine("Gini of projected ARR, worst peer group");
    const spread = startLine("Furthest from a fair share among peers");
    const groups = ["24:27", "28:30", "31:34"].map((span) => span.split(":"));
    const calls = (name: string): string[] =>
      groups.map(
        ([from, to]) => `${name}(E${from}:E${to},,Reps!A${Number(from) - 22}:B${Number(to) - 22})`,
      );
    assert.equal(gini.formula, `=MAX(${calls("TP.GINI").join(",")})`);
    assert.equal(spread.formula, `=MAX(${calls("TP.SPREAD").join(",")})`);
    const worst = (of: typeof spreadOfRange): number =>
      Math.max(
        ...groups.map(([from, to]) =>
          of(
            shown("Start", `E${from}:E${to}`),
            undefined,
            shown("Reps", `A${Number(from) - 22}:B${Number(to) - 22}`),
          ),
        ),
      );
    near(worst(giniOfRange), gini.value, "Gini");
    near(worst(spreadOfRange), spread.value, "spread");
    const index = sheet("Start").formulas.filter((one) => one.formula.includes("TP.INDEX"));
    groups.forEach(([from, to], group) => {
      const range = (letter: string): string => `${letter}${from}:${letter}${to}`;
      assert.equal(
        index[group]?.formula,
        `=TP.INDEX(${range("E")},${range("D")},${range("G")},Settings!B15:B17)`,
      );
      const expected = indexOfRange(
        shown("Start", range("E")),
        shown("Start", range("D")),
        shown("Start", range("G")),
        shown("Settings", "B15:B17"),
      );
      shown("Start", range("H")).forEach(([one], rep) => {
        near(one, Number(expected[rep]?.[0]), `index ${rep} of group ${group}`);
      });
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
    assert.equal(formula, "=SUM(D24:D34)/SUM(Reps!B2:B12)");
  });
});
