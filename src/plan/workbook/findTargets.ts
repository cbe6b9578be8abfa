import { measureKey, targetMeasureOf } from "../../defaults/targetMeasures";
import { targetFields } from "../../defaults/targetTable";
import type { Cell } from "../../table/cell";
import { headerMatches } from "../../table/headers/matchHeaders";
import type { TableRange } from "../../table/readTable";
import { textOf } from "../../table/parse/readTexts";
import type { Rect, Workbook, WorkbookState } from "./workbook";

/** Where the targets of a workbook stand. */
export interface FoundTargets {
  readonly range: TableRange;
  readonly rect: Rect;
  readonly headers: readonly string[];
  /** Other tables of targets, of which nothing is read. */
  readonly others: readonly TableRange[];
}

/** Targets stand at the top of a sheet, beside or below a few other settings, and are few. */
const most = { rows: 200, columns: 40 };

/** Our own result sheets. */
const ourSheets = /^TP /;

/** Stretches of filled cells of a row, as start and end. */
function filledRuns(row: readonly Cell[]): readonly (readonly [start: number, end: number])[] {
  const runs: [number, number][] = [];
  row.forEach((cell, column) => {
    if (textOf(cell) === "") return;
    const last = runs.at(-1);
    if (last?.[1] === column) last[1] = column + 1;
    else runs.push([column, column + 1]);
  });
  return runs;
}

/** The column of the measures, where these are the headers of a table with limits. */
function measureColumn(headers: readonly string[]): number | undefined {
  const sure = [...headerMatches(headers, targetFields)].filter(
    ([, { certainty }]) => certainty !== "words",
  );
  const columns = new Map(sure.map(([key, { column }]) => [key, column]));
  return columns.has("from") || columns.has("to") ? columns.get("measure") : undefined;
}

/**
 * Whether names are those of our measures: one is enough under the header "Measure"; targets of other
 * things have a name or two in common with ours.
 */
function areOurs(header: string, names: readonly Cell[]): boolean {
  const filled = names.filter((name) => measureKey(name) !== "");
  const known = filled.filter((name) => targetMeasureOf(name) !== undefined).length;
  return header.toLowerCase() === "measure" ? known > 0 : known * 2 > filled.length;
}

/**
 * The tables of targets among the cells of a sheet, from top to bottom: a header row that names a
 * measure and a limit, and rows down to the first blank one.
 *
 * @param row - position of the cells on the sheet, from 0
 */
export function targetTables(
  sheet: string,
  { row, column }: Pick<Rect, "row" | "column">,
  cells: readonly (readonly Cell[])[],
): readonly TableRange[] {
  return cells.flatMap((line, at) =>
    filledRuns(line).flatMap(([start, end]) => {
      if (end - start < 2) return [];
      const headers = line.slice(start, end).map(textOf);
      const measure = measureColumn(headers);
      if (measure === undefined) return [];
      const below = cells.slice(at + 1).map((one) => one.slice(start, end));
      const blank = below.findIndex((one) => one.every((cell) => textOf(cell) === ""));
      const rows = blank < 0 ? below : below.slice(0, blank);
      const names = rows.map((one) => one[measure] ?? null);
      if (!areOurs(headers[measure] ?? "", names)) return [];
      return [{ sheet, row: row + at, column: column + start, cells: [headers, ...rows] }];
    }),
  );
}

/** Looks at the top of every sheet for a table of targets; the first one found is used. */
export async function findTargets(
  workbook: Workbook,
  state: WorkbookState,
): Promise<FoundTargets | undefined> {
  const places = state.sheets.flatMap(({ name, used }) => {
    if (used === undefined || ourSheets.test(name)) return [];
    const { rows, columns } = most;
    const top = { rows: Math.min(used.rows, rows), columns: Math.min(used.columns, columns) };
    return [{ sheet: name, rect: { ...used, ...top } }];
  });
  const tops = await workbook.read(places);
  const found = places.flatMap(({ sheet, rect }, at) => targetTables(sheet, rect, tops[at] ?? []));
  const [range, ...others] = found;
  if (range === undefined) return undefined;
  const { row, column, cells } = range;
  const headers = (cells[0] ?? []).map(textOf);
  return {
    range,
    others,
    headers,
    rect: { row, column, rows: cells.length, columns: headers.length },
  };
}
