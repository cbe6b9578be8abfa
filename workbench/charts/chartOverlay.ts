import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Title,
  Tooltip,
} from "chart.js";
import type { GridChart } from "../../grid/grid";
import { pixelsPerPoint } from "../univer/cellStyles";
import { sheetView, watchView } from "../univer/geometry";
import type { Sheets } from "../univer/startUniver";
import type { UniverGrid } from "../univer/univerGrid";
import { chartConfig } from "./chartConfig";
import { makeDraggable } from "./makeDraggable";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Title,
  Tooltip,
);

interface Drawn {
  readonly frame: HTMLElement;
  readonly picture: Chart;
  readonly kind: string;
  /** Its cells may have changed since it was drawn. */
  stale: boolean;
}

/**
 * Draws the grid's charts over their sheet: they scroll and zoom with it, can be dragged, and show
 * what their cells hold.
 *
 * @param host - the element around Univer, positioned; charts are clipped to its cells
 * @returns redraws charts whose cells may have changed
 */
export function createChartOverlay(
  host: HTMLElement,
  sheets: Sheets,
  grid: UniverGrid,
): () => void {
  const layer = document.createElement("div");
  layer.className = "chart-layer";
  host.append(layer);
  const drawn = new Map<GridChart, Drawn>();

  function place(): void {
    const view = sheetView(sheets);
    if (!view) return;
    const around = host.getBoundingClientRect();
    setBox(layer, {
      left: view.cells.left - around.left,
      top: view.cells.top - around.top,
      width: view.cells.width,
      height: view.cells.height,
    });
    const shown = grid.activeSheet();
    for (const [chart, made] of drawn) {
      made.frame.hidden = chart.sheet !== shown;
      const pixels = pixelsPerPoint * view.zoom;
      setBox(made.frame, {
        left: chart.left * pixels - view.scrollX * view.zoom,
        top: chart.top * pixels - view.scrollY * view.zoom,
        width: chart.width * pixels,
        height: chart.height * pixels,
      });
      if (made.stale && !made.frame.hidden) bringUpToDate(chart, made);
    }
  }

  /** Charts of other sheets wait until their sheet is shown: drawing takes long. */
  function bringUpToDate(chart: GridChart, made: Drawn): void {
    const config = chartConfig(chart, grid);
    made.stale = false;
    made.frame.setAttribute("aria-label", chart.title || chart.name);
    made.picture.data = config.data;
    made.picture.options = config.options;
    made.picture.update("none");
  }

  function draw(chart: GridChart): Drawn {
    const frame = document.createElement("figure");
    frame.className = "chart";
    frame.setAttribute("aria-label", chart.title || chart.name);
    const canvas = document.createElement("canvas");
    frame.append(canvas);
    layer.append(frame);
    makeDraggable(frame, (x, y) => {
      const pixels = pixelsPerPoint * (sheetView(sheets)?.zoom ?? 1);
      chart.left = Math.max(0, chart.left + x / pixels);
      chart.top = Math.max(0, chart.top + y / pixels);
      place();
    });
    const picture = new Chart(canvas, chartConfig(chart, grid));
    return { frame, picture, kind: chart.kind, stale: false };
  }

  function redraw(): void {
    const present = new Set(grid.charts);
    for (const [chart, { frame, picture, kind }] of drawn) {
      if (present.has(chart) && kind === chart.kind) continue;
      picture.destroy();
      frame.remove();
      drawn.delete(chart);
    }
    for (const chart of grid.charts) {
      const made = drawn.get(chart);
      if (made) made.stale = true;
      else drawn.set(chart, draw(chart));
    }
    place();
  }

  const soon = onceAFrame(place);
  watchView(sheets, soon);
  new ResizeObserver(soon).observe(host);
  return onceAFrame(redraw);
}

function setBox(
  element: HTMLElement,
  box: { left: number; top: number; width: number; height: number },
): void {
  element.style.left = `${String(box.left)}px`;
  element.style.top = `${String(box.top)}px`;
  element.style.width = `${String(box.width)}px`;
  element.style.height = `${String(box.height)}px`;
}

/** However often it is called, `run` runs once in the next frame. */
export function onceAFrame(run: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      run();
    });
  };
}
