import type { Cell } from "../cell";
import type { NumberColumn } from "../column";
import { numberText, valueWith } from "./numberText";
import { applyPercents } from "./percentQuestion";
import { textOf } from "./readTexts";
import { currencyOfCell, settledCurrency } from "./rowCurrency";

/**
 * What a single cell holds, read as its column was: with its decimal sign, per cent and rates. NaN
 * where it holds no number, or an amount in a currency for which there is no rate.
 *
 * @param named - the cell of the same row in the column of currencies, where one counts
 */
export function amountInCell(column: NumberColumn, cell: Cell, named: Cell = null): number {
  const text = typeof cell === "string" ? numberText(cell) : undefined;
  const read = text === undefined ? NaN : valueWith(text, column.decimalSign);
  const value = Float64Array.of(typeof cell === "number" ? cell : read);
  const percent = column.decisions?.find(({ setting }) => setting === "percents");
  const marks = text?.percent === true ? Uint8Array.of(1) : undefined;
  if (percent) applyPercents(value, marks, percent.value);
  const [amount = NaN] = value;
  const { conversion } = column;
  if (conversion === undefined || amount === 0) return amount;
  const { rates, ofHeader, byRow } = conversion;
  const code = byRow === undefined ? ofHeader : currencyOfCell(textOf(named));
  const settled = settledCurrency(text?.currency ?? "", code);
  return settled === "" ? amount : amount * (rates.get(settled) ?? NaN);
}
