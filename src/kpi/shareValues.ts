import type { Limits } from "../defaults/limits";
import { knownKpi } from "./kpiNames";

/** How far the values of a KPI can go where it is a share. */
export interface ShareBound {
  /** No value beyond it can be meant as a part of 1. */
  readonly most: number;
  /** Whether the KPI is known to be a share; else only its limits look like it. */
  readonly isSure: boolean;
  /** Whether the name is used for a share as well, while the target is in another unit. */
  readonly isTwofold?: true;
}

const noShare: ShareBound = { most: Infinity, isSure: false };

/** A share of which no more is known, and a number beside limits that look like shares. */
const mostOfShare = 5;
const mostOfLookalike = 10;

function isPart(limit: number): boolean {
  return !Number.isFinite(limit) || (limit >= 0 && limit <= 1);
}

/** Whether some measure by this name how many keep to it, some the days that nine of ten take. */
function isTwofoldName(name: string): boolean {
  return /adherence/i.test(name) && !/\bdays?\b/i.test(name);
}

/** How far a KPI can go that is known by its name; one of two meanings is what its limits say. */
function knownBound(kpi: string, most: number, { low, high }: Limits): ShareBound {
  if (Number.isFinite(most) || !isTwofoldName(kpi)) return { most, isSure: true };
  // Nobody wants at least 0.95 days, and at most 1 may be a day.
  if (low > 0 && isPart(low) && isPart(high)) return { most: 1, isSure: true };
  return { most, isSure: true, isTwofold: true };
}

/**
 * How far a KPI can go: as it is known by its name, by a % in the name, and for one of the user's own
 * whose limits are all from 0 to 1 ten times as far. A unit in brackets, as in "Cost (k$)", says
 * that it is a number of its own.
 *
 * @param limits - of its target
 * @param name - what the target calls it: that of "SLA P90 (days)" counts for SLA adherence as well
 */
export function shareBound(kpi: string, limits: Limits, name = kpi): ShareBound {
  const known = knownKpi(name);
  if (known !== undefined) return knownBound(kpi, known.most, limits);
  const { low, high } = limits;
  if (name.includes("%")) return { most: mostOfShare, isSure: true };
  const hasLimit = (Number.isFinite(low) && low !== 0) || (Number.isFinite(high) && high !== 0);
  if (/\([^()]+\)/.test(name) || !hasLimit || !isPart(low) || !isPart(high)) return noShare;
  return { most: mostOfLookalike, isSure: false };
}

/** What the numbers of a series are: parts of 1, or percentages without their sign. */
export type ShareReading = "parts" | "percent" | "unsure" | "perhaps a share";

/**
 * Whether shares were typed as percentages: "percent" where some can't be parts and none has to be
 * one; "unsure" where some can't be parts and others can't well be percentages, or the KPI is not
 * known to be a share; "perhaps a share" where the target is in days and no value is above 1. NaN and 0
 * tell nothing.
 *
 * @example shareReading(Float64Array.of(86, 92), { most: 5, isSure: true }) // => "percent"
 */
export function shareReading(
  values: Float64Array,
  { most, isSure, isTwofold }: ShareBound,
): ShareReading {
  if (isTwofold && values.some((value) => value > 0) && values.every((value) => !(value > 1)))
    return "perhaps a share";
  if (!values.some((value) => Math.abs(value) > most)) return "parts";
  const hasPart = values.some((value) => value !== 0 && Math.abs(value) <= 1);
  return isSure && !hasPart ? "percent" : "unsure";
}
