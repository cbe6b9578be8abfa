import type { Cell } from "../cell";
import { cellPlace } from "../cellPlace";
import { cleanText } from "../cleanText";
import type { ColumnPlace, DecimalSign, TableNote } from "../column";
import { columnName } from "./columnName";

/** Two groups of thousands or more: a spreadsheet of another language leaves such a number as text. */
const grouped = /\d([.,])\d{3}\1\d{3}(?!\d)/;

interface Texts {
  readonly cells: readonly Cell[];
  readonly withPoint: Float64Array;
  readonly withComma: Float64Array;
}

/**
 * A word about real numbers below 1,000 beside texts such as 1.250.000 and no smaller ones: a
 * spreadsheet of another language has made 950 of 950.000 then. Undefined where nothing looks so.
 */
export function lostThousands(
  { cells, withPoint, withComma }: Texts,
  place: ColumnPlace,
  sign: DecimalSign,
): TableNote | undefined {
  const readings = sign === "." ? withPoint : withComma;
  let text: string | undefined;
  let number: number | undefined;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (typeof cell === "number") {
      if (Math.abs(cell) >= 1000) return undefined;
      if (cell !== 0 && number === undefined) number = index;
    } else if (!Number.isNaN(readings[index])) {
      if (!grouped.test(cleanText(String(cell)))) return undefined;
      text ??= cleanText(String(cell));
    }
  }
  if (text === undefined || number === undefined) return undefined;
  const { header, column } = place;
  const at = cellPlace(place, place.rows[number] ?? 0, column);
  return {
    header,
    column,
    message: `${columnName(place)} holds texts such as ${text} and real numbers below 1,000 only (${at}), as if a spreadsheet of another language had opened it: it makes 950 of 950${sign === "," ? "." : ","}000. Compare ${at} with where it comes from.`,
  };
}
