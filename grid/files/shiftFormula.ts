import { columnIndex, columnLetters } from "./a1";
import { outsideQuotes } from "./formulaText";
import { MOST_COLUMNS, MOST_ROWS } from "./sheetLimits";

const REFERENCE =
  /(^|[^\w.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!])/g;

/**
 * The formula as it reads after being copied `rows` down and `columns` to the right: what a
 * shared formula means in every cell but its first. References pinned with "$" stay; one that
 * leaves the sheet wraps round its edge, as the file format prescribes for shared formulas.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (pin: string, digits: string): string =>
    pin + (pin === "$" ? digits : String(wrap(Number(digits) - 1 + rows, MOST_ROWS) + 1));
  const column = (pin: string, letters: string): string =>
    pin +
    (pin === "$" ? letters : columnLetters(wrap(columnIndex(letters) + columns, MOST_COLUMNS)));
  return outsideQuotes(formula, (part) =>
    part.replace(REFERENCE, (whole, before: string, ...groups: (string | undefined)[]) => {
      const [c$, c, r$, r, from$, from, to$, to, top$, top, bottom$, bottom] = groups;
      if (c !== undefined && r !== undefined)
        return before + column(c$ ?? "", c) + row(r$ ?? "", r);
      if (from !== undefined && to !== undefined) {
        return `${before}${column(from$ ?? "", from)}:${column(to$ ?? "", to)}`;
      }
      if (top !== undefined && bottom !== undefined) {
        return `${before}${row(top$ ?? "", top)}:${row(bottom$ ?? "", bottom)}`;
      }
      return whole;
    }),
  );
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
