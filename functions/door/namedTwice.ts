/** Tables in which each name stands once: names that differ in case alone are one. */
import { InputError } from "../../src/errors";
import { foldedName } from "../../src/table/names";
import { rowNumber, type CellTable } from "./table";

/** Each row, from 0, that names what another above it does, with the first that does. */
export function rowsNamedTwice(names: readonly string[]): readonly (readonly [number, number])[] {
  const rowOf = new Map<string, number>();
  const twice: (readonly [number, number])[] = [];
  names.forEach((name, row) => {
    if (name === "") return;
    const key = foldedName(name);
    const first = rowOf.get(key);
    if (first === undefined) rowOf.set(key, row);
    else twice.push([first, row]);
  });
  return twice;
}

/** What to say of two rows that name the same. */
export function namedTwice(
  table: Pick<CellTable, "name" | "given">,
  [first, second]: readonly [number, number],
  name: string,
): InputError {
  return new InputError(
    `Rows ${rowNumber(table, first)} and ${rowNumber(table, second)} of ${table.name} both name "${name}". Name each once.`,
  );
}

/** @throws InputError at the first two rows that name the same */
export function refuseTwice(
  table: Pick<CellTable, "name" | "given">,
  names: readonly string[],
): void {
  const [pair] = rowsNamedTwice(names);
  if (pair !== undefined) throw namedTwice(table, pair, names[pair[1]] ?? "");
}
