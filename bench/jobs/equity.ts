import { balance } from "../../src/assign";
import type { Problem } from "../../src/model";
import { densePass } from "../densePass";
import { longTailed, planar } from "../instances";
import { seededRandom } from "../../src/random";
import { shortest } from "../shortest";

export interface EquityOrder {
  readonly accounts: number;
  readonly reps: number;
  readonly seed: number;
  /** With owners drawn at random and so large a part of the accounts that may move. */
  readonly mostMoved?: number;
}

export interface Evened {
  readonly seconds: number;
  readonly passSeconds: number;
  /** Largest load per unit of share, and what it can't be below. */
  readonly level: number;
  readonly lowerBound: number;
  readonly moved: number;
}

const MOST = { runs: 5, seconds: 10 };

/** A long-tailed potential evened out, no capacities. */
export async function equityJob({ mostMoved, ...shape }: EquityOrder): Promise<Evened> {
  const { accounts, reps, seed } = shape;
  const passSeconds = densePass(planar({ ...shape, slack: 0 }).cost);
  const problem: Problem = {
    accounts,
    reps,
    capacity: new Float64Array(reps).fill(Infinity),
    workload: longTailed(accounts, seed),
  };
  const random = seededRandom(seed);
  const asked: Problem =
    mostMoved === undefined
      ? problem
      : {
          ...problem,
          owner: Int32Array.from({ length: accounts }, () => Math.floor(random() * reps)),
          maxMoved: Math.floor(accounts * mostMoved),
        };
  const { result, seconds } = await shortest(() => balance(asked), MOST);
  const { cost, lowerBound, moved } = result;
  return { seconds, passSeconds, level: cost, lowerBound, moved };
}
