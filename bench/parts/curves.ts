import { brief, size } from "../report/markdown";
import { curvesSvg } from "../report/curves";
import type { Curve } from "../report/curves";
import type { Part } from "../report/section";
import { runJob } from "../runJob";

const ACCOUNTS = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000];
const REPS_FOR_ACCOUNTS = 100;
const REPS = [10, 30, 100, 300, 1_000];
const ACCOUNTS_FOR_REPS = 100_000;
const SEED = 7;

const LINES = [
  { name: "8 % slack", slack: 0.08, colour: "#0b6a9f" },
  { name: "3 % slack", slack: 0.03, colour: "#b4460f" },
] as const;
const PASS = { name: "one dense pass", colour: "#6b6b6b", isDashed: true };

type Say = (line: string) => void;

export const curvesPart: Part = {
  name: "curves",
  async run(say) {
    const overAccounts = await measured(
      ACCOUNTS.map((accounts) => ({ accounts, reps: REPS_FOR_ACCOUNTS, at: accounts })),
      say,
    );
    const overReps = await measured(
      REPS.map((reps) => ({ accounts: ACCOUNTS_FOR_REPS, reps, at: reps })),
      say,
    );
    const seconds = "seconds, shortest of several runs";
    const accountsTitle = `Time against accounts, ${REPS_FOR_ACCOUNTS} reps`;
    const repsTitle = `Time against reps, ${ACCOUNTS_FOR_REPS.toLocaleString("en")} accounts`;
    const text =
      "Clustered accounts on a plane, both axes logarithmic; the dashed line is one dense pass.\n\n" +
      `![${accountsTitle}](performance-accounts.svg)\n\n![${repsTitle}](performance-reps.svg)`;
    return {
      title: "Time against size",
      text,
      targets: [],
      pictures: {
        "performance-accounts.svg": curvesSvg(
          { title: accountsTitle, x: "accounts", y: seconds },
          overAccounts,
        ),
        "performance-reps.svg": curvesSvg({ title: repsTitle, x: "reps", y: seconds }, overReps),
      },
    };
  },
};

/** One curve per slack, and the dense pass of the same runs. */
async function measured(
  points: readonly { accounts: number; reps: number; at: number }[],
  say: Say,
): Promise<Curve[]> {
  const passes = new Map<number, number>();
  const curves: Curve[] = [];
  for (const { slack, ...line } of LINES) {
    const times: [number, number][] = [];
    for (const { accounts, reps, at } of points) {
      const order = {
        accounts,
        reps,
        slack,
        seed: SEED,
        solver: "this engine",
        on: "plane",
      } as const;
      const { figures } = await runJob("carve", order);
      if (!figures) continue;
      times.push([at, figures.seconds]);
      passes.set(at, Math.min(passes.get(at) ?? Infinity, figures.passSeconds));
      say(`curves | ${size(accounts, reps)} | ${line.name} | ${brief(figures.seconds)} s`);
    }
    curves.push({ ...line, points: times });
  }
  return [...curves, { ...PASS, points: [...passes] }];
}
