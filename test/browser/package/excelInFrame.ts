/**
 * Excel's part in the page of the pane: a workbook in memory, and the host that answers office.js over
 * it. Bundled by the test and run before any script of the page, as Excel's shell is there before it.
 */
import { createMemoryGrid } from "../../../grid/memory";
import type { Grid } from "../../../grid/grid";
import { fill } from "../../../grid/files/fill";
import { sampleWorkbook } from "../../../templates/sample/sampleWorkbook";
import { createOfficeHost, installShell } from "../../../workbench/office";

declare global {
  interface Window {
    /** The workbook that the pane works on. */
    excelGrid: Grid;
  }
}

if (location.pathname.endsWith("/taskpane.html")) {
  const grid = createMemoryGrid();
  fill(grid, sampleWorkbook());
  window.excelGrid = grid;
  installShell(window, createOfficeHost(grid));
}
