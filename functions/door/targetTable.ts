/** Targets at the door: a table Measure, From, To, whose rows replace the defaults of the same names. */
import type { Limits } from "../../src/defaults/limits";
import { limitsOf } from "../../src/defaults/limits";
import { targetsTable } from "../../src/defaults/targets";
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import { field } from "../../src/table/headers/field";
import { isBlank } from "../cells";
import { isLeftOut } from "./givenTable";
import { headerKey } from "./headers";
import { cellsIn, neededColumn, tableOf } from "./table";

const fields = [
  field("measure", "Measure", "text", ["KPI", "metric", "name"], true),
  field("from", "From", "number", ["at least", "least", "minimum", "low"]),
  field("to", "To", "number", ["at most", "most", "maximum", "high"]),
];

/** A limit of 0 is what some hosts hand over for a blank; as text, "<=0", it can be meant. */
function limitCell(cell: Cell): Cell {
  return cell === 0 || isBlank(cell) ? null : cell;
}

function addTargets(targets: Map<string, Limits>, argument: unknown): void {
  const table = tableOf("targets", argument, fields);
  const measures = cellsIn(table, neededColumn(table, "measure"));
  const column = (key: string): readonly Cell[] => {
    const at = table.columns.get(key);
    return at === undefined ? [] : cellsIn(table, at);
  };
  const from = column("from");
  const to = column("to");
  const seen = new Map<string, number>();
  measures.forEach((cell, row) => {
    const key = headerKey(cell);
    if (key === "") return;
    const first = seen.get(key);
    if (first !== undefined) {
      throw new InputError(
        `Rows ${first + 2} and ${row + 2} of targets are both for ${String(cell)}. Give each measure once.`,
      );
    }
    seen.set(key, row);
    const place = `Row ${row + 2} of targets`;
    const limits = limitsOf(limitCell(from[row] ?? null), limitCell(to[row] ?? null), place);
    targets.set(key, limits);
  });
}

/**
 * The limits of each measure, by its name: the defaults, and over them what the argument says.
 *
 * @returns a look-up by name, in any case; a measure without limits is not in it
 * @throws InputError naming the row that can't be read
 */
export function targetsIn(argument: unknown): (measure: string) => Limits | undefined {
  const targets = new Map<string, Limits>();
  addTargets(targets, targetsTable);
  if (!isLeftOut(argument)) addTargets(targets, argument);
  return (measure) => targets.get(headerKey(measure));
}
