import assert from "node:assert/strict";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import type { Cell } from "../../src/table/cell";
import { putBack, canGoBack } from "../../taskpane/places/review/rows";
import { officeOver } from "../support/officeInNode";
import { madeUp } from "../plan/carvedTables";
import { cellsOf, gridWith, openPane, put, rect, until, type OpenPane } from "./openPane";

/** Salesforce ids of 15 characters, one per number. */
export const userId = (number: number): string =>
  `00570000001Zw${String(number).padStart(2, "0")}`.slice(0, 15);

/** A made-up team whose accounts say their owners' ids. */
function withOwnerIds(accounts: number, reps: number): ReturnType<typeof madeUp> {
  const made = madeUp(accounts, reps);
  const ids = new Map(made.reps.cells.slice(1).map((row, at) => [row[0], userId(at)]));
  const cells = made.accounts.cells.map((row, at): Cell[] => [
    ...row,
    at === 0 ? "Owner ID" : (ids.get(row[2] as string) ?? ""),
  ]);
  return { ...made, accounts: { ...made.accounts, cells } };
}

async function planned(tables: ReturnType<typeof madeUp>): Promise<OpenPane> {
  const pane = openPane(gridWith(tables));
  await pane.session.start();
  await pane.session.carve();
  await until("the moves are there", () => pane.state().looking.moves.length > 0);
  return pane;
}

describe("the pane's session: a file for a CRM", () => {
  it("writes the accounts that change hands, and what undoes it, with what was decided", async () => {
    const pane = await planned(withOwnerIds(60, 4));
    const { moves } = pane.state().looking;
    const [back] = moves.filter(canGoBack);
    assert.ok(back);
    await pane.session.decide([putBack(back)]);
    await pane.session.lookAtCrm();
    const { report } = pane.state().crm;
    assert.equal(report?.rows, moves.length - 1);
    assert.deepEqual(report.unnamed, []);
    await pane.session.makeCrm();
    const { made } = pane.state().crm;
    assert.deepEqual([made?.file, made?.back], ["TP CRM", "TP CRM back"]);
    const rows = cellsOf(pane.grid, "TP CRM");
    assert.deepEqual(rows[0], ["Id", "OwnerId", "Account", "From", "To", "Reason"]);
    const expected = moves.filter(({ id }) => id !== back.id);
    assert.deepEqual(
      rows.slice(1).map(([id, owner, , from, to]) => [id, owner, from, to]),
      expected.map(({ id, from, to }) => [id, userId(Number(to.slice(4)) - 1), from, to]),
    );
    assert.deepEqual(
      cellsOf(pane.grid, "TP CRM back")
        .slice(1)
        .map(([id, owner, , from, to]) => [id, owner, from, to]),
      expected.map(({ id, from, to }) => [id, userId(Number(from.slice(4)) - 1), to, from]),
    );
  });

  it("makes another file beside the one before, and touches that no more", async () => {
    const pane = await planned(withOwnerIds(40, 3));
    await pane.session.makeCrm();
    const first = cellsOf(pane.grid, "TP CRM");
    pane.grid.setCells("TP CRM", rect(1, 2, 1, 1), [["a note"]]);
    const [move] = pane.state().looking.moves.filter(canGoBack);
    assert.ok(move);
    await pane.session.decide([putBack(move)]);
    assert.equal(pane.state().crm.made, undefined);
    await pane.session.makeCrm();
    assert.equal(pane.state().crm.made?.file, "TP CRM (2)");
    assert.equal(cellsOf(pane.grid, "TP CRM (2)").length, first.length - 1);
    assert.equal(cellsOf(pane.grid, "TP CRM").length, first.length);
    assert.equal(cellsOf(pane.grid, "TP CRM")[1]?.[2], "a note");
  });

  it("takes ids that are filled in on its own sheet, and leaves those that stand there", async () => {
    const pane = await planned(madeUp(60, 4));
    await pane.session.lookAtCrm();
    const { unnamed = [] } = pane.state().crm.report ?? {};
    assert.ok(unnamed.length > 1);
    assert.equal(pane.state().crm.report?.rows, 0);
    await pane.session.listUsers();
    const listed = cellsOf(pane.grid, "TP CRM users");
    assert.deepEqual(
      listed.slice(1).map(([name, , accounts]) => [name, accounts]),
      unnamed.map(({ name, accounts }) => [name, accounts]),
    );
    pane.grid.setCells("TP CRM users", rect(1, 1, 1, 1), [["0042"]]);
    await pane.session.lookAtCrm();
    assert.equal(pane.state().crm.report?.rows, unnamed[0]?.accounts);
    await pane.session.listUsers();
    assert.equal(cellsOf(pane.grid, "TP CRM users")[1]?.[1], "0042");
    await pane.session.makeCrm();
    for (const [, owner] of cellsOf(pane.grid, "TP CRM").slice(1)) assert.equal(owner, "0042");
  });

  it("compares with a fresh export, and the file obeys", async () => {
    const tables = withOwnerIds(60, 4);
    const pane = await planned(tables);
    const { moves } = pane.state().looking;
    const [gone, changed, already] = moves.filter(canGoBack);
    assert.ok(gone && changed && already);
    const at = (name: string): number => tables.accounts.cells[0]?.indexOf(name) ?? -1;
    const third = tables.reps.cells
      .slice(1)
      .map((row) => String(row[0]))
      .find((name) => name !== changed.from && name !== changed.to) as string;
    const cells = tables.accounts.cells.flatMap((row, line): (readonly Cell[])[] => {
      if (line === 0) return [row];
      if (row[0] === gone.id) return [];
      const to = row[0] === changed.id ? third : row[0] === already.id ? already.to : undefined;
      return [
        row.map((cell, column) => {
          if (to === undefined) return cell;
          if (column === at("Owner")) return to;
          return column === at("Owner ID") ? userId(Number(to.slice(4)) - 1) : cell;
        }),
      ];
    });
    put(pane.grid, { ...tables.accounts, sheet: "Fresh", cells });
    await pane.session.refresh();
    await pane.session.wishCrm({ fresh: { sheet: "Fresh", table: "" } });
    const kinds = pane.state().crm.report?.compared?.kinds ?? [];
    assert.deepEqual(
      kinds.map(({ kind, shown }) => [kind, shown.map(({ id }) => id)]),
      [
        ["gone", [gone.id]],
        ["changed", [changed.id]],
        ["already", [already.id]],
      ],
    );
    assert.equal(pane.state().crm.report?.rows, moves.length - 3);
    await pane.session.wishCrm({ treatments: { changed: "write" } });
    await pane.session.makeCrm();
    const row = cellsOf(pane.grid, "TP CRM").find(([id]) => id === changed.id);
    assert.deepEqual(row?.slice(3, 5), [third, changed.to]);
    assert.equal(cellsOf(pane.grid, "TP CRM").length, moves.length - 2 + 1);
    const undo = cellsOf(pane.grid, "TP CRM back").find(([id]) => id === changed.id);
    assert.equal(undo?.[1], userId(Number(third.slice(4)) - 1));
  });

  it("opens what stands on its sheets as a workbook of its own, ids to the letter", async () => {
    const tables = withOwnerIds(40, 3);
    const odd = ["00042", "=A1", "+49", "-3", "1E5", "TRUE"];
    const cells = tables.accounts.cells.map((row, at): Cell[] =>
      at > 0 && at <= odd.length ? [odd[at - 1] ?? null, ...row.slice(1)] : [...row],
    );
    const opened: string[] = [];
    const grid = gridWith({ ...tables, accounts: { ...tables.accounts, cells } });
    const office = officeOver(grid, { opens: (file) => opened.push(file) });
    const pane = openPane(grid, { office: () => office });
    await pane.session.start();
    await pane.session.set("maxMovedPercent", 100);
    await pane.session.carve();
    assert.equal(pane.session.opensWorkbooks, true);
    await pane.session.makeCrm();
    await pane.session.openCrm();
    const [file = ""] = opened;
    const content = await readWorkbookFile("crm.xlsx", Buffer.from(file, "base64"));
    assert.deepEqual(
      content.sheets.map(({ name, cells: own }) => [name, own]),
      ["TP CRM", "TP CRM back"].map((name) => [name, cellsOf(grid, name)]),
    );
    const ids = new Set(content.sheets[0]?.cells.map(([id]) => id));
    for (const { id } of pane.state().looking.moves) assert.ok(ids.has(id), id);
    assert.ok(odd.some((id) => ids.has(id)));
    pane.grid.deleteSheet("TP CRM");
    await pane.session.openCrm();
    assert.match(
      pane.state().notice?.text ?? "",
      /"TP CRM" .* isn't there any more. Make the file/,
    );
  });

  it("says why there can't be a file, and tries again", async () => {
    const pane = await planned(withOwnerIds(40, 3));
    await pane.session.wishCrm({ fresh: { sheet: "Gone", table: "" } });
    assert.match(pane.state().crm.refused ?? "", /sheet "Gone" isn't there any more/);
    assert.equal(pane.state().crm.work, "idle");
    await pane.session.wishCrm({ fresh: undefined });
    assert.equal(pane.state().crm.refused, undefined);
    assert.ok((pane.state().crm.report?.rows ?? 0) > 0);
  });
});
