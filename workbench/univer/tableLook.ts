import { BooleanNumber, InterceptorEffectEnum } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Grid, GridTable } from "../../grid/grid";
import type { Sheets } from "./startUniver";

const header: IStyleData = { bl: BooleanNumber.TRUE, bg: { rgb: "#DCEBE7" } };
const band: IStyleData = { bg: { rgb: "#F5FAF8" } };

/**
 * Shows tables as Excel does: a header and banded rows. The cells' own styles come first and are
 * not touched.
 */
export function showTables(sheets: Sheets, grid: Grid): void {
  sheets.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "territory-planner.tables",
    priority: 50,
    effect: InterceptorEffectEnum.Style,
    handler(cell, at, next) {
      const look =
        grid.tables.length > 0
          ? lookAt(grid.tables, at.worksheet.getName(), at.row, at.col)
          : undefined;
      if (!look) return next(cell);
      const own = typeof cell?.s === "string" ? at.workbook.getStyles().get(cell.s) : cell?.s;
      return next({ ...cell, s: { ...look, ...own } });
    },
  });
}

function lookAt(
  tables: readonly GridTable[],
  sheet: string,
  row: number,
  column: number,
): IStyleData | undefined {
  for (const { sheet: name, rect } of tables) {
    if (name !== sheet || column < rect.column || column >= rect.column + rect.columns) continue;
    const position = row - rect.row;
    if (position < 0 || position >= rect.rows) continue;
    if (position === 0) return header;
    return position % 2 === 0 ? band : undefined;
  }
  return undefined;
}
