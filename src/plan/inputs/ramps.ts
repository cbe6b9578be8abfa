import { InputError } from "../../errors";
import type { Settings } from "../settings/settings";

/** What the ramps of reps lower. */
export interface Ramped {
  readonly quota: Float64Array | undefined;
  /** What each rep's fair share is multiplied by; undefined where ramps don't count for it. */
  readonly ofBook: Float64Array | undefined;
}

/** Percentages without their sign, which a column of ramps holds where nothing in it is a part of 1. */
function inParts(ramp: Float64Array): Float64Array {
  const given = ramp.filter((one) => one !== 0 && !Number.isNaN(one));
  return given.length > 0 && given.every((one) => one > 1) ? ramp.map((one) => one / 100) : ramp;
}

/**
 * Quotas and fair shares under the reps' ramps. A blank is a rep at full ramp.
 *
 * @param ramp - NaN where blank; undefined without a column
 * @throws InputError for a ramp outside 0 to 1 that counts
 */
export function rampedBy(
  ramp: Float64Array | undefined,
  quota: Float64Array | undefined,
  names: readonly string[],
  { ramp: lowers }: Pick<Settings, "ramp">,
): Ramped {
  const ofQuota = lowers === "quota" || lowers === "both";
  const ofBook = lowers === "book" || lowers === "both";
  const counts = ramp !== undefined && ((ofQuota && quota !== undefined) || ofBook);
  if (!counts) return { quota, ofBook: undefined };
  const parts = inParts(ramp);
  const wrong = parts.findIndex((one) => one < 0 || one > 1);
  if (wrong >= 0)
    throw new InputError(
      `The ramp of ${names[wrong] ?? ""} is ${ramp[wrong]!}. Write a ramp as 50 % or 0.5, from 0 to 1.`,
    );
  const full = parts.map((one) => (Number.isNaN(one) ? 1 : one));
  return {
    quota: ofQuota ? quota?.map((one, rep) => one * full[rep]!) : quota,
    ofBook: ofBook ? full : undefined,
  };
}
