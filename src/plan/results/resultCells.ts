import type { Cell } from "../../table/cell";
import type { NumberKind } from "../workbook/workbook";
import type { ResultColumn } from "./results";

export function column(header: string, number: NumberKind, widthChars: number): ResultColumn {
  return { header, number, widthChars };
}

/** A number as a cell: blank where it can't be measured. */
export function cell(value: number | undefined): Cell {
  return value === undefined || !Number.isFinite(value) ? "" : value;
}

/** Whole amounts are shown without decimals, as people write them. */
export function amountFormat(values: Float64Array): NumberKind {
  return values.every((value) => Number.isInteger(value) || !Number.isFinite(value))
    ? "integer"
    : "decimal";
}
