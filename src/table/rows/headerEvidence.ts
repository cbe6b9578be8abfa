import type { Field } from "../headers/fields";
import { isBlankRow, type Area, type Look } from "./area";
import { isYear } from "./cellShape";
import {
  columnsOfArea,
  evidenceOf,
  knownIn,
  majorityOf,
  telling,
  textAt,
  type HeaderEvidence,
  type Surroundings,
} from "./rowEvidence";

/** Titles, filters and dates above a table take a few lines, not hundreds. */
const rowsToSearch = 40;

/** Rows that tell what a column holds. */
const rowsBelow = 30;

/** The candidates of an area from top to bottom, with what stands around each. */
function candidatesIn(look: Look, area: Area): readonly Surroundings[] {
  const columns = columnsOfArea(area);
  const end = Math.min(area.row + area.rows, look.cells.length);
  const rows: number[] = [];
  const starts: number[] = [];
  for (let row = area.row; row < end && rows.length < rowsToSearch + rowsBelow; row++) {
    if (isBlankRow(look, area, row)) continue;
    starts.push(rows.at(-1) === row - 1 ? (starts.at(-1) ?? rows.length) : rows.length);
    rows.push(row);
  }
  return rows.slice(0, rowsToSearch).map((row, at) => ({
    row,
    columns,
    below: rows.slice(at + 1, at + 1 + rowsBelow),
    above: rows.slice(starts[at] ?? at, at),
    before: rows.slice(0, starts[at] ?? at),
  }));
}

/** How much of a table's width a row must fill: the widest that isn't one row's alone, if there is one. */
function usualWidth(evidence: readonly HeaderEvidence[]): number {
  const [widest = 0, second = widest] = evidence.map(({ filled }) => filled).sort((a, b) => b - a);
  return Math.max(second, widest / 2);
}

/** So many of its labels must be known before a row is taken for headers that words stand above. */
const leastKnown = 2;

/**
 * The row just below, where that is the headers and the found one a line of words above them, such as
 * the fields of a form: headers stand directly above their columns, so that what is a label above numbers,
 * dates or ids in each such column, and known, is no row of data under other headers.
 */
function headersBeneath(
  look: Look,
  found: Surroundings,
  next: Surroundings | undefined,
  fields: readonly Field[],
): HeaderEvidence | undefined {
  if (next?.row !== found.row + 1) return undefined;
  const columns = next.columns.flatMap((column) => {
    const { shape } = majorityOf(look, next.below, column);
    const isTold = shape !== undefined && telling.has(shape);
    return isTold && !isYear(look.cells[next.row]?.[column] ?? null) ? [{ column, shape }] : [];
  });
  if (columns.some(({ column, shape }) => look.shapeAt(found.row, column) === shape))
    return undefined;
  const own = evidenceOf(look, { ...next, above: [], before: [] }, fields);
  const isLabels = columns.length > 0 && own.contrast === columns.length && own.against === 0;
  if (!isLabels || own.repeats > 0) return undefined;
  // "(key)" and "(amount)" below headers say what kind of values stand there.
  const labels = next.columns.map((column) => textAt(look, next.row, column));
  const known = knownIn(labels, fields, ({ isFallback }) => isFallback !== true);
  return known >= leastKnown && known * 2 >= own.labels ? own : undefined;
}

/** Whether more speaks for a row as headers than where it stands. */
export function isEvident({ score }: HeaderEvidence): boolean {
  return score > 0;
}

/**
 * The row that is the header by what it says, what stands below it, and where it stands.
 *
 * @returns undefined where every row looks like the rows of a table, and none like its headers
 */
export function headerEvidence(
  look: Look,
  area: Area,
  fields: readonly Field[],
): HeaderEvidence | undefined {
  const candidates = candidatesIn(look, area);
  const all = candidates.map((around) => evidenceOf(look, around, fields));
  const width = usualWidth(all);
  const wide = all.filter(({ filled, known }) => filled * 2 > width || known > 1);
  const [best] = wide
    .filter(isEvident)
    .sort((a, b) => b.score - a.score || b.filled - a.filled || a.row - b.row);
  if (best !== undefined) {
    const at = all.indexOf(best);
    const found = candidates[at] as Surroundings;
    return headersBeneath(look, found, candidates[at + 1], fields) ?? best;
  }
  // Words above words, unknown all: only the place speaks for them.
  const [first] = wide;
  const couldBe = first !== undefined && first.against === 0 && first.labels === first.filled;
  return couldBe && first.score >= 0 ? first : undefined;
}
