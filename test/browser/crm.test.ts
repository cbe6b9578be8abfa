import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import type { Cell } from "../../src/table/cell";
import { madeUp } from "../plan/carvedTables";
import { useWorkbench } from "./pages/shared";

const csv = (cells: readonly (readonly Cell[])[]): string =>
  cells.map((row) => row.map(String).join(",")).join("\r\n");

describe("two files from disk, and back into the CRM", function () {
  this.timeout(120_000);
  const workbench = useWorkbench();

  it("adds two CSVs, plans, compares with a fresh export and makes the CRM file", async () => {
    const { pane, page, openFile, values } = workbench();
    await openFile("Blank.csv", "Nothing yet\n");
    const { accounts, reps } = madeUp(60, 4);
    const ids = new Map(reps.cells.slice(1).map((row, at) => [row[0], `00570000001Zw0${at}`]));
    const owned = accounts.cells.map((row, at): Cell[] => [
      ...row,
      at === 0 ? "Owner ID" : (ids.get(row[2] ?? null) ?? ""),
    ]);
    const added = await pane.addFiles([
      { name: "accounts.csv", text: csv(owned) },
      { name: "team.csv", text: csv(reps.cells) },
    ]);
    assert.match(added, /^Added: accounts and team/);
    await pane.carve();
    await pane.go("Hand over");
    await pane.frame.getByTestId("crm rows").waitFor();
    const gone = owned.filter((_, at) => at !== 1);
    await pane.addFiles([{ name: "fresh.csv", text: csv(gone) }]);
    await pane.frame.getByTestId("crm met").filter({ hasText: "59 of" }).waitFor();
    const kinds = pane.frame.getByTestId("crm difference");
    assert.deepEqual(
      await kinds.evaluateAll((all) => all.map((one) => one.getAttribute("data-kind"))),
      ["gone"],
    );
    const [before, made] = await pane.makeCrm();
    const rows = Number(/\d+/.exec(before)?.[0]);
    assert.match(made, new RegExp(`TP CRM has ${rows} rows to load`));
    const written = await values("TP CRM");
    assert.deepEqual(written[0]?.slice(0, 2), ["Id", "OwnerId"]);
    assert.equal(written.length, rows + 1);
    for (const [, owner, , , to] of written.slice(1)) assert.equal(owner, ids.get(to ?? null));
    const download = page.waitForEvent("download");
    await pane.frame.getByTestId("open crm").click();
    const path = await (await download).path();
    const { sheets } = await readWorkbookFile("crm.xlsx", readFileSync(path));
    assert.deepEqual(sheets[0]?.cells, written);
  });
});
