import assert from "node:assert/strict";
import { InputError } from "../../src/errors";
import type { Operation } from "../../src/plan/workbook/operations";
import type { Workbook } from "../../src/plan/workbook/workbook";
import { givenUp } from "../../taskpane/hosts/patience";
import { madeUp } from "../plan/carvedTables";
import {
  cellsOf,
  column,
  gridWith,
  openPane,
  rect,
  type OpenPane,
  type PaneChanges,
} from "./openPane";

async function carved(changes: PaneChanges = {}): Promise<OpenPane> {
  const pane = openPane(gridWith(madeUp(20, 3)), changes);
  await pane.session.start();
  await pane.session.carve();
  pane.session.setWriteRepColumn(true);
  return pane;
}

const ours = ({ grid }: OpenPane): readonly string[] =>
  grid.sheetNames().filter((name) => name.startsWith("TP "));

describe("the pane's session: putting the workbook back", () => {
  it("tells what will be written, writes it, and puts it back with one click; and that can be undone", async () => {
    const pane = await carved();
    const accounts = cellsOf(pane.grid, "Accounts");
    await pane.session.listPoints();
    await pane.session.preview();
    const { preview } = pane.state().handOver;
    assert.deepEqual(
      preview?.tables.map(({ sheet, isNew }) => [sheet, isNew]),
      ["TP Assignments", "TP Territories", "TP Fairness", "TP Fairness"].map((name) => [
        name,
        true,
      ]),
    );
    assert.equal(preview.tables[0]?.list.length, 20);
    assert.equal(preview.beside?.list.length, 20);
    assert.deepEqual(ours(pane), []);

    await pane.session.write();
    const { latest, points, back } = pane.state().handOver;
    assert.ok(latest !== undefined);
    assert.equal(points?.length, 1);
    assert.equal(back.status, "idle");
    const written = cellsOf(pane.grid, "TP Assignments");
    const log = cellsOf(pane.grid, "TP Log");
    assert.equal(log.length - 1, pane.state().looking.moves.length);

    await pane.session.putBack(latest);
    const done = pane.state().handOver.back;
    assert.equal(pane.state().notice?.text, undefined);
    assert.ok(done.status === "done");
    assert.equal(pane.state().writing.status, "idle");
    assert.deepEqual(ours(pane), ["TP Log"]);
    assert.deepEqual(cellsOf(pane.grid, "Accounts"), accounts);
    // Nothing is taken out of the log: it says that it was put back.
    const now = cellsOf(pane.grid, "TP Log");
    assert.deepEqual(now.slice(0, log.length), log);
    assert.equal(now.length - 1, 2 * (log.length - 1));

    const [undone] = pane.state().handOver.points ?? [];
    assert.equal(undone?.kind, "put back");
    await pane.session.putBack(undone.id);
    assert.deepEqual(cellsOf(pane.grid, "TP Assignments"), written);
    assert.equal(column(pane.grid, "Accounts", "TP Rep").size, 20);
  });

  it("asks before anything is written that can't be put back, and writes it on the user's word", async () => {
    const pane = await carved({
      workbook: (book) => ({
        ...book,
        parts: {
          ...book.parts,
          write: (name, ...given) =>
            name.startsWith("restore/")
              ? Promise.reject(new InputError("There is no room."))
              : book.parts.write(name, ...given),
        },
      }),
    });
    await pane.session.write();
    assert.equal(pane.state().writing.status, "idle");
    assert.equal(pane.state().handOver.noPoint, "There is no room.");
    assert.deepEqual(ours(pane), []);
    await pane.session.write(true);
    assert.equal(pane.state().writing.status, "done");
    assert.equal(pane.state().handOver.latest, undefined);
    assert.equal(ours(pane).length, 4);
  });

  const sheetGone = new InputError("A sheet is gone.");
  const failures: readonly {
    readonly how: string;
    readonly change: (book: Workbook, operations: readonly Operation[]) => Promise<unknown>;
    readonly error: InputError;
    readonly left: readonly (true | undefined)[];
  }[] = [
    {
      how: "has none of a write of which nothing was written",
      change: () => Promise.resolve(),
      error: sheetGone,
      left: [],
    },
    {
      how: "says it of a write that did not end",
      change: (book, operations) => book.change(operations.slice(0, operations.length / 2)),
      error: sheetGone,
      left: [true],
    },
    {
      how: "says it of a write that may still be done",
      change: () => Promise.resolve(),
      error: new InputError(givenUp),
      left: [true],
    },
  ];
  for (const { how, change, error, left } of failures) {
    it(`${how}, in the list and when the pane is opened again`, async () => {
      let isBroken = false;
      const pane = await carved({
        workbook: (book) => ({
          ...book,
          async change(operations, onProgress) {
            if (!isBroken) return book.change(operations, onProgress);
            await change(book, operations);
            throw error;
          },
        }),
      });
      const accounts = cellsOf(pane.grid, "Accounts");
      await pane.session.listPoints();
      isBroken = true;
      await pane.session.write();
      assert.ok(pane.state().notice?.text.startsWith(error.message));
      const marks = (): unknown => pane.state().handOver.points?.map(({ isCutOff }) => isCutOff);
      assert.deepEqual(marks(), left);
      await pane.session.listPoints();
      assert.deepEqual(marks(), left);
      isBroken = false;
      await pane.session.write();
      await pane.session.listPoints();
      assert.deepEqual(marks(), [undefined, ...left]);
      const oldest = pane.state().handOver.points?.at(-1);
      await pane.session.putBack(oldest?.id ?? "", "put back");
      assert.equal(pane.state().notice?.text, undefined);
      assert.deepEqual(ours(pane), ["TP Log"]);
      assert.deepEqual(cellsOf(pane.grid, "Accounts"), accounts);
    });
  }

  it("asks what becomes of cells that people changed since", async () => {
    const pane = await carved();
    await pane.session.write();
    pane.grid.setCells("TP Assignments", rect(3, 3, 1, 1), [["Zoe"]]);
    const { latest } = pane.state().handOver;
    assert.ok(latest !== undefined);
    await pane.session.putBack(latest);
    const { back } = pane.state().handOver;
    assert.ok(back.status === "asking");
    assert.deepEqual(
      back.edited.map(({ sheet, row }) => [sheet, row]),
      [["TP Assignments", 3]],
    );
    assert.equal(ours(pane).length, 4);
    await pane.session.putBack(back.id, "keep");
    assert.ok(cellsOf(pane.grid, "TP Assignments").some((row) => row.includes("Zoe")));
    assert.ok(!pane.grid.sheetNames().includes("TP Territories"));
  });

  it("says why nothing can be written before the button is pressed", async () => {
    const pane = await carved();
    await pane.session.write();
    pane.grid.setCells("TP Territories", rect(1, 0, 1, 1), [["Renamed"]]);
    await pane.session.preview();
    assert.match(
      pane.state().handOver.preview?.obstacle ?? "",
      /"TP Territories" has no column "Rep"/,
    );
  });
});
