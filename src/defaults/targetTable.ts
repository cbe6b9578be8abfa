/**
 * Targets as people write them down: a table Measure, From, To. Read here for functions and for the
 * plan alike, so that a row means the same in a cell and in the pane.
 */
import { InputError } from "../errors";
import type { Cell } from "../table/cell";
import { cleanText } from "../table/cleanText";
import { field } from "../table/headers/field";
import { beyondShares, limitsOf, type Limits } from "./limits";
import { measureKey, targetMeasureOf } from "./targetMeasures";
import { targetsTable } from "./targets";

export const targetFields = [
  field("measure", "Measure", "text", ["KPI", "metric", "name"], true),
  field("from", "From", "number", ["at least", "least", "minimum", "low"]),
  field("to", "To", "number", ["at most", "most", "maximum", "high"]),
];

export type TargetPart = "measure" | "from" | "to";

/** The columns of a table of targets, one cell per row under the headers. */
export type TargetColumns = Readonly<Record<TargetPart, readonly Cell[]>>;

/** A row that sets no target, and why. */
export interface TargetProblem {
  /** Row under the headers, from 0. */
  readonly row: number;
  /** The cell that is wrong. */
  readonly part: TargetPart;
  readonly message: string;
}

export interface ReadTargets {
  /** By `measureKey`; names that no measure goes by are in it too. */
  readonly limits: ReadonlyMap<string, Limits>;
  readonly problems: readonly TargetProblem[];
  /** Rows, from 0, whose names no measure goes by. */
  readonly strangers: readonly number[];
}

/** How messages name a place: a cell of a row, or the row where no part is given. */
export type PlaceOfTarget = (row: number, part?: TargetPart) => string;

/** A limit of 0 is what some hosts hand over for a blank; as text, "<=0", it can be meant. */
function limitCell(cell: Cell | undefined): Cell {
  if (cell === undefined || cell === 0) return null;
  return typeof cell === "string" && cleanText(cell) === "" ? null : cell;
}

type Fault = Omit<TargetProblem, "row">;

/** A limit that can't be meant: 95 where 1 is all there is. */
function beyond(
  { low, high }: Limits,
  most: number,
  placeOf: (part: TargetPart) => string,
): Fault | undefined {
  const part = Number.isFinite(low) && low > most ? "from" : "to";
  const value = part === "from" ? low : high;
  if (!Number.isFinite(value) || value <= most) return undefined;
  return { part, message: `${placeOf(part)} holds ${beyondShares(value)}` };
}

/** The limits of a row, or what is wrong with one of its cells. */
function readRow(
  name: Cell,
  from: Cell,
  to: Cell,
  placeOf: (part?: TargetPart) => string,
): Limits | Fault {
  const places = { from: placeOf("from"), to: placeOf("to"), both: placeOf() };
  let part: TargetPart = "from";
  try {
    limitsOf(from, null, places);
    part = "to";
    limitsOf(null, to, places);
    part = "from";
    const limits = limitsOf(from, to, places);
    return beyond(limits, targetMeasureOf(name)?.most ?? Infinity, placeOf) ?? limits;
  } catch (error) {
    if (error instanceof InputError) return { part, message: error.message };
    throw error;
  }
}

/**
 * Reads a table of targets row by row. A row that can't be read sets no target and is listed, and so
 * is one for a measure that has a row already.
 */
export function readTargets(columns: TargetColumns, placeOf: PlaceOfTarget): ReadTargets {
  const limits = new Map<string, Limits>();
  const problems: TargetProblem[] = [];
  const strangers: number[] = [];
  const rowOf = new Map<string, number>();
  columns.measure.forEach((name, row) => {
    const key = measureKey(name);
    if (key === "") return;
    const first = rowOf.get(key);
    if (first !== undefined) {
      const [again, before] = [placeOf(row, "measure"), placeOf(first, "measure")];
      const message = `${again} is for ${String(name)} again, after ${before}. Give each measure once.`;
      problems.push({ row, part: "measure", message });
      return;
    }
    rowOf.set(key, row);
    if (targetMeasureOf(name) === undefined) strangers.push(row);
    const [from, to] = [limitCell(columns.from[row]), limitCell(columns.to[row])];
    const read = readRow(name, from, to, (part) => placeOf(row, part));
    if ("message" in read) problems.push({ row, ...read });
    else limits.set(key, read);
  });
  return { limits, problems, strangers };
}

/** The built-in targets, by `measureKey`. */
export const builtInTargets: ReadonlyMap<string, Limits> = readTargets(
  {
    measure: targetsTable.slice(1).map(([name]) => name ?? null),
    from: targetsTable.slice(1).map(([, from]) => from ?? null),
    to: targetsTable.slice(1).map(([, , to]) => to ?? null),
  },
  (row) => `Row ${row + 2} of the built-in targets`,
).limits;
