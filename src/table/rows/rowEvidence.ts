import type { Field } from "../headers/fields";
import { headerMatches, type HeaderMatch } from "../headers/matchHeaders";
import { textOf } from "../parse/readTexts";
import type { Area, Look } from "./area";
import { isYear, type CellShape } from "./cellShape";

/** What speaks for a row as the headers of what stands below it. */
export interface HeaderEvidence {
  /** The row, within the cells that are looked at. */
  readonly row: number;
  readonly filled: number;
  readonly labels: number;
  /** How many known fields the row names, other than by a word among others. */
  readonly known: number;
  /** Labels above a column of numbers, dates or ids. */
  readonly contrast: number;
  /** The same where two cells or more show what the column holds. */
  readonly solid: number;
  /** Cells that are of a kind with those below: a number above numbers, a value that comes again. */
  readonly against: number;
  /** Rows just above that are as wide, and so no titles. */
  readonly wideAbove: number;
  readonly repeats: number;
  /** Orders the rows; above 0 where more speaks for the row than against it. */
  readonly score: number;
}

/** The kinds that a label differs from. */
export const telling: ReadonlySet<CellShape> = new Set(["number", "date", "flag", "code"]);

interface Majority {
  readonly shape: CellShape | undefined;
  readonly cells: number;
}

/** The shape that three fifths of a column's filled cells have, in some rows. */
export function majorityOf(look: Look, rows: readonly number[], column: number): Majority {
  const counts = new Map<CellShape, number>();
  let filled = 0;
  for (const row of rows) {
    const shape = look.shapeAt(row, column);
    if (shape === "blank" || shape === "missing") continue;
    filled += 1;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  for (const [shape, count] of counts) {
    if (count * 5 >= filled * 3) return { shape, cells: count };
  }
  return { shape: undefined, cells: filled };
}

export function textAt(look: Look, row: number, column: number): string {
  return textOf(look.cells[row]?.[column] ?? null);
}

export function columnsOfArea({ column, columns }: Area): readonly number[] {
  return Array.from({ length: columns }, (_, at) => column + at);
}

/** Whether two rows hold nearly the same texts: headers that a page break repeats. */
export function isSameRow(look: Look, columns: readonly number[], a: number, b: number): boolean {
  const filled = columns.filter((column) => !look.isBlankAt(a, column));
  const same = filled.filter((column) => textAt(look, a, column) === textAt(look, b, column));
  return filled.length > 0 && same.length * 5 >= filled.length * 4;
}

/** One candidate and what stands around it, by rows that hold something. */
export interface Surroundings {
  readonly row: number;
  readonly columns: readonly number[];
  readonly below: readonly number[];
  /** Rows above without a blank row between. */
  readonly above: readonly number[];
  /** Rows further up. */
  readonly before: readonly number[];
}

function filledIn(look: Look, row: number, columns: readonly number[]): readonly number[] {
  return columns.filter((column) => !look.isBlankAt(row, column));
}

/** Rows that can't be titles or filters of a row: as wide as it. */
function wideAmong(
  look: Look,
  rows: readonly number[],
  columns: readonly number[],
  filled: number,
): readonly number[] {
  return rows.filter((row) => {
    const cells = filledIn(look, row, columns);
    if (cells.length * 4 < filled * 3) return false;
    const isFilter = /[:=]$/.test(textAt(look, row, cells[0] ?? 0));
    return !isFilter && !(cells.length <= 2 && cells.length < filled);
  });
}

/** The wide rows above; those before a blank row only where the rows below go on with their kinds of cells. */
function wideRows(look: Look, around: Surroundings, filled: number): readonly number[] {
  const { above, before, below, columns } = around;
  const near = wideAmong(look, above, columns, filled);
  const far = wideAmong(look, before, columns, filled);
  const goesOn =
    far.length > 1 &&
    below.length > 0 &&
    columns.every(
      (column) =>
        majorityOf(look, far.slice(1), column).shape === majorityOf(look, below, column).shape,
    );
  return goesOn ? [...far, ...near] : near;
}

interface ColumnEvidence {
  readonly contrast: boolean;
  readonly solid: boolean;
  readonly against: boolean;
}

function columnEvidence(
  look: Look,
  { row, below, above }: Surroundings,
  column: number,
  others: readonly number[],
): ColumnEvidence {
  const shape = look.shapeAt(row, column);
  const majority = majorityOf(look, below, column);
  const none = { contrast: false, solid: false, against: false };
  if (shape === "number" && isYear(look.cells[row]?.[column] ?? null)) {
    const years = below.filter((at) => isYear(look.cells[at]?.[column] ?? null));
    return { ...none, against: years.length * 2 > below.length };
  }
  const isLabel = shape === "word" || shape === "code";
  // One kind of cell above and below: the row is one among others.
  if (shape !== "word" && shape !== "missing" && shape === majority.shape) {
    return { ...none, against: true };
  }
  if (!isLabel) return { ...none, against: shape === "number" || shape === "date" };
  const text = textAt(look, row, column).toLowerCase();
  if (others.some((at) => textAt(look, at, column).toLowerCase() === text)) {
    return { ...none, against: true };
  }
  if (majority.shape === undefined || !telling.has(majority.shape)) return none;
  const before = majorityOf(look, above, column);
  if (before.shape === majority.shape) return { ...none, against: true };
  // "A1" above numbers may be an id above amounts that moved; a word is surer.
  const contrast = shape === "word" || majority.shape !== "code";
  return { contrast, solid: contrast && majority.cells > 1, against: false };
}

/** Fields of several tables share keys, and a row is the headers of one of the tables. */
const tables = new WeakMap<readonly Field[], readonly (readonly Field[])[]>();

function tablesOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const known = tables.get(fields);
  if (known) return known;
  const found: Field[][] = [[]];
  for (const field of fields) {
    if (found.at(-1)?.some(({ key }) => key === field.key)) found.push([]);
    found.at(-1)?.push(field);
  }
  tables.set(fields, found);
  return found;
}

/** How many fields of one table the labels name, other than by a word among others. */
export function knownIn(
  labels: readonly string[],
  fields: readonly Field[],
  counts: (match: HeaderMatch) => boolean = () => true,
): number {
  // A title such as "Accounts by owner" may hold a field's word, so it takes a surer match.
  const found = [fields, ...tablesOf(fields)].map(
    (some) =>
      [...headerMatches(labels, some).values()].filter(
        (match) => match.certainty !== "words" && counts(match),
      ).length,
  );
  return Math.max(...found);
}

export function evidenceOf(
  look: Look,
  around: Surroundings,
  fields: readonly Field[],
): HeaderEvidence {
  const { row, columns, below } = around;
  const filled = filledIn(look, row, columns);
  const labels = filled
    .filter((column) => ["word", "code"].includes(look.shapeAt(row, column)))
    .map((column) => textAt(look, row, column));
  const wide = wideRows(look, around, filled.length);
  const others = [...wide, ...below].filter((at) => !isSameRow(look, columns, row, at));
  const found = filled.map((column) =>
    columnEvidence(look, { ...around, above: wide }, column, others),
  );
  const count = (kind: keyof ColumnEvidence): number => found.filter((one) => one[kind]).length;
  // "Owner:" stands before a value, not above one.
  const above = labels.filter((label) => !label.endsWith(":"));
  const known = above.length === 0 ? 0 : knownIn(above, fields);
  const repeats = labels.length - new Set(labels.map((label) => label.toLowerCase())).size;
  // A list of names alone may have its title just above the header.
  const wideAbove = columns.length === 1 && known > 0 && wide.length <= 2 ? 0 : wide.length;
  const [contrast, against] = [count("contrast"), count("against")];
  return {
    row,
    filled: filled.length,
    labels: labels.length,
    known,
    contrast,
    solid: count("solid"),
    against,
    wideAbove,
    repeats,
    score: 2 * known + contrast - 2 * against - repeats - 4 * wideAbove,
  };
}
