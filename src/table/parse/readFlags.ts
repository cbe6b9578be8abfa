import type { Cell } from "../cell";
import { cleanText } from "../cleanText";
import type { CellProblem, ColumnPlace, FlagColumn } from "../column";
import { isErrorText } from "../errorText";
import { errorCell, problemAt, shortened } from "../problems";

const yes: ReadonlySet<string> = new Set("true|yes|y|x|1|✓|✔|☑|on|locked|t".split("|"));
const no: ReadonlySet<string> = new Set(
  "|false|no|n|0|-|–|—|✗|✘|☐|off|unlocked|f|n/a|none".split("|"),
);

/**
 * Whether a cell says yes or no: TRUE, "yes", "x", 1 or a tick; FALSE, "no", 0 or a blank.
 * Undefined for anything else, such as a name.
 */
export function flagOf(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const text = cell === null ? "" : cleanText(String(cell)).toLowerCase();
  if (yes.has(text)) return true;
  return no.has(text) ? false : undefined;
}

/** Reads a column of yes and no. */
export function readFlags(
  cells: readonly Cell[],
  place: ColumnPlace,
): { column: FlagColumn; problems: readonly CellProblem[] } {
  const values = new Uint8Array(cells.length);
  const problems: CellProblem[] = [];
  cells.forEach((cell, index) => {
    const flag = flagOf(cell);
    if (flag !== undefined) {
      values[index] = flag ? 1 : 0;
      return;
    }
    const text = cleanText(String(cell));
    const complaint = isErrorText(text)
      ? errorCell(text)
      : {
          message: `"${shortened(text)}" is neither yes nor no. Write TRUE or FALSE, or clear the cell.`,
          ofMany: "say neither yes nor no. Write TRUE or FALSE in each, or clear the cells.",
        };
    problems.push(problemAt(place, index, cell, "error", complaint));
  });
  return { column: { kind: "flag", header: place.header, column: place.column, values }, problems };
}
