import assert from "node:assert/strict";
import type { SheetContent, WorkbookContent } from "../../grid/files/content";
import { joinContents } from "../../grid/files/joinContents";
import { contentWith, sheetWith } from "./workbookOfXml";

function sheet(name: string, formulas: readonly string[] = []): SheetContent {
  return sheetWith(name, [["Header"], [1]], {
    formulas: formulas.map((formula, row) => ({ row, column: 3, formula })),
  });
}

const rect = { row: 0, column: 0, rows: 2, columns: 1 };

const chart = (on: string): WorkbookContent["charts"][number] => ({
  name: "Loads",
  sheet: on,
  kind: "ColumnClustered",
  title: "",
  xTitle: "",
  yTitle: "",
  series: [{ name: "Load", values: { sheet: on, rect }, x: { sheet: on, rect } }],
  left: 0,
  top: 0,
  width: 10,
  height: 10,
});

describe("joinContents", () => {
  it("puts the sheets of several files one behind the other", () => {
    const joined = joinContents([
      contentWith({ sheets: [sheet("accounts")], leftOut: ["pictures"] }),
      contentWith({ sheets: [sheet("reps")], leftOut: ["pictures", "comments"] }),
    ]);
    assert.deepEqual(
      joined.sheets.map(({ name }) => name),
      ["accounts", "reps"],
    );
    assert.deepEqual(joined.leftOut, ["pictures", "comments"]);
  });

  it("gives a name that is in use, in any case, a number", () => {
    const long = "x".repeat(31);
    const joined = joinContents(
      [
        contentWith({ sheets: [sheet("Accounts"), sheet(long)] }),
        contentWith({ sheets: [sheet("accounts"), sheet(long)] }),
      ],
      { sheets: ["ACCOUNTS"], names: [] },
    );
    assert.deepEqual(
      joined.sheets.map(({ name }) => name),
      ["Accounts (2)", long, "accounts (3)", `${"x".repeat(27)} (2)`],
    );
  });

  it("lets formulas, names, tables and charts point to the new names", () => {
    const formulas = [
      "=SUM(Data!A1:A2)+Rate*SUM(Loads[Load])",
      "='Data'!A1&\"Data!A1 and Rate\"",
      "=MyData!A1+Data2!A1+Rates+Data(1)",
      "=SUMIF(loads[[Rate]],1)",
    ];
    const joined = joinContents(
      [
        contentWith({
          sheets: [sheet("Data", formulas)],
          tables: [{ name: "Loads", sheet: "Data", rect }],
          names: new Map([["Rate", "=Data!$A$2"]]),
          charts: [chart("Data")],
        }),
      ],
      { sheets: ["Data"], names: ["Loads", "RATE"] },
    );
    assert.deepEqual(
      joined.sheets[0]?.formulas.map(({ formula }) => formula),
      [
        "=SUM('Data (2)'!A1:A2)+Rate_2*SUM(Loads_2[Load])",
        "='Data (2)'!A1&\"Data!A1 and Rate\"",
        "=MyData!A1+Data2!A1+Rates+Data(1)",
        "=SUMIF(Loads_2[[Rate]],1)",
      ],
    );
    assert.deepEqual(joined.tables, [{ name: "Loads_2", sheet: "Data (2)", rect }]);
    assert.deepEqual([...joined.names], [["Rate_2", "='Data (2)'!$A$2"]]);
    assert.deepEqual(joined.charts, [chart("Data (2)")]);
  });

  it("keeps what add-ins saved with the first file that holds it", () => {
    const joined = joinContents([
      contentWith({ settings: new Map([["plan", 1]]) }),
      contentWith({
        settings: new Map([
          ["plan", 2],
          ["other", 3],
        ]),
      }),
    ]);
    assert.equal(joined.settings.get("plan"), 1);
    assert.equal(joined.settings.get("other"), 3);
  });

  it("what is said about a sheet follows its new name", () => {
    const decoded = { encoding: "utf-8", sure: true, choices: [] } as const;
    const list = contentWith({
      sheets: [sheetWith("list", [[1]])],
      doubts: [{ sheet: "list", row: 2, message: "Row 3" }],
      decoded: [{ sheet: "list", ...decoded }],
    });
    const joined = joinContents([list, list]);
    assert.deepEqual(
      joined.doubts?.map(({ sheet, row }) => [sheet, row]),
      [
        ["list", 2],
        ["list (2)", 2],
      ],
    );
    assert.deepEqual(
      joined.decoded?.map(({ sheet }) => sheet),
      ["list", "list (2)"],
    );
  });
});
