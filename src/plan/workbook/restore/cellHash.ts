import type { Cell } from "../../../table/cell";

/** Digits to which a host keeps numbers: Excel has 15, and its sums fewer. */
const digits = 12;

/** A cell as it is compared: blanks are one, and numbers go by the digits that hosts keep. */
export function cellMark(cell: Cell | undefined): string {
  if (cell === undefined || cell === null || cell === "") return "";
  if (typeof cell === "number") return `n${Number(cell.toPrecision(digits))}`;
  return typeof cell === "boolean" ? `b${String(cell)}` : `t${cell}`;
}

export function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  return one === other || cellMark(one) === cellMark(other);
}

/**
 * What a cell held, in 32 bits, to see later whether it still does: a stored text holds no second copy
 * of what stands in the workbook. A blank is 0.
 *
 * Source: FNV-1a (Fowler, Noll, Vo; IETF draft-eastlake-fnv), over UTF-16 units.
 */
export function cellHash(header: string, cell: Cell | undefined): number {
  const mark = cellMark(cell);
  if (mark === "") return 0;
  let hash = 0x811c9dc5;
  for (const text of [header, "\n", mark])
    for (let at = 0; at < text.length; at++)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * A row in 32 bits: the exclusive or of its cells, so that it can be told from a change of one cell
 * without knowing the others.
 */
export function rowHash(headers: readonly string[], cells: readonly Cell[]): number {
  return headers.reduce((all, header, at) => all ^ cellHash(header, cells[at]), 0) >>> 0;
}
