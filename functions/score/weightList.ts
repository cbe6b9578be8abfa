import { InputError } from "../../src/errors";
import type { CellRange } from "../cells";
import { listOf } from "../cells";
import { numbersOf } from "../door/listNumbers";
import type { Rule, ScoreArguments } from "./rule";
import { boundsOf, numberAt, scalingIn } from "./rule";

/**
 * How each column of a range is to be scaled, by position: one word for all or one each, and lows
 * above highs.
 *
 * @throws InputError if there aren't as many as columns
 */
export function scalesByPosition(
  { name, columns }: CellRange,
  scaling: CellRange | undefined,
  bounds: CellRange | undefined,
): readonly Pick<Rule, "scaling" | "bounds">[] {
  const words = scaling ? listOf(scaling) : undefined;
  if (words && words.given !== 1 && words.given !== columns) {
    throw new InputError(
      `scaling has ${words.given} cells, ${name} has ${columns} columns. Give one word, or one per column.`,
    );
  }
  if (bounds && (bounds.columns !== columns || bounds.givenRows !== 2)) {
    throw new InputError(
      `bounds must have 2 rows, lows and highs, and ${columns} columns as ${name} has. It has ${bounds.givenRows} and ${bounds.columns}.`,
    );
  }
  return Array.from({ length: columns }, (_, column) => ({
    scaling: scalingIn("scaling", words?.cells[words.given === 1 ? 0 : column] ?? null, "minmax"),
    bounds: bounds && boundsOf(numberAt(bounds, 0, column), numberAt(bounds, 1, column)),
  }));
}

/** The rule of each factor by position: weights, scalings and bounds stand in the factors' order. */
export function rulesByPosition(args: ScoreArguments): readonly Rule[] {
  const { factors, weights, scaling, bounds } = args;
  const count = factors.columns;
  const weightList = listOf(weights);
  if (weightList.given !== count) {
    throw new InputError(
      `factors has ${count} columns, weights has ${weightList.given} cells. Give one weight per factor.`,
    );
  }
  const weightOf = numbersOf(weightList, count);
  return scalesByPosition(factors, scaling, bounds).map((scale, column) => ({
    ...scale,
    weight: weightOf[column] ?? 0,
  }));
}
