import type { Carved, CarveOrder } from "../jobs/carve";
import { brief, percent, size, tableOf, whole } from "../report/markdown";
import type { Cells } from "../report/markdown";
import type { Part, Section, Target } from "../report/section";
import { JobFailed, runJob } from "../runJob";
import type { Ran } from "../runJob";
import type { SolverName } from "../solvers/solver";
import { PATIENCE, targetsOf } from "./carveTargets";
import type { Row } from "./carveTargets";

const SEED = 7;
const SLACKS = [0.08, 0.03, 0.02];
/** A process that has to be ended takes this long, far beyond all targets. */
const TOO_LONG = 900;

interface Size {
  readonly accounts: number;
  readonly reps: number;
  readonly peers: readonly SolverName[];
}

const SIZES: readonly Size[] = [
  { accounts: 1_000, reps: 10, peers: ["highs", "yalps"] },
  { accounts: 10_000, reps: 50, peers: ["highs"] },
  { accounts: 100_000, reps: 200, peers: [] },
  { accounts: 1_048_576, reps: 1_000, peers: [] },
];

const TITLES: Cells = [
  "slack",
  "solver:",
  "seconds",
  "first run",
  "passes",
  "memory, MB",
  "cost",
  "bound",
  "gap",
  "above best bound",
  "left out",
  "over capacity",
];

/** One part per size: every slack with every solver, and the great-circle twin of the first. */
export const carveParts: readonly Part[] = SIZES.map(({ accounts, reps, peers }) => ({
  name: `${accounts}x${reps}`,
  async run(say, options): Promise<Section> {
    const rows: Row[] = [];
    const lines: Cells[] = [];
    for (const slack of SLACKS) {
      const solvers: SolverName[] = ["this engine", "greedy", ...(options.peers ? peers : [])];
      const shape = { accounts, reps, slack, seed: SEED };
      const orders = solvers.map((solver): CarveOrder => ({ ...shape, solver, on: "plane" }));
      if (slack === SLACKS[0]) orders.push({ ...shape, solver: "this engine", on: "globe" });
      for (const order of orders) {
        const row = await (peers.includes(order.solver) ? ranPeer(order) : ran(order, TOO_LONG));
        rows.push(row);
        const line = cellsOf(row, rows);
        lines.push(line);
        say(`${size(accounts, reps)} | ${line.join(" | ")}`);
      }
    }
    const targets: Target[] = targetsOf(rows);
    return { title: size(accounts, reps), text: tableOf(TITLES, lines), targets };
  },
}));

async function ran(order: CarveOrder, most: number): Promise<Row> {
  const { figures, peak }: Ran<Carved> = await runJob("carve", order, most);
  return { order, peak, ...(figures && { carved: figures }) };
}

/** A peer that gives up is a line of the table, not the end of the run. */
async function ranPeer(order: CarveOrder): Promise<Row> {
  const begin = performance.now();
  try {
    return await ran(order, PATIENCE);
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error;
    return { order, peak: NaN, failedAfter: (performance.now() - begin) / 1000 };
  }
}

function cellsOf({ order, peak, carved, failedAfter }: Row, rows: readonly Row[]): Cells {
  const name = order.on === "globe" ? `${order.solver}, great circles` : order.solver;
  const start = [percent(order.slack, 0), name];
  if (!carved) {
    const isFailed = failedAfter !== undefined;
    const end = isFailed ? `failed after ${brief(failedAfter)}` : `ended after ${PATIENCE}`;
    return [...start, end, "-", "-", isFailed ? "-" : brief(peak), ..."------".split("")];
  }
  const { seconds, firstSeconds, passSeconds, memory, cost, lowerBound } = carved;
  const figures = [...start, brief(seconds), brief(firstSeconds), brief(seconds / passSeconds)];
  if (cost === undefined)
    return [...figures, brief(memory), "no whole-numbered plan", ..."-----".split("")];
  const best = bestBound(order, rows);
  return [
    ...figures,
    brief(memory),
    whole(cost),
    lowerBound === undefined ? "-" : whole(lowerBound),
    percent(lowerBound === undefined ? undefined : (cost - lowerBound) / lowerBound),
    percent(best === undefined ? undefined : (cost - best) / best),
    whole(carved.unassigned ?? NaN),
    whole(carved.overloaded ?? NaN),
  ];
}

/** The highest proven bound for the instance that this run knows so far. */
function bestBound({ slack, on }: CarveOrder, rows: readonly Row[]): number | undefined {
  const bounds = rows
    .filter(({ order }) => order.slack === slack && order.on === on)
    .map(({ carved }) => carved?.lowerBound ?? -Infinity);
  const best = Math.max(...bounds);
  return best > -Infinity ? best : undefined;
}
