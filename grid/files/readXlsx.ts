import { readXlsx as readParts } from "hucre/xlsx";
import { a1ToRect } from "./a1";
import { checkParts } from "./checkParts";
import { fromXlsxCharts } from "./fromXlsxCharts";
import { fromXlsxSheet } from "./fromXlsxSheet";
import { isOwnXml, settingsOfXml } from "./settingsPart";
import { MOST_FORMULA_TEXT } from "./sheetLimits";
import { withoutOtherSheets } from "./withoutOtherSheets";
import { xlsxTrouble } from "./xlsxTrouble";
import { textOfPart } from "./zip";
import { WorkbookFileError } from "./WorkbookFileError";
import type { Sheet, Workbook } from "hucre/xlsx";
import type { SheetContent, TableContent, WorkbookContent } from "./content";
import type { ZipPart } from "./zip";

/**
 * Reads an .xlsx or .xlsm workbook; macros and sheets without cells are left out. Dates come as serial numbers of the 1900
 * system with their format, whichever system the file uses.
 *
 * @throws WorkbookFileError if the file is damaged or too large
 */
export async function readXlsx(
  fileName: string,
  bytes: Uint8Array,
  parts: readonly ZipPart[],
): Promise<WorkbookContent> {
  try {
    return await contentOfParts(fileName, bytes, parts);
  } catch (cause) {
    if (cause instanceof WorkbookFileError) throw cause;
    throw new WorkbookFileError(`"${fileName}" ${xlsxTrouble(cause)}`, { cause });
  }
}

async function contentOfParts(
  fileName: string,
  bytes: Uint8Array,
  parts: readonly ZipPart[],
): Promise<WorkbookContent> {
  await checkParts(fileName, parts);
  const cellSheets = await withoutOtherSheets(parts);
  if (!cellSheets.any) {
    throw new WorkbookFileError(
      `"${fileName}" has no sheet with cells, only ${cellSheets.leftOut.join(" and ")}. Choose a workbook that has one.`,
    );
  }
  const workbook = await readParts(cellSheets.bytes ?? bytes, { readStyles: true });
  const themeColours = workbook.themeColors ?? [];
  const formulaText = { left: MOST_FORMULA_TEXT };
  const read = workbook.sheets.map((sheet) => fromXlsxSheet(sheet, themeColours, formulaText));
  const sheets = read.map(({ content }) => content);
  const doubts = read.flatMap((sheet) => sheet.doubts);
  const drawn = workbook.sheets.map((sheet, index) => {
    const content = sheets[index];
    return content ? fromXlsxCharts(content, sheet.charts ?? []) : { charts: [], leftOut: [] };
  });
  return {
    sheets,
    tables: workbook.sheets.flatMap((sheet, index) => tablesOf(sheet, sheets[index]?.cells ?? [])),
    names: namesOf(workbook),
    charts: drawn.flatMap(({ charts }) => charts),
    ...(await keptIn(parts)),
    leftOut: [
      ...cellSheets.leftOut,
      ...read.flatMap(({ leftOut }) => leftOut),
      ...drawn.flatMap(({ leftOut }) => leftOut),
      ...workbook.sheets.flatMap(leftOutOf),
      ...(parts.some((part) => part.name.endsWith("vbaProject.bin")) ? ["macros"] : []),
    ],
    ...(doubts.length > 0 && { doubts }),
  };
}

/** A table has a row below its headers at least, and needs none beyond the last value of its sheet. */
function tablesOf(sheet: Sheet, cells: SheetContent["cells"]): TableContent[] {
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return (sheet.tables ?? []).flatMap((table) => {
    const whole = table.range ? a1ToRect(table.range) : undefined;
    if (!whole) return [];
    // A totals row is no account: leave it outside.
    const rows = table.showTotalRow && whole.rows > 1 ? whole.rows - 1 : whole.rows;
    const rect = {
      ...whole,
      rows: Math.min(rows, Math.max(2, cells.length - whole.row)),
      columns: Math.min(whole.columns, Math.max(1, widest - whole.column)),
    };
    const name = table.displayName ?? table.name;
    return [{ name, sheet: sheet.name, rect, ...(table.style && { style: table.style }) }];
  });
}

function namesOf(workbook: Workbook): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name, range, scope } of workbook.namedRanges ?? []) {
    const usable = scope === undefined && !name.startsWith("_xlnm.") && !range.includes("#REF!");
    if (usable && range !== "") names.set(name, `=${range}`);
  }
  return names;
}

/** What add-ins keep with the workbook: the settings, and XML of our own. Others' has links that would be lost. */
async function keptIn(
  parts: readonly ZipPart[],
): Promise<Pick<WorkbookContent, "settings" | "customXml">> {
  const customXml: string[] = [];
  let settings: Map<string, unknown> | undefined;
  for (const part of parts) {
    if (!/^customXml\/item\d+\.xml$/.test(part.name)) continue;
    const text = await textOfPart(part);
    const found = settingsOfXml(text);
    settings ??= found;
    if (found === undefined && isOwnXml(text)) customXml.push(text);
  }
  return { settings: settings ?? new Map(), ...(customXml.length > 0 && { customXml }) };
}

function leftOutOf(sheet: Sheet): string[] {
  const kinds: readonly (readonly [string, readonly unknown[] | undefined])[] = [
    ["pictures", sheet.images],
    ["text boxes", sheet.textBoxes],
    ["pivot tables", sheet.pivotTables],
    ["conditional formats", sheet.conditionalRules],
    ["drop-down lists and input rules", sheet.dataValidations],
    ["sparklines", sheet.sparklines],
  ];
  return kinds.flatMap(([what, found]) =>
    found && found.length > 0 ? [`${what} on "${sheet.name}"`] : [],
  );
}
