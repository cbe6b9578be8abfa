import { InputError } from "../../errors";
import { rowPlace } from "../../table/cellPlace";
import type { LimitColumn } from "../tables/limitColumns";
import type { ReadSide } from "../tables/tables";
import type { RepLimits } from "./accountsAndReps";
import { refuseUnreadable } from "./amounts";

/** Each rep's limit under a column, NaN where blank. */
function limitsUnder(
  side: ReadSide,
  { key, header, of }: LimitColumn,
  rows: readonly number[],
): Float64Array {
  const column = side.columns.get(key);
  const values = column?.kind === "number" ? column.values : new Float64Array();
  const at = column?.column ?? -1;
  refuseUnreadable(side, key, "A blank cell is no limit.");
  return Float64Array.from(rows, (row) => {
    const cell = side.range.cells[(side.rows[row] ?? 0) - side.range.row]?.[at - side.range.column];
    if (typeof cell === "string" && cell.includes("%"))
      throw new InputError(
        `"${header}" is ${cell.trim()} in ${rowPlace(side.range, side.rows[row] ?? 0)}. Write it as an amount of ${of}: it is not said what the percentage is of.`,
      );
    return values[row] ?? NaN;
  });
}

/**
 * How much of each load reps are to hold at least and at most. Of several columns that say so the
 * strictest counts.
 *
 * @param rows - row of each rep among the rows of the reps table that are used
 * @param loadOf - load of each account by the position of its column, -1 for their number
 * @throws InputError for a limit that can't be read, or a least above a most
 */
export function repLimitsOf(
  side: ReadSide,
  columns: readonly LimitColumn[],
  rows: readonly number[],
  names: readonly string[],
  loadOf: (column: number) => Float64Array,
): RepLimits[] {
  return [...new Set(columns.map(({ ofColumn }) => ofColumn))].flatMap((ofColumn): RepLimits[] => {
    const own = columns.filter((column) => column.ofColumn === ofColumn);
    const least = new Float64Array(rows.length).fill(-Infinity);
    const most = new Float64Array(rows.length).fill(Infinity);
    for (const column of own)
      limitsUnder(side, column, rows).forEach((limit, rep) => {
        if (Number.isNaN(limit)) return;
        if (column.end === "least") least[rep] = Math.max(least[rep]!, limit);
        else most[rep] = Math.min(most[rep]!, limit);
      });
    const crossed = least.findIndex((low, rep) => low > most[rep]!);
    const name = own[0]?.of ?? "";
    if (crossed >= 0) {
      const place = rowPlace(side.range, side.rows[rows[crossed] ?? 0] ?? 0);
      throw new InputError(
        `${names[crossed] ?? ""} is to hold at least ${least[crossed]!} and at most ${most[crossed]!} of ${name} (${place}). Exchange the two, or correct one.`,
      );
    }
    const limits = least.some((low) => low > -Infinity) || most.some((high) => high < Infinity);
    return limits ? [{ name, load: loadOf(ofColumn), least, most }] : [];
  });
}
