import { InputError } from "../../src/errors";
import { field } from "../../src/table/headers/field";
import type { Scaling } from "../../src/score/normalise";
import type { CellRange } from "../cells";
import { isBlank, nameOf } from "../cells";
import type { Rule } from "./rule";
import { headerKey } from "../door/headers";
import { refuseStrangeHeaders } from "../door/ruleTable";
import { isTotalsRow } from "../door/ownRows";
import { boundsOf, numberAt, scalingIn } from "./rule";

/** Columns of a table of weights, by what their headers say; -1 where there is none. */
export interface WeightColumns {
  readonly factor: number;
  readonly weight: number;
  readonly scaling: number;
  readonly low: number;
  readonly high: number;
}

/** A rule with its place in the table, for messages. */
export interface NamedRule extends Rule {
  readonly name: string;
  readonly row: number;
}

const weightFields = [
  field("factor", "Factor", "text", []),
  field("weight", "Weight", "number", []),
  field("scaling", "Scaling", "text", []),
  field("low", "Low", "number", []),
  field("high", "High", "number", []),
];

/**
 * Where a table of weights has its columns, or undefined if `weights` is no such table.
 *
 * @throws InputError at a header that is nearly one of its own: its column would have no effect
 */
export function weightColumns(weights: CellRange): WeightColumns | undefined {
  const headers = (weights.rows[0] ?? []).map(headerKey);
  const find = (name: string): number => headers.indexOf(name);
  const factor = find("factor");
  const weight = find("weight");
  if (factor < 0 || weight < 0) return undefined;
  const found = { factor, weight, scaling: find("scaling"), low: find("low"), high: find("high") };
  const given = Object.entries(found).filter(([, column]) => column >= 0);
  refuseStrangeHeaders(
    {
      name: weights.name,
      headers: (weights.rows[0] ?? []).map(nameOf),
      columns: new Map(given),
      fields: weightFields,
    },
    false,
  );
  return found;
}

/**
 * The rules of a table Factor, Weight, [Scaling], [Low], [High], by the factor's header. A row Total at its end
 * is its totals row, unless the factors have such a header.
 */
export function rulesByName(
  weights: CellRange,
  columns: WeightColumns,
  scaling: Scaling,
  headers: readonly string[],
): ReadonlyMap<string, NamedRule> {
  const rules = new Map<string, NamedRule>();
  weights.rows.forEach((cells, row) => {
    if (row === 0 || cells.every((cell) => isBlank(cell) || cell === 0)) return;
    const key = headerKey(cells[columns.factor] ?? null);
    if (key === "") {
      throw new InputError(`Row ${row + 1} of weights names no factor. Write its header there.`);
    }
    const name = nameOf(cells[columns.factor] ?? null);
    if (
      isTotalsRow(row, weights.rows.length, name) &&
      !headers.some((one) => headerKey(one) === key)
    )
      return;
    const twin = rules.get(key);
    if (twin) {
      throw new InputError(
        `Rows ${twin.row + 1} and ${row + 1} of weights both name "${name}". Name each factor once.`,
      );
    }
    rules.set(key, {
      name,
      row,
      weight: numberAt(weights, row, columns.weight),
      scaling: scalingIn(
        `The scaling in row ${row + 1} of weights`,
        cells[columns.scaling] ?? null,
        scaling,
      ),
      bounds: boundsOf(numberAt(weights, row, columns.low), numberAt(weights, row, columns.high)),
    });
  });
  return rules;
}
