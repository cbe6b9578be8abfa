import type { ChartConfiguration, ChartDataset, ChartOptions } from "chart.js";
import type { Grid, GridChart, GridSeries, GridValue } from "../../grid/grid";

/** Excel's colours of series, in its order. */
const colours = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const ink = "#404040";
const line = "#E1E1E1";

/** How chart.js draws a chart of the grid, with the values that its cells hold now. */
export function chartConfig(
  chart: GridChart,
  grid: Grid,
): ChartConfiguration & { options: ChartOptions } {
  const points = chart.kind.startsWith("XYScatter");
  const horizontal = chart.kind.startsWith("Bar");
  const labels = points ? undefined : cellsOf(grid, chart.series[0]?.x).map(text);
  return {
    type: points || chart.kind.startsWith("Line") ? "line" : "bar",
    data: {
      ...(labels && { labels }),
      datasets: chart.series.map((series, position) =>
        dataset(series, grid, points, series.colour ?? colours[position % colours.length] ?? ink),
      ),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: horizontal ? "y" : "x",
      plugins: {
        title: {
          display: chart.title !== "",
          text: chart.title,
          color: ink,
          font: { size: 14, weight: "normal" },
        },
        legend: {
          display: chart.series.length > 1,
          position: "bottom",
          labels: { boxWidth: 12, color: ink },
        },
      },
      scales: {
        x: {
          type: points ? "linear" : "category",
          title: axisTitle(chart.xTitle),
          ...axis(points),
        },
        y: {
          type: horizontal ? "category" : "linear",
          title: axisTitle(chart.yTitle),
          ...(points ? {} : { beginAtZero: true }),
          ...axis(true),
        },
      },
    },
  };
}

function axis(grid: boolean) {
  return { grid: { display: grid, color: line }, ticks: { color: ink, font: { size: 11 } } };
}

function axisTitle(title: string) {
  return { display: title !== "", text: title, color: ink, font: { size: 11 } };
}

function dataset(series: GridSeries, grid: Grid, points: boolean, colour: string): ChartDataset {
  const y = cellsOf(grid, series.values).map(number);
  const shared = { label: series.name, backgroundColor: colour };
  if (!points) return { ...shared, data: y, borderRadius: 1, maxBarThickness: 44 };
  const x = series.x ? cellsOf(grid, series.x).map(number) : y.map((_value, i) => i + 1);
  return {
    ...shared,
    data: y.map((value, i) => ({ x: x[i] ?? NaN, y: value })),
    borderColor: colour,
    borderWidth: 2,
    pointRadius: 0,
    tension: 0,
  };
}

function cellsOf(grid: Grid, cells: GridSeries["values"] | undefined): GridValue[] {
  if (!cells || !grid.sheetNames().includes(cells.sheet)) return [];
  return grid.values(cells.sheet, cells.rect).flat();
}

function number(value: GridValue): number {
  return typeof value === "number" ? value : NaN;
}

function text(value: GridValue): string {
  return value === null ? "" : String(value);
}
