import type { ChartConfiguration } from "chart.js";
import { useMemo } from "react";
import type { LorenzCurve } from "../../src/fairness/lorenz";
import { chartColours } from "../../src/plan/results/chartColours";
import type { CarveReport } from "../../src/plan/results/report";
import { limit, percent, text } from "../../src/plan/words/sentence";
import { limitSaid } from "../words/numbers";
import { say } from "../words/say";
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
  const axis = (title: string) => ({
    min: 0,
    max: 100,
    title: { display: true, text: title },
    ticks: { stepSize: 25, callback: (value: string | number) => limitSaid(Number(value) / 100) },
  });
  const { lorenzBefore, lorenzAfter, loadName } = report;
  return {
    type: "scatter",
    data: {
      datasets: [
        line(
          say("chart: even"),
          [
            { x: 0, y: 0 },
            { x: 100, y: 100 },
          ],
          chartColours.ideal,
          [4, 4],
          2,
        ),
        ...(lorenzBefore
          ? [line(say("figures: before"), pointsOf(lorenzBefore), chartColours.before, [], 1)]
          : []),
        ...(lorenzAfter
          ? [line(say("figures: after"), pointsOf(lorenzAfter), chartColours.after, [], 0)]
          : []),
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: axis(say("chart: share of reps")),
        y: axis(say("chart: share of load", { load: text(loadName) })),
      },
      plugins: {
        legend: { position: "bottom", labels: { boxWidth: 14, boxHeight: 2 } },
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) =>
              say("chart: point", {
                curve: text(dataset.label ?? ""),
                reps: limit(Math.round(parsed.x ?? 0) / 100),
                load: percent((parsed.y ?? 0) / 100),
              }),
          },
        },
      },
    },
  };
}

/** How evenly the load is shared, before and after: the nearer to the diagonal, the fairer. */
export function LorenzChart({ report }: { readonly report: CarveReport }): React.JSX.Element {
  const config = useMemo(() => configOf(report), [report]);
  return <ChartBox config={config} label={say("chart: curve")} heightPx={230} />;
}
