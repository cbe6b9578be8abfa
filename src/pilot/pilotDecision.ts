import type { GoNoGo } from "./goNoGo";

/** What becomes of a pilot, and why. */
export interface PilotDecision {
  readonly decision: "go" | "extend" | "retune" | "stop";
  /** A sentence for people. */
  readonly reason: string;
}

/** What was asked of a pilot. */
export interface PilotAsked {
  readonly kpis: number;
  readonly needed: number;
  /** In how many periods in a row. */
  readonly periods: number;
  /** Sentences about KPIs that are beyond their stop limits. */
  readonly stops: readonly string[];
}

/**
 * What becomes of a pilot: it stops where a KPI is beyond its stop limit, goes on to the roll-out where
 * enough KPIs were met, is to be tuned anew where fewer than half of those needed are met, and is
 * extended in between.
 *
 * Source of go, extend and retune: D2 (002_c2a37b87c603f929.txt), "Sign-off criteria" and "Testing,
 * validation, and A/B pilot"; that retuning begins below half is our reading.
 */
export function pilotDecision(
  { go, metNow, inARow }: GoNoGo,
  { kpis, needed, periods, stops }: PilotAsked,
): PilotDecision {
  if (stops.length > 0) return { decision: "stop", reason: stops.join(" ") };
  const now = `${metNow} of ${kpis} KPIs ${metNow === 1 ? "is" : "are"} met in the latest period, ${needed} ${needed === 1 ? "is" : "are"} needed in ${periods} in a row`;
  if (go)
    return {
      decision: "go",
      reason: `${now}, and ${inARow} ${inARow === 1 ? "is" : "are"} there.`,
    };
  if (2 * metNow < needed) {
    return {
      decision: "retune",
      reason: `${now}: fewer than half. Retune weights or limits, and run the pilot again.`,
    };
  }
  return { decision: "extend", reason: `${now}. Extend the pilot, and work on what is not met.` };
}
