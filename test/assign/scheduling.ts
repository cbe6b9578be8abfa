import type { Problem } from "../../src/model";
import { seededRandom } from "../../src/random";
import type { Random } from "../../src/random";

/** Loads to even out over reps who are all alike, with the optimum where the making tells it. */
export interface Scheduling {
  readonly problem: Problem;
  readonly optimum?: number;
}

const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

function alike(loads: readonly number[], reps: number): Problem {
  return {
    accounts: loads.length,
    reps,
    capacity: new Float64Array(reps).fill(Infinity),
    workload: Float64Array.from(loads),
  };
}

/** Whole loads, each equally likely (França et al., Computers & Operations Research 21, 1994). */
export function uniformLoads(
  accounts: number,
  reps: number,
  [low, high]: readonly [number, number],
  seed: number,
): Problem {
  const random = seededRandom(seed);
  return alike(
    Array.from({ length: accounts }, () => between(random, low, high)),
    reps,
  );
}

/** Nearly all loads among the largest (the non-uniform family of França et al.). */
export function nonUniformLoads(
  accounts: number,
  reps: number,
  largest: number,
  seed: number,
): Problem {
  const random = seededRandom(seed);
  const loads = Array.from({ length: accounts }, () =>
    random() < 0.98
      ? between(random, Math.floor(largest * 0.9), largest)
      : between(random, 1, Math.floor(largest * 0.02)),
  );
  return alike(loads, reps);
}

/** Bell-shaped loads (Dell'Amico and Martello, ORSA Journal on Computing 7, 1995). */
export function bellLoads(
  accounts: number,
  reps: number,
  { mean, deviation }: { mean: number; deviation: number },
  seed: number,
): Problem {
  const random = seededRandom(seed);
  const loads = Array.from({ length: accounts }, () => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw++) sum += random();
    return Math.max(1, Math.round(mean + deviation * sum));
  });
  return alike(loads, reps);
}

/** Reps filled to the brim and cut into accounts: the optimum is `level`, with no room to spare. */
export function plantedLoads(
  perRep: number,
  reps: number,
  level: number,
  seed: number,
): Required<Scheduling> {
  const random = seededRandom(seed);
  const loads: number[] = [];
  for (let rep = 0; rep < reps; rep++) {
    const cuts = new Set<number>();
    while (cuts.size < perRep - 1) cuts.add(between(random, 1, level - 1));
    const ends = [0, ...[...cuts].sort((a, b) => a - b), level];
    for (let part = 1; part < ends.length; part++)
      loads.push((ends[part] ?? 0) - (ends[part - 1] ?? 0));
  }
  return { problem: alike(loads, reps), optimum: level };
}

/** Three accounts per rep, each between a quarter and half of what the three make together. */
export function tripletLoads(reps: number, seed: number): Required<Scheduling> {
  const random = seededRandom(seed);
  const loads: number[] = [];
  for (let rep = 0; rep < reps; rep++) {
    const first = between(random, 380, 490);
    const second = between(random, Math.ceil((1000 - first) / 2), 499);
    loads.push(first, Math.min(second, 749 - first), 1000 - first - Math.min(second, 749 - first));
  }
  return { problem: alike(loads, reps), optimum: 1000 };
}
