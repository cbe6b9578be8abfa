import type { ChartConfiguration } from "chart.js";
import { useMemo } from "react";
import type { LorenzCurve } from "../../src/fairness/lorenz";
import { chartColours } from "../../src/plan/results/chartColours";
import type { CarveReport } from "../../src/plan/results/report";
import { ChartBox } from "./ChartBox";

function pointsOf(curve: LorenzCurve): { x: number; y: number }[] {
  return Array.from(curve.x, (x, point) => ({ x: 100 * x, y: 100 * (curve.y[point] ?? 0) }));
}

/** @param layer - the smallest is drawn on top */
function line(
  label: string,
  points: { x: number; y: number }[],
  colour: string,
  dash: number[],
  layer: number,
) {
  return {
    label,
    order: layer,
    data: points,
    showLine: true,
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 2,
    borderDash: dash,
    pointRadius: 0,
    pointHitRadius: 6,
  };
}

function configOf(report: CarveReport): ChartConfiguration<"scatter"> {
  const axis = (text: string) => ({
    min: 0,
    max: 100,
    title: { display: true, text },
    ticks: { stepSize: 25, callback: (value: string | number) => `${value} %` },
  });
  const { lorenzBefore, lorenzAfter, loadName } = report;
  return {
    type: "scatter",
    data: {
      datasets: [
        line(
          "Even",
          [
            { x: 0, y: 0 },
            { x: 100, y: 100 },
          ],
          chartColours.ideal,
          [4, 4],
          2,
        ),
        ...(lorenzBefore
          ? [line("Before", pointsOf(lorenzBefore), chartColours.before, [], 1)]
          : []),
        ...(lorenzAfter ? [line("After", pointsOf(lorenzAfter), chartColours.after, [], 0)] : []),
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: { x: axis("Share of reps, smallest first"), y: axis(`Share of ${loadName}`) },
      plugins: {
        legend: { position: "bottom", labels: { boxWidth: 14, boxHeight: 2 } },
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) =>
              `${dataset.label ?? ""}: ${(parsed.x ?? 0).toFixed(0)} % of reps carry ${(parsed.y ?? 0).toFixed(1)} %`,
          },
        },
      },
    },
  };
}

/** How evenly the load is shared, before and after: the nearer to the diagonal, the fairer. */
export function LorenzChart({ report }: { readonly report: CarveReport }): React.JSX.Element {
  const config = useMemo(() => configOf(report), [report]);
  return (
    <ChartBox config={config} label="Lorenz curve of the load before and after" heightPx={230} />
  );
}
