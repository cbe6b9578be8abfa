import type { Factor } from "./score";
import { checkFactors, checkScores, scaled } from "./score";

/** A score with what each factor adds to it. */
export interface ScoreParts {
  /** One column per factor, one value per account: weight x scaled value, 0 where it is missing. */
  readonly parts: readonly Float64Array[];
  /** One score per account, the same to the bit as that of `score`. */
  readonly score: Float64Array;
}

/**
 * Takes a score apart: what each factor adds, which sums up to the score. O(accounts x factors), for
 * ranks O(n log n) each.
 *
 * @throws InputError as `score` does
 * @example scoreParts([{ name: "ARR", values: Float64Array.of(0, 10), weight: 2 }]).parts // => [[0, 2]]
 */
export function scoreParts(factors: readonly Factor[]): ScoreParts {
  const total = new Float64Array(checkFactors(factors));
  const parts = factors.map((factor) => {
    const part = scaled(factor);
    for (let row = 0; row < part.length; row++) {
      const value = part[row] as number;
      // A 0 scaled by a negative weight would be -0, which some hosts show as such.
      const added = Number.isNaN(value) ? 0 : factor.weight * value + 0;
      part[row] = added;
      (total[row] as number) += added;
    }
    return part;
  });
  checkScores(total);
  return { parts, score: total };
}
