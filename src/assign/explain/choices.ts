import type { Plan } from "../../model";
import { distanceOf } from "../problem/places";
import { isOfPlaces, mayHold } from "../change/asks";
import { sumOf } from "../change/figures";
import type { Pieces } from "../change/pieces";
import type { Standing } from "../change/standing";

/** An account, with those that stay together with it, and what each rep would mean for it. */
export interface Choice {
  readonly account: number;
  /** The accounts that go together, this one included. */
  readonly together: readonly number[];
  /** Reps who may serve them all, locks counted. */
  readonly reps: readonly number[];
  /**
   * Per rep, what they cost there: the part of the price of variance that depends on the rep
   * counts. 0 without a cost.
   */
  cost(rep: number): number;
  /** The same at the plan's prices of workload, measures and moves. */
  priced(rep: number): number;
  /** The level that the rep has with them: load per unit of share over the mean. */
  levelWith(rep: number): number;
}

/** What explanations look at again and again. */
export interface Ground {
  readonly standing: Standing;
  readonly pieces: Pieces;
  readonly plan: Plan;
  /** Load per unit of share, all reps together. */
  readonly meanLevel: number;
  /** Distance where costs are of places: km along great circles, or units of the plane. */
  readonly distance: ((account: number, rep: number) => number) | undefined;
  /** " km", or nothing on a plane. */
  readonly unit: string;
}

export function groundOf(standing: Standing, pieces: Pieces, plan: Plan): Ground {
  const { cost } = standing.problem;
  return {
    standing,
    pieces,
    plan,
    meanLevel: sumOf(standing.tally.held) / sumOf(standing.asks.share),
    distance: isOfPlaces(cost) ? distanceOf(cost) : undefined,
    unit: isOfPlaces(cost) && cost.kind === "geographic" ? " km" : "",
  };
}

/** O(k) per account. */
export function choiceOf({ standing, pieces, plan, meanLevel }: Ground, account: number): Choice {
  const { problem, asks, tally, rep: now } = standing;
  const together = pieces.with(account);
  const reps: number[] = [];
  for (let rep = 0; rep < problem.reps; rep++)
    if (together.every((member) => mayHold(problem, member, rep))) reps.push(rep);

  const sum = (of: (member: number) => number): number => {
    let total = 0;
    for (const member of together) total += of(member);
    return total;
  };
  const varied = problem.variance?.load;
  const variedLoad = varied ? sum((member) => varied[member] as number) : 0;
  const perSquare = (problem.variance?.weight ?? 0) / problem.reps;
  const costOf = (rep: number): number => {
    const plain = asks.cost ? sum((member) => asks.cost?.(member, rep) ?? 0) : 0;
    if (!varied) return plain;
    const held = sum((member) => (now[member] === rep ? (varied[member] as number) : 0));
    return plain + perSquare * 2 * ((tally.varied[rep] as number) - held) * variedLoad;
  };
  // Costs are asked for again and again: each is worked out once.
  const costs = new Float64Array(problem.reps).fill(NaN);
  const cost = (rep: number): number => {
    const known = costs[rep] as number;
    if (!Number.isNaN(known)) return known;
    return (costs[rep] = costOf(rep));
  };
  const { prices } = plan;
  const measureLoads = (problem.measures ?? []).map(({ load }) =>
    sum((member) => load[member] as number),
  );
  const priced = (rep: number): number => {
    let total = cost(rep);
    if (!prices) return total;
    total += (prices.workload[rep] as number) * sum((member) => asks.workload(member, rep));
    prices.measures.forEach((perLoad, m) => {
      total += (perLoad[rep] as number) * (measureLoads[m] ?? 0);
    });
    const { owner } = problem;
    if (owner && prices.move > 0)
      total +=
        prices.move *
        sum((member) => ((owner[member] as number) >= 0 && owner[member] !== rep ? 1 : 0));
    return total;
  };
  const levelWith = (rep: number): number => {
    const coming = sum((member) => (now[member] === rep ? 0 : asks.load(member, rep)));
    const level = ((tally.held[rep] as number) + coming) / (asks.share[rep] as number);
    return meanLevel > 0 ? level / meanLevel : 0;
  };
  return { account, together, reps, cost, priced, levelWith };
}

/** The rep with the least figure, the lowest number first; -1 where there is none. `but` is left out. */
export function least(reps: readonly number[], of: (rep: number) => number, but = -1): number {
  let found = -1;
  let lowest = Infinity;
  for (const rep of reps) {
    if (rep === but) continue;
    const figure = of(rep);
    if (found >= 0 && figure >= lowest) continue;
    found = rep;
    lowest = figure;
  }
  return found;
}
