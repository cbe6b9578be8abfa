import { brief, percent, size } from "../report/markdown";
import type { Target } from "../report/section";
import type { Carved, CarveOrder } from "../jobs/carve";

/** Seconds after which HiGHS and YALPS are ended. */
export const PATIENCE = 120;

/** One solver on one instance. */
export interface Row {
  readonly order: CarveOrder;
  /** The most memory that the process has held, in MB. */
  readonly peak: number;
  /** Absent where the process was ended, or failed. */
  readonly carved?: Carved;
  /** Seconds after which it failed by itself; absent where it did not. */
  readonly failedAfter?: number;
}

/** What has to be reached at a size and slack; dense passes, gaps as shares, MB. */
interface Limit {
  readonly gap: number;
  readonly passes?: number;
  readonly memory?: number;
  /** How many times faster than the fastest of the peers. */
  readonly timesFaster?: number;
}

const LIMITS: Readonly<Record<string, Limit>> = {
  "1000 8 %": { gap: 0.0005, timesFaster: 40 },
  "1000 3 %": { gap: 0.0005, timesFaster: 40 },
  "1000 2 %": { gap: 0.001, timesFaster: 40 },
  "10000 8 %": { gap: 0.001, timesFaster: 20 },
  "10000 3 %": { gap: 0.001, timesFaster: 20 },
  "10000 2 %": { gap: 0.001, timesFaster: 20 },
  "100000 8 %": { gap: 0.0006, passes: 15, memory: 200 },
  "100000 3 %": { gap: 0.0015, passes: 30, memory: 200 },
  "100000 2 %": { gap: 0.0015, passes: 30, memory: 200 },
  "1048576 8 %": { gap: 0.0015, passes: 3, memory: 400 },
  "1048576 3 %": { gap: 0.0015, passes: 8, memory: 400 },
  "1048576 2 %": { gap: 0.0015, memory: 400 },
};

/** Times are asked of the plane, where the peers were measured; proof and memory of the globe too. */
function limitOf(key: string, isGlobe: boolean): Limit | undefined {
  const limit = LIMITS[key];
  if (!limit || !isGlobe) return limit;
  return { gap: limit.gap, ...(limit.memory !== undefined && { memory: limit.memory }) };
}

/** One target per slack of a size, each judged on all that it asks. */
export function targetsOf(rows: readonly Row[]): Target[] {
  return rows
    .filter(({ order }) => order.solver === "this engine")
    .flatMap((row) => {
      const { accounts, reps, slack } = row.order;
      const isGlobe = row.order.on === "globe";
      const limit = limitOf(`${accounts} ${percent(slack, 0)}`, isGlobe);
      const peers = rows.filter(
        ({ order }) =>
          order.slack === slack && (order.solver === "highs" || order.solver === "yalps"),
      );
      if (!limit) return [];
      const on = isGlobe ? ", great circles" : "";
      const work = `${size(accounts, reps)}, ${percent(slack, 0)} slack${on}`;
      return [{ work, ...judged(limit, row.carved, peers) }];
    });
}

function judged(
  limit: Limit,
  carved: Carved | undefined,
  peers: readonly Row[],
): Omit<Target, "work"> {
  const must = [`gap <= ${percent(limit.gap, 2)}`];
  if (limit.passes !== undefined) must.push(`<= ${limit.passes} passes`);
  if (limit.memory !== undefined) must.push(`<= ${limit.memory} MB`);
  if (limit.timesFaster !== undefined) must.push(`>= ${limit.timesFaster} x faster than a peer`);
  if (carved?.cost === undefined || carved.lowerBound === undefined)
    return { must: must.join(", "), measured: "no plan", reached: false };

  const gap = (carved.cost - carved.lowerBound) / carved.lowerBound;
  const passes = carved.seconds / carved.passSeconds;
  const measured = [percent(gap)];
  let reached = gap <= limit.gap && carved.unassigned === 0 && carved.overloaded === 0;
  if (limit.passes !== undefined) {
    measured.push(`${brief(passes)} passes`);
    reached &&= passes <= limit.passes;
  }
  if (limit.memory !== undefined) {
    measured.push(`${brief(carved.memory)} MB`);
    reached &&= carved.memory <= limit.memory;
  }
  if (limit.timesFaster !== undefined) {
    const peer = fastestPeer(peers);
    const faster = peer / carved.seconds;
    const isFloor = peers.every((row) => row.carved?.cost === undefined);
    measured.push(
      peers.length === 0
        ? "peers not run"
        : `${isFloor ? "more than " : ""}${brief(faster)} x (first run ${brief(peer / carved.firstSeconds)} x)`,
    );
    reached &&= faster >= limit.timesFaster;
  }
  return { must: must.join(", "), measured: measured.join(", "), reached };
}

/** Seconds of the fastest peer that came back with a plan; where none did, what they were given or lived. */
function fastestPeer(peers: readonly Row[]): number {
  if (peers.length === 0) return NaN;
  return Math.min(
    ...peers.map(({ carved, failedAfter }) =>
      carved?.cost === undefined ? (failedAfter ?? PATIENCE) : carved.seconds,
    ),
  );
}
