import { InputError } from "../../errors";
import { rowPlace } from "../../table/cellPlace";
import type { LimitColumn } from "../tables/limitColumns";
import type { ReadSide } from "../tables/tables";
import type { RepLimits } from "./accountsAndReps";
import { refuseUnreadable } from "./amounts";

/** Where limits stand. */
export interface LimitSource {
  /** Each rep's limit under a column, NaN where blank. */
  readonly valuesUnder: (column: LimitColumn) => Float64Array;
  /** The cell of a rep under a column, as it stands there. */
  readonly cellOf: (column: LimitColumn, rep: number) => unknown;
  /** Where a rep stands: "row 5 of Reps". */
  readonly placeOf: (rep: number) => string;
}

/** @throws InputError for a percentage, of which nobody says what it is of */
function refusePercent(cell: unknown, { header, of }: LimitColumn, place: string): void {
  if (typeof cell === "string" && cell.includes("%"))
    throw new InputError(
      `"${header}" is ${cell.trim()} in ${place}. Write it as an amount of ${of}: it is not said what the percentage is of.`,
    );
}

/** Each rep's limit under a column, NaN where blank. */
function limitsUnder(column: LimitColumn, source: LimitSource): Float64Array {
  const values = source.valuesUnder(column);
  values.forEach((_, rep) => {
    refusePercent(source.cellOf(column, rep), column, source.placeOf(rep));
  });
  return values;
}

/**
 * How much of each load reps are to hold at least and at most. Of several columns that say so the
 * strictest counts.
 *
 * @param loadOf - load of each account by the position of its column, -1 for their number
 * @throws InputError for a limit that can't be read, or a least above a most
 */
export function limitsFrom(
  columns: readonly LimitColumn[],
  source: LimitSource,
  names: readonly string[],
  loadOf: (column: number) => Float64Array,
): RepLimits[] {
  return [...new Set(columns.map(({ ofColumn }) => ofColumn))].flatMap((ofColumn): RepLimits[] => {
    const own = columns.filter((column) => column.ofColumn === ofColumn);
    const least = new Float64Array(names.length).fill(-Infinity);
    const most = new Float64Array(names.length).fill(Infinity);
    for (const column of own)
      limitsUnder(column, source).forEach((limit, rep) => {
        if (Number.isNaN(limit)) return;
        if (column.end === "least") least[rep] = Math.max(least[rep]!, limit);
        else most[rep] = Math.min(most[rep]!, limit);
      });
    const crossed = least.findIndex((low, rep) => low > most[rep]!);
    const name = own[0]?.of ?? "";
    if (crossed >= 0) {
      throw new InputError(
        `${names[crossed] ?? ""} is to hold at least ${least[crossed]!} and at most ${most[crossed]!} of ${name} (${source.placeOf(crossed)}). Exchange the two, or correct one.`,
      );
    }
    const limits = least.some((low) => low > -Infinity) || most.some((high) => high < Infinity);
    return limits ? [{ name, load: loadOf(ofColumn), least, most }] : [];
  });
}

/**
 * `limitsFrom` of the reps table of a carve.
 *
 * @param rows - row of each rep among the rows of the reps table that are used
 */
export function repLimitsOf(
  side: ReadSide,
  columns: readonly LimitColumn[],
  rows: readonly number[],
  names: readonly string[],
  loadOf: (column: number) => Float64Array,
): RepLimits[] {
  const rowOf = (rep: number): number => side.rows[rows[rep] ?? 0] ?? 0;
  const positionOf = ({ key }: LimitColumn): number => side.columns.get(key)?.column ?? -1;
  const source: LimitSource = {
    valuesUnder: ({ key }) => {
      const column = side.columns.get(key);
      const values = column?.kind === "number" ? column.values : new Float64Array();
      refuseUnreadable(side, key, "A blank cell is no limit.");
      return Float64Array.from(rows, (row) => values[row] ?? NaN);
    },
    cellOf: (column, rep) =>
      side.range.cells[rowOf(rep) - side.range.row]?.[positionOf(column) - side.range.column],
    placeOf: (rep) => rowPlace(side.range, rowOf(rep)),
  };
  return limitsFrom(columns, source, names, loadOf);
}
