import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import type { GridValue } from "../../grid/grid";

/**
 * What a cell becomes when `value` is written to it: everything is stated, so that no formula,
 * shared formula or rich text of the earlier content stays behind; its style stays.
 */
export function contentFrom(value: GridValue): ICellData {
  const nothing = { f: null, si: null, p: null };
  if (value === null || value === "") return { ...nothing, v: null };
  if (typeof value === "number") return { ...nothing, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") {
    return { ...nothing, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  if (value.startsWith("=")) return { ...nothing, v: null, f: value };
  const text = value.startsWith("'") ? value.slice(1) : value;
  return { ...nothing, v: text, t: CellValueType.STRING };
}

/** The value of a stored cell: blanks are null, errors their text. */
export function valueOf(cell: Nullable<ICellData>): GridValue {
  if (!cell) return null;
  const { v } = cell;
  if (v === undefined || v === null) return cell.p ? richText(cell) : null;
  if (cell.t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1";
  if (cell.t === CellValueType.NUMBER) return Number(v);
  if (v === "") return null;
  return v;
}

/** Whether a stored cell holds more than a style. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  if (cell.f || cell.si || cell.p) return true;
  return cell.v !== undefined && cell.v !== null && cell.v !== "";
}

function richText(cell: ICellData): GridValue {
  const stream = cell.p?.body?.dataStream ?? "";
  const text = stream.replace(/\r\n$/, "").replace(/\r/g, "\n");
  return text === "" ? null : text;
}
