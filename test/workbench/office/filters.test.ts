import assert from "node:assert/strict";
import { coded, here, workbook } from "./inOffice";

type OnSheet = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

async function filled() {
  const office = workbook();
  await office.onSheet((sheet) => {
    sheet.getRange("A1:B6").values = [
      ["Rep", "Load"],
      ["Ana", 5],
      ["Ben", 20],
      ["ana", 30],
      ["Cem", 4],
      ["", ""],
    ];
  });
  return office;
}

function ofTable(column: string, criteria: Excel.FilterCriteria): OnSheet {
  return (sheet) => {
    sheet.tables.add("A1:B5", true).columns.getItem(column).filter.apply(criteria);
  };
}

function ofSheet(column: number, criteria: Excel.FilterCriteria): OnSheet {
  return (sheet) => sheet.autoFilter.apply(sheet.getRange("A1:B5"), column, criteria);
}

describe("Filters in the host", () => {
  const filters: readonly (readonly [string, string, Excel.FilterCriteria, number[]])[] = [
    ["values", "Rep", { filterOn: "Values", values: ["Ana"] }, [2, 4]],
    ["values of numbers", "Load", { filterOn: "Values", values: ["5", "4"] }, [2, 3]],
    ["more than", "Load", { filterOn: "Custom", criterion1: ">4" }, [4]],
    ["other than", "Rep", { filterOn: "Custom", criterion1: "<>Ben" }, [2]],
    ["the beginning", "Rep", { filterOn: "Custom", criterion1: "=*n*" }, [4]],
    [
      "either of two",
      "Load",
      { filterOn: "Custom", criterion1: "<5", criterion2: ">20", operator: "Or" },
      [1, 2],
    ],
    [
      "both of two",
      "Load",
      { filterOn: "Custom", criterion1: ">4", criterion2: "<20", operator: "And" },
      [2, 3, 4],
    ],
  ];
  for (const [what, column, criteria, hidden] of filters) {
    it(`hide rows by ${what}, in a table and in a sheet`, async () => {
      for (const set of [ofTable(column, criteria), ofSheet(column === "Rep" ? 0 : 1, criteria)]) {
        const { onSheet, grid } = await filled();
        await onSheet(set);
        assert.deepEqual(grid.hiddenRows("Sheet1", 0, 9), hidden);
      }
    });
  }

  const writes: Readonly<Record<string, OnSheet>> = {
    values: (sheet) => (sheet.getRange("A2:A5").values = [["x"], ["x"], ["x"], ["x"]]),
    formulas: (sheet) => (sheet.getRange("B1:B3").formulas = [["=1"], ["=1"], ["=1"]]),
    "one value for all": (sheet) => {
      const every: unknown = "x";
      sheet.getRange("A2:A5").values = every as string[][];
    },
    "inserted cells": (sheet) => sheet.getRange("A3:B3").insert("Down"),
    "deleted cells": (sheet) => sheet.getRange("A3:B3").delete("Up"),
  };
  for (const [what, write] of Object.entries(writes)) {
    for (const [where, set] of [
      ["table", ofTable("Rep", { filterOn: "Values", values: ["Ana"] })],
      ["sheet", ofSheet(0, { filterOn: "Values", values: ["Ana"] })],
    ] as const) {
      it(`refuse ${what} over hidden rows of a ${where}`, async () => {
        const { onSheet, cells } = await filled();
        await onSheet(set);
        const before = cells(6, 2);
        await assert.rejects(onSheet(write), coded("InvalidOperation", /filter hides/));
        assert.deepEqual(cells(6, 2), before);
        // Without the criteria it goes.
        await onSheet((sheet) => {
          if (where === "table") sheet.tables.getItem("Table1").clearFilters();
          else sheet.autoFilter.clearCriteria();
        });
        await onSheet(write);
      });
    }
  }

  it("take values in rows that are shown, beside the table, and where rows are hidden by hand", async () => {
    const { onSheet, cells, grid } = await filled();
    await onSheet(ofTable("Rep", { filterOn: "Values", values: ["Ana"] }));
    await onSheet((sheet) => {
      sheet.getRange("B2").values = [[6]];
      sheet.getRange("D2:D4").values = [[1], [2], [3]];
    });
    assert.equal(cells(2, 2)[1]?.[1], 6);
    await onSheet((sheet) => sheet.tables.getItem("Table1").autoFilter.clearCriteria());
    assert.deepEqual(grid.hiddenRows("Sheet1", 0, 9), []);
    grid.setRowsHidden("Sheet1", 3, 1, true);
    await onSheet((sheet) => (sheet.getRange("B4").values = [[7]]));
  });

  it("can be asked for", async () => {
    const { run, onSheet } = await filled();
    const asked = () =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        const { autoFilter } = sheet.tables.getItem("Table1");
        autoFilter.load("enabled, isDataFiltered, criteria");
        sheet.autoFilter.load("enabled, isDataFiltered");
        const none = sheet.autoFilter.getRangeOrNullObject();
        const range = autoFilter.getRange();
        range.load("address");
        await context.sync();
        return [
          autoFilter.enabled,
          autoFilter.isDataFiltered,
          here(autoFilter.criteria)[1],
          range.address,
          sheet.autoFilter.enabled,
          sheet.autoFilter.isDataFiltered,
          none.isNullObject,
        ];
      });
    const criteria = { filterOn: "Custom", criterion1: ">4" } as const;
    await onSheet(ofTable("Load", criteria));
    const place = "Sheet1!A1:B5";
    assert.deepEqual([...(await asked())], [true, true, criteria, place, false, false, true]);
    await onSheet((sheet) => sheet.tables.getItem("Table1").columns.getItem("Load").filter.clear());
    assert.deepEqual([...(await asked())], [true, false, {}, place, false, false, true]);
  });
});
