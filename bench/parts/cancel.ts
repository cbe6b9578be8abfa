import { size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part } from "../report/section";
import { runJob } from "../runJob";

const SIZES = [
  [10_000, 50],
  [100_000, 200],
] as const;
const STOPS = 8;

const TITLES: Cells = [
  "accounts x reps:",
  "units of work",
  "unit, median ms",
  "unit, longest ms",
  "stop, median ms",
  "stop, longest ms",
];

export const cancelPart: Part = {
  name: "cancel",
  async run(say) {
    const lines: Cells[] = [];
    for (const [accounts, reps] of SIZES) {
      const order = { accounts, reps, slack: 0.08, seed: 7, stops: STOPS };
      const { figures } = await runJob("cancel", order);
      if (!figures) continue;
      const { units, medianUnitMs, longestUnitMs, medianStopMs, longestStopMs } = figures;
      const times = [medianUnitMs, longestUnitMs, medianStopMs, longestStopMs];
      const line = [size(accounts, reps), whole(units), ...times.map((ms) => ms.toFixed(1))];
      say(`cancel | ${line.join(" | ")}`);
      lines.push(line);
    }
    const text =
      "A host can breathe after each unit of work. Stop is the time from asking until the best " +
      `plan so far is back, for ${STOPS} stops spread evenly over the search, one run each.\n\n` +
      tableOf(TITLES, lines);
    return { title: "Time to cancel", text, targets: [] };
  },
};
