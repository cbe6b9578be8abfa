import type { GridChange, GridChart } from "../../grid/grid";
import { overlap } from "../../grid/rect";

/** Whether a chart may look different after a change. */
export function chartsShow(charts: readonly GridChart[], change: GridChange): boolean {
  if (change.structure) return true;
  return charts.some(({ series }) =>
    series.some(({ values, x }) =>
      [values, x].some(
        (cells) => cells?.sheet === change.sheet && overlap(cells.rect, change.rect),
      ),
    ),
  );
}
