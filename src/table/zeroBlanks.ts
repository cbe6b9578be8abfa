/**
 * Zeros that stand for blanks. A formula that points at a blank cell shows 0, and older Excel hands
 * 0 over to functions for a blank. Nobody is called 0, and no two places of anybody's are at 0, 0.
 */
import type { Cell } from "./cell";
import type { Column, TableNote } from "./column";
import type { FieldKind } from "./headers/fields";

/** Fields of text that name somebody or something, where even a column of numbers alone has no 0. */
const names: ReadonlySet<string> = new Set(["name", "owner", "lock", "parentId"]);

/**
 * Whether the number 0 is a blank in a column: in one of IDs, names, postal codes or dates, and in
 * any other of texts as soon as one of its cells is a text. 0 beside nothing but numbers may be a
 * code of its own, and "0" as text always is.
 */
function meansBlank(cells: readonly Cell[], kind: FieldKind, keys: readonly string[]): boolean {
  if (kind === "id" || kind === "postal" || kind === "date") return true;
  if (kind !== "text") return false;
  return (
    keys.some((key) => names.has(key)) ||
    cells.some((cell) => typeof cell === "string" && cell !== "")
  );
}

/**
 * The cells of a column with zeros that mean blanks taken back.
 *
 * @param keys - the fields that the column is read for
 */
export function withoutZeros(
  cells: readonly Cell[],
  kind: FieldKind,
  keys: readonly string[],
): readonly Cell[] {
  if (!meansBlank(cells, kind, keys) || !cells.includes(0)) return cells;
  return cells.map((cell) => (cell === 0 ? null : cell));
}

/** A cell of a name as text, for those who look at cells one by one. */
export function withoutZero(cell: Cell | undefined): Cell {
  return cell === undefined || cell === 0 ? null : cell;
}

/**
 * The columns of a table with places at 0, 0 taken for missing: there is nothing there but sea. A note
 * says how many there were.
 */
export function withoutZeroPlaces(columns: ReadonlyMap<string, Column>): {
  readonly columns: ReadonlyMap<string, Column>;
  readonly notes: readonly TableNote[];
} {
  const latitude = columns.get("latitude");
  const longitude = columns.get("longitude");
  if (latitude?.kind !== "number" || longitude?.kind !== "number") return { columns, notes: [] };
  const isZero = latitude.values.map((value, row) =>
    value === 0 && longitude.values[row] === 0 ? 1 : 0,
  );
  const count = isZero.reduce((sum, one) => sum + one, 0);
  if (count === 0) return { columns, notes: [] };
  const known = (values: Float64Array): Float64Array =>
    values.map((value, row) => (isZero[row] === 1 ? NaN : value));
  const { header, column } = latitude;
  const places = count === 1 ? "1 place" : `${count} places`;
  const message = `${places} at latitude 0, longitude 0, where there is nothing but sea, ${count === 1 ? "is" : "are"} taken as missing.`;
  return {
    columns: new Map(columns)
      .set("latitude", { ...latitude, values: known(latitude.values) })
      .set("longitude", { ...longitude, values: known(longitude.values) }),
    notes: [{ header, column, message }],
  };
}
