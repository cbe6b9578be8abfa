import { rowsOf } from "./call";
import type { Call } from "./call";

const pilotKpis = ["Routing accuracy", "Spread", "Pipeline lift", "Assigned", "Rep satisfaction"];

export const pilotCalls: readonly Call[] = [
  {
    id: "DIFFINDIFF",
    good: (rows) => [
      rowsOf(undefined, rows, (row) => 1 + (row % 97) + (row % 4)),
      rowsOf(undefined, rows, (row) => row % 4 > 1),
      rowsOf(undefined, rows, (row) => (row % 2 === 1 ? "yes" : "no")),
      rowsOf(undefined, rows, (row) => `Rep ${(row % 4 > 1 ? 0 : 100) + (row % 3)}`),
      [["shipLift", 0.05]],
    ],
  },
  {
    id: "GONOGO",
    good: (rows) => [
      rowsOf(
        ["KPI", "Week 1", "Week 2"],
        rows,
        (row) => pilotKpis[row % 5],
        (row) => 0.9 + (row % 3) / 10,
        (row) => (row % 5 === 4 ? true : 0.98),
      ),
      [
        ["KPI", "From", "To"],
        ["Spread", null, 0.5],
      ],
      0.6,
      1,
    ],
  },
  {
    id: "CONTROLS",
    // Areas are some hundreds at most; each is compared with each.
    good: (rows) => [
      rowsOf(
        ["Territory", "Potential", "Accounts"],
        Math.min(rows, 500),
        (row) => `T${row}`,
        (row) => 1000 + (row % 97) * 7,
        (row) => 20 + (row % 13),
      ),
      rowsOf(undefined, Math.min(5, Math.floor(rows / 2)), (row) => `t${2 * row}`),
    ],
  },
  {
    id: "SAMPLE",
    good: (rows) => [
      rowsOf(
        ["Account ID", "Potential", "Owner"],
        rows,
        (row) => `A${row}`,
        // As text, as which they come back too.
        (row) => String(1 + (row % 997)),
        (row) => `Rep ${row % 7}`,
      ),
      50,
      "Potential",
      0.5,
      7,
    ],
  },
];
