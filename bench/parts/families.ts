import type { Family } from "../jobs/family";
import { brief, percent, size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part, Target } from "../report/section";
import { runJob } from "../runJob";
import type { Ran } from "../runJob";

const SEEDS = 3;
/** Seconds for all seeds of one family. */
const MOST = 120;

/** Kind, accounts and reps. */
type Case<Kind> = readonly [kind: Kind, accounts: number, reps: number];

interface Families<Kind extends string> {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly cases: readonly Case<Kind>[];
  readonly run: (one: Case<Kind>) => Promise<Ran<Family>>;
  readonly must: string;
  /** On the mean over all cases, or on the worst answer of all. */
  readonly judgedBy: "mean" | "worst";
  readonly mostGap: number;
  readonly mostSeconds: number;
}

const TITLES: Cells = [
  "kind:",
  "accounts x reps:",
  "mean gap",
  "largest gap",
  "longest, seconds",
  "rules broken",
];

function partOf<Kind extends string>(families: Families<Kind>): Part {
  const { name, title, about, cases, must, judgedBy, mostGap, mostSeconds } = families;
  return {
    name,
    async run(say) {
      const lines: Cells[] = [];
      const all: Family[] = [];
      for (const one of cases) {
        const { figures } = await families.run(one);
        const line = [one[0], size(one[1], one[2]), ...(figures ? cellsOf(figures) : UNFINISHED)];
        say(`${name} | ${line.join(" | ")}`);
        lines.push(line);
        if (figures) all.push(figures);
      }
      const mean = all.reduce((sum, { meanGap }) => sum + meanGap, 0) / all.length;
      const worst = Math.max(...all.map(({ worstGap }) => worstGap));
      const longest = Math.max(...all.map(({ worstSeconds }) => worstSeconds));
      const isWhole = all.length === cases.length && all.every(({ broken }) => broken === 0);
      const gap = judgedBy === "mean" ? mean : worst;
      const target: Target = {
        work: `${title.toLowerCase()}, own instances`,
        must,
        measured: `mean gap ${percent(mean)}, largest ${percent(worst)}, longest ${brief(longest)} s`,
        reached: isWhole && gap <= mostGap && longest <= mostSeconds,
      };
      const text = `${about} ${SEEDS} seeds each.\n\n${tableOf(TITLES, lines)}`;
      return { title, text, targets: [target] };
    },
  };
}

const UNFINISHED: Cells = ["-", "-", `over ${MOST}`, "-"];

function cellsOf({ meanGap, worstGap, worstSeconds, broken }: Family): Cells {
  return [percent(meanGap), percent(worstGap), brief(worstSeconds), whole(broken)];
}

export const generalisedPart = partOf({
  name: "generalised",
  title: "Generalised assignment",
  about:
    "Workload and cost depend on account and rep, in the kinds that the literature compares " +
    "methods on. The gap is to the engine's own bound, so the optimum is nearer than that.",
  cases: [
    ["Osman", 25, 5],
    ["Osman", 60, 10],
    ["A", 200, 20],
    ["B", 200, 20],
    ["C", 200, 20],
    ["D", 200, 20],
    ["E", 200, 20],
    ["C", 1_600, 80],
    ["D", 1_600, 80],
    ["E", 1_600, 80],
  ],
  run: ([kind, accounts, reps]) =>
    runJob("generalised", { kind, accounts, reps, seeds: SEEDS }, MOST),
  must: "mean gap <= 0.3 %, 10 s each",
  judgedBy: "mean",
  mostGap: 0.003,
  mostSeconds: 10,
});

export const schedulingPart = partOf({
  name: "scheduling",
  title: "Equal loads",
  about:
    "The largest load as small as can be, over reps who are all alike (P||Cmax). The gap is to the " +
    "optimum where the making of the instance tells it (planted, triplet), else to the engine's own bound.",
  cases: [
    ["uniform", 50, 10],
    ["uniform", 500, 25],
    ["non-uniform", 50, 10],
    ["non-uniform", 500, 25],
    ["bell", 200, 50],
    ["planted", 100, 20],
    ["planted", 400, 100],
    ["triplet", 120, 40],
    ["uniform", 100_000, 200],
  ],
  run: ([kind, accounts, reps]) =>
    runJob("scheduling", { kind, accounts, reps, seeds: SEEDS }, MOST),
  must: "within 0.1 % of the optimum",
  judgedBy: "worst",
  mostGap: 0.001,
  mostSeconds: Infinity,
});

export const mediansPart = partOf({
  name: "medians",
  title: "Places for reps",
  about:
    "Capacitated p-median problems on a square, every account also a place: which places, and who " +
    "is served from where. The gap is to the engine's own bound.",
  cases: [
    ["whole numbers", 50, 5],
    ["whole numbers", 100, 10],
    ["real numbers", 100, 10],
    ["real numbers", 200, 15],
    ["real numbers", 400, 30],
  ],
  run: ([kind, accounts, reps]) =>
    runJob(
      "medians",
      { accounts, reps, use: 0.9, whole: kind === "whole numbers", seeds: SEEDS },
      MOST,
    ),
  must: "mean gap <= 1.5 %, 10 s each",
  judgedBy: "mean",
  mostGap: 0.015,
  mostSeconds: 10,
});
