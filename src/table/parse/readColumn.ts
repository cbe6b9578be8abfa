import type { Cell } from "../cell";
import type { ColumnPlace, ReadColumn } from "../column";
import type { FieldKind } from "../headers/fields";
import { readDates } from "./readDates";
import { readDegrees } from "./readDegrees";
import { readFlags } from "./readFlags";
import { readNumberColumn } from "./readNumbers";
import { readPostal } from "./readPostal";
import { readIds, readTexts } from "./readTexts";

/**
 * Reads one column's cells (without its header) as values of one kind. Nothing is guessed silently:
 * each cell that can't be read is a problem, and what was decided for the column is a note.
 */
export function readColumn(
  cells: readonly Cell[],
  kind: FieldKind,
  place: ColumnPlace,
): ReadColumn {
  switch (kind) {
    case "number":
      return readNumberColumn(cells, place);
    case "postal":
      return readPostal(cells, place);
    case "id":
      return { ...readIds(cells, place), notes: [] };
    case "text":
      return { ...readTexts(cells, place), notes: [] };
    case "flag":
      return { ...readFlags(cells, place), notes: [] };
    case "date":
      return { ...readDates(cells, place), notes: [] };
    case "latitude":
    case "longitude":
      return { ...readDegrees(cells, place, kind), notes: [] };
  }
}
