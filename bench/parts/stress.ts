import { brief, percent, size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part } from "../report/section";
import { runJob } from "../runJob";

const ORDER = { accounts: 1_000, reps: 10, slack: 0.08, seed: 7, runs: 500 };
const MOST_CARVES = 60;

const TITLES: Cells = [
  "accounts x reps:",
  "runs",
  "carve, seconds",
  "stress, seconds",
  "carves",
  "accounts that stay, mean",
];

export const stressPart: Part = {
  name: "stress",
  async run(say) {
    const { figures } = await runJob("stress", ORDER);
    const title = "Stress";
    const work = `${ORDER.runs} stress runs on ${size(ORDER.accounts, ORDER.reps)}`;
    const must = `<= ${MOST_CARVES} times one carve`;
    if (!figures) {
      const target = { work, must, measured: "not finished", reached: false };
      return { title, text: "The run did not finish in its time.", targets: [target] };
    }
    const { carveSeconds, seconds, runs, stays } = figures;
    const carves = seconds / carveSeconds;
    const line = [
      size(ORDER.accounts, ORDER.reps),
      whole(runs),
      brief(carveSeconds),
      brief(seconds),
      brief(carves),
      percent(stays, 1),
    ];
    say(`stress | ${line.join(" | ")}`);
    const measured = `${brief(carves)} times, ${whole(runs)} runs`;
    const reached = carves <= MOST_CARVES && runs === ORDER.runs;
    return {
      title,
      text: `Demand, capacities and weights stray from the plan.\n\n${tableOf(TITLES, [line])}`,
      targets: [{ work, must, measured, reached }],
    };
  },
};
