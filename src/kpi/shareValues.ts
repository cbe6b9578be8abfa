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

/**
 * How far a KPI can go: as it is known by its name, by a % in the name, and for one of the user's own
 * whose limits are all from 0 to 1 ten times as far. A unit in brackets, as in "Cost (k$)", says
 * that it is a number of its own.
 */
export function shareBound(name: string, { low, high }: Limits): ShareBound {
  const known = knownKpi(name);
  if (known !== undefined) {
    // Some measure how many keep to it, some the days that nine of ten take.
    const isTwofold = /adherence/i.test(name) && known.most === Infinity;
    return { most: known.most, isSure: true, ...(isTwofold && { isTwofold }) };
  }
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
