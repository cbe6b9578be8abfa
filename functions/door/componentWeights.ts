/** Tables of Component and Weight: what counts in an index, and how much. */
import { InputError } from "../../src/errors";
import { nearestSentence } from "../../src/quality/nearestName";
import { field } from "../../src/table/headers/field";
import { rangeOf } from "../cells";
import { hasHeaderRow, headerKey } from "./headers";
import { numbersIn } from "./numbers";
import { ruleTable } from "./ruleTable";
import type { CellTable } from "./table";
import { namesIn, neededColumn, placeInTable, rowNumber } from "./table";

const fields = [
  field("component", "Component", "text", ["factor", "measure", "name"], true),
  field("weight", "Weight", "number", ["share"], true),
];

export interface ComponentWeight {
  readonly name: string;
  readonly weight: number;
  /** Where the name and the weight stand, for messages. */
  readonly place: string;
  readonly weightPlace: string;
}

/** Names and weights without headers above them are understood as well. */
function weightTable(argument: unknown): CellTable {
  const { rows, columns } = rangeOf("weights", argument);
  if (columns !== 2 || rows.length === 0 || hasHeaderRow(rows))
    return ruleTable("weights", argument, fields);
  const table = ruleTable("weights", [fields.map(({ label }) => label), ...rows], fields);
  const given = { length: rows.length, rows: Int32Array.from(rows, (_, at) => at - 1) };
  return { ...table, given };
}

/**
 * The weights in the order of the table, by what their components are known as.
 *
 * @param keyOf - one key for all names of a component
 * @throws InputError where a component is named twice, or a weight has no name
 */
export function componentWeights(
  argument: unknown,
  keyOf: (name: string) => string = headerKey,
): ReadonlyMap<string, ComponentWeight> {
  const table = weightTable(argument);
  const [component, weight] = [neededColumn(table, "component"), neededColumn(table, "weight")];
  const numbers = numbersIn(table, weight);
  const found = new Map<string, ComponentWeight>();
  namesIn(table, component).forEach((name, row) => {
    const number = numbers[row] ?? 0;
    if (name === "" && number === 0) return;
    const at = `Row ${rowNumber(table, row)} of weights`;
    if (name === "") throw new InputError(`${at} names no component. Write its name there.`);
    const key = keyOf(name);
    if (found.has(key)) throw new InputError(`${at} names "${name}" again. Name it once.`);
    found.set(key, {
      name,
      weight: number,
      place: placeInTable(table, row, component),
      weightPlace: placeInTable(table, row, weight),
    });
  });
  return found;
}

/** What to say of a component that is none of those that there are. */
export function unknownComponent(
  { name, place }: Pick<ComponentWeight, "name" | "place">,
  known: readonly string[],
): InputError {
  return new InputError(
    `${place} is "${name}". Components are: ${known.join(", ")}.${nearestSentence(name, known)}`,
  );
}
