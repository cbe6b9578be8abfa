import { balance } from "../../src/assign";
import {
  bellLoads,
  nonUniformLoads,
  plantedLoads,
  tripletLoads,
  uniformLoads,
} from "../../test/assign/scheduling";
import type { Scheduling } from "../../test/assign/scheduling";
import { familyOf, timed } from "./family";
import type { Family } from "./family";

/** Kinds of loads; "planted" and "triplet" have a known optimum with no room to spare. */
export type Loads = "uniform" | "non-uniform" | "bell" | "planted" | "triplet";

export interface SchedulingOrder {
  readonly kind: Loads;
  readonly accounts: number;
  readonly reps: number;
  readonly seeds: number;
}

/** The largest load made as small as can be; the gap is to the optimum, or to the engine's bound. */
export function schedulingJob({ seeds, ...order }: SchedulingOrder): Family {
  return familyOf(
    seeds,
    (seed) => {
      const { problem, optimum } = instanceOf(order, seed);
      const { seconds, result } = timed(() => balance(problem));
      return { seconds, result: { problem, optimum, ...result } };
    },
    ({ problem, optimum, rep, lowerBound }) => {
      const held = new Float64Array(problem.reps);
      rep.forEach((at, account) => {
        if (at >= 0) held[at]! += problem.workload[account]!;
      });
      const least = optimum ?? lowerBound;
      return { gap: (Math.max(...held) - least) / least, isWhole: !rep.includes(-1) };
    },
  );
}

function instanceOf(
  { kind, accounts, reps }: Omit<SchedulingOrder, "seeds">,
  seed: number,
): Scheduling {
  if (kind === "uniform") return { problem: uniformLoads(accounts, reps, [1, 1_000], seed) };
  if (kind === "non-uniform") return { problem: nonUniformLoads(accounts, reps, 1_000, seed) };
  if (kind === "bell")
    return { problem: bellLoads(accounts, reps, { mean: 100, deviation: 20 }, seed) };
  if (kind === "planted") return plantedLoads(accounts / reps, reps, 10_000, seed);
  return tripletLoads(reps, seed);
}
