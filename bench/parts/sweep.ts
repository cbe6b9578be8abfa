import { brief, percent, size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part, Target } from "../report/section";
import { runJob } from "../runJob";

const SLACKS = Array.from({ length: 20 }, (_, step) => step + 1);
const SEEDS = 20;
/** 100 accounts per rep, and 400. */
const SIZES = [
  [1_000, 10],
  [3_000, 30],
  [4_000, 10],
] as const;
const MOST_GAP = 0.01;

const TITLES: Cells = [
  "accounts x reps:",
  "carves",
  "mean gap",
  "largest gap",
  "at:",
  "rules broken",
  "bounds diverged",
  "seconds per carve",
];

export const sweepPart: Part = {
  name: "sweep",
  async run(say) {
    const lines: Cells[] = [];
    const targets: Target[] = [];
    for (const [accounts, reps] of SIZES) {
      const order = { accounts, reps, slacks: SLACKS, seeds: SEEDS };
      const { figures } = await runJob("sweep", order);
      const name = size(accounts, reps);
      const work = `slack 1 to 20 %, ${SEEDS} seeds, ${name}`;
      const must = "no diverged bound, no overload, no gap over 1 %";
      if (!figures) {
        targets.push({ work, must, measured: "not finished", reached: false });
        continue;
      }
      const { runs, meanGap, worstGap, worstAt, broken, diverged, seconds } = figures;
      const found = [percent(meanGap), percent(worstGap), worstAt, whole(broken), whole(diverged)];
      const line = [name, whole(runs), ...found, brief(seconds / runs)];
      say(`slack 1 to 20 % | ${line.join(" | ")}`);
      lines.push(line);
      targets.push({
        work,
        must,
        measured: `${diverged} diverged, ${broken} broken, largest gap ${percent(worstGap)}`,
        reached: diverged === 0 && broken === 0 && worstGap <= MOST_GAP,
      });
    }
    const text = `Every slack from 1 to 20 % with ${SEEDS} seeds each.\n\n${tableOf(TITLES, lines)}`;
    return { title: "A sweep of slack", text, targets };
  },
};
