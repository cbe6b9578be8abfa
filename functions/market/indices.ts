/** The indices by which TP.TARGETSHARE shares a target, from its argument factors. */
import { plainCell } from "../../src/table/cellKinds";
import { isNoGroup } from "../../src/table/nobody";
import { byRow } from "../../src/table/numbers/byRow";
import { isTotalLabel } from "../../src/table/rows/totalWords";
import { isBlank, isBlankValue, nameOf, numberOf } from "../cells";
import { headerKey, hasHeaderRow } from "../door/headers";
import { endInSums, refuseSum, type TextsIn } from "../door/sumsRow";
import { amounts } from "./columns";
import type { RawRange } from "./lists";
import { rawCell, rawNumbers, rawPlace, rawRange } from "./lists";

/** The indices: columns of numbers with their headers, if there are any. */
export interface Indices {
  readonly headers: readonly string[];
  readonly columns: readonly Float64Array[];
  /** Which of their cells are texts, as $10,000 may be. */
  readonly isText: TextsIn;
  /** The column of names beside them, with its header; undefined where there is none. */
  readonly names: readonly [header: string, names: readonly string[]] | undefined;
  /** Rows above the first territory: 1 with headers. */
  readonly first: number;
  readonly rows: number;
  /** Which of the rows given under the headers each territory is, from 0; undefined where all are. */
  readonly kept: readonly number[] | undefined;
  /** Rows that were left out, a sentence. */
  readonly notes: readonly string[];
}

/** The range without some of its rows, and what was wrong with each. */
interface Territories {
  readonly range: RawRange;
  readonly left: readonly string[];
}

/** Whether a column under a header names the territories rather than measuring them. */
function isNames(range: RawRange, column: number): boolean {
  let named = false;
  for (let row = 1; row < range.length; row++) {
    const value = range.raw[row]?.[column];
    if (typeof value === "number") return false;
    const cell = rawCell(range, row, column);
    if (isBlank(cell)) continue;
    if (numberOf(cell) !== undefined) return false;
    named = true;
  }
  return named;
}

/** The first column that is none of the indices, from under its header. */
function namesBeside(
  range: RawRange,
  all: readonly number[],
  indices: readonly number[],
  rows: number,
): Indices["names"] {
  const column = all.find((one) => !indices.includes(one));
  if (column === undefined) return undefined;
  const names = byRow(rows, (row) => nameOf(rawCell(range, row + 1, column)));
  return [nameOf(rawCell(range, 0, column)) || "Territory", names];
}

/** The range without rows that are named as totals, or as nothing. */
function withoutTotals(range: RawRange): Territories {
  const named = [...Array(range.columns).keys()].filter((column) => isNames(range, column));
  const wordIn = (row: readonly unknown[]): string | undefined => {
    const isWord = (cell: unknown, column: number): boolean =>
      (typeof cell === "string" && isTotalLabel(cell)) ||
      (named.includes(column) && !isBlankValue(cell) && isNoGroup(nameOf(plainCell(cell) ?? null)));
    const word = row.find(isWord);
    return word === undefined ? undefined : nameOf(plainCell(word) ?? null);
  };
  const all = [...Array(range.length).keys()];
  const words = all.map((at) => (at === 0 ? undefined : wordIn(range.raw[at] ?? [])));
  const rows = all.filter((at) => words[at] === undefined);
  if (rows.length === range.length) return { range, left: [] };
  const raw = rows.map((at) => range.raw[at] ?? []);
  const left = words.flatMap((word, at) =>
    word === undefined ? [] : [`row ${at + 1} ("${word}")`],
  );
  return { range: { ...range, raw, length: rows.length, rows }, left };
}

/** The range without its last row, which holds the sums of the others. */
function withoutLast({ range, left }: Territories): Territories {
  const length = range.length - 1;
  const rows = range.rows?.slice(0, -1) ?? byRow(length, (row) => row);
  const last = range.rows?.[length] ?? length;
  return {
    range: { ...range, raw: range.raw.slice(0, length), length, rows },
    left: [...left, `row ${last + 1} (the sums of the others)`],
  };
}

/** The indices, without a last row of sums that nobody is named beside. */
export function indicesIn(argument: unknown): Indices {
  const given = withoutTotals(rawRange("factors", argument));
  const indices = indicesOf(given);
  const { columns, isText, names } = indices;
  if ((names?.[1].at(-1) ?? "") !== "") return indices;
  const [only] = columns;
  const { range } = given;
  if (columns.length === 1 && only)
    refuseSum(only, isText, () => rawPlace(range, range.length - 1, 0));
  return endInSums(columns, isText) ? indicesOf(withoutLast(given)) : indices;
}

function indicesOf({ range, left }: Territories): Indices {
  const all = Array.from({ length: range.columns }, (_, column) => column);
  const head = all.map((column) => rawCell(range, 0, column));
  // Only below a text is anything to be looked at.
  const looked = head.some((cell) => typeof cell === "string") ? range.length : 1;
  const cells = byRow(looked, (row) => all.map((column) => rawCell(range, row, column)));
  const first = hasHeaderRow(cells) ? 1 : 0;
  const rows = Math.max(0, range.length - first);
  const at = all.filter((column) => first === 0 || !isNames(range, column));
  const columns = at.map((column) => rawNumbers(range, column, first, rows, amounts));
  const headers = first === 0 ? [] : at.map((column) => headerKey(head[column] ?? null));
  const kept = range.rows?.slice(first).map((row) => row - first);
  const names = namesBeside(range, all, at, rows);
  const notes =
    left.length === 0 ? [] : [`Left out of factors as no territory: ${left.join(", ")}.`];
  const isText: TextsIn = (column, row) =>
    typeof rawCell(range, row + first, at[column] ?? -1) === "string";
  return { headers, columns, isText, names, first, rows, kept, notes };
}
