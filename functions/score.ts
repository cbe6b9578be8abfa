import { score } from "../src/score/score";
import { inCell } from "./cellError";
import { optionalRange, rangeOf } from "./cells";
import { factorsOf } from "./factors";

/**
 * Scores accounts: the sum of weight x scaled factor, one score per row. Pass the whole columns, since factors are scaled from their lowest to their highest value.
 * @customfunction SCORE
 * @param factors One row per account, one column per factor; numbers, with or without a header row. A blank counts as 0; blank rows at the end are left out.
 * @param weights One weight per factor in a row or column, negative for what speaks against an account. Or a table with the headers Factor and Weight, and if wanted Scaling, Low and High, which is matched to the headers of factors. A blank counts as 0.
 * @param [scaling] "minmax": 0 to 1. "rank": ranks from 0 to 1. "zscore": standard deviations from the mean. "none": as it is. One word for all, or one per factor. Blank: "minmax".
 * @param [bounds] For "minmax", two rows with the lowest and highest value of each factor, so that a new account shifts nobody's score. Values beyond count as the bound. Blank, or 0 and 0: taken from the column.
 * @returns One score per account, in a column.
 */
export function scoreOfRange(
  factors: unknown[][],
  weights: unknown[][],
  scaling?: unknown[][],
  bounds?: unknown[][],
): number[][] {
  return inCell(() => {
    const scores = score(
      factorsOf({
        factors: rangeOf("factors", factors),
        weights: rangeOf("weights", weights),
        scaling: optionalRange("scaling", scaling),
        bounds: optionalRange("bounds", bounds),
      }),
    );
    return Array.from(scores, (value) => [value]);
  });
}
