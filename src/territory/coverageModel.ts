import { InputError } from "../errors";
import type { Groups } from "../table/numbers/groups";
import { countsOf } from "../table/numbers/groups";

export type Model = "geographic" | "segment" | "vertical" | "hybrid";

/** Where one model ends and the next begins. */
export interface ModelLimits {
  /** Fewer reps than this go by geography. */
  readonly smallTeam: number;
  /** From as many on, a team goes by vertical or by segment and geography. */
  readonly largeTeam: number;
  /** Part of the customers in the three largest regions from which they are concentrated, 0 to 100. */
  readonly concentratedPercent: number;
}

export interface ModelChoice {
  readonly model: Model;
  /** Part of the customers in the three largest regions; NaN where there is no customer. */
  readonly concentration: number;
  /** What three of these regions would hold if all were alike; NaN where there is none. */
  readonly evenShare: number;
  readonly why: string;
}

/**
 * The part of all rows that stands in the three largest groups, rows without a group among the whole;
 * NaN where there is no row. O(n).
 */
export function topThreeShare(groups: Groups): number {
  const sizes = countsOf(groups).sort((a, b) => b - a);
  const [first = 0, second = 0, third = 0] = sizes;
  return (first + second + third) / groups.of.length;
}

/** How many times as many customers each of the three largest regions holds as each other one does. */
function timesTheOthers(groups: Groups): number {
  const sizes = countsOf(groups).sort((a, b) => b - a);
  const meanOf = (some: ArrayLike<number>): number =>
    Array.from(some).reduce((sum, size) => sum + size, 0) / some.length;
  return sizes.length > 3 ? meanOf(sizes.slice(0, 3)) / meanOf(sizes.slice(3)) : NaN;
}

/** Three regions stand out where each holds so many times as many customers as each other one. */
const STANDS_OUT = 2;

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/**
 * Which model of coverage suits a team: by geography while it is small, by segment while it grows, by
 * vertical once it is large; or by segment and geography together, the hybrid, where its customers
 * are concentrated in few regions: three hold so large a part of them, and each at least twice as many
 * as each of the others, since of few regions three hold a large part anyway. O(n).
 *
 * Source: D3 (003_7c1925b50ab7e91f.txt), "Territory Design Models". It gives both of the last two for 50
 * reps and more; concentration tells them apart, as it says of the hybrid.
 *
 * @param reps - size of the team
 * @param customers - region of each customer
 * @throws InputError if the small team is larger than the large one
 * @example coverageModel(12, groupsOf(["West"]), { smallTeam: 10, largeTeam: 50, concentratedPercent: 50 }).model // => "segment"
 */
export function coverageModel(reps: number, customers: Groups, limits: ModelLimits): ModelChoice {
  const { smallTeam, largeTeam, concentratedPercent } = limits;
  if (smallTeam > largeTeam) {
    throw new InputError(
      `The setting smallTeam is ${smallTeam}, above largeTeam, ${largeTeam}. Exchange the two.`,
    );
  }
  const concentration = topThreeShare(customers);
  const regions = customers.names.length;
  const evenShare = regions === 0 ? NaN : Math.min(1, 3 / regions);
  const choice = (model: Model, why: string): ModelChoice => ({
    model,
    concentration,
    evenShare,
    why,
  });
  if (reps < smallTeam) {
    return choice("geographic", `Fewer than ${smallTeam} reps: clear ownership, little travel.`);
  }
  if (reps < largeTeam) {
    return choice(
      "segment",
      `From ${smallTeam} to below ${largeTeam} reps: each serves a segment.`,
    );
  }
  const team = `${largeTeam} reps or more`;
  if (Number.isNaN(concentration)) {
    return choice("vertical", `${team}, and no customers that could be concentrated.`);
  }
  if (regions <= 3) {
    return choice(
      "vertical",
      `${team}; customers in ${regions} region${regions === 1 ? "" : "s"}, too few to tell concentrated from even: experts by industry.`,
    );
  }
  const found = `${percent(concentration)} of customers in the three largest regions`;
  if (concentration * 100 < concentratedPercent) {
    return choice(
      "vertical",
      `${team}; ${found}, below ${concentratedPercent} %: experts by industry.`,
    );
  }
  return timesTheOthers(customers) >= STANDS_OUT
    ? choice(
        "hybrid",
        `${team}; ${found}, ${concentratedPercent} % or more: segment and geography.`,
      )
    : choice(
        "vertical",
        `${team}; ${found}, but an even share of ${regions} regions would be ${percent(evenShare)}: experts by industry.`,
      );
}
