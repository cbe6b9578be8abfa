import {
  ArrayValueObject,
  BooleanValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import { errorValue, isFunctionError } from "./cellErrors";

/**
 * Cells that one formula may fill. Univer's time for a spill grows with the square of its rows, and
 * the page answers nothing meanwhile. Measured on a busy machine with two cores: 5,000 x 2 cells
 * take 1.5 s, 10,000 x 2 take 6 s, 20,000 x 2 take 35 s.
 */
export const largestSpill = 10_000;

export interface CellResult {
  readonly value: BaseValueObject;
  /** How many cells it fills, where it is more than one. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Why the cell shows an error, in words. */
  readonly message?: string;
}

/** What a cell shows for what a function returned; a matrix spills. */
export function cellResult(returned: unknown): CellResult {
  if (!Array.isArray(returned)) return single(returned);
  const rows = returned.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const columns = Math.max(0, ...rows.slice(0, 1).map((row) => row.length));
  if (columns === 0) {
    return { value: errorValue("#CALC!"), message: "The result is empty." };
  }
  if (rows.length === 1 && columns === 1) return single(rows[0]?.[0]);
  if (rows.length * columns > largestSpill) return tooLarge(rows.length, columns);
  return {
    spill: { rows: rows.length, columns },
    value: ArrayValueObject.create({
      calculateValueList: rows.map((row) =>
        Array.from({ length: columns }, (_value, j) => single(row[j] ?? "").value),
      ),
      rowCount: rows.length,
      columnCount: columns,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    }),
  };
}

function tooLarge(rows: number, columns: number): CellResult {
  return {
    value: errorValue("#SPILL!"),
    message:
      `The result has ${rows.toLocaleString("en")} rows and ${String(columns)} ` +
      `${columns === 1 ? "column" : "columns"}; here one formula can fill up to ` +
      `${largestSpill.toLocaleString("en")} cells. Use the task pane: it writes results of any ` +
      "size. In Excel this formula would spill.",
  };
}

function single(returned: unknown): CellResult {
  if (isFunctionError(returned)) {
    const { code, message } = returned;
    return { value: errorValue(code), ...(message && { message }) };
  }
  if (typeof returned === "number") {
    return Number.isFinite(returned)
      ? { value: NumberValueObject.create(returned) }
      : { value: errorValue("#NUM!"), message: "The result is not a finite number." };
  }
  if (typeof returned === "string") return { value: StringValueObject.create(returned) };
  if (typeof returned === "boolean") return { value: BooleanValueObject.create(returned) };
  // Excel shows 0 for a function that returns nothing.
  if (returned === null || returned === undefined) return { value: NumberValueObject.create(0) };
  return {
    value: errorValue("#VALUE!"),
    message: "The result is of a kind that cells can't hold.",
  };
}

/** What a cell shows for what a function threw, or rejected with. */
export function cellFailure(thrown: unknown, name: string): CellResult {
  if (isFunctionError(thrown)) return single(thrown);
  const reason =
    thrown instanceof Object && "message" in thrown ? String(thrown.message) : String(thrown);
  return { value: errorValue("#VALUE!"), message: `${name} failed: ${reason}` };
}
