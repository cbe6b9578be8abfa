import { textOf } from "../parse/readTexts";
import type { Area, Look } from "./area";
import { isYear } from "./cellShape";
import { columnsOfArea, isSameRow, majorityOf } from "./rowEvidence";

function textsOf(look: Look, area: Area, row: number): readonly string[] {
  return columnsOfArea(area).map((column) => textOf(look.cells[row]?.[column] ?? null));
}

/** Merged cells hold their value in the first cell alone: it stands for the blanks after it. */
function spread(texts: readonly string[]): readonly string[] {
  let last = "";
  return texts.map((text) => {
    if (text !== "") last = text;
    return last;
  });
}

/** A year, a quarter, a half: which, but not of what. */
const periodShape =
  /^((fy|cy|gj|ej)? ?((19|20)\d\d|\d\d)|[qhts][1-4]|ytd|ltm|ist|soll|plan|actual|budget)$/i;

/** Which texts don't tell their columns apart: blank, the same as another, or a period alone. */
function unclearIn(texts: readonly string[]): readonly boolean[] {
  const folded = texts.map((text) => text.toLowerCase());
  return folded.map(
    (text, at) =>
      text === "" ||
      periodShape.test(text) ||
      folded.indexOf(text) !== at ||
      folded.includes(text, at + 1),
  );
}

function countOf(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length;
}

/**
 * Headers of two rows: "2024" over "Revenue" is "2024 Revenue", "Sales" over "2024" "Sales 2024".
 * Only where the lower row alone doesn't tell what its columns are and the upper one does; else the
 * lower row stands for itself.
 *
 * @param header - the lower row, within the cells that are looked at
 * @returns one text per column of the area, and whether the row above is part of them
 */
export function headersAt(
  look: Look,
  area: Area,
  header: number,
): { readonly headers: readonly string[]; readonly isDouble: boolean } {
  const lower = textsOf(look, area, header);
  const single = { headers: lower, isDouble: false };
  const above = header - 1;
  const unclear = unclearIn(lower);
  if (above < 0 || countOf(unclear) === 0) return single;
  const upper = textsOf(look, area, above);
  // A title fills one cell; headers of groups fill several, or begin above a column that has no other.
  const filled = upper.filter((text) => text !== "").length;
  const completes = upper.some((text, at) => text !== "" && lower[at] === "");
  if (filled < 2 && !completes) return single;
  if (isSameRow(look, columnsOfArea(area), above, header)) return single;
  const isLabels = columnsOfArea(area).every(
    (column) => !["date", "flag", "long"].includes(look.shapeAt(above, column)),
  );
  const groups = spread(upper);
  const joined = lower.map((text, at) => {
    const own = upper[at] ?? "";
    if (text === "") return own;
    const group = groups[at] ?? "";
    return group === "" || unclear[at] !== true ? text : `${group} ${text}`;
  });
  if (!isLabels || countOf(unclearIn(joined)) >= countOf(unclear)) return single;
  return { headers: joined, isDouble: true };
}

/** Rows that tell what a column holds. */
const rowsBelow = 10;

/**
 * The lower row of two where the upper was found: it names just those columns that the upper leaves
 * blank, or groups, and nothing in it is of a kind with the rows below.
 */
export function lowerHeaderRow(look: Look, area: Area, header: number): number {
  const lower = header + 1;
  const columns = columnsOfArea(area);
  const below = Array.from({ length: rowsBelow }, (_, at) => lower + 1 + at);
  const filled = columns.filter((column) => !look.isBlankAt(lower, column));
  const open = columns.filter((column) => look.isBlankAt(header, column));
  const completes =
    open.length > 0 &&
    filled.length > 1 &&
    filled.length < columns.length &&
    open.every((column) => !look.isBlankAt(lower, column));
  if (!completes || lower + 1 >= area.row + area.rows) return header;
  const isLabel = filled.every((column) => {
    const shape = look.shapeAt(lower, column);
    const year = isYear(look.cells[lower]?.[column] ?? null);
    return year || (shape === "word" && majorityOf(look, below, column).shape !== "word");
  });
  return isLabel ? lower : header;
}
