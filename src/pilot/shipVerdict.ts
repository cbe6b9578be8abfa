import type { DiffInDiff } from "./diffInDiff";

/** When an effect is enough. */
export interface ShipRule {
  /** p has to be below it. */
  readonly p: number;
  /** The lift has to reach it. */
  readonly lift: number;
}

/** Whether the effect of a pilot is enough to ship; undefined where p or lift isn't known. */
export interface ShipVerdict {
  readonly ship: boolean | undefined;
  /** A sentence for people. */
  readonly reason: string;
}

function percent(share: number): string {
  return `${Math.round(1000 * share) / 10} %`;
}

/**
 * Whether to ship what a pilot has tried: the effect is beyond chance, and the lift is large enough. For
 * what should rise.
 *
 * Source: D2 (002_c2a37b87c603f929.txt), "Pilot KPIs and decision rules": ship if the p of a difference in
 * differences is below 0.10, with a lift of 10 %.
 */
export function shipVerdict({ p, lift }: DiffInDiff, rule: ShipRule): ShipVerdict {
  if (Number.isNaN(lift)) {
    return { ship: undefined, reason: "No lift: without the pilot nothing was to be expected." };
  }
  if (Number.isNaN(p)) {
    const reason = `The lift is ${percent(lift)}; p needs two rows or units in each group, and values that vary.`;
    return { ship: undefined, reason };
  }
  // Shares of sums may miss the limit by their last digit.
  const isLarge = lift >= rule.lift - 1e-12;
  const isSure = p < rule.p;
  const chance = `p is ${p < 0.001 ? "below 0.001" : Math.round(1000 * p) / 1000}, ${isSure ? "" : "not "}below ${rule.p}`;
  const size = `the lift is ${percent(lift)}, ${isLarge ? "at least" : "less than"} ${percent(rule.lift)}`;
  const words = isSure && isLarge ? "Ship" : "Don't ship";
  return { ship: isSure && isLarge, reason: `${words}: ${chance}, and ${size}.` };
}
