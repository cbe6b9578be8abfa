import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { partsOfZip, textOfPart } from "../../grid/files/zip";
import { contentWith, sheetWith, workbookOfXml } from "./workbookOfXml";
import type { ChartContent, FormulaContent, WorkbookContent } from "../../grid/files/content";
import type { GridValue } from "../../grid/grid";

const fixture = (name: string): Promise<Uint8Array> =>
  readFile(new URL(`../fixtures/files/${name}`, import.meta.url));

async function there(content: WorkbookContent): Promise<WorkbookContent> {
  return readWorkbookFile("there.xlsx", await writeXlsx(content));
}

describe("a workbook that LibreOffice wrote", () => {
  it("is read with its values, formulas, formats, merges, names and hidden sheet", async () => {
    const content = await readWorkbookFile("libreoffice.xlsx", await fixture("libreoffice.xlsx"));
    const [sheet, hidden] = content.sheets;
    assert.deepEqual(sheet?.cells, [
      ["Pipeline & forecast", null, null, null, null],
      ["Company", "ARR €", "Won", "Close date", "Share"],
      ["Crème Brûlée GmbH", 12500.5, true, 45351, "#N/A"],
      ["00123", -300, false, 36525.75, "#N/A"],
      ["=not a formula", "#N/A", null, null, "n/a"],
      [null, null, null, null, null],
      ["Two\nlines", null, null, null, null],
    ]);
    assert.deepEqual(
      sheet.formulas.map(({ row, column, formula }) => [row, column, formula]),
      [
        [2, 4, "=B3/SUM($B$3:$B$5)"],
        [3, 4, "=B4/SUM($B$3:$B$5)"],
        [4, 1, "=NA()"],
        [4, 4, '=IFERROR(B5/SUM($B$3:$B$5),"n/a")'],
      ],
    );
    const dates = sheet.formats.find(({ rect }) => rect.column === 3);
    assert.match(dates?.format ?? "", /^yyyy.*mm.*dd$/);
    assert.deepEqual(dates?.rect, { row: 2, column: 3, rows: 2, columns: 1 });
    assert.deepEqual(sheet.merges, [{ row: 0, column: 0, rows: 1, columns: 3 }]);
    assert.equal(sheet.styles[0]?.style.bold, true);
    assert.equal(sheet.styles[0].style.fill, "#1F3864");
    // The column is five centimetres wide: 141.7 points, less the cell's margins.
    assert.ok(Math.abs((sheet.columnWidths[0] ?? 0) - 138) < 6);
    assert.equal(hidden?.hidden, "hidden");
    assert.deepEqual([...content.names], [["Amounts", "='Pipeline Q3'!$B$3:$B$5"]]);
  });

  it("reads a CSV that it converted as that CSV, but for what the conversion lost", async () => {
    const converted = await readWorkbookFile("crm.xlsx", await fixture("crm-export.xlsx"));
    const direct = await readWorkbookFile("crm.csv", await fixture("crm-export.csv"));
    const [a, b] = [converted.sheets[0]?.cells ?? [], direct.sheets[0]?.cells ?? []];
    assert.equal(a.length, 4);
    assert.deepEqual(a[2]?.slice(0, 2), b[2]?.slice(0, 2));
    // Commas and points in one column, and a postal code with a leading zero: we keep those columns.
    assert.deepEqual(a[2]?.slice(2, 4), [1234.5, 90210]);
    assert.deepEqual(b[2]?.slice(2, 4), ["1234.50", "90210"]);
    // The conversion made 12 of "0012" and a serial number of the date; we keep both as written.
    assert.equal(a[3]?.[0], 12);
    assert.equal(b[3]?.[0], "0012");
    assert.equal(a[1]?.[4], 45356);
    assert.equal(b[1]?.[4], "2024-03-05");
  });
});

describe("a workbook as Excel writes it", () => {
  it("is read with shared formulas, spills, custom functions, errors and rich text", async () => {
    const sheet = `<sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> in </t></is></c></row>
      <row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$2</f><v>1</v></c><c r="C2" cm="1"><f t="array" ref="C2:C4">_xldudf_TP_SCORE(A2:A4,_xlfn.UNIQUE(A2:A4))</f><v>0.1</v></c></row>
      <row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>2</v></c><c r="C3"><v>0.2</v></c></row>
      <row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4" t="e"><f t="shared" si="0"/><v>#N/A</v></c><c r="C4"><v>0.3</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>
      </sheetData>`;
    const strings = `<si><r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>`;
    const content = await readWorkbookFile("excel.xlsx", await workbookOfXml({ sheet, strings }));
    const read = content.sheets[0];
    assert.deepEqual(read?.cells, [
      ["Rich text", " in ", null, null, null],
      [1, 1, 0.1, null, null],
      [2, 2, 0.2, null, null],
      ["#N/A", "#N/A", 0.3, true, "ab"],
    ]);
    const formulas: FormulaContent[] = [
      { row: 1, column: 1, formula: "=A2*$A$2" },
      {
        row: 1,
        column: 2,
        formula: "=TP.SCORE(A2:A4,UNIQUE(A2:A4))",
        spill: { row: 1, column: 2, rows: 3, columns: 1 },
      },
      { row: 2, column: 1, formula: "=A3*$A$2" },
      { row: 3, column: 1, formula: "=A4*$A$2" },
      { row: 3, column: 4, formula: '="a"&"b"' },
    ];
    assert.deepEqual(read.formulas, formulas);
  });

  it("is read with dates of the 1904 system as serial numbers of the 1900 system", async () => {
    const sheet = `<sheetData><row r="1"><c r="A1" s="1"><v>43889</v></c><c r="B1"><v>43889</v></c></row></sheetData>`;
    const bytes = await workbookOfXml({ sheet, workbookPr: '<workbookPr date1904="1"/>' });
    const content = await readWorkbookFile("mac.xlsx", bytes);
    assert.deepEqual(content.sheets[0]?.cells, [[45351, 43889]]);
  });
});

describe("writing a workbook", () => {
  const chart: ChartContent = {
    name: "TP Lorenz",
    sheet: "My Data",
    kind: "XYScatterLinesNoMarkers",
    title: "Lorenz curve",
    xTitle: "Share of reps",
    yTitle: "Share of load",
    series: [
      {
        name: "After",
        values: { sheet: "My Data", rect: { row: 1, column: 1, rows: 3, columns: 1 } },
        x: { sheet: "My Data", rect: { row: 1, column: 1, rows: 3, columns: 1 } },
      },
    ],
    left: 300,
    top: 30,
    width: 336,
    height: 210,
  };
  const content = contentWith({
    sheets: [
      sheetWith(
        "My Data",
        [
          ["Name", "ARR", "Date"],
          ["Québec & <Co>", 1, 45000],
          ["=x", -2.5, 45000.5],
          ["0012 ", 3, null],
          [null, true, "#N/A"],
          [null, 1.5, "#N/A"],
        ],
        {
          formulas: [
            { row: 4, column: 1, formula: "=B2>0" },
            { row: 5, column: 1, formula: "=TP.GINI(B2:B4)" },
            { row: 5, column: 2, formula: "=NA()" },
          ],
          formats: [{ rect: { row: 1, column: 2, rows: 2, columns: 1 }, format: "yyyy-mm-dd" }],
          styles: [
            {
              rect: { row: 0, column: 0, rows: 1, columns: 3 },
              style: { bold: true, fill: "#1F3864", colour: "#FFFFFF" },
            },
          ],
          columnWidths: [126, undefined, 84],
          frozenRows: 1,
          frozenColumns: 1,
          merges: [{ row: 4, column: 0, rows: 2, columns: 1 }],
          rowHeights: new Map([[0, 20]]),
          gridlines: false,
          tabColour: "#2F75B5",
        },
      ),
      sheetWith("Store", [[1]], { hidden: "very" }),
    ],
    tables: [
      {
        name: "Deals",
        sheet: "My Data",
        rect: { row: 0, column: 0, rows: 4, columns: 3 },
        style: "TableStyleLight9",
      },
    ],
    names: new Map([["Weights", "='My Data'!$B$2:$B$4"]]),
    charts: [chart, { ...chart, name: "TP Load", kind: "ColumnClustered", top: 300 }],
    settings: new Map<string, unknown>([
      ["plan", { weights: [1, '<&"é\u0001\ud83d\ude00'], none: null }],
    ]),
  });

  it("gives back all that it was given", async () => {
    const back = await there(content);
    const near = (a: number, b: number): boolean => Math.abs(a - b) < 30;
    for (const [index, read] of back.charts.entries()) {
      const given = content.charts[index];
      assert.ok(given && near(read.left, given.left) && near(read.top, given.top));
      assert.ok(near(read.width, given.width) && near(read.height, given.height));
      const { left, top, width, height } = given;
      assert.deepEqual({ ...read, left, top, width, height }, given);
    }
    assert.deepEqual({ ...back, charts: [] }, { ...content, charts: [] });
  });

  it("gives the same bytes each time", async () => {
    assert.deepEqual(await writeXlsx(content), await writeXlsx(content));
  });

  it("marks straight lines, chart names, errors and spills as Excel needs them", async () => {
    const parts = partsOfZip(await writeXlsx(content)) ?? [];
    const text = async (name: string): Promise<string> => {
      const part = parts.find((one) => one.name === name);
      assert.ok(part, name);
      return textOfPart(part);
    };
    assert.match(await text("xl/charts/chart1.xml"), /<c:smooth val="0"\/><\/c:ser>/);
    assert.match(await text("xl/drawings/drawing1.xml"), /<xdr:cNvPr id="\d+" name="TP Lorenz"/);
    const sheet = await text("xl/worksheets/sheet1.xml");
    assert.match(sheet, /<c r="C6" t="e"><f>NA\(\)<\/f><v>#N\/A<\/v>/);
    assert.match(sheet, /<c r="B6" cm="1"><f t="array" ref="B6">_xldudf_TP_GINI\(B2:B4\)<\/f>/);
    assert.match(await text("xl/workbook.xml"), /<calcPr calcId="191029"\/>/);
  });

  it("has Excel compute on opening where a formula came without a value", async () => {
    const formulas = [{ row: 0, column: 1, formula: "=A1" }];
    const bytes = await writeXlsx(contentWith({ sheets: [sheetWith("S", [[1]], { formulas })] }));
    const part = partsOfZip(bytes)?.find(({ name }) => name === "xl/workbook.xml");
    assert.ok(part);
    assert.match(await textOfPart(part), /fullCalcOnLoad="1"/);
  });

  it("makes table headers that Excel accepts: text, none blank, none twice", async () => {
    const rect = { row: 0, column: 0, rows: 2, columns: 4 };
    const sheets = [
      sheetWith("S", [
        ["Rep", null, "rep", 2024],
        [1, 2, 3, 4],
      ]),
    ];
    const back = await there(contentWith({ sheets, tables: [{ name: "T", sheet: "S", rect }] }));
    assert.deepEqual(back.sheets[0]?.cells[0], ["Rep", "Column2", "rep2", "2024"]);
  });

  it("carries any value that a cell can hold", () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 20 })
      .filter((one) => one !== "" && !/[\ud800-\udfff\ufffe\uffff]/.test(one));
    const value: fc.Arbitrary<GridValue> = fc.oneof(
      text,
      fc.constantFrom("_x000D_", "a_x0041_b", "\r\n", "\u0001", "  ", "#N/A", "'quoted"),
      fc.double({ noDefaultInfinity: true, noNaN: true }).map((one) => one + 0),
      fc.boolean(),
      fc.constant(null),
    );
    const rows = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
    return fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const all = [...cells, ["last", 1, true]];
        const back = await there(contentWith({ sheets: [sheetWith("S", all)] }));
        assert.deepEqual(back.sheets[0]?.cells, all);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses sheet names that Excel refuses, by name", async () => {
    const sheets = [sheetWith("A/B", [[1]])];
    await assert.rejects(writeXlsx(contentWith({ sheets })), /refuses the sheet name "A\/B"/);
    const hidden = [sheetWith("A", [[1]], { hidden: "hidden" as const })];
    await assert.rejects(writeXlsx(contentWith({ sheets: hidden })), /at least one sheet/);
  });
});
