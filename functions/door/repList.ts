/** A list of reps beside columns: a table under its headers, or the plain names. */
import type { Cell } from "../../src/table/cell";
import { isErrorText } from "../../src/table/errorText";
import { competingRepFields } from "../../src/table/headers/accountFacts";
import { headerMatches } from "../../src/table/headers/matchHeaders";
import { isNoRep } from "../../src/table/nobody";
import { isReportLine } from "../../src/table/rows/reportLine";
import { isBlank, nameOf, numberOf, tableCells } from "../cells";
import { isLeftOut } from "./givenTable";
import { isNumbered } from "./headers";

export interface RepList {
  /** All cells as handed over, headers included; errors as their text. */
  readonly cells: readonly (readonly Cell[])[];
  /** Rows above the first rep: 1 with headers. */
  readonly first: number;
  readonly names: readonly string[];
  /** Row of each rep in `cells`. */
  readonly rows: readonly number[];
  /** Columns of what stands beside the names; undefined where there is none. */
  readonly capacity: number | undefined;
  /** How many columns a range without headers has; 1 for a table. */
  readonly columns: number;
}

/** Whether a cell in a list of people names one: no total, no word for nobody, no line of a report. */
export function isPerson(name: string): boolean {
  return name !== "" && !isErrorText(name) && !isNoRep(name) && !isReportLine(name);
}

/** Whether a range without known headers has some of its own: a word above nothing but numbers. */
function hasOwnHeader(cells: readonly (readonly Cell[])[]): boolean {
  const [head = [], ...below] = cells;
  const [, over = null] = head;
  if (isBlank(over) || numberOf(over) !== undefined) return false;
  const beside = below.map((row) => row[1] ?? null).filter((cell) => !isBlank(cell));
  return beside.length > 0 && beside.every((cell) => numberOf(cell) !== undefined);
}

/**
 * The optional argument reps: a table with headers, of which the columns Rep and Capacity are read, else a
 * range without them, names in its first column and capacities in its second. Rows that name no rep,
 * totals and lines of a report are left out. Undefined where the argument is.
 *
 * @throws ErrorInInput where the argument itself is an error
 */
export function repList(argument: unknown): RepList | undefined {
  if (isLeftOut(argument ?? null)) return undefined;
  const given = tableCells("reps", argument);
  // Names may stand in one row.
  const isRow = given.length === 1 && (given[0]?.length ?? 0) > 1;
  const cells = isRow ? (given[0] ?? []).map((cell) => [cell]) : given;
  const head = (cells[0] ?? []).map((cell) => (typeof cell === "string" ? nameOf(cell) : ""));
  const matches = headerMatches(head, competingRepFields(["name", "capacity"]));
  const match = matches.get("name");
  // "Rep West" and "Sales Rep A" are reps' names more likely than headers.
  const isTable =
    match !== undefined && match.certainty !== "words" && !isNumbered(head[match.column] ?? "");
  const first = isTable || hasOwnHeader(cells) ? 1 : 0;
  const column = isTable ? match.column : 0;
  const all = cells.map((row) => nameOf(row[column] ?? null));
  const rows = [...all.keys()].filter((row) => row >= first && isPerson(all[row] ?? ""));
  const columns = isTable ? 1 : Math.max(1, ...cells.map((row) => row.length));
  return {
    cells,
    first,
    names: rows.map((row) => all[row] ?? ""),
    rows,
    capacity: isTable ? matches.get("capacity")?.column : columns > 1 ? 1 : undefined,
    columns,
  };
}

/** The names in an optional argument reps; undefined where it is left out. */
export function repNames(argument: unknown): readonly string[] | undefined {
  return repList(argument)?.names;
}
