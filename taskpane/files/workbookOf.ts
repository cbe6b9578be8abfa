import type { WorkbookContent } from "../../grid/files/content";
import type { Cell } from "../../src/table/cell";

/** Cells of a sheet of a workbook that is made. */
export interface NewSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** A workbook of texts: ids stay as they are, whatever they look like, for whoever types into it later too. */
export function workbookOf(sheets: readonly NewSheet[]): WorkbookContent {
  return {
    sheets: sheets.map(({ name, cells }) => {
      const columns = cells[0]?.length ?? 0;
      return {
        name,
        cells: cells.map((row) => row.map((cell) => (cell === "" ? null : cell))),
        formulas: [],
        formats: [{ rect: { row: 0, column: 0, rows: cells.length, columns }, format: "@" }],
        styles: [{ rect: { row: 0, column: 0, rows: 1, columns }, style: { bold: true } }],
        columnWidths: Array.from({ length: columns }, (_, column) => (column < 2 ? 120 : 160)),
        ...{ frozenRows: 1, frozenColumns: 0, merges: [] },
      };
    }),
    ...{ tables: [], charts: [], leftOut: [], names: new Map(), settings: new Map() },
  };
}
