import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
  type ChartConfiguration,
  type ChartType,
} from "chart.js";
import { useContext, useEffect, useRef } from "react";
import { ChartInkContext } from "../theme";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);
Chart.defaults.font.family = '"Segoe UI", system-ui, sans-serif';
Chart.defaults.font.size = 11;

interface ChartBoxProps<Kind extends ChartType> {
  readonly config: ChartConfiguration<Kind>;
  /** What the picture says, for people who can't see it. */
  readonly label: string;
  readonly heightPx: number;
}

/** A chart.js chart that lives as long as its box and is redrawn when its configuration changes. */
export function ChartBox<Kind extends ChartType>(props: ChartBoxProps<Kind>): React.JSX.Element {
  const { config, label, heightPx } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const ink = useContext(ChartInkContext);
  useEffect(() => {
    if (canvas.current === null) return;
    Chart.defaults.color = ink.text;
    Chart.defaults.borderColor = ink.grid;
    const chart = new Chart<Kind>(canvas.current, config);
    return () => {
      chart.destroy();
    };
  }, [config, ink]);
  return (
    <div style={{ position: "relative", height: heightPx }}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
