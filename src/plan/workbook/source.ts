import { cellAddress } from "../../table/cellAddress";
import type { Cell } from "../../table/cell";
import { countText, plural } from "../numberText";
import { repColumnHeader } from "../tables/repColumnHeader";
import type { Rect } from "./workbook";

/** A row that could be the header row of a source. */
export interface SourceHeaders {
  /** Position on the sheet, from 0. */
  readonly row: number;
  readonly headers: readonly string[];
}

/** A place in the workbook that a carve could read: a table, or a sheet's cells under a header row. */
export interface Source {
  readonly sheet: string;
  /** Name of the table; "" where the sheet holds plain cells. */
  readonly table: string;
  /** Header row included; of two header rows the lower one. */
  readonly rect: Rect;
  readonly headers: readonly string[];
  /** First cell of the header row of plain cells, "A12": one sheet may hold several tables. */
  readonly at?: string;
  /** Whether there are other tables on the sheet. */
  readonly hasNeighbours?: boolean;
  /** The row above completes the headers. */
  readonly isDoubleHeader?: boolean;
  /** Whether the user chose the header row. */
  readonly isHeaderChosen?: boolean;
  /** Rows to choose another header row from. */
  readonly candidates?: readonly SourceHeaders[];
  /** The first rows below the headers: what columns hold says more than what they are called. */
  readonly sample?: readonly (readonly Cell[])[];
  /** Header of the accounts' column whose owners are the reps of this source; no cells hold it. */
  readonly ownersOf?: string;
}

/** What is remembered of a source, to find it again. */
export interface SourcePlace {
  /** "" for the owners of the accounts. */
  readonly sheet: string;
  readonly table: string;
  readonly at?: string;
  /** The first headers, by which a table is known that moved. */
  readonly header?: string;
  readonly isHeaderChosen?: boolean;
  readonly ownersOf?: string;
}

/** Headers that tell tables apart; more would only be in the way when a column is added. */
const tellingHeaders = 6;
const separator = " | ";

function headerKey(headers: readonly string[]): string {
  return headers
    .filter((header) => header !== "" && header !== repColumnHeader)
    .slice(0, tellingHeaders)
    .join(separator);
}

/** What to remember of a source. */
export function placeOf(source: Source): SourcePlace {
  const { sheet, table, at, isHeaderChosen, ownersOf, headers } = source;
  if (ownersOf !== undefined) return { sheet, table, ownersOf };
  if (at === undefined) return { sheet, table };
  const place = { sheet, table, at, header: headerKey(headers) };
  return isHeaderChosen === true ? { ...place, isHeaderChosen } : place;
}

/** Row of an address such as "AB12", from 0. */
export function rowOfAddress(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0) - 1;
}

/**
 * The source with another of its candidates as the header row. What stands above it is left out.
 *
 * @param row - position on the sheet, from 0; anything but a candidate's row changes nothing
 */
export function withHeaderRow(source: Source, row: number): Source {
  const chosen = source.candidates?.find((candidate) => candidate.row === row);
  if (chosen === undefined) return source;
  const { rect } = source;
  const { isDoubleHeader: _, sample: __, ...rest } = source;
  return {
    ...rest,
    rect: { ...rect, row, rows: rect.row + rect.rows - row },
    headers: chosen.headers,
    at: cellAddress(row, rect.column),
    isHeaderChosen: true,
  };
}

/** Whether a row of the source's candidates is the remembered header row. */
function withChosenHeader(sources: readonly Source[], place: SourcePlace): Source | undefined {
  const row = rowOfAddress(place.at ?? "");
  for (const source of sources) {
    const candidates = source.candidates ?? [];
    const same = candidates.filter(({ headers }) => headerKey(headers) === place.header);
    const found = same.find((candidate) => candidate.row === row) ?? same[0];
    if (found !== undefined) return withHeaderRow(source, found.row);
  }
  return undefined;
}

/**
 * The source that was chosen before, as it stands now: the table of that name, else the cells under
 * the same headers, at the same place where there are several.
 */
export function sameSource(sources: readonly Source[], place: SourcePlace): Source | undefined {
  const { sheet, table, at, header } = place;
  if (place.ownersOf !== undefined) return sources.find((s) => s.ownersOf !== undefined);
  if (table !== "") return sources.find((s) => s.table === table);
  if (sheet === "") return undefined;
  const here = sources.filter((s) => s.sheet === sheet && s.table === "");
  if (at === undefined) return here[0];
  if (place.isHeaderChosen === true) return withChosenHeader(here, place);
  const named = here.filter((s) => headerKey(s.headers) === header);
  return (
    named.find((s) => s.at === at) ??
    named[0] ??
    here.find((s) => s.at === at && looksLike(s, header)) ??
    // One table alone may have moved and have a column renamed.
    (here.length === 1 ? here.find((s) => looksLike(s, header)) : undefined)
  );
}

/** Whether half of the headers are those that are remembered. */
function looksLike({ headers }: Source, header = ""): boolean {
  const known = header.split(separator);
  const kept = known.filter((one) => headers.includes(one));
  return kept.length * 2 >= known.length;
}

/** What people choose a source by: "Accounts on Data (120 rows)", "Sheet1, table from A12 (9 rows)". */
export function sourceName(source: Source): string {
  const { sheet, table, rect, at, ownersOf } = source;
  const rows = plural(rect.rows - 1, "row");
  if (ownersOf !== undefined) {
    const owners = rect.rows === 2 ? "one owner" : `${countText(rect.rows - 1)} owners`;
    return `The ${owners} in the column ${ownersOf} of the accounts`;
  }
  if (table !== "") return `${table} on ${sheet} (${rows})`;
  const from = source.hasNeighbours === true || source.isHeaderChosen === true;
  return from ? `${sheet}, table from ${at ?? ""} (${rows})` : `Sheet ${sheet} (${rows})`;
}
