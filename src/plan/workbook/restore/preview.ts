import type { Work } from "../../../assign";
import type { Cell } from "../../../table/cell";
import { textOf } from "../../../table/parse/readTexts";
import type { Results, ResultTable } from "../../results/results";
import type { WritePlan } from "../planWrite";
import type { WorkbookState } from "../workbook";
import { besideName, keyOf, type Block } from "./blocks";
import { sameCell } from "./cellHash";
import type { Around } from "./effect";
import { eachChangedRow, headersOfBoth, type RowPair } from "./undo";

/** A cell that a write changes. */
export interface PreviewCell {
  readonly header: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** A row that a write changes. */
export interface PreviewRow {
  readonly kind: "changed" | "new" | "gone";
  readonly key: string;
  /** What the second column says of it: the account's name. */
  readonly name: string;
  /** Found when it is asked for: few of many rows are looked at. */
  readonly cells: readonly PreviewCell[];
}

/** What a write does to one of our tables. */
export interface TablePreview {
  readonly name: string;
  readonly sheet: string;
  /** Neither the table nor anything of it is there yet. */
  readonly isNew: boolean;
  /** Data rows once it is written. */
  readonly rows: number;
  /** All rows that change, in the order in which they stand. */
  readonly list: readonly PreviewRow[];
}

/** What a write does to the column beside the accounts. */
export interface BesidePreview {
  readonly sheet: string;
  /** The column is made. */
  readonly isNew: boolean;
  readonly list: readonly PreviewRow[];
}

/** Rows that are told of in one unit of work. */
const ROWS_AT_ONCE = 2000;

/** All that a write would do to the workbook as it stands. */
export interface Preview {
  readonly tables: readonly TablePreview[];
  readonly sheetsAdded: readonly string[];
  readonly beside: BesidePreview | undefined;
  readonly columnRefused: string | undefined;
  /** Sheets on which a filter of ours is cleared. */
  readonly unfiltered: readonly string[];
  /** Sheets of our names that are somebody else's, and where the plan goes instead. */
  readonly taken: readonly { readonly sheet: string; readonly instead: string }[];
  /** Rows in our tables without a key: left as they are. */
  readonly strayRows: number;
  /** Why nothing can be written, and what to do. */
  readonly obstacle: string | undefined;
}

/** Of a workbook into which nothing can be written. */
export function obstructed(obstacle: string): Preview {
  return {
    ...{ tables: [], sheetsAdded: [], beside: undefined, columnRefused: undefined },
    ...{ unfiltered: [], taken: [], strayRows: 0, obstacle },
  };
}

function cellsOf(headers: readonly string[], { before, after }: RowPair): readonly PreviewCell[] {
  return headers.flatMap((header, at): PreviewCell[] =>
    sameCell(before?.[at], after?.[at])
      ? []
      : [{ header, before: before?.[at] ?? "", after: after?.[at] ?? "" }],
  );
}

/** @param keys - of the rows that the results have; undefined where rows are the user's, and have no name */
function rowOf(
  headers: readonly string[],
  pair: RowPair,
  keys: ReadonlySet<string> | undefined,
): PreviewRow {
  const { id, before, after } = pair;
  const key = keyOf(id);
  const isGone = after === undefined || keys?.has(key) === false;
  return {
    kind: isGone ? "gone" : before === undefined ? "new" : "changed",
    key,
    name: keys === undefined ? "" : textOf((after ?? before)?.[1] ?? null),
    get cells() {
      return cellsOf(headers, pair);
    },
  };
}

function* rowsOf(
  before: Block | undefined,
  after: Block | undefined,
  keys?: ReadonlySet<string>,
): Work<readonly PreviewRow[]> {
  const headers = headersOfBoth(before, after);
  const rows: PreviewRow[] = [];
  for (const pair of eachChangedRow(headers, before, after)) {
    if (rows.length % ROWS_AT_ONCE === 0) yield 0;
    rows.push(rowOf(headers, pair, keys));
  }
  return rows;
}

function* tablePreview(table: ResultTable, { before, after }: Around): Work<TablePreview> {
  const [was, is] = [before.get(table.name), after.get(table.name)];
  const keys = new Set(table.rows.map(([key]) => textOf(key ?? null)));
  return {
    name: table.name,
    sheet: is?.sheet ?? table.sheet,
    isNew: was === undefined,
    rows: is?.keys.length ?? 0,
    list: yield* rowsOf(was, is, keys),
  };
}

function* besidePreview({ before, after }: Around): Work<BesidePreview | undefined> {
  const [was, is] = [before.get(besideName), after.get(besideName)];
  if (is === undefined) return undefined;
  return { sheet: is.sheet, isNew: was?.headers.length === 0, list: yield* rowsOf(was, is) };
}

/** What a planned write will do, in rows: units of work of a few milliseconds. O(cells) */
export function* previewWork(
  { sheets }: WorkbookState,
  results: Results,
  { written, operations }: Pick<WritePlan, "written" | "operations">,
  effect: Around,
): Work<Preview> {
  const tables: TablePreview[] = [];
  for (const table of results.tables) tables.push(yield* tablePreview(table, effect));
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const taken = tables.flatMap(({ isNew, sheet }, at) => {
    const wanted = results.tables[at]?.sheet ?? sheet;
    return isNew && sheet !== wanted && names.has(wanted.toLowerCase())
      ? [{ sheet: wanted, instead: sheet }]
      : [];
  });
  return {
    tables,
    sheetsAdded: operations.flatMap((one) => (one.kind === "add sheet" ? [one.sheet] : [])),
    beside: yield* besidePreview(effect),
    columnRefused: written.columnRefused,
    unfiltered: written.unfiltered,
    taken: taken.filter((one, at) => taken.findIndex(({ sheet }) => sheet === one.sheet) === at),
    strayRows: written.strayRows.length,
    obstacle: undefined,
  };
}

/** How many rows come, change and go. */
export function countsOf(
  list: readonly PreviewRow[],
): Readonly<Record<PreviewRow["kind"], number>> {
  const counts = { changed: 0, new: 0, gone: 0 };
  for (const { kind } of list) counts[kind] += 1;
  return counts;
}
