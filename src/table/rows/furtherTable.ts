import type { Cell } from "../cell";
import type { Field } from "../headers/fields";
import { bandsOf, lookAt, type Area, type Look } from "./area";
import { headerEvidence } from "./headerEvidence";
import { columnsOfArea } from "./rowEvidence";
import { startsTable } from "./splitAreas";

/** Rows at its top that tell what a table is like. */
const rowsOfTop = 40;
/** Rows of a band that are looked at for headers: titles take a few lines. */
const rowsOfBand = 60;
/** A sheet with a blank row after each row is one table, not thousands. */
const mostBands = 2000;

/** Whether a row without a number or a date is among the first of a band, as headers are. */
function couldHold(look: Look, band: Area): boolean {
  const columns = columnsOfArea(band);
  for (let row = band.row; row < band.row + Math.min(band.rows, 4); row++) {
    const shapes = columns.map((column) => look.shapeAt(row, column));
    const isLabels = shapes.every(
      (shape) => shape === "word" || shape === "blank" || shape === "code",
    );
    if (isLabels && shapes.includes("word")) return true;
  }
  return false;
}

/**
 * The row at which a further table begins below a table, deep in what was read: after a blank row,
 * with headers of its own above other kinds of cells.
 *
 * @param cells - of the table, its header row first
 * @returns the first row after the blank one, from 0; undefined where there is one table only
 */
export function furtherTable(
  cells: readonly (readonly Cell[])[],
  fields: readonly Field[],
): number | undefined {
  const look = lookAt(cells);
  const all = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
  const bands = bandsOf(look, all);
  if (bands.length < 2 || bands.length > mostBands) return undefined;
  const top = { ...all, rows: Math.min(all.rows, rowsOfTop) };
  const known = headerEvidence(look, top, fields);
  const found = bands.slice(1).find((band) => {
    const own = { ...band, rows: Math.min(band.rows, rowsOfBand) };
    return couldHold(look, own) && startsTable(look, top, known, own, fields);
  });
  return found?.row;
}
