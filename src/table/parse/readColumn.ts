import type { Cell } from "../cell";
import type { ColumnPlace, ReadColumn } from "../column";
import type { Answers } from "../decision";
import type { FieldKind } from "../headers/fields";
import { readDateColumn } from "./readDates";
import { readDegrees } from "./readDegrees";
import { readFlags } from "./readFlags";
import { readIds } from "./readIds";
import { readNumberColumn } from "./readNumbers";
import { readPostal } from "./readPostal";
import { readTexts } from "./readTexts";

const none = { notes: [], decisions: [] };

/**
 * Reads one column's cells (without its header) as values of one kind. Nothing is guessed silently:
 * each cell that can't be read is a problem, and what was decided for the column is a decision.
 */
export function readColumn(
  cells: readonly Cell[],
  kind: FieldKind,
  place: ColumnPlace,
  answers?: Answers,
): ReadColumn {
  switch (kind) {
    case "number":
      return readNumberColumn(cells, place, { answers });
    case "postal":
      return { ...none, ...readPostal(cells, place, answers) };
    case "id":
      return { ...none, ...readIds(cells, place) };
    case "text":
      return { ...none, ...readTexts(cells, place) };
    case "flag":
      return { ...none, ...readFlags(cells, place) };
    case "date":
      return { ...none, ...readDateColumn(cells, place, answers) };
    case "latitude":
    case "longitude":
      return { ...none, ...readDegrees(cells, place, kind) };
  }
}
