import type { Field } from "../headers/fields";
import { textOf } from "../parse/readTexts";
import { bandsOf, columnPartsOf, isBlankRow, spanOf, trimmed, type Area, type Look } from "./area";
import { headerEvidence } from "./headerEvidence";
import { columnsOfArea, isSameRow, majorityOf, type HeaderEvidence } from "./rowEvidence";
import { isTotalLabel } from "./totalWords";

/** Rows that tell what a column holds. */
const typedRows = 30;

function endOf({ row, rows }: Area): number {
  return row + rows;
}

function rowsUnder(look: Look, area: Area, header: number): readonly number[] {
  const rows: number[] = [];
  const end = endOf(area);
  for (let row = header + 1; row < end && rows.length < typedRows; row++) {
    if (!isBlankRow(look, area, row)) rows.push(row);
  }
  return rows;
}

/** Whether the row names a table of its own, surely enough to end the one before it. */
function isSure(look: Look, area: Area, evidence: HeaderEvidence): boolean {
  const { known, contrast, solid, score, filled } = evidence;
  const under = rowsUnder(look, area, evidence.row).length;
  if (score <= 0 || under === 0) return false;
  if (known > 1 || (known > 0 && contrast > 0)) return true;
  if (solid > 0) return filled > 1;
  // "Rep" alone, above names alone.
  return known === 1 && filled === 1 && area.columns === 1;
}

/** Whether some column holds another kind of cells under the new header than it did before. */
function typesDiffer(look: Look, before: Area, header: number, area: Area, below: number): boolean {
  const upper = rowsUnder(look, before, header);
  const lower = rowsUnder(look, area, below);
  return columnsOfArea(spanOf(before, area)).some((column) => {
    const was = majorityOf(look, upper, column);
    const is = majorityOf(look, lower, column);
    return was.shape !== is.shape && was.cells + is.cells > 0;
  });
}

/**
 * Whether a band of rows, after a blank row, begins a further table. A table that goes on has the
 * same kinds of cells and no header of its own, or repeats its own header, as page breaks do.
 */
export function startsTable(
  look: Look,
  before: Area,
  known: HeaderEvidence | undefined,
  band: Area,
  fields: readonly Field[],
): boolean {
  const own = trimmed(look, band) ?? band;
  const header = headerEvidence(look, own, fields);
  if (known === undefined || header === undefined || !isSure(look, own, header)) return false;
  if (isSameRow(look, columnsOfArea(before), known.row, header.row)) return false;
  const differ = typesDiffer(look, before, known.row, own, header.row);
  const said = header.known > 2 && header.known * 5 >= header.filled * 3;
  return differ || header.contrast > 0 || said;
}

/** A block above another that is a table of its own, and not the titles and filters of that. */
function isTable(look: Look, area: Area, fields: readonly Field[]): boolean {
  const own = trimmed(look, area) ?? area;
  const header = headerEvidence(look, own, fields);
  if (header === undefined || !isSure(look, own, header)) return false;
  if (header.known > 0 || header.filled > 2) return true;
  return rowsUnder(look, own, header.row).length > 2;
}

/** Whether a band is one line of text, as the title of the table below it is. */
function isTitle(look: Look, band: Area): boolean {
  const filled = columnsOfArea(band).filter((column) => !look.isBlankAt(band.row, column));
  const [first = 0] = filled;
  if (band.rows > 1 || filled.length !== 1) return false;
  if (!["word", "long"].includes(look.shapeAt(band.row, first))) return false;
  return !isTotalLabel(textOf(look.cells[band.row]?.[first] ?? null));
}

/** The tables above each other in an area, each with the titles above it and the notes below it. */
export function aboveEachOther(look: Look, area: Area, fields: readonly Field[]): readonly Area[] {
  const found: Area[] = [];
  let current: readonly Area[] = [];
  for (const band of bandsOf(look, area)) {
    const before = wholeOf(current);
    const ends =
      before !== undefined &&
      startsTable(look, before, headerEvidence(look, before, fields), band, fields) &&
      isTable(look, before, fields);
    if (!ends) {
      current = [...current, band];
      continue;
    }
    // Lines of text between the two are the titles of the lower one.
    let rest = current;
    while (rest.length > 1 && isTitle(look, rest.at(-1) ?? band)) rest = rest.slice(0, -1);
    const own = trimmed(look, wholeOf(rest) ?? before);
    const titles = own !== undefined && own.columns > 1 ? current.slice(rest.length) : [];
    found.push(wholeOf(current.slice(0, current.length - titles.length)) ?? before);
    current = [...titles, band];
  }
  const last = wholeOf(current);
  return last === undefined ? found : [...found, last];
}

function wholeOf(bands: readonly Area[]): Area | undefined {
  const [first] = bands;
  const last = bands.at(-1);
  return first && last && spanOf(first, last);
}

/** First row after the header without a cell in the area; rows that a report adds don't count. */
function endOfRows(look: Look, area: Area, header: number): number {
  const end = endOf(area);
  let row = header + 1;
  while (row < end && !isBlankRow(look, area, row)) row += 1;
  const last = columnsOfArea(area).find((column) => !look.isBlankAt(row - 1, column));
  const text = last === undefined ? "" : textOf(look.cells[row - 1]?.[last] ?? null);
  return row > header + 2 && isTotalLabel(text) ? row - 1 : row;
}

function textsIn(look: Look, area: Area, row: number): ReadonlySet<string> {
  const texts = columnsOfArea(area).map((column) => textOf(look.cells[row]?.[column] ?? null));
  return new Set(texts.filter((text) => text !== "").map((text) => text.toLowerCase()));
}

/**
 * Whether a part right of a blank column is a table of its own. A blank column inside a table has
 * headers on both sides in one row, and rows that begin and end together.
 */
function standsAlone(look: Look, left: Area, right: Area, fields: readonly Field[]): boolean {
  const [a, b] = [trimmed(look, left) ?? left, trimmed(look, right) ?? right];
  const header = headerEvidence(look, a, fields);
  const other = headerEvidence(look, b, fields);
  if (header === undefined || other === undefined) return b.row !== header?.row;
  if (header.row !== other.row) return true;
  const [end, otherEnd] = [endOfRows(look, a, header.row), endOfRows(look, b, other.row)];
  if (end === otherEnd) {
    const labels = textsIn(look, a, header.row);
    const again = [...textsIn(look, b, other.row)].filter((text) => labels.has(text));
    return again.length > 0 && other.known > 0 && header.known > 0;
  }
  // Values here and there, such as notes, leave gaps; a table that ends has none.
  const shorter = end < otherEnd ? a : b;
  const stop = Math.min(end, otherEnd);
  const goesOn = rowsUnder(look, { ...shorter, row: stop, rows: endOf(shorter) - stop }, stop - 1);
  return stop > header.row + 1 && goesOn.every((row) => row === stop);
}

/** The tables beside each other in an area, split by blank columns where the rows differ. */
export function besideEachOther(look: Look, all: Area, fields: readonly Field[]): readonly Area[] {
  const found: Area[] = [];
  for (const part of columnPartsOf(look, all)) {
    const before = found.at(-1);
    if (before === undefined || standsAlone(look, before, part, fields)) found.push(part);
    else found[found.length - 1] = spanOf(before, part);
  }
  return found;
}
