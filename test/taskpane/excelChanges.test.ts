import assert from "node:assert/strict";
import type { CellChange } from "../../src/plan/workbook/workbook";
import { changedRect } from "../../taskpane/hosts/changedRect";
import { onCellChange } from "../../taskpane/hosts/excelChanges";
import type { ExcelSession, OfficeGlobals } from "../../taskpane/hosts/excelSession";
import { ownChanges } from "../../taskpane/hosts/ownChanges";
import { rect } from "../support/bookCalls";

type Told = Partial<Excel.WorksheetChangedEventArgs>;

/** Excel as far as its events of changed cells go: some of it is not to be had from our own host. */
async function listening() {
  let tell: (event: Told) => Promise<void> = () => assert.fail("nobody listens");
  let answers = true;
  let inView = true;
  const names = new Map([["{1}", "Accounts"]]);
  const context = {
    sync: () => (answers ? Promise.resolve() : Promise.reject(new Error("busy"))),
    workbook: {
      worksheets: {
        onChanged: {
          add(handler: typeof tell) {
            tell = handler;
            return { context, remove: () => undefined };
          },
        },
        getItemOrNullObject: (id: string) => ({
          load: () => undefined,
          isNullObject: !names.has(id),
          name: names.get(id),
        }),
      },
    },
  };
  const session = {
    own: ownChanges(),
    run: (batch: (given: typeof context) => Promise<unknown>) => batch(context),
    supports: () => true,
    isShown: () => inView,
  } as unknown as ExcelSession;
  const changes: CellChange[] = [];
  await onCellChange(session, {} as OfficeGlobals, (change) => changes.push(change));
  const edited: Told = { worksheetId: "{1}", changeType: "RangeEdited", source: "Local" };
  return {
    own: session.own,
    async told(event: Told): Promise<readonly CellChange[]> {
      await tell({ ...edited, ...event });
      return changes.splice(0);
    },
    isBusy(busy: boolean) {
      answers = !busy;
    },
    isHidden(hidden: boolean) {
      inView = !hidden;
    },
  };
}

const column = rect(0, 6, 21, 1);

describe("Excel's word of changed cells", () => {
  for (const [what, event, expected] of [
    ["ours, as announced", { address: "G2:G21" }, []],
    ["ours, as Excel says", { address: "A1", triggerSource: "ThisLocalAddin" }, []],
    ["an edit beside", { address: "F2" }, [{ sheet: "Accounts", rect: rect(1, 5, 1, 1) }]],
    [
      "an edit that reaches further",
      { address: "F2:G3" },
      [{ sheet: "Accounts", rect: rect(1, 5, 2, 2) }],
    ],
    [
      "a co-author's, wherever it is",
      { address: "G2", source: "Remote" },
      [{ sheet: "Accounts", rect: rect(1, 6, 1, 1) }],
    ],
    ["several areas", { address: "A1,C3" }, [{ sheet: "Accounts", rect: undefined }]],
    [
      "rows that were inserted",
      { address: "5:6", changeType: "RowInserted" },
      [{ sheet: "Accounts", rect: undefined }],
    ],
    [
      "cells deleted where ours were",
      { address: "G2:G21", changeType: "CellDeleted" },
      [{ sheet: "Accounts", rect: undefined }],
    ],
    ["room that we made", { address: "G1:G21", changeType: "CellInserted" }, []],
    ["a sheet that is gone", { address: "A1", worksheetId: "{2}" }, []],
  ] as const satisfies readonly (readonly [string, Told, readonly CellChange[]])[]) {
    it(`is passed on rightly: ${what}`, async () => {
      const { own, told } = await listening();
      own.announce("Accounts", column);
      assert.deepEqual(await told(event), expected);
    });
  }

  it("counts where our cells were once cells have moved", async () => {
    const { own, told } = await listening();
    own.announce("Accounts", column);
    await told({ address: "B:B", changeType: "ColumnInserted" });
    assert.equal((await told({ address: "G2" })).length, 1);
  });

  it("counts as an edit somewhere when Excel can't say where", async () => {
    const { told, isBusy } = await listening();
    isBusy(true);
    assert.deepEqual(await told({ address: "G2" }), [{ sheet: undefined, rect: undefined }]);
    isBusy(false);
    assert.equal((await told({ address: "G2" })).length, 1);
  });

  it("counts as an edit somewhere while the pane is out of view, where nothing is asked", async () => {
    const { own, told, isHidden } = await listening();
    own.announce("Accounts", column);
    isHidden(true);
    assert.deepEqual(await told({ address: "G2" }), [{ sheet: undefined, rect: undefined }]);
    isHidden(false);
    assert.deepEqual(await told({ address: "G2" }), []);
  });

  it("is read from all addresses that Excel writes", () => {
    for (const [address, expected] of [
      ["B3", rect(2, 1, 1, 1)],
      ["$AA$10:$AB$12", rect(9, 26, 3, 2)],
      ["Sheet1!C4", rect(3, 2, 1, 1)],
      ["B:D", rect(0, 1, 1_048_576, 3)],
      ["3:9", rect(2, 0, 7, 16_384)],
      ["A1,C3", undefined],
      ["A1:B", undefined],
      ["", undefined],
      ["#REF!", undefined],
    ] as const) {
      assert.deepEqual(changedRect(address), expected, address);
    }
  });
});
