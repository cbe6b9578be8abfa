import type { Rect } from "../../src/plan/workbook/workbook";

/** Excel's last row and column plus one: an address may leave either out. */
const everyRow = 1_048_576;
const everyColumn = 16_384;

const corner = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * The cells that an event of Excel names: "B3", "B3:D9", whole columns "B:D", whole rows "3:9".
 * Undefined for anything else, such as several areas.
 */
export function changedRect(address: string): Rect | undefined {
  const [first = "", last = first, ...more] = address
    .slice(address.lastIndexOf("!") + 1)
    .split(":");
  const [, fromColumn = "", fromRow = ""] = corner.exec(first) ?? [];
  const [, toColumn = "", toRow = ""] = corner.exec(last) ?? [];
  const sameKind = (fromColumn === "") === (toColumn === "") && (fromRow === "") === (toRow === "");
  if (more.length > 0 || !sameKind || fromColumn + fromRow === "") return undefined;
  const row = fromRow === "" ? 0 : Number(fromRow) - 1;
  const column = fromColumn === "" ? 0 : columnOf(fromColumn);
  return {
    row,
    column,
    rows: fromRow === "" ? everyRow : Number(toRow) - row,
    columns: fromColumn === "" ? everyColumn : columnOf(toColumn) + 1 - column,
  };
}
