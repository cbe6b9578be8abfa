import { InputError } from "../src/errors";
import { scalings } from "../src/score/normalise";
import type { Factor } from "../src/score/score";
import type { CellRange } from "./cells";
import { isBlank, listOf, nameOf, numberOf, wordOf } from "./cells";
import type { Rule, ScoreArguments } from "./scoreRule";
import { headerKey, isHeaderRow, numberAt } from "./scoreRule";
import { rulesByPosition } from "./weightList";
import type { WeightColumns } from "./weightTable";
import { rulesByName, weightColumns } from "./weightTable";

function factorNames(factors: CellRange, hasHeader: boolean): readonly string[] {
  const header = hasHeader ? (factors.rows[0] ?? []) : [];
  return Array.from(
    { length: factors.columns },
    (_, column) => nameOf(header[column] ?? null) || `column ${column + 1}`,
  );
}

function factorValues(factors: CellRange, hasHeader: boolean, column: number): Float64Array {
  const first = hasHeader ? 1 : 0;
  return Float64Array.from({ length: factors.rows.length - first }, (_, at) =>
    numberAt(factors, at + first, column),
  );
}

/** Whether a column under a header holds no number, and so can't have been meant as a factor. */
function isTextColumn(factors: CellRange, column: number): boolean {
  const cells = factors.rows.slice(1).map((row) => row[column] ?? null);
  return (
    cells.some((cell) => !isBlank(cell)) &&
    cells.every((cell) => isBlank(cell) || numberOf(cell) === undefined)
  );
}

function factorsByName(args: ScoreArguments, columns: WeightColumns): readonly Factor[] {
  const { factors, weights, scaling, bounds } = args;
  if (!isHeaderRow(factors.rows[0] ?? [])) {
    throw new InputError("No headers found: use Accounts[#All]");
  }
  if (bounds) {
    throw new InputError(
      "bounds go with weights in a row or column. In a table of weights, write them in its columns Low and High.",
    );
  }
  const shared = scaling ? listOf(scaling) : undefined;
  if (shared && shared.given !== 1) {
    throw new InputError("With a table of weights, give one scaling, or use its column Scaling.");
  }
  const fallback = wordOf("scaling", shared?.cells[0] ?? null, scalings, "minmax");
  const rules = rulesByName(weights, columns, fallback);
  const names = factorNames(factors, true);
  const open = new Map(rules);
  const found = names.flatMap((name, column): readonly Factor[] => {
    const key = headerKey(factors.rows[0]?.[column] ?? null);
    const rule = rules.get(key);
    if (rule === undefined) {
      if (isTextColumn(factors, column)) return [];
      throw new InputError(
        `weights has no row for the factor "${name}". Add one (a weight of 0 leaves it out), or take the column out of factors.`,
      );
    }
    if (!open.delete(key)) {
      throw new InputError(`factors has two columns named "${name}". Rename one.`);
    }
    return [factorOf(name, factorValues(factors, true, column), rule)];
  });
  const [missing] = open.values();
  if (missing) {
    throw new InputError(
      `Row ${missing.row + 1} of weights names "${missing.name}", but factors has no such header. Correct the name, or include the column.`,
    );
  }
  return found;
}

function factorOf(name: string, values: Float64Array, rule: Rule): Factor {
  const { weight, scaling, bounds } = rule;
  return bounds ? { name, values, weight, scaling, bounds } : { name, values, weight, scaling };
}

/**
 * The factors that TP.SCORE adds up, matched by header where weights is a table with the headers
 * Factor and Weight, by position otherwise.
 *
 * @throws InputError naming what doesn't fit
 */
export function factorsOf(args: ScoreArguments): readonly Factor[] {
  const { factors, weights } = args;
  const columns = weightColumns(weights);
  if (columns) return factorsByName(args, columns);
  if (isHeaderRow(weights.rows[0] ?? [])) {
    throw new InputError(
      "weights has headers, but not Factor and Weight. Use these two, or give plain numbers.",
    );
  }
  const hasHeader = isHeaderRow(factors.rows[0] ?? []);
  const names = factorNames(factors, hasHeader);
  return rulesByPosition(args).map((rule, column) =>
    factorOf(names[column] ?? "", factorValues(factors, hasHeader, column), rule),
  );
}
