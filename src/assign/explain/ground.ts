import type { Plan } from "../../model";
import { isOfPlaces } from "../standing/accessors";
import { sumOf } from "../standing/figures";
import type { Pieces } from "../standing/pieces";
import type { Standing } from "../standing/standing";
import { accountCosts } from "../problem/costTable";
import { placesOf } from "../problem/places";
import type { Places } from "../problem/places";
import { boundedOf } from "./shares";
import type { Bounded } from "./shares";

/** What explanations look at again and again. */
export interface Ground {
  readonly standing: Standing;
  readonly pieces: Pieces;
  readonly plan: Plan;
  /** What each rep would hold of the load that reps are compared by, by the problem's shares. */
  readonly fair: Float64Array;
  /** What reps hold within limits: the measures, then the loads with limits of their own. */
  readonly bounded: readonly Bounded[];
  /** Whether loads decide, not costs. */
  readonly evens: boolean;
  /**
   * Ranks all reps for accounts that go together, whether or not they may serve them: the lower, the
   * better. By what they cost, or by the level that each would have.
   */
  readonly rank: (together: readonly number[], into: Float64Array) => void;
  /** Scratch of length k: the ranks of the account asked about... */
  readonly ranks: Float64Array;
  /** ...and 1 for who may serve it and all that stay together with it. */
  readonly open: Uint8Array;
}

export function groundOf(standing: Standing, pieces: Pieces, plan: Plan, evens: boolean): Ground {
  const { problem } = standing;
  const fair = fairByShare(standing);
  return {
    standing,
    pieces,
    plan,
    fair,
    bounded: boundedOf(problem, standing.rep),
    evens,
    rank: evens ? levelsOf(standing, fair) : costsOf(standing),
    ranks: new Float64Array(problem.reps),
    open: new Uint8Array(problem.reps),
  };
}

function fairByShare({ accessors: { share }, tally: { held } }: Standing): Float64Array {
  const mean = sumOf(held) / sumOf(share);
  return share.map((one) => one * mean);
}

/** A load as a part of a fair share. */
export function levelOf(load: number, fair: number): number {
  if (fair > 0) return load / fair;
  return load > 0 ? Infinity : 0;
}

/** The level of each rep with the accounts. */
function levelsOf({ accessors, tally, rep: now }: Standing, fair: Float64Array): Ground["rank"] {
  return (together, into) => {
    for (let rep = 0; rep < into.length; rep++) {
      let load = tally.held[rep]!;
      for (const member of together) if (now[member] !== rep) load += accessors.load(member, rep);
      into[rep] = levelOf(load, fair[rep]!);
    }
  };
}

/**
 * What the accounts cost with each rep: the part of the price of variance that depends on the rep
 * counts. The nearest are told by straight lines, which need no trigonometry, where that is the same.
 */
function costsOf(standing: Standing): Ground["rank"] {
  const { problem } = standing;
  const { cost, reps } = problem;
  const places = isOfPlaces(cost) ? placesOf(cost) : undefined;
  const byAccount = cost === undefined ? undefined : accountCosts(cost, reps);
  const part = new Float64Array(reps);
  const varied = variedOf(standing);
  const isByPlace = byAccount?.places !== undefined && places !== undefined && !problem.variance;
  return (together, into) => {
    const [only = -1] = together;
    if (isByPlace && together.length === 1 && (places.trips?.[only] ?? 1) > 0) {
      lines(places, only, into);
      return;
    }
    into.fill(0);
    for (const member of together) {
      byAccount?.row(member, part);
      if (byAccount) for (let rep = 0; rep < reps; rep++) into[rep]! += part[rep]!;
    }
    varied?.(together, into);
  };
}

/** Squared straight lines from the account to all reps; 0 from a place that is not known. */
function lines({ dimensions, account, rep }: Places, one: number, into: Float64Array): void {
  const x = account[one * dimensions]!;
  const y = account[one * dimensions + 1]!;
  const z = dimensions === 3 ? account[one * dimensions + 2]! : 0;
  if (Number.isNaN(x + y)) {
    into.fill(0);
    return;
  }
  for (let r = 0; r < into.length; r++) {
    const at = r * dimensions;
    const dx = x - rep[at]!;
    const dy = y - rep[at + 1]!;
    const dz = dimensions === 3 ? z - rep[at + 2]! : 0;
    into[r] = dx * dx + dy * dy + dz * dz;
  }
}

/** Adds what accounts with each rep add to the price of variance. */
function variedOf({ problem, tally, rep: now }: Standing): Ground["rank"] | undefined {
  const { variance, reps } = problem;
  if (!variance) return undefined;
  const perSquare = variance.weight / reps;
  return (together, into) => {
    let load = 0;
    for (const member of together) load += variance.load[member]!;
    for (let rep = 0; rep < reps; rep++) {
      let others = tally.varied[rep]!;
      for (const member of together) if (now[member] === rep) others -= variance.load[member]!;
      into[rep]! += perSquare * 2 * others * load;
    }
  };
}
