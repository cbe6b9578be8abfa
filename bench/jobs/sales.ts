import { balance } from "../../src/assign";
import { leastTravel } from "../sales/highs";
import { judged } from "../sales/judge";
import type { Judged } from "../sales/judge";
import { salesTeam } from "../sales/team";
import type { TeamShape } from "../sales/team";

export interface SalesOrder {
  readonly shape: TeamShape;
  /** Seconds that HiGHS has for the same problem; it is not asked when absent. */
  readonly peerSeconds?: number;
}

export interface SalesCarved extends Judged {
  /** Processor time of the first run in a process, everything cold. */
  readonly cpuSeconds: number;
  /** Of the travel; -1 where nothing useful is proven. */
  readonly gap: number;
  /** Workload that waits in any plan, as far as it is proven. */
  readonly leastWaiting: number;
  /** The travel that HiGHS finds in its time, and the least that it proves. */
  readonly peer?: { readonly km: number; readonly lowerBound: number; readonly seconds: number };
}

/** What people run first: loads within tolerances, travel as short as can be. */
export async function salesJob({ shape, peerSeconds }: SalesOrder): Promise<SalesCarved> {
  const team = salesTeam(shape);
  const before = process.cpuUsage();
  const plan = balance(team);
  const { user, system } = process.cpuUsage(before);
  const gap = plan.travel?.gap ?? Infinity;
  const start = performance.now();
  const solved = peerSeconds === undefined ? undefined : await leastTravel(team, peerSeconds);
  const seconds = (performance.now() - start) / 1000;
  return {
    ...judged(team, plan.rep),
    cpuSeconds: (user + system) / 1e6,
    gap: Number.isFinite(gap) ? gap : -1,
    leastWaiting: plan.shortage.lowerBound,
    ...(solved && { peer: { km: solved.km, lowerBound: solved.lowerBound, seconds } }),
  };
}
