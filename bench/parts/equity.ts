import { brief, percent, size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part } from "../report/section";
import { runJob } from "../runJob";

const SIZES = [
  [1_000, 10],
  [10_000, 50],
  [100_000, 200],
] as const;
const MAY_MOVE = [undefined, 0.15];

const TITLES: Cells = [
  "accounts x reps:",
  "may move",
  "seconds",
  "passes",
  "largest load",
  "bound",
  "gap",
  "moved",
  "memory, MB",
];

export const equityPart: Part = {
  name: "equity",
  async run(say) {
    const lines: Cells[] = [];
    for (const [accounts, reps] of SIZES)
      for (const mostMoved of MAY_MOVE) {
        const order = { accounts, reps, seed: 7, ...(mostMoved !== undefined && { mostMoved }) };
        const { figures, peak } = await runJob("equity", order);
        if (!figures) continue;
        const { seconds, passSeconds, level, lowerBound, moved } = figures;
        const line = [
          size(accounts, reps),
          mostMoved === undefined ? "no owners" : percent(mostMoved, 0),
          brief(seconds),
          brief(seconds / passSeconds),
          whole(level),
          whole(lowerBound),
          percent((level - lowerBound) / lowerBound, 4),
          whole(moved),
          brief(peak),
        ];
        say(`equity | ${line.join(" | ")}`);
        lines.push(line);
      }
    const text =
      "Equal opportunity: a long-tailed potential evened out, without capacities. Owners, where " +
      "there are any, are drawn at random, which is worse than any sheet in use.\n\n" +
      tableOf(TITLES, lines);
    return { title: "Equity", text, targets: [] };
  },
};
