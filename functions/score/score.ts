import { comparesRows } from "../../src/score/normalise";
import { oneRowMessage, scaled, score } from "../../src/score/score";
import { scoreParts } from "../../src/score/scoreParts";
import { InputError } from "../../src/errors";
import { inCell } from "../cellError";
import { nameOf, optionalRange, rangeOf, type CellRange } from "../cells";
import { columnNames, columnValues, factorsOf } from "./factors";
import { namedFactors } from "./namedColumns";
import type { ScoreArguments } from "./rule";
import { hasHeaderRow } from "../door/headers";
import { comparedRows, inOwnRows, withRowErrors, type RowErrors } from "../door/rowErrors";
import { spillColumn, spillTable } from "../door/spill";
import { withoutSums } from "../door/sumsRow";
import { scalesByPosition } from "./weightList";

/** A range whose errors stay in their cells, unless it has one row alone. */
function withErrors(name: string, argument: unknown): CellRange {
  const range = rangeOf(name, argument, "keep");
  return range.givenRows === 1 ? rangeOf(name, argument) : range;
}

/** Factors without the rows that can't be read. */
function comparable<Column extends { readonly values: Float64Array }>(
  factors: readonly Column[],
  errors: RowErrors,
): readonly Column[] {
  return factors.map((factor) => ({ ...factor, values: comparedRows(factor.values, errors) }));
}

function scoreArguments(
  factors: unknown,
  weights: unknown,
  scaling: unknown,
  bounds: unknown,
  errors: RowErrors,
): ScoreArguments {
  const weightRange = rangeOf("weights", weights);
  const range = withErrors("factors", namedFactors(factors, weightRange, errors));
  // Rows at the end in which nothing stands are no rows of the result.
  for (const row of errors.keys()) if (row + 1 >= range.rows.length) errors.delete(row);
  return {
    factors: withoutSums(range),
    weights: weightRange,
    scaling: optionalRange("scaling", scaling),
    bounds: optionalRange("bounds", bounds),
  };
}

/**
 * Scores accounts: the sum of weight x scaled factor, one score per row, all from one formula. Pass the whole columns, since factors are scaled from their lowest to their highest value.
 * @customfunction SCORE
 * @param factors One row per account, one column per factor; numbers, with or without a header row. With a table of weights also the whole table, Accounts[#All]: columns that weights doesn't name are passed over. A blank, or a word for one such as n/a or tbd, counts as 0, in the scaling too; blank rows at the end are left out, and so is a last row of sums, as a totals row has them.
 * @param weights One weight per factor in a row or column, negative for what speaks against an account. Or a table with the headers Factor and Weight, and if wanted Scaling, Low and High, which is matched to the headers of factors, in the usual wordings too: Potential finds Projected ARR (USD). A blank counts as 0.
 * @param [scaling] "minmax": 0 to 1. "rank": ranks from 0 to 1. "zscore": standard deviations from the mean. "none" or "raw": as it is. One word for all, or one per factor. Blank: "minmax".
 * @param [bounds] For "minmax", two rows with the lowest and highest value of each factor, so that a new account shifts nobody's score. Values beyond count as the bound. Blank, or 0 and 0: taken from the column.
 * @returns One score per account, in a column. A row that can't be read shows its error, one of a whole table that is no account, such as a total, stays blank; neither has a part in the scaling.
 * @example =TP.SCORE(Accounts[[#All],[Projected ARR]:[Travel Cost]], Weights[#All])
 * @source Weighted sum of scaled factors (simple additive weighting). Usual weights: 0.50 potential, 0.25 propensity, 0.15 strategic fit, -0.10 churn risk, -0.10 travel cost: TP.DEFAULTS("score weights").
 */
export function scoreOfRange(
  factors: unknown[][],
  weights: unknown[][],
  scaling?: unknown[][],
  bounds?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const errors: RowErrors = new Map();
    const args = scoreArguments(factors, weights, scaling, bounds, errors);
    const found = factorsOf(args, errors);
    const scores = inOwnRows(score(comparable(found, errors)), errors);
    return withRowErrors(spillColumn(scores), errors);
  });
}

/**
 * Shows what each factor adds to an account's score, so that anybody can see why it is high or low. The parts of a row add up to its score in TP.SCORE.
 * @customfunction SCOREPARTS
 * @param factors As in TP.SCORE: one row per account, one column per factor; numbers, with or without a header row; with a table of weights also Accounts[#All]. A blank, or a word for one such as n/a or tbd, counts as 0, in the scaling too; blank rows at the end are left out, and so is a last row of sums, as a totals row has them.
 * @param weights As in TP.SCORE: one weight per factor in a row or column, or a table with the headers Factor and Weight, and if wanted Scaling, Low and High. A blank counts as 0.
 * @param [scaling] As in TP.SCORE: "minmax", "rank", "zscore", "none" or "raw"; one word for all, or one per factor. Blank: "minmax".
 * @param [bounds] As in TP.SCORE: for "minmax", two rows with the lowest and highest value of each factor. Blank, or 0 and 0: taken from the column.
 * @returns One column per factor under its header (else Factor 1, Factor 2 ...), then the column Score; one row per account. Each part is weight x scaled factor. As in TP.SCORE, a total in a whole table stays blank.
 * @example =TP.SCOREPARTS(Accounts[[#All],[Projected ARR]:[Travel Cost]], Weights[#All])
 * @source The weighted sum of TP.SCORE, term by term.
 */
export function scorePartsOfRange(
  factors: unknown[][],
  weights: unknown[][],
  scaling?: unknown[][],
  bounds?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const errors: RowErrors = new Map();
    const args = scoreArguments(factors, weights, scaling, bounds, errors);
    const found = factorsOf(args, errors, "Factor");
    const { parts, score: total } = scoreParts(comparable(found, errors));
    const table = spillTable([
      ...found.map(({ name }, at) => [name, inOwnRows(parts[at] ?? [], errors)] as const),
      ["Score", inOwnRows(total, errors)],
    ]);
    return withRowErrors(table, errors, 1);
  });
}

/**
 * Brings columns of different units to one scale, so that they can be compared, charted or weighed in formulas of your own.
 * @customfunction NORMALIZE
 * @param values One or more columns of numbers, with or without a header row. A blank, or a word for one such as n/a or tbd, counts as 0, in the scaling too; blank rows at the end are left out, and so is a last row of sums, as a totals row has them.
 * @param [scaling] "minmax": 0 at the lowest, 1 at the highest. "rank": average ranks from 0 to 1. "zscore": standard deviations from the mean. "none" or "raw": as it is. One word for all, or one per column. Blank: "minmax". A column whose values are all the same becomes 0.
 * @param [bounds] For "minmax", two rows with the lowest and highest value of each column. Values beyond count as the bound. Blank, or 0 and 0: taken from the column.
 * @returns The same shape, headers included.
 * @example =TP.NORMALIZE(Accounts[Projected ARR], "rank")
 * @source Min-max scaling, average ranks as in RANK.AVG, z-scores with the standard deviation of the population (STDEV.P).
 */
export function normalizeOfRange(
  values: unknown[][],
  scaling?: unknown[][],
  bounds?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const range = withoutSums(withErrors("values", values));
    const errors: RowErrors = new Map();
    const hasHeader = hasHeaderRow(range.rows);
    const scales = scalesByPosition(
      range,
      optionalRange("scaling", scaling),
      optionalRange("bounds", bounds),
    );
    const rows = range.rows.length - (hasHeader ? 1 : 0);
    if (rows <= 0) throw new InputError("There is nothing to scale: values has no numbers.");
    if (rows === 1 && scales.some((one) => comparesRows(one.scaling, one.bounds))) {
      throw new InputError(oneRowMessage);
    }
    const names = columnNames(range, hasHeader);
    const columns = scales.map((scale, column) => ({
      name: names[column] ?? "",
      values: columnValues(range, hasHeader, column, errors),
      weight: 1,
      scaling: scale.scaling,
      ...(scale.bounds && { bounds: scale.bounds }),
    }));
    const table = spillTable(
      comparable(columns, errors).map((factor, column) => {
        const header = nameOf(range.rows[0]?.[column] ?? null);
        return [header, inOwnRows(scaled(factor), errors)] as const;
      }),
    );
    return withRowErrors(hasHeader ? table : table.slice(1), errors, hasHeader ? 1 : 0);
  });
}
