import type { DefaultTable } from "../../src/defaults/defaultTable";
import type { Field } from "../../src/table/headers/fields";
import { isBlankValue } from "../cells";
import type { CellTable } from "./table";
import { ruleTable } from "./ruleTable";

/** Whether an optional table is left out or wholly blank. Some hosts hand over 0 for what is left out. */
export function isLeftOut(argument: unknown): boolean {
  const rows: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  if (rows.length === 1) {
    const [row] = rows;
    const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
    if (cells.length === 1 && cells[0] === 0) return true;
  }
  return rows.every((row) => (Array.isArray(row) ? row.every(isBlankValue) : isBlankValue(row)));
}

/**
 * `ruleTable` for an optional table: the default where it is left out, read by the same code.
 *
 * @param all - whether any header that is none of the table's own is refused, or only a misspelt one
 */
export function givenTable(
  name: string,
  argument: unknown,
  fallback: DefaultTable,
  fields: readonly Field[],
  all = false,
): CellTable {
  return ruleTable(name, isLeftOut(argument) ? fallback : argument, fields, all);
}
