import { brief, percent, size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part, Target } from "../report/section";
import { runJob } from "../runJob";

const SHAPE = { accounts: 100_000, reps: 200, slack: 0.08, seed: 7, mostMoved: 0.05 };
const MOST_CARVES = 2;

const TITLES: Cells = [
  "accounts x reps:",
  "carve, seconds",
  "rebalance, seconds",
  "carves",
  "moved",
  "may move",
  "gap",
  "left out",
  "over capacity",
];

export const rebalancePart: Part = {
  name: "rebalance",
  async run(say) {
    const { figures } = await runJob("rebalance", SHAPE);
    const work = `rebalance ${size(SHAPE.accounts, SHAPE.reps)} under a 5 % cap`;
    const must = `<= ${MOST_CARVES} carves, cap kept`;
    const title = "Rebalancing";
    if (!figures)
      return {
        title,
        text: "The run did not finish in its time.",
        targets: [{ work, must, measured: "not finished", reached: false }],
      };
    const { carveSeconds, seconds, moved, maxMoved, gap, unassigned, overloaded } = figures;
    const carves = seconds / carveSeconds;
    const line = [
      size(SHAPE.accounts, SHAPE.reps),
      brief(carveSeconds),
      brief(seconds),
      brief(carves),
      whole(moved),
      whole(maxMoved),
      percent(gap < 0 ? undefined : gap),
      whole(unassigned),
      whole(overloaded),
    ];
    say(`rebalance | ${line.join(" | ")}`);
    const target: Target = {
      work,
      must,
      measured: `${brief(carves)} carves, ${whole(moved)} of ${whole(maxMoved)} moved`,
      reached: carves <= MOST_CARVES && moved <= maxMoved && unassigned === 0 && overloaded === 0,
    };
    const text =
      "Owners come from a carve for last year's capacities, which were up to 5 % higher or lower " +
      "per rep; 5 % of the accounts may move.\n\n" +
      tableOf(TITLES, [line]);
    return { title, text, targets: [target] };
  },
};
