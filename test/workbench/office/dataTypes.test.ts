import assert from "node:assert/strict";
import { createMemoryGrid } from "../../../grid/memory";
import { officeOver } from "../../support/officeInNode";
import { addValuesAsJson } from "../../support/officeLibrary";

const entity = { type: "Entity", text: "Oslo", properties: {} };

function office() {
  const supportedSets = { ExcelApi: "1.16", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.1" };
  const made = officeOver(createMemoryGrid(), { supportedSets });
  addValuesAsJson(made.Excel.Range);
  return made;
}

/** Values, and values with their types, of a range of Sheet1. */
async function read({ Excel }: ReturnType<typeof office>, address: string): Promise<unknown[]> {
  return await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("values, valuesAsJson");
    await context.sync();
    // Arrays of office.js come from its own realm; deepEqual compares realms too.
    return structuredClone([range.values, range.valuesAsJson]);
  });
}

describe("data types in the host of office.js", () => {
  it("are told of plain values, too", async () => {
    const host = office();
    host.grid.setCells("Sheet1", { row: 0, column: 0, rows: 1, columns: 5 }, [
      [1.5, "Ana", true, null, "'#N/A"],
    ]);
    const [, types] = await read(host, "A1:E1");
    assert.deepEqual(types, [
      [
        { type: "Double", basicType: "Double", basicValue: 1.5 },
        { type: "String", basicType: "String", basicValue: "Ana" },
        { type: "Boolean", basicType: "Boolean", basicValue: true },
        { type: "Empty", basicType: "Empty", basicValue: "" },
        { type: "Error", basicType: "Error", basicValue: "#N/A" },
      ],
    ]);
  });

  it("show as #VALUE! among values until they are overwritten", async () => {
    const made = office();
    made.host.putDataType("Sheet1", 1, 0, entity);
    const [values, types] = await read(made, "A2");
    assert.deepEqual(values, [["#VALUE!"]]);
    assert.deepEqual(types, [[{ ...entity, basicType: "Error", basicValue: "#VALUE!" }]]);
    made.grid.setCells("Sheet1", { row: 1, column: 0, rows: 1, columns: 1 }, [["Lyon"]]);
    const [, after] = await read(made, "A2");
    assert.deepEqual(after, [[{ type: "String", basicType: "String", basicValue: "Lyon" }]]);
  });

  it("are refused where a cell could hold them as a plain value, or nobody knows the type", () => {
    const { host } = office();
    for (const type of ["Double", "Error", "entity", ""])
      assert.throws(
        () => host.putDataType("Sheet1", 0, 0, { type }),
        /is not one of Array, Entity/,
      );
    assert.throws(() => host.putDataType("Nowhere", 0, 0, entity), /worksheet Nowhere/);
  });
});
