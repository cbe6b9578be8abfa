import { partOfText, zipOfParts } from "../../grid/files/zip";
import type { SheetContent, WorkbookContent } from "../../grid/files/content";
import type { GridValue } from "../../grid/grid";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet from the XML of its parts, for marks that no writer here makes. */
export async function workbookOfXml(xml: {
  readonly sheet: string;
  readonly strings?: string;
  readonly workbookPr?: string;
}): Promise<Uint8Array> {
  const relations = (list: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${list
      .map(
        ([kind, target], i) =>
          `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
  const parts: readonly (readonly [string, string])[] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/></Types>`,
    ],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    [
      "xl/_rels/workbook.xml.rels",
      relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
      ]),
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml.workbookPr ?? ""}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ["xl/worksheets/sheet1.xml", `<worksheet xmlns="${MAIN}">${xml.sheet}</worksheet>`],
    ["xl/sharedStrings.xml", `<sst xmlns="${MAIN}">${xml.strings ?? ""}</sst>`],
    [
      "xl/styles.xml",
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
  ];
  return zipOfParts(await Promise.all(parts.map(([name, text]) => partOfText(name, text))));
}

export function sheetWith(
  name: string,
  cells: readonly (readonly GridValue[])[],
  rest: Partial<SheetContent> = {},
): SheetContent {
  return {
    name,
    cells,
    formulas: [],
    formats: [],
    styles: [],
    columnWidths: [],
    frozenRows: 0,
    frozenColumns: 0,
    merges: [],
    ...rest,
  };
}

export function contentWith(content: Partial<WorkbookContent>): WorkbookContent {
  return {
    sheets: [],
    tables: [],
    names: new Map(),
    charts: [],
    settings: new Map(),
    leftOut: [],
    ...content,
  };
}
