import type { Cell } from "../cell";
import { textOf } from "../parse/readTexts";
import { cellShape, type CellShape } from "./cellShape";
import { blankStart, type RowsInHand } from "./rowStart";
import { isTotalLabel, totalLabel, type TotalLabel } from "./totalWords";

/** A row with a total's word in it, and what else it holds. */
interface NamedRow {
  readonly at: number;
  /** Position of the label. */
  readonly column: number;
  readonly label: TotalLabel;
  /** Cells beside the label that hold a word, a code, a date: what a total has no use for. */
  readonly others: number;
}

const noNumber: ReadonlySet<CellShape> = new Set(["word", "code", "date", "flag", "long"]);

/** Whether the label is one of a total alone, or a company's name could be written so. */
function namedRow(rows: RowsInHand, at: number): NamedRow | undefined {
  const row = rows.cells[at] ?? [];
  const { texts } = rows.starts[at] ?? blankStart;
  for (const column of texts) {
    const label = totalLabel(row[column] as string);
    if (label === undefined) continue;
    const others = row.filter((cell, other) => other !== column && isOther(cell, label)).length;
    return { at, column, label, others };
  }
  return undefined;
}

function isOther(cell: Cell, { group }: TotalLabel): boolean {
  if (!noNumber.has(cellShape(cell))) return false;
  const text = textOf(cell);
  // "Subtotal | Sum" names one total twice, "North | North Total" its group.
  return text !== group && totalLabel(text)?.group !== "";
}

/** Whether the row has an id or a name of its own besides the label. */
function hasOwnIdentity({ cells, identity }: RowsInHand, { at, column }: NamedRow): boolean {
  const row = cells[at] ?? [];
  return identity.some((own) => {
    const cell = row[own] ?? null;
    // "Subtotal | Sum" names one total twice.
    return own !== column && noNumber.has(cellShape(cell)) && !isTotalLabel(textOf(cell));
  });
}

/** A number in the id's column is an id where the one above is a number; else it may count the rows. */
function hasNumberAsId({ cells, identity }: RowsInHand, { at, column }: NamedRow): boolean {
  const isNumber = (row: number, own: number): boolean =>
    cellShape(cells[row]?.[own] ?? null) === "number";
  return identity.some((own) => own !== column && isNumber(at, own) && isNumber(at - 1, own));
}

/** Whether the rows just above belong to the group that the label names. */
function isKnownGroup({ cells }: RowsInHand, { at, label }: NamedRow): boolean {
  const group = label.group.toLowerCase();
  for (let above = at - 1; above > 0 && above > at - 4; above--) {
    const row = cells[above] ?? [];
    if (row.some((cell) => typeof cell === "string" && holds(textOf(cell), group))) return true;
  }
  return false;
}

/** "North", or the heading "Region: North (12)". */
function holds(text: string, group: string): boolean {
  const lower = text.toLowerCase();
  if (lower === group) return true;
  return /[:(]/.test(lower) && lower.replace(/\s*\([^()]*\)$/, "").endsWith(`: ${group}`);
}

function isLast({ kinds, cells, starts }: RowsInHand, at: number): boolean {
  for (let below = at + 1; below < kinds.length; below++) {
    if (kinds[below] !== "data") continue;
    const { texts, filled } = starts[below] ?? blankStart;
    const named = texts.some((column) => totalLabel(cells[below]?.[column] as string));
    if (filled > 1 && !named) return false;
  }
  return true;
}

function isTotal(rows: RowsInHand, named: NamedRow): boolean {
  const { label, others, at } = named;
  if (hasOwnIdentity(rows, named) || hasNumberAsId(rows, named)) return false;
  const { matching, numbers, tooSmall } = rows.sums.evidenceOf(at);
  // The sum of one row alone is that row's number.
  if (label.needsSums) return others === 0 && numbers > 0 && matching === numbers && at > 2;
  if (label.isPlain) return true;
  if (matching > 0) return others <= 1;
  if (others > 0) return false;
  // Where the rows hold a name and a number alone, a company's row looks no different.
  const isOdd = rows.usual > 2;
  if (label.group !== "") return isOdd && isKnownGroup(rows, named);
  if (numbers === 0) return isOdd || isLast(rows, at);
  return !tooSmall && isLast(rows, at);
}

/**
 * Marks the rows that hold totals. The label alone is not enough where a company may be called so:
 * its row has an id of its own, other texts, or numbers that are no sum of those above.
 */
export function totalRows(rows: RowsInHand): void {
  let lone = 0;
  for (const at of rows.named) {
    for (; lone < rows.lone.length && rows.lone[lone]! < at; lone++) {
      rows.sums.startAt(rows.lone[lone]!);
    }
    const named = namedRow(rows, at);
    if (named === undefined || !isTotal(rows, named)) continue;
    rows.kinds[at] = named.label.kind;
    rows.sums.startAt(at + 1);
  }
}
