import ln from "@stdlib/math-base-special-ln";
import type { Problem } from "../../src/model";
import { seededRandom } from "../../src/random";
import type { Random } from "../../src/random";

/** The kinds of generalised assignment problem that the literature compares methods on. */
export type Kind = "A" | "B" | "C" | "D" | "E" | "Osman";

export type GeneralisedProblem = Problem & {
  readonly workload: Float64Array;
  readonly cost: Float64Array;
};

/**
 * A seeded generalised assignment problem, to be minimised: workload, cost and capacity are whole
 * numbers, workload and cost depend on account and rep. Kinds A to D as P. C. Chu and J. E. Beasley
 * (Computers & Operations Research 24, 1997) define them, E as M. Laguna et al. (EJOR 82, 1995),
 * Osman as in gap1 to gap12 (I. H. Osman, OR Spektrum 17, 1995). Reps number 5 to 80; in D and E
 * the cheap reps of an account are those who need long for it.
 */
export function generalisedProblem(
  kind: Kind,
  reps: number,
  accounts: number,
  seed: number,
): GeneralisedProblem {
  const random = seededRandom(seed);
  const workload = new Float64Array(accounts * reps);
  const cost = new Float64Array(accounts * reps);
  for (let pair = 0; pair < workload.length; pair++) {
    workload[pair] = workloadDrawn(kind, random);
    cost[pair] = costDrawn(kind, workload[pair] ?? 0, random);
  }
  const capacity =
    kind === "A" || kind === "B"
      ? new Float64Array(reps).fill(
          Math.floor((kind === "A" ? 1 : 0.7) * roomAsWished(workload, cost, reps)),
        )
      : shareOfAll(workload, reps);
  return { accounts, reps, capacity, workload, cost };
}

/** A whole number from `least` to `most`, both included. */
function between(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1));
}

function workloadDrawn(kind: Kind, random: Random): number {
  if (kind === "D") return between(1, 100, random);
  if (kind === "E") return Math.floor(1 - 10 * ln(1 - random()));
  return between(5, 25, random);
}

function costDrawn(kind: Kind, workload: number, random: Random): number {
  if (kind === "D") return 111 - workload + between(-10, 10, random);
  if (kind === "E") return Math.floor(1000 / workload - 10 * random());
  if (kind === "Osman") return between(15, 25, random);
  return between(10, 50, random);
}

/** 0.8 of the workload that a rep would have with its fair share of accounts. */
function shareOfAll(workload: Float64Array, reps: number): Float64Array {
  const capacity = new Float64Array(reps);
  workload.forEach((one, pair) => {
    capacity[pair % reps] = (capacity[pair % reps] ?? 0) + one;
  });
  return capacity.map((all) => Math.floor((0.8 * all) / reps));
}

/** Mostly a fair share at the mean workload of 15, partly the busiest rep if accounts had their wish. */
function roomAsWished(workload: Float64Array, cost: Float64Array, reps: number): number {
  const wished = new Float64Array(reps);
  const accounts = workload.length / reps;
  for (let account = 0; account < accounts; account++) {
    const row = cost.subarray(account * reps, (account + 1) * reps);
    const cheapest = row.indexOf(Math.min(...row));
    wished[cheapest] = (wished[cheapest] ?? 0) + (workload[account * reps + cheapest] ?? 0);
  }
  return 0.6 * (accounts / reps) * 15 + 0.4 * Math.max(...wished);
}
