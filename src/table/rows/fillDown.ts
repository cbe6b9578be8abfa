import { cellPlace } from "../cellPlace";
import type { Cell } from "../cell";
import type { Decision } from "../decision";
import { textOf } from "../parse/readTexts";
import { shortened } from "../problems";
import type { TableRange } from "../readTable";
import { cellShape, isBlankCell } from "./cellShape";
import type { RowKinds } from "./rowKinds";

/** What a column looks like whose values may stand in the first row of each group alone. */
interface Pattern {
  readonly filled: number;
  readonly blank: number;
  /** Index of the first blank cell below a value. */
  readonly firstBlank: number;
  /** The value above it. */
  readonly above: string;
  /** Values that come again further down: nothing that heads a group does. */
  readonly again: number;
}

/** Blank cells that say what stands above them, as merged cells are read. */
function patternOf(
  { cells }: TableRange,
  { kinds }: RowKinds,
  column: number,
): Pattern | undefined {
  const seen = new Set<string>();
  let [filled, blank, again, firstBlank] = [0, 0, 0, -1];
  let [above, last] = ["", ""];
  for (let at = 1; at < cells.length; at++) {
    const cell = cells[at]?.[column] ?? null;
    const isHeading = kinds[at] === "group" && !isBlankCell(cell);
    if (kinds[at] !== "data" && !isHeading) continue;
    if (isBlankCell(cell)) {
      // A first row without a value belongs to no group.
      if (filled === 0) return undefined;
      blank += 1;
      if (firstBlank < 0) [firstBlank, above] = [at, last];
      continue;
    }
    const shape = cellShape(cell);
    if (shape !== "word" && shape !== "code") return undefined;
    filled += 1;
    const text = textOf(cell);
    if (seen.has(text)) again += 1;
    seen.add(text);
    last = text;
  }
  return { filled, blank, firstBlank, above, again };
}

/** Headings of groups in the column, or a value whose row follows each subtotal: reports made it so. */
function groupsByReport({ cells }: TableRange, { kinds }: RowKinds, column: number): boolean {
  let groups = 0;
  for (let at = 1; at < cells.length; at++) {
    if (kinds[at] === "group" && !isBlankCell(cells[at]?.[column])) groups += 1;
    const isEnd = kinds[at] === "subtotal" || kinds[at] === "total";
    if (!isEnd) continue;
    let next = at + 1;
    while (next < cells.length && kinds[next] !== "data" && kinds[next] !== "group") next += 1;
    if (next === cells.length) continue;
    // Each group begins with its value.
    if (isBlankCell(cells[next]?.[column])) return false;
    groups += 1;
  }
  return groups > 0;
}

/** Whether values stand in the first rows of a report's groups, and nowhere else. */
function onlyHeads({ cells }: TableRange, { kinds }: RowKinds, column: number): boolean {
  let isFirst = true;
  for (let at = 1; at < cells.length; at++) {
    if (kinds[at] === "data") {
      if (!isFirst && !isBlankCell(cells[at]?.[column])) return false;
      isFirst = false;
    } else if (kinds[at] !== "blank" && kinds[at] !== "header") isFirst = true;
  }
  return true;
}

/**
 * Whether the blank cells of a column mean what stands above them: reports and merged cells write an
 * owner in the first row of his accounts alone. Blank cells here and there are plain blanks, and
 * nothing is asked.
 *
 * @param column - position within the range, of an owner, a region, a segment
 * @returns undefined where the column has no such pattern
 */
export function fillDown(range: TableRange, rows: RowKinds, column: number): Decision | undefined {
  const found = patternOf(range, rows, column);
  if (found === undefined || found.blank === 0 || found.again > 0) return undefined;
  const isReport = groupsByReport(range, rows, column);
  // A few blank cells are plain blanks, unless each value stands where a report's group begins.
  const isFew = found.filled < 2 || found.blank <= found.filled;
  if (isFew && !(isReport && onlyHeads(range, rows, column))) return undefined;
  const header = textOf(range.cells[0]?.[column] ?? null);
  const place = cellPlace(range, range.row + found.firstBlank, range.column + column);
  const shown = shortened(found.above);
  return {
    key: `blank cells/${header}`,
    header,
    cell: { row: range.row + found.firstBlank, column: range.column + column, text: "" },
    question: `${found.blank} of ${found.blank + found.filled} cells of ${header} are blank, ${place} for one: do they mean what stands above them?`,
    options: [
      { value: "same as above", text: "They mean the value above them", shows: shown },
      { value: "blank", text: "They are blank", shows: "a blank cell" },
    ],
    value: "same as above",
    state: isReport ? "evident" : "asked",
    because: isReport ? "each group of rows begins with its value, as reports write it" : "",
    setting: "blankCells",
  };
}

/**
 * The range with the blank cells of a column filled from above, in rows of data alone; a total ends
 * its group, and blank rows don't.
 */
export function filledDown(range: TableRange, { kinds }: RowKinds, column: number): TableRange {
  let above: Cell = null;
  const cells = range.cells.map((row, at) => {
    const kind = kinds[at];
    if (kind === "total" || kind === "subtotal") above = null;
    const cell = row[column] ?? null;
    if (kind === "group" && !isBlankCell(cell)) above = cell;
    if (kind !== "data") return row;
    if (!isBlankCell(cell)) {
      above = cell;
      return row;
    }
    if (above === null) return row;
    const filled = [...row];
    while (filled.length < column) filled.push(null);
    filled[column] = above;
    return filled;
  });
  return { ...range, cells };
}
