import assert from "node:assert/strict";
import { fill } from "../../grid/files/fill";
import { createMemoryGrid } from "../../grid/memory";
import type { GridValue } from "../../grid/grid";
import type { Measure } from "../../src/plan/measures/measures";
import { madeUp } from "../plan/carvedTables";
import { workbook } from "../templates/sampleSheets";
import { cellsOf, gridWith, openPane, put, pause, rect, until, type OpenPane } from "./openPane";

const headers = ["Measure", "From", "To"];

function targets(...rows: readonly (readonly GridValue[])[]): Parameters<typeof put>[1] {
  return { sheet: "Limits", row: 0, column: 0, cells: [headers, ...rows] };
}

async function started(...rows: readonly (readonly GridValue[])[]): Promise<OpenPane> {
  const grid = gridWith(madeUp(60, 4));
  if (rows.length > 0) put(grid, targets(...rows));
  const pane = openPane(grid);
  await pane.session.start();
  return pane;
}

function gini({ state }: OpenPane): Measure | undefined {
  return state().report?.measures.find(({ key }) => key === "gini");
}

describe("the pane's session: targets", () => {
  it("are those of a sheet, told before the carve, with it, and on TP Fairness", async () => {
    const pane = await started(["Gini", "", 0.000001]);
    const says = "Targets from Limits!A1 (Gini); others are built in.";
    assert.equal(pane.state().inspection?.targets, says);
    await pane.session.carve();
    assert.equal(gini(pane)?.target, "at most 0.000001");
    assert.equal(gini(pane)?.met, "no");
    assert.equal(pane.state().report?.targets, says);
    await pane.session.write();
    const lines = new Map(cellsOf(pane.grid, "TP Fairness").map((row) => [row[0], row]));
    assert.equal(lines.get("Targets")?.[5], says);
    assert.equal(lines.get("Gini of Projected ARR")?.[3], "at most 0.000001");
    // What was written is no table of targets itself.
    await pane.session.refresh();
    assert.deepEqual(pane.state().targets?.others, []);
  });

  it("are the built-in ones without such a table, and again once it is gone", async () => {
    const pane = await started();
    assert.equal(pane.state().inspection?.targets, "");
    put(pane.grid, targets(["Gini", "", 0.000001]));
    await pane.session.carve();
    assert.equal(gini(pane)?.met, "no");
    pane.grid.deleteSheet("Limits");
    await pane.session.carve();
    assert.equal(gini(pane)?.target, "under 0.20");
    assert.equal(pane.state().report?.targets, "");
  });

  it("that change make a plan outdated; other cells of their sheet don't", async () => {
    const pane = await started(["Gini", "", 0.3]);
    await pane.session.carve();
    pane.grid.setCells("Limits", rect(8, 0, 1, 1), [["a note"]]);
    pane.grid.setCells("Limits", rect(1, 5, 1, 1), [["a note"]]);
    await pause(30);
    assert.deepEqual([pane.state().stale, pane.state().outdated], [false, false]);
    pane.grid.setCells("Limits", rect(1, 2, 1, 1), [[0.000001]]);
    await until("the edit is told", () => pane.state().stale);
    assert.equal(pane.state().outdated, true);
    await pane.session.carve();
    assert.equal(gini(pane)?.met, "no");
    assert.equal(pane.state().outdated, false);
    pane.grid.setCells("Limits", rect(2, 0, 1, 3), [["Spread", "", 0.5]]);
    await until("a row below is told: it is a new target", () => pane.state().stale);
  });

  it("that can't be read are listed with their cells, and stop nothing", async () => {
    const pane = await started(["Gini", "", "little"], ["Coverige", 0.9, ""]);
    const { inspection } = pane.state();
    assert.equal(inspection?.blocked, undefined);
    const listed = inspection?.problems.filter(({ sheet }) => sheet === "Limits") ?? [];
    assert.deepEqual(
      listed.map(({ row, column, severity }) => [row, column, severity]),
      [
        [1, 2, "warning"],
        [2, 0, "warning"],
      ],
    );
    assert.match(listed[1]?.message ?? "", /nearest is Accounts with a rep/);
    await pane.session.carve();
    assert.equal(gini(pane)?.target, "under 0.20");
  });

  it("of two tables are those of the first, and the other is named", async () => {
    const pane = await started(["Gini", "", 0.3]);
    put(pane.grid, { ...targets(["Gini", "", 0.4]), sheet: "More" });
    await pane.session.refresh();
    assert.equal(pane.state().inspection?.targets.includes("Limits!A1"), true);
    assert.deepEqual(
      pane.state().targets?.others.map(({ sheet }) => sheet),
      ["More"],
    );
  });

  it("of the sample are those on its sheet Settings, to the last limit that is changed", async () => {
    const grid = createMemoryGrid();
    fill(grid, workbook);
    grid.setCells("Settings", rect(24, 2, 1, 1), [[0.000001]]);
    const pane = openPane(grid);
    await pane.session.start();
    const { inspection } = pane.state();
    assert.match(
      inspection?.targets ?? "",
      /^Targets from Settings!A21 \(Accounts with a rep, Overlap,/,
    );
    assert.deepEqual(
      inspection?.problems.filter(({ sheet }) => sheet === "Settings"),
      [],
    );
    // Two of its rows repeat an account with other amounts.
    await pane.session.answer("accounts/repeated rows", "first");
    await pane.session.carve();
    const met = new Map(pane.state().report?.measures.map((one) => [one.key, one.target]));
    assert.equal(met.get("gini"), "at most 0.000001");
    assert.equal(met.get("overlap"), "at most 2 %");
    assert.equal(met.get("movedShare"), "at most 15 %");
  }).timeout(60_000);
});
