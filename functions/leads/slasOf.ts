import { InputError } from "../../src/errors";
import type { Sla } from "../../src/leads/slaDue";
import { nearestSentence } from "../../src/quality/nearestName";
import type { Cell } from "../../src/table/cell";
import { foldedName } from "../../src/table/names";
import { byRow } from "../../src/table/numbers/byRow";
import type { CellList } from "../cells";
import { isBlank, nameOf, numberOf } from "../cells";
import type { RowErrors } from "../door/rowErrors";

/** What objects may name, and what a number of minutes means. */
export interface SlaTable {
  readonly slas: ReadonlyMap<string, Sla>;
  /** Whether plain minutes run in business hours. */
  readonly isBusiness: boolean;
}

/** How soon what an object names, or says in minutes, is due; undefined for a blank. */
function slaOf(cell: Cell, { slas, isBusiness }: SlaTable): Sla | "unknown" | undefined {
  if (cell === 0 || isBlank(cell)) return undefined;
  const named = slas.get(foldedName(nameOf(cell)));
  if (named) return named;
  const minutes = numberOf(cell);
  return minutes !== undefined && minutes >= 0 ? { minutes, businessHours: isBusiness } : "unknown";
}

function unknownObject(place: string, cell: Cell, { slas }: SlaTable): InputError {
  const names = [...slas.keys()];
  return new InputError(
    `${place} is "${String(cell)}". Use one of ${names.join(", ")}, or a number of minutes, or add a row to sla.${nearestSentence(String(cell), names)}`,
  );
}

/**
 * One entry per row, each object worked out once. A row whose object nobody knows has none, and is added
 * to `errors`.
 *
 * @throws InputError where one object goes for all rows, and nobody knows it
 */
export function slasOf(
  objects: CellList,
  length: number,
  table: SlaTable,
  errors: RowErrors,
): readonly (Sla | undefined)[] {
  const isOne = objects.given === 1;
  const known = new Map<Cell, Sla | "unknown" | undefined>();
  return byRow(length, (row) => {
    const at = isOne ? 0 : row;
    const cell = objects.cells[at] ?? null;
    if (!known.has(cell)) known.set(cell, slaOf(cell, table));
    const found = known.get(cell);
    if (found !== "unknown") return found;
    const error = unknownObject(objects.placeOf(at), cell, table);
    if (isOne) throw error;
    if (!errors.has(row)) errors.set(row, error);
    return undefined;
  });
}
