import type { ChartConfiguration } from "chart.js";
import { useMemo } from "react";
import { chartColours } from "../../src/plan/results/chartColours";
import type { CarveReport } from "../../src/plan/results/report";
import { shortNumber } from "../parts/shortNumber";
import { text } from "../../src/plan/words/sentence";
import { say } from "../words/say";
import { ChartBox } from "./ChartBox";

function configOf(report: CarveReport): ChartConfiguration<"bar"> {
  const { reps, loadName } = report;
  const bars = (label: string, data: number[], colour: string) => ({
    label,
    data,
    backgroundColor: colour,
    borderRadius: 2,
    categoryPercentage: 0.75,
    barPercentage: 0.9,
  });
  const known = report.lorenzBefore !== undefined;
  return {
    type: "bar",
    data: {
      labels: reps.map((rep) => rep.name),
      datasets: [
        ...(known
          ? [
              bars(
                say("figures: before"),
                reps.map((r) => r.loadBefore),
                chartColours.before,
              ),
            ]
          : []),
        bars(
          say("figures: after"),
          reps.map((r) => r.load),
          chartColours.after,
        ),
      ],
    },
    options: {
      animation: false,
      indexAxis: "y",
      maintainAspectRatio: false,
      scales: {
        x: {
          beginAtZero: true,
          title: { display: true, text: loadName },
          ticks: { callback: (value) => shortNumber(Number(value)) },
        },
        y: { grid: { display: false } },
      },
      plugins: {
        legend: { position: "bottom", labels: { boxWidth: 12, boxHeight: 12 } },
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) =>
              say("chart: bar", {
                series: text(dataset.label ?? ""),
                load: text(shortNumber(parsed.x ?? 0)),
              }),
          },
        },
      },
    },
  };
}

/** Load of each rep, before and after. */
export function LoadChart({ report }: { readonly report: CarveReport }): React.JSX.Element {
  const config = useMemo(() => configOf(report), [report]);
  const heightPx = 90 + 26 * Math.min(report.reps.length, 60);
  return (
    <ChartBox
      config={config}
      label={say("chart: loads", { load: text(report.loadName) })}
      heightPx={heightPx}
    />
  );
}
