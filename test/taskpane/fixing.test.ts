import assert from "node:assert/strict";
import type { Grid } from "../../grid/grid";
import { fixFormula, planWith, standingOf } from "../../taskpane/places/tables/fixFormulas";
import { createFixing } from "../../taskpane/session/fixing";
import { tablesOf } from "../plan/carvedTables";
import { cellsOf, column, gridWith, openPane, rect, type OpenPane } from "./openPane";

const tables = tablesOf(
  [
    ["Account ID", "Account", "Owner", "Segment", "ARR", "Postal code"],
    ["A1", "One", "Ana Ruiz", "SMB", 10, "94105"],
    ["A2", "Two", "Ruiz, Ana", "SMB", 30, "94105"],
    ["A3", "Three", "Ben Okafr", "SMB", "", "02134"],
    ["A4", "Four", "Ben Okafor", "ENT", 90, "10001"],
  ],
  [
    ["Rep", "Capacity"],
    ["Ana Ruiz", 9],
    ["Ben Okafor", 9],
  ],
);
const sheet = "TP Data fixes";
const all = ["amount", "owner", "place"] as const;

async function started(grid: Grid = gridWith(tables)): Promise<OpenPane> {
  const pane = openPane(grid);
  await pane.session.start();
  await pane.session.set("balance", "ARR");
  return pane;
}

function filled(pane: OpenPane): unknown[] {
  return [...column(pane.grid, sheet, "ARR (filled)")];
}

describe("the pane's session: filling in what is missing", () => {
  it("says what it would do, and writes nothing", async () => {
    const pane = await started();
    const before = pane.grid.sheetNames();
    await pane.session.later(createFixing).lookForFixes();
    const { found, refused, isWorking } = pane.state().later.fixes ?? assert.fail("not told");
    assert.deepEqual([refused, isWorking], ["", false]);
    assert.deepEqual(
      found?.map(({ kind, filled: rows, headers }) => [kind, rows, headers.length]),
      [
        ["amount", 1, 3],
        ["owner", 2, 2],
        ["place", 4, 3],
      ],
    );
    assert.deepEqual(pane.grid.sheetNames(), before);
  });

  it("writes to a sheet of its own alone, and a second run replaces that", async () => {
    const pane = await started();
    const own = cellsOf(pane.grid, "Accounts");
    const { writeFixes } = pane.session.later(createFixing);
    await writeFixes(all);
    assert.deepEqual(cellsOf(pane.grid, "Accounts"), own);
    assert.deepEqual(pane.state().later.fixes?.written, {
      ...{ sheet, kinds: all, hasPoint: true },
    });
    assert.deepEqual(filled(pane).slice(1), [
      ["A2", 30],
      ["A3", 20],
      ["A4", 90],
    ]);
    // Somebody fills a cell in, beside which an estimate stood.
    pane.grid.setCells("Accounts", rect(3, 4, 1, 1), [[70]]);
    await writeFixes(["owner"]);
    assert.deepEqual(column(pane.grid, sheet, "ARR (filled)").get("A3"), 70);
    assert.deepEqual(column(pane.grid, sheet, "ARR is_estimated").get("A3"), "no");
    const sheets = pane.grid.sheetNames().filter((name) => name.startsWith("TP"));
    assert.deepEqual(sheets, [sheet]);
    assert.equal(column(pane.grid, sheet, "Owner (matched)").get("A3"), "Ben Okafor");
  });

  it("is put back by the restore point that it keeps", async () => {
    const pane = await started();
    const before = pane.grid.sheetNames();
    await pane.session.later(createFixing).writeFixes(all);
    await pane.session.listPoints();
    const [point] = pane.state().handOver.points ?? [];
    assert.equal(point?.plan, sheet);
    await pane.session.putBack(point.id);
    assert.deepEqual(pane.grid.sheetNames(), before);
  });

  it("changes nothing of the plan until the user says so, and then goes by the new columns", async () => {
    const pane = await started();
    await pane.session.later(createFixing).writeFixes(all);
    const found = pane.state().later.fixes?.found ?? [];
    const [amount, owner] = found;
    assert.ok(amount !== undefined && owner !== undefined);
    assert.equal(pane.state().saved.settings.balance, "ARR");
    assert.equal(standingOf(pane.state(), amount), "missing");
    assert.match(
      fixFormula(pane.state(), "ARR (filled)") ?? "",
      /^=XLOOKUP\(.*\[ARR \(filled\)\]\)$/,
    );
    // As the formula would give it.
    const cells = [
      ["ARR (filled)", "Owner (matched)"],
      [10, "Ana Ruiz"],
      [30, "Ana Ruiz"],
      [20, "Ben Okafor"],
      [90, "Ben Okafor"],
    ];
    pane.grid.setCells("Accounts", rect(0, 6, 5, 2), cells);
    await pane.session.refresh();
    for (const fix of [amount, owner]) {
      assert.equal(standingOf(pane.state(), fix), "there", fix.kind);
      await planWith(pane.session, fix);
      assert.equal(standingOf(pane.state(), fix), "in use", fix.kind);
    }
    assert.equal(pane.state().inspection?.summary?.loadName, "ARR (filled)");
    assert.equal(pane.state().inspection?.summary?.owned, 4);
  });

  it("says why where nothing can be told apart", async () => {
    const pane = await started(
      gridWith(
        tablesOf(
          [
            ["Account", "Postal code", "Owner", "ARR"],
            ["One", "02134", "Ana Ruiz", 10],
            ["One", "94105", "Ana Ruiz", ""],
          ],
          [
            ["Rep", "Capacity"],
            ["Ana Ruiz", 9],
          ],
        ),
      ),
    );
    await pane.session.later(createFixing).lookForFixes();
    assert.match(pane.state().later.fixes?.refused ?? "", /^Your accounts have no column with IDs/);
    await pane.session.later(createFixing).writeFixes(["amount"]);
    assert.equal(pane.state().notice?.kind, "error");
    assert.ok(!pane.grid.sheetNames().includes(sheet));
  });
});
