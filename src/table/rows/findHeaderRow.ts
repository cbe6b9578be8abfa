import type { Cell } from "../cell";
import type { Field } from "../headers/fields";
import { headerMatches } from "../headers/matchHeaders";
import { numberText } from "../parse/numberText";
import { textOf } from "../parse/readTexts";

/** Titles, filters and dates above a table take a few lines, not hundreds. */
const rowsToSearch = 40;

function isLabel(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const text = textOf(cell);
  return text !== "" && text.length <= 120 && numberText(text) === undefined;
}

/**
 * Finds the header row of an export that may have titles above it: the row that names the most
 * fields; where none names any, the first row that is as wide as the table and holds labels alone.
 *
 * @returns position within `cells`, from 0, or undefined if no row looks like headers
 */
export function findHeaderRow(
  cells: readonly (readonly Cell[])[],
  fields: readonly Field[],
): number | undefined {
  const candidates = cells.slice(0, rowsToSearch).map((row, index) => {
    const labels = row.filter(isLabel).length;
    const filled = row.filter((cell) => cell !== null && textOf(cell) !== "").length;
    const headers = row.map((cell) => (isLabel(cell) ? textOf(cell) : ""));
    // Titles such as "Accounts by owner" may hold a field's word, so it takes a surer match.
    const sure = [...headerMatches(headers, fields).values()].filter(
      ({ certainty }) => certainty !== "words",
    ).length;
    return { index, labels, filled, sure };
  });
  const most = Math.max(0, ...candidates.map(({ sure }) => sure));
  const named = candidates
    .filter(({ sure, filled }) => sure === most && sure > 0 && (sure > 1 || filled === 1))
    .sort((a, b) => b.labels - a.labels || a.index - b.index);
  if (named[0] && most > 1) return named[0].index;
  const width = Math.max(0, ...candidates.map(({ filled }) => filled));
  const wide = candidates.find(
    ({ labels, filled }) => filled > 0 && labels === filled && filled * 2 > width,
  );
  return wide?.index;
}
