import { InputError } from "../src/errors";
import { scalings } from "../src/score/normalise";
import { listOf, numbersOf, wordOf } from "./cells";
import type { Rule, ScoreArguments } from "./scoreRule";
import { boundsOf, numberAt } from "./scoreRule";

/** The rule of each factor by position: weights, scalings and bounds stand in the factors' order. */
export function rulesByPosition({
  factors,
  weights,
  scaling,
  bounds,
}: ScoreArguments): readonly Rule[] {
  const count = factors.columns;
  const weightList = listOf(weights);
  if (weightList.given !== count) {
    throw new InputError(
      `factors has ${count} columns, weights has ${weightList.given} cells. Give one weight per factor.`,
    );
  }
  const weightOf = numbersOf(weightList, count);
  const words = scaling ? listOf(scaling) : undefined;
  if (words && words.given !== 1 && words.given !== count) {
    throw new InputError(
      `scaling has ${words.given} cells, factors has ${count} columns. Give one word, or one per factor.`,
    );
  }
  if (bounds && (bounds.columns !== count || bounds.givenRows !== 2)) {
    throw new InputError(
      `bounds must have 2 rows, lows and highs, and ${count} columns as factors has. It has ${bounds.givenRows} and ${bounds.columns}.`,
    );
  }
  return weightOf.map((weight, column) => {
    const cell = words?.cells[words.given === 1 ? 0 : column] ?? null;
    return {
      weight,
      scaling: wordOf("scaling", cell, scalings, "minmax"),
      bounds: bounds && boundsOf(numberAt(bounds, 0, column), numberAt(bounds, 1, column)),
    };
  });
}
