/**
 * Headers above lists that are meant to have none (A:A, Accounts[[#All],[ARR]]), and the rows of a
 * report in them. One rule for all functions: the first cell is a header where it is a word and what
 * stands below is none, or where it is the usual header of such a column and no other cell says the
 * same. Lists beside it lose the same row.
 */
import type { Cell } from "../../src/table/cell";
import { cleanText } from "../../src/table/cleanText";
import { isErrorText } from "../../src/table/errorText";
import type { Field } from "../../src/table/headers/fields";
import { headerMatches } from "../../src/table/headers/matchHeaders";
import { isDate } from "../../src/table/numbers/moments";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import { numberText } from "../../src/table/parse/numberText";
import { flagOf } from "../../src/table/parse/readFlags";
import type { CellList } from "../cells";
import { isBlank, nameOf } from "../cells";
import { headerKey, isNumbered } from "./headers";

/** What the cells of a list are; of texts, the fields whose usual headers may stand above them. */
export type ListKind = "number" | "date" | "flag" | readonly Field[];

/** A list of a call with what its cells are. */
export type KindOfList = readonly [list: CellList, kind: ListKind];

/** Three numbers as in a date, also where no day has them: 31/31/2026 is a slip, and no header. */
const dateShape = /^\d{1,4}([-/.]) ?\d{1,2}\1 ?\d{1,4}\b/;

/** Whether a cell is a date, or meant to be one. */
function isDateLike(cell: Cell): boolean {
  return isDate(cell) || (typeof cell === "string" && dateShape.test(cleanText(cell)));
}

/** Whether a cell is what a list of that kind holds, as a text or as it should be. */
function fits(cell: Cell, kind: "number" | "date" | "flag"): boolean {
  if (typeof cell === "boolean") return kind === "flag";
  if (typeof cell === "number") return true;
  if (kind === "flag") return flagOf(cell) !== undefined;
  if (kind === "date" && isDateLike(cell)) return true;
  return numberText(cell ?? "") !== undefined;
}

function isMissing(cell: Cell): boolean {
  return isBlank(cell) || isPlaceholder(nameOf(cell)) || isErrorText(nameOf(cell));
}

/**
 * Whether a word stands above what the list should hold. A few cells that can't be read don't make the
 * header a value: they are said by themselves.
 */
function isWordAbove(cells: readonly Cell[], kind: "number" | "date" | "flag"): boolean {
  const [head = null] = cells;
  if (typeof head !== "string" || isMissing(head) || fits(head, kind)) return false;
  let [readable, unreadable] = [0, 0];
  for (let at = 1; at < cells.length; at++) {
    const cell = cells[at] ?? null;
    if (typeof cell !== "number" && isMissing(cell)) continue;
    if (fits(cell, kind)) readable++;
    else unreadable++;
  }
  return readable > unreadable;
}

/** Whether a text is the usual header of one of the fields, and stands nowhere else in the list. */
function isKnownHeader(cells: readonly Cell[], fields: readonly Field[]): boolean {
  const [head = null] = cells;
  if (typeof head !== "string" || isBlank(head) || cells.length < 2) return false;
  if (isNumbered(nameOf(head))) return false;
  const [match] = headerMatches([nameOf(head)], fields).values();
  return match !== undefined && match.certainty !== "words" && !comesAgain(cells);
}

/** Whether the first text stands further down as well, which no header does. */
function comesAgain(cells: readonly Cell[]): boolean {
  const key = headerKey(cells[0] ?? null);
  for (let at = 1; at < cells.length; at++) {
    const cell = cells[at];
    // Nearly all texts are of another length.
    if (typeof cell !== "string" || cell.length < key.length) continue;
    if (cell.length < key.length + 8 && headerKey(cell) === key) return true;
  }
  return false;
}

function isHeaded([{ cells }, kind]: KindOfList): boolean {
  return typeof kind === "string" ? isWordAbove(cells, kind) : isKnownHeader(cells, kind);
}

/** Whether the first cell is one of the list's own, whatever stands beside it. */
function isOwn([{ cells }, kind]: KindOfList): boolean {
  const [head = null] = cells;
  if (typeof kind === "string")
    return typeof head === "number" || (!isBlank(head) && fits(head, kind));
  return typeof head === "number" || comesAgain(cells);
}

/** A list from its second cell on. */
export function withoutFirst(list: CellList): CellList {
  return {
    ...list,
    cells: list.cells.slice(1),
    given: list.given - 1,
    placeOf: (at) => list.placeOf(at + 1),
  };
}

/**
 * Lists of one call, without their headers where they were given with them. A list of one cell, which
 * goes for all rows, has none.
 */
export function withoutHeaders(lists: readonly KindOfList[]): readonly CellList[] {
  const long = lists.filter(([list]) => list.given > 1);
  const headed = new Set(long.filter(isHeaded).map(([list]) => list));
  if (
    headed.size === 0 ||
    long.some((one) => !headed.has(one[0]) && sameHeight(one, headed) && isOwn(one))
  )
    return lists.map(([list]) => list);
  const left = Math.min(...long.map(([list]) => list.given - (headed.has(list) ? 1 : 0)));
  return lists.map(([list]) => (list.given > 1 && list.given > left ? withoutFirst(list) : list));
}

/** Whether a list is as long as one with a header, and so has a cell beside it. */
function sameHeight([list]: KindOfList, headed: ReadonlySet<CellList>): boolean {
  return [...headed].some(({ given }) => given === list.given);
}

/** One list that stands alone, without its header. */
export function withoutHeader(list: CellList, kind: ListKind): CellList {
  return withoutHeaders([[list, kind]])[0] ?? list;
}
