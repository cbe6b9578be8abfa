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

/** From here on nobody reads the decimals of an amount. */
const LARGE = 1000;

/** Amounts that are whole, or large, are shown without decimals, as people write them; the cells keep them. */
export function amountFormat(values: Float64Array): NumberKind {
  const known = values.filter((value) => Number.isFinite(value));
  const isLarge = known.some((value) => Math.abs(value) >= LARGE);
  return isLarge || known.every((value) => Number.isInteger(value)) ? "integer" : "decimal";
}
