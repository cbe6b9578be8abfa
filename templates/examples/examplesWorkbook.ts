import { HEADER, NOTE, SUBTITLE, TITLE } from "../sample/look";
import { tableRect, tableSheet } from "../sample/dataSheets";
import { sheetBuilder } from "../sample/sheetBuilder";
import { WITHOUT_ADD_IN } from "../sample/withoutAddIn";
import { exampleTables } from "./exampleTables";
import { familySheet, widthOf } from "./familySheet";
import type { SheetContent, TableContent, WorkbookContent } from "../../grid/files/content";
import type { Example } from "./familySheet";

/** What the workbook shows of a function; the rest stands in its help. */
export interface FunctionExample extends Example {
  readonly family: string;
  readonly text: string;
}

/**
 * A workbook in which every function answers its example live, a sheet per family.
 *
 * @param help - the functions with their examples, in order
 */
export function examplesWorkbook(help: readonly FunctionExample[]): WorkbookContent {
  const { shared, byFamily } = exampleTables();
  const sheets: SheetContent[] = [contentsSheet(help)];
  const tables: TableContent[] = [];
  for (const { name, columns, rows } of shared) {
    const widths = columns.map(({ header, format }, c) =>
      widthOf([header, ...rows.map((row) => row[c] ?? null)], format),
    );
    const wide = columns.map((column, c) => ({ ...column, width: widths[c] ?? 60 }));
    const sheet = tableSheet(name, wide, rows);
    sheets.push(sheet);
    tables.push({ name, sheet: name, rect: tableRect(sheet), style: "TableStyleLight9" });
  }
  for (const family of new Set(help.map((one) => one.family))) {
    const examples = help.filter((one) => one.family === family);
    const made = familySheet(family, byFamily.get(family) ?? [], examples);
    sheets.push(made.sheet);
    tables.push(...made.tables);
  }
  return { sheets, tables, names: new Map(), charts: [], settings: new Map(), leftOut: [] };
}

/** The first sheet: what there is, and where. */
function contentsSheet(help: readonly FunctionExample[]): SheetContent {
  const sheet = sheetBuilder();
  sheet.put("A1", "Functions");
  sheet.put(
    "A2",
    "Every function of Territory Planner at work, a sheet per family. Companies and people are invented.",
  );
  sheet.put("A3", WITHOUT_ADD_IN);
  sheet.style("A1", TITLE);
  sheet.style("A2", SUBTITLE);
  sheet.style("A3", NOTE);
  sheet.height(1, 34);
  const rows = help.map(({ id, family, text, formula }) => [
    `TP.${id}`,
    family,
    text.replace(/[.:] .*$/, "."),
    formula,
  ]);
  sheet.put("A4", [["Function", "Sheet", "What it does", "Its example"], ...rows]);
  sheet.style("A4:D4", HEADER);
  sheet.style(`D5:D${rows.length + 4}`, NOTE);
  return sheet.content("Functions", {
    widths: [130, 80, 470, 520],
    frozenRows: 4,
    gridlines: false,
    tabColour: "#1F3864",
  });
}
