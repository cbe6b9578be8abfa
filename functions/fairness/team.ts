/** The argument reps of the functions of fairness: a capacity counts where every rep has one. */
import { InputError } from "../../src/errors";
import { foldedName } from "../../src/table/names";
import { numbersOf } from "../door/listNumbers";
import type { RepList } from "../door/repList";

/** The reps of a team in the order of the list, with their capacities where each has one. */
export interface Team {
  readonly names: readonly string[];
  readonly capacity: readonly number[] | undefined;
}

/** @throws InputError naming a capacity below 0 */
function capacitiesOf(list: RepList): readonly number[] | undefined {
  const column = list.capacity;
  if (column === undefined) return undefined;
  const cells = list.cells.map((row) => row[column] ?? null);
  const place = (at: number): string =>
    `Row ${(list.rows[at] ?? 0) + 1}, column ${column + 1} of reps`;
  const own = list.rows.map((row) => cells[row] ?? null);
  const capacities = numbersOf(
    { name: "reps", cells: own, given: own.length, placeOf: place },
    own.length,
  );
  const wrong = capacities.findIndex((capacity) => capacity < 0);
  if (wrong >= 0) {
    throw new InputError(
      `${place(wrong)} gives a capacity of ${capacities[wrong] ?? 0}. Capacities must be 0 or more: correct it.`,
    );
  }
  return capacities.every((capacity) => capacity > 0) ? Array.from(capacities) : undefined;
}

/** @throws InputError where the list has too many columns, names nobody, or somebody twice */
export function teamOf(list: RepList): Team {
  if (list.columns > 2) {
    throw new InputError(
      `reps has ${list.columns} columns and no header Rep. Give the table with its headers, or the names in one column and the capacities in a second one if wanted.`,
    );
  }
  if (list.names.length === 0) throw new InputError("reps names nobody. List at least one rep.");
  const rowOf = new Map<string, number>();
  list.names.forEach((name, at) => {
    const key = foldedName(name);
    const row = list.rows[at] ?? 0;
    const first = rowOf.get(key);
    if (first !== undefined) {
      throw new InputError(
        `Rows ${first + 1} and ${row + 1} of reps both name "${name}". Name each rep once.`,
      );
    }
    rowOf.set(key, row);
  });
  return { names: list.names, capacity: capacitiesOf(list) };
}
