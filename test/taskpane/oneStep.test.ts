import assert from "node:assert/strict";
import type { Grid } from "../../grid/grid";
import { HostError } from "../../workbench/office/hostError";
import { madeUp } from "../plan/carvedTables";
import { officeOver, type OfficeInNode } from "../support/officeInNode";
import { column, gridWith, openPane, put, rect, type OpenPane } from "./openPane";

const sets = {
  ExcelApi: "1.20",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.1",
  DelayForCellEdit: "1.1",
};

describe("an Excel that refuses to undo a write as one step", () => {
  type Part = "addTable" | "addChart" | "insertCells" | "setCells";

  /** A pane whose Excel can't take one kind of change back, and so refuses it in a group. */
  function refusing(grid: Grid, part: Part) {
    const made = grid[part] as (...given: unknown[]) => unknown;
    const told = { groups: 0, refusals: 0 };
    const refuse = (...given: unknown[]): unknown => {
      if (told.groups === 0) return made(...given);
      told.refusals++;
      throw new HostError("UndoNotSupported", "It can't be undone, so not in a group.");
    };
    Object.assign(grid, { [part]: refuse });
    const office = (over: Grid): OfficeInNode => {
      const made = officeOver(over, { supportedSets: sets });
      const run = made.Excel.run as (...given: unknown[]) => Promise<unknown>;
      Object.assign(made.Excel, {
        async run(options: Excel.RunOptions, batch: unknown) {
          const group = options.mergeUndoGroup === true ? 1 : 0;
          told.groups += group;
          try {
            return await run(options, batch);
          } finally {
            told.groups -= group;
          }
        },
      });
      return made;
    };
    return { pane: openPane(grid, { office }), told };
  }

  async function written({ session, state }: OpenPane): Promise<void> {
    await session.start();
    await session.carve();
    await session.write();
    assert.equal(state().notice?.text, undefined);
    assert.equal(state().writing.status, "done");
  }

  const parts: readonly (readonly [Part, string])[] = [
    ["addTable", "a new table"],
    ["addChart", "a chart"],
    ["setCells", "values"],
    ["insertCells", "rows above a note"],
  ];
  for (const [part, what] of parts) {
    it(`gets it in several steps, each thing once: ${what}`, async () => {
      const grid = gridWith(madeUp(40, 4));
      if (part === "insertCells") await written(openPane(grid));
      const below = rect(42, 0, 1, 1);
      if (part === "insertCells") grid.setCells("TP Assignments", below, [["mine"]]);
      put(grid, madeUp(46, 4).accounts);
      const { pane, told } = refusing(grid, part);
      await written(pane);
      assert.equal(told.refusals, 1);
      const ours = grid.sheetNames().filter((name) => name.startsWith("TP "));
      assert.deepEqual(ours, ["TP Assignments", "TP Territories", "TP Fairness", "TP Log"]);
      const table = grid.tables.find(({ name }) => name === "TP_Assignments");
      assert.equal(table?.rect.rows, 47);
      assert.equal(column(grid, "TP Assignments", "Rep").has("A46"), true);
      assert.equal(grid.charts.length, 2);
      await pane.session.write();
      assert.equal(told.refusals, 1, "it is not tried again");
    });
  }
});
