import { brief, percent, size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part, Target } from "../report/section";
import { runJob } from "../runJob";
import type { PlansMade, PlansOrder } from "../jobs/plans";

interface Kind {
  readonly name: string;
  readonly size: string;
  /** One run for each. */
  readonly orders: readonly PlansOrder[];
  /** Seconds of processor time for three plans. */
  readonly most: number;
}

const TEAM = {
  ...{ accounts: 10_000, reps: 60, owners: "filled", room: 1.15, roomFor: "accounts" },
  ...{ families: 0.1, customers: 0.3 },
} as const;
/** Percent of ARR and of customers that may change hands. */
const LIMITS = 10;
/** Of the sample, which is the same each time, the shortest of three counts. */
const AGAIN = [{}, {}, {}];

const KINDS: readonly Kind[] = [
  { name: "the sample", size: size(1_000, 11), orders: AGAIN, most: 5 },
  {
    name: "places, families, room, limits on moves",
    size: size(TEAM.accounts, TEAM.reps),
    orders: [11, 12, 13].map((seed) => ({ shape: { ...TEAM, seed }, limits: LIMITS })),
    most: 20,
  },
];

const TITLES: Cells = [
  "kind",
  "accounts x reps:",
  "seed:",
  "may move, %:",
  "s:",
  "longest unit, ms:",
  "moved:",
  "furthest rep:",
  "km:",
];

export const plansPart: Part = {
  name: "plans",
  async run(say) {
    const lines: Cells[] = [];
    const targets: Target[] = [];
    for (const kind of KINDS) {
      const made: (PlansMade | undefined)[] = [];
      for (const order of kind.orders) {
        const { figures } = await runJob("plans", order);
        made.push(figures);
        for (const cells of linesOf(kind, order, figures)) {
          say(`plans | ${cells.join(" | ")}`);
          lines.push(cells);
        }
      }
      targets.push(targetOf(kind, made));
    }
    return { title: "Three plans", text: `${ABOUT}\n\n${tableOf(TITLES, lines)}`, targets };
  },
};

const ABOUT =
  '"Make three plans", by the planner of the pane\'s worker in a process of its own, from tables to what the ' +
  "pane shows of each: the user's own limit on moves, none, hardly any moves. Processor time, everything cold at " +
  "first. Of 10,000 accounts 30 % are customers and 10 % have parents; no more than 10 % of customers and of ARR " +
  "may change hands.";

function linesOf(kind: Kind, { shape }: PlansOrder, figures: PlansMade | undefined): Cells[] {
  const about = [kind.name, kind.size, shape === undefined ? "-" : whole(shape.seed)];
  if (figures === undefined) return [[...about, "-", "over 600", "-", "-", "-", "-"]];
  return figures.plans.map((one) => [
    ...about,
    brief(one.mayMove),
    brief(one.cpuSeconds),
    whole(one.longestMs),
    whole(one.moved),
    percent(one.furthest),
    brief(one.km),
  ]);
}

/** Of the same work done again the shortest counts, of several draws the longest. */
function targetOf(
  { name, size: of, orders, most }: Kind,
  made: readonly (PlansMade | undefined)[],
): Target {
  const seconds = made.map((one) => one?.cpuSeconds ?? Infinity);
  const isSame = orders.every(({ shape }) => shape === undefined);
  const counts = isSame ? Math.min(...seconds) : Math.max(...seconds);
  return {
    work: `three plans: ${of}, ${name}`,
    must: `<= ${most} s of processor time`,
    measured: `${isSame ? "shortest" : "longest"} ${brief(counts)} s`,
    reached: counts <= most,
  };
}
