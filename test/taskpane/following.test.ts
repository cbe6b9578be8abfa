import assert from "node:assert/strict";
import { selectedAccount } from "../../src/plan/workbook/selectedAccount";
import type { Place, Workbook, WorkbookState } from "../../src/plan/workbook/workbook";
import type { Cell } from "../../src/table/cell";
import { madeUp } from "../plan/carvedTables";
import { gridWith, openPane, rect, until, type OpenPane, type PaneChanges } from "./openPane";

async function planned(changes: PaneChanges = {}): Promise<OpenPane> {
  const pane = openPane(gridWith(madeUp(60, 4)), changes);
  await pane.session.start();
  await pane.session.carve();
  return pane;
}

const idIn = ({ grid }: OpenPane, sheet: string, row: number): Cell =>
  grid.values(sheet, rect(row, 0, 1, 1))[0]?.[0] ?? "";

describe("the account in whose row the user is", () => {
  it("is shown in Review, whichever of its columns is selected, and elsewhere is not asked for", async () => {
    const pane = await planned();
    const { grid, session, state } = pane;
    assert.equal(state().place, "review");
    grid.select("Accounts", rect(5, 2, 1, 1));
    await session.lookAtSelection();
    assert.equal(state().selected?.id, idIn(pane, "Accounts", 5));
    assert.notEqual(state().selected?.reason, "");
    session.go("data");
    grid.select("Accounts", rect(9, 0, 1, 1));
    await session.lookAtSelection();
    assert.equal(state().selected?.id, idIn(pane, "Accounts", 5));
    session.go("review");
    await until("the row is shown", () => state().selected?.id === idIn(pane, "Accounts", 9));
  });

  it("is known on the sheet that we wrote", async () => {
    const pane = await planned();
    const { grid, session, state } = pane;
    await session.write();
    const row = 7;
    grid.select("TP Assignments", rect(row, 3, 1, 1));
    await session.lookAtSelection();
    assert.equal(state().selected?.id, idIn(pane, "TP Assignments", row));
  });

  it("is nobody where no account stands", async () => {
    const pane = await planned();
    const { grid, session, state } = pane;
    for (const [sheet, row] of [
      ["Accounts", 0],
      ["Accounts", 2_000],
      ["Reps", 2],
    ] as const) {
      grid.select("Accounts", rect(5, 0, 1, 1));
      await session.lookAtSelection();
      assert.notEqual(state().selected, undefined);
      grid.select(sheet, rect(row, 0, 1, 1));
      await session.lookAtSelection();
      assert.equal(state().selected, undefined, `${sheet}, row ${row}`);
    }
  });

  it("follows what the host tells of, the row on which the user comes to rest", async () => {
    let told: () => void = () => undefined;
    const pane = await planned({
      workbook: (book) => ({
        ...book,
        onSelect: (listener) => {
          told = listener;
          return Promise.resolve(() => Promise.resolve());
        },
      }),
    });
    assert.equal(pane.session.followsSelection, true);
    for (const row of [3, 4, 5]) {
      pane.grid.select("Accounts", rect(row, 0, 1, 1));
      told();
    }
    await until("a row is shown", () => pane.state().selected !== undefined);
    const shown = pane.events.flatMap((event) =>
      event.type === "selected" ? event.account?.id : [],
    );
    assert.equal(shown.at(-1), idIn(pane, "Accounts", 5));
    assert.ok(!shown.includes(String(idIn(pane, "Accounts", 3))));
  });

  it("says nothing of a host that can't tell: nobody asked", async () => {
    const pane = await planned({
      workbook: (book) => ({ ...book, selection: () => Promise.reject(new Error("busy")) }),
    });
    await pane.session.lookAtSelection();
    assert.equal(pane.state().selected, undefined);
    assert.equal(pane.state().notice, undefined);
  });
});

describe("where a selection is", () => {
  const source = {
    sheet: "Data",
    rect: rect(3, 1, 11, 4),
    headers: ["Name", " Id ", "ARR", "Owner"],
  };
  const state: WorkbookState = {
    sheets: [{ name: "Data" }, { name: "Ours" }],
    tables: [
      {
        name: "TP_Assignments",
        sheet: "Ours",
        rect: rect(2, 0, 6, 3),
        headers: ["Account ID", "Rep", "Why"],
      },
      {
        name: "Mine",
        sheet: "Ours",
        rect: rect(20, 0, 6, 3),
        headers: ["Account ID", "Rep", "Why"],
      },
    ],
  };
  const asked: Place[] = [];
  const bookAt = (place: Place | undefined): Pick<Workbook, "selection" | "state" | "read"> => ({
    selection: () => Promise.resolve(place),
    state: () => Promise.resolve(state),
    read(places) {
      const [one] = places as Place[];
      asked.push(one as Place);
      return Promise.resolve([[[`at ${one?.rect.row}, ${one?.rect.column}`]]]);
    },
  });

  const cases: readonly (readonly [string, Place | undefined, string | undefined])[] = [
    ["a cell of the table", { sheet: "Data", rect: rect(4, 3, 1, 1) }, "at 4, 2"],
    ["its last row", { sheet: "Data", rect: rect(13, 1, 1, 1) }, "at 13, 2"],
    ["several rows: the first", { sheet: "Data", rect: rect(6, 1, 4, 2) }, "at 6, 2"],
    ["beside the table, in its row", { sheet: "Data", rect: rect(6, 9, 1, 1) }, "at 6, 2"],
    ["its header", { sheet: "Data", rect: rect(3, 1, 1, 1) }, undefined],
    ["below it", { sheet: "Data", rect: rect(14, 1, 1, 1) }, undefined],
    ["a whole column", { sheet: "Data", rect: rect(0, 1, 1_048_576, 1) }, undefined],
    ["our table", { sheet: "Ours", rect: rect(5, 2, 1, 1) }, "at 5, 0"],
    ["somebody's table on our sheet", { sheet: "Ours", rect: rect(22, 0, 1, 1) }, undefined],
    ["several areas", undefined, undefined],
  ];
  for (const [what, place, wanted] of cases) {
    it(`is told by its row: ${what}`, async () => {
      assert.equal(await selectedAccount(bookAt(place), { source, idHeader: "Id" }), wanted);
    });
  }
});
