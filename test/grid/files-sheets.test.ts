import assert from "node:assert/strict";
import { contentOf } from "../../grid/files/contentOf";
import { fill } from "../../grid/files/fill";
import { readWorkbookFile } from "../../grid/files/readWorkbookFile";
import { writeXlsx } from "../../grid/files/writeXlsx";
import { partOfText, partsOfZip, textOfPart, zipOfParts } from "../../grid/files/zip";
import { createMemoryGrid } from "../../grid/memory";
import { contentWith, sheetWith, workbookOfXml } from "./workbookOfXml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships";

interface OtherSheet {
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

const CHART: OtherSheet = { name: "Chart1", type: `${OFFICE}/chartsheet`, xml: "chartsheet" };
const MACRO: OtherSheet = { name: "Macro1", type: `${MICROSOFT}/xlMacrosheet`, xml: "macrosheet" };
const FOREIGN_MACRO: OtherSheet = { ...MACRO, type: `${MICROSOFT}/xlIntlMacrosheet` };
const DIALOGUE: OtherSheet = {
  name: "Ask &amp; answer",
  type: `${OFFICE}/dialogsheet`,
  xml: "dialogsheet",
};

/** A workbook of a sheet "Sheet1" with other kinds of sheets before it, as programs write them. */
async function workbookWith(
  others: readonly OtherSheet[],
  names = "",
  withCells = true,
): Promise<Uint8Array> {
  const sheet = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
  const parts = partsOfZip(await workbookOfXml({ sheet })) ?? [];
  const entries = others
    .map(({ name }, i) => `<sheet name="${name}" sheetId="${9 + i}" r:id="other${i}"/>`)
    .join("");
  const relations = others
    .map(({ type }, i) => `<Relationship Id="other${i}" Type="${type}" Target="other/${i}.xml"/>`)
    .join("");
  const changed = await Promise.all(
    parts.map(async (part) => {
      const text = await textOfPart(part);
      const own = withCells ? text : text.replace(/<sheet name="Sheet1"[^>]*>/, "");
      if (part.name === "xl/workbook.xml") {
        const listed = own.replace("<sheets>", `<sheets>${entries}`);
        return partOfText(part.name, listed.replace("</sheets>", `</sheets>${names}`));
      }
      if (part.name !== "xl/_rels/workbook.xml.rels") return part;
      const end = "</Relationships>";
      return partOfText(part.name, text.replace(end, relations + end));
    }),
  );
  const sheets = others.map(({ xml }, i) => partOfText(`xl/other/${i}.xml`, `<${xml}/>`));
  return zipOfParts([...changed, ...(await Promise.all(sheets))]);
}

describe("a workbook with sheets that have no cells", () => {
  const kinds: readonly (readonly [string, readonly OtherSheet[], readonly string[]])[] = [
    ["a chart sheet", [CHART], ["the chart sheet Chart1"]],
    ["an Excel 4 macro sheet", [MACRO], ["the macro sheet Macro1"]],
    ["a macro sheet in another language", [FOREIGN_MACRO], ["the macro sheet Macro1"]],
    ["a dialogue sheet", [DIALOGUE], ["the dialogue sheet Ask & answer"]],
    [
      "several of them",
      [CHART, { ...CHART, name: "Chart2" }, DIALOGUE],
      ["the chart sheet Chart1", "the chart sheet Chart2", "the dialogue sheet Ask & answer"],
    ],
  ];
  for (const [what, others, leftOut] of kinds) {
    it(`opens without ${what}, and says so`, async () => {
      const content = await readWorkbookFile("mixed.xlsx", await workbookWith(others));
      assert.deepEqual(
        content.sheets.map(({ name, cells }) => [name, cells]),
        [["Sheet1", [[7]]]],
      );
      assert.deepEqual(content.leftOut, leftOut);
    });
  }

  it("keeps names that belong to a sheet with their own sheet", async () => {
    const names = `<definedNames><definedName name="Own" localSheetId="1">Sheet1!$A$1</definedName><definedName name="Gone" localSheetId="0">Sheet1!$A$1</definedName><definedName name="All">Sheet1!$A$1</definedName></definedNames>`;
    const content = await readWorkbookFile("mixed.xlsx", await workbookWith([CHART], names));
    assert.deepEqual([...content.names], [["All", "=Sheet1!$A$1"]]);
  });

  it("is refused in plain words where no other sheet is left", async () => {
    const bytes = await workbookWith([CHART], "", false);
    await assert.rejects(
      readWorkbookFile("chart.xlsx", bytes),
      /^WorkbookFileError: "chart\.xlsx" has no sheet with cells, only the chart sheet Chart1\./,
    );
  });

  it("is refused without the library's own words where a part is missing", async () => {
    const parts = partsOfZip(await workbookWith([])) ?? [];
    const cut = zipOfParts(parts.filter(({ name }) => name !== "xl/worksheets/sheet1.xml"));
    await assert.rejects(readWorkbookFile("cut.xlsx", cut), (error: Error) => {
      assert.match(error.message, /lacks the part with the cells of its sheet "Sheet1"/);
      assert.doesNotMatch(error.message, /Invalid XLSX/);
      return true;
    });
  });
});

describe("hidden rows", () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const hidden = '<row r="2" hidden="1"><c r="A2"><v>2</v></c></row>';
  const filter = '<autoFilter ref="A1:A3"><filterColumn colId="0"/></autoFilter>';

  it("of a file are known, whether a hand or a filter hid them", async () => {
    for (const rest of ["", filter]) {
      const sheet = `<sheetData>${rows}${hidden}<row r="3" ht="30"/></sheetData>${rest}`;
      const { sheets } = await readWorkbookFile("a.xlsx", await workbookOfXml({ sheet }));
      assert.deepEqual(sheets[0]?.hiddenRows, [1]);
    }
  });

  it("come through a grid and back into a file", async () => {
    const cells = [["a"], ["b"], ["c"], ["d"]];
    const sheet = sheetWith("S", cells, { hiddenRows: [1, 3], rowHeights: new Map([[1, 30]]) });
    const grid = createMemoryGrid();
    fill(grid, contentWith({ sheets: [sheet] }));
    assert.deepEqual(grid.hiddenRows("S", 0, 4), [1, 3]);
    assert.deepEqual(grid.hiddenRows("S", 2, 1), []);
    const written = await readWorkbookFile("s.xlsx", await writeXlsx(contentOf(grid)));
    assert.deepEqual(written.sheets[0]?.hiddenRows, [1, 3]);
    const direct = await readWorkbookFile(
      "s.xlsx",
      await writeXlsx(contentWith({ sheets: [sheet] })),
    );
    assert.deepEqual(direct.sheets[0]?.rowHeights?.get(1), 30);
  });

  it("move with whole rows, and not with cells", () => {
    const grid = createMemoryGrid();
    grid.setRowsHidden("Sheet1", 4, 2, true);
    grid.insertCells("Sheet1", { row: 0, column: 0, rows: 3, columns: 2 }, "down");
    assert.deepEqual(grid.hiddenRows("Sheet1", 0, 20), [4, 5]);
    grid.insertCells("Sheet1", { row: 0, column: 0, rows: 3, columns: 16_384 }, "down");
    assert.deepEqual(grid.hiddenRows("Sheet1", 0, 20), [7, 8]);
    grid.deleteCells("Sheet1", { row: 6, column: 0, rows: 2, columns: 16_384 }, "up");
    assert.deepEqual(grid.hiddenRows("Sheet1", 0, 20), [6]);
    grid.setRowsHidden("Sheet1", 0, 20, false);
    assert.deepEqual(grid.hiddenRows("Sheet1", 0, 20), []);
  });
});
