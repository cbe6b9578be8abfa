import { carveInBrowser } from "../browser/carveInBrowser";
import { brief, percent, size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part, Target } from "../report/section";

const SHAPE = { accounts: 1_048_576, reps: 1_000, slack: 0.08, seed: 7 };
const LIMIT = { gap: 0.0015, passes: 3, memory: 400 };

const TITLES: Cells = [
  "accounts x reps:",
  "slack",
  "seconds",
  "passes",
  "memory, MB",
  "cost",
  "bound",
  "gap",
  "left out",
  "over capacity",
];

export const browserPart: Part = {
  name: "browser",
  async run(say) {
    const carved = await carveInBrowser(SHAPE);
    const { seconds, passSeconds, cost, lowerBound, unassigned, overloaded, memory } = carved;
    const passes = seconds / passSeconds;
    const gap = (cost - lowerBound) / lowerBound;
    const line = [
      size(SHAPE.accounts, SHAPE.reps),
      percent(SHAPE.slack, 0),
      brief(seconds),
      brief(passes),
      brief(memory),
      whole(cost),
      whole(lowerBound),
      percent(gap),
      whole(unassigned),
      whole(overloaded),
    ];
    say(`browser | ${line.join(" | ")}`);
    const target: Target = {
      work: `${size(SHAPE.accounts, SHAPE.reps)} in a browser's worker`,
      must: `gap <= ${percent(LIMIT.gap, 2)}, <= ${LIMIT.passes} passes, <= ${LIMIT.memory} MB`,
      measured: `${percent(gap)}, ${brief(passes)} passes, ${brief(memory)} MB`,
      reached:
        gap <= LIMIT.gap &&
        passes <= LIMIT.passes &&
        memory <= LIMIT.memory &&
        unassigned === 0 &&
        overloaded === 0,
    };
    const text =
      `Chromium ${carved.browser}, headless: a page whose worker loads \`core.mjs\` and carves ` +
      "once. Memory is the most that the page's process has held, the browser's own part included: " +
      `${whole(carved.emptyMemory)} MB before the worker began. The dense pass is the same code in ` +
      `the same worker.\n\n${tableOf(TITLES, [line])}`;
    return { title: "In a browser's worker", text, targets: [target] };
  },
};
