import type { Cell } from "../cell";
import type { Field } from "../headers/fields";
import { textOf } from "../parse/readTexts";
import { isBlankRow, lookAt, trimmed, type Area, type Look } from "./area";
import { headerEvidence, isEvident } from "./headerEvidence";
import { columnsOfArea, type HeaderEvidence } from "./rowEvidence";
import { aboveEachOther, besideEachOther } from "./splitAreas";
import { headersAt, lowerHeaderRow } from "./twoRowHeaders";

/** A row that could be the header row. */
export interface HeaderCandidate {
  /** Within the cells that are looked at. */
  readonly row: number;
  readonly headers: readonly string[];
}

/** A table among the cells of a sheet. Positions count from 0, within the cells that are looked at. */
export interface FoundTable {
  /** Header row included: the lower one where there are two. Titles above are not part of it. */
  readonly rect: Area;
  readonly headers: readonly string[];
  /** The header is of two rows: the one above `rect` completes it. */
  readonly isDoubleHeader: boolean;
  /** What speaks for the header row. */
  readonly evidence: HeaderEvidence;
  /** Whether more than its place speaks for the header row. */
  readonly isEvident: boolean;
  /** The first rows of the table and of what stands above it, for the user to choose from. */
  readonly candidates: readonly HeaderCandidate[];
}

/** Rows that are offered as header rows: the found one, what stands above it, and a few below. */
const offeredBelow = 4;
const mostOffered = 12;

function candidatesOf(look: Look, area: Area, header: number): readonly HeaderCandidate[] {
  const rows: HeaderCandidate[] = [];
  const from = Math.max(area.row, header - mostOffered + offeredBelow + 1);
  const last = Math.min(area.row + area.rows - 1, header + offeredBelow);
  for (let row = from; row <= last; row++) {
    if (isBlankRow(look, area, row)) continue;
    const headers = columnsOfArea(area).map((at) => textOf(look.cells[row]?.[at] ?? null));
    rows.push({ row, headers });
  }
  return rows;
}

function tableIn(look: Look, area: Area, fields: readonly Field[]): readonly FoundTable[] {
  const evidence = headerEvidence(look, area, fields);
  if (evidence === undefined) return [];
  const row = lowerHeaderRow(look, area, evidence.row);
  // Titles may reach further to the left and right than the table does.
  const own = trimmed(look, { ...area, row, rows: area.row + area.rows - row });
  if (own === undefined) return [];
  const { headers, isDouble } = headersAt(look, own, row);
  const candidates = candidatesOf(look, { ...own, row: area.row, rows: area.rows }, row);
  return [
    {
      rect: own,
      headers,
      isDoubleHeader: isDouble && row - 1 >= area.row,
      evidence,
      isEvident: isEvident(evidence),
      candidates,
    },
  ];
}

function tablesIn(look: Look, area: Area, fields: readonly Field[]): readonly FoundTable[] {
  const inner = trimmed(look, area);
  if (inner === undefined) return [];
  for (const split of [besideEachOther, aboveEachOther]) {
    const parts = split(look, inner, fields);
    if (parts.length > 1) return parts.flatMap((part) => tablesIn(look, part, fields));
  }
  return tableIn(look, inner, fields);
}

/** A column of words beside or below a table is a legend or a remark, unless something speaks for it. */
function isRemark({ rect, isEvident }: FoundTable): boolean {
  return !isEvident && rect.columns === 1;
}

/**
 * Finds the tables among the cells of a sheet: above each other and beside each other, under titles
 * and filters. Blank rows and columns alone don't split a table; what stands behind them must have
 * headers of its own, and other rows or other kinds of cells.
 *
 * @param fields - whose words speak for a header row
 * @returns from top to bottom, then from left to right; none where no row looks like headers
 */
export function findTables(
  cells: readonly (readonly Cell[])[],
  fields: readonly Field[],
): readonly FoundTable[] {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const all = { row: 0, column: 0, rows: cells.length, columns };
  const found = tablesIn(lookAt(cells), all, fields);
  const tables = found.length > 1 ? found.filter((table) => !isRemark(table)) : found;
  return [...tables].sort((a, b) => a.rect.row - b.rect.row || a.rect.column - b.rect.column);
}
