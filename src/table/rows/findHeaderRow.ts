import type { Cell } from "../cell";
import type { Field } from "../headers/fields";
import { lookAt } from "./area";
import { headerEvidence } from "./headerEvidence";

/**
 * Finds the header row of an export that may have titles above it, by all that speaks for it: words
 * that we know, labels above numbers, dates or ids, labels that don't come again, and its place.
 *
 * @returns position within `cells`, from 0, or undefined if no row looks like headers
 */
export function findHeaderRow(
  cells: readonly (readonly Cell[])[],
  fields: readonly Field[],
): number | undefined {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const area = { row: 0, column: 0, rows: cells.length, columns };
  return headerEvidence(lookAt(cells), area, fields)?.row;
}
