import type { GridRect } from "../../grid/grid";
import { afterDelete, afterInsert } from "../../grid/shift";
import type { Shifted } from "../../grid/shift";
import { addressOf, intersection, MAX_COLUMNS, MAX_ROWS } from "./address";
import { oneOf } from "./arguments";
import type { Area, Book, Sheet } from "./book";
import { checkFilters } from "./filters";
import { HostError, invalidArgument } from "./hostError";
import type { HostObject } from "./hostObject";
import { nearUse } from "./nearUse";

type MakeRange = (book: Book, sheet: Sheet, rect: GridRect) => HostObject;

/** Moves cells. The grid refuses to tear a table, and Excel to move a part of one. */
export function moving(move: () => void): void {
  try {
    move();
  } catch (error) {
    if (error instanceof HostError || !(error instanceof Error)) throw error;
    throw new HostError("InsertDeleteConflict", error.message);
  }
}

function follow(book: Book, sheet: Sheet, how: (rect: GridRect) => Shifted): void {
  for (const area of [...book.areas, ...book.fixedAreas]) {
    if (area.sheet !== sheet) continue;
    const shifted = how(area.rect);
    if (shifted.kind === "moved") area.rect = shifted.rect;
  }
}

/** Makes room for `area`, whose cells move away; returns the blank cells. */
export function insertRange(
  book: Book,
  area: Area,
  shift: "Down" | "Right",
  makeRange: MakeRange,
): HostObject {
  const { sheet } = area;
  checkFilters(book, area);
  const rect = { ...area.rect };
  const direction = shift === "Down" ? "down" : "right";
  const lost = shift === "Down" ? lastRows(rect) : lastColumns(rect);
  const used = book.grid.usedRange(sheet.name);
  if (used !== undefined && intersection(used, lost) !== undefined) {
    throw new HostError("InvalidOperation", "Cells that hold something would leave the sheet.");
  }
  moving(() => book.grid.insertCells(sheet.name, rect, direction));
  follow(book, sheet, (other) => afterInsert(other, rect, direction));
  return makeRange(book, sheet, rect);
}

function lastRows(rect: GridRect): GridRect {
  return { ...rect, row: MAX_ROWS - rect.rows };
}

function lastColumns(rect: GridRect): GridRect {
  return { ...rect, column: MAX_COLUMNS - rect.columns };
}

export function deleteRange(book: Book, area: Area, shift: unknown): void {
  const { sheet } = area;
  checkFilters(book, area);
  const rect = { ...area.rect };
  const direction = oneOf(shift, ["Up", "Left"], "shift") === "Up" ? "up" : "left";
  moving(() => book.grid.deleteCells(sheet.name, rect, direction));
  follow(book, sheet, (other) => afterDelete(other, rect, direction));
}

/** Empties cells, their formats, or both. */
export function clearRange(book: Book, area: Area, applyTo: unknown): void {
  const what = oneOf(
    applyTo ?? "All",
    ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"],
    "applyTo",
  );
  const { sheet, rect } = area;
  if (what === "All" || what === "Contents") clearContents(book, sheet, rect);
  if (what === "All" || what === "Formats") {
    const near = nearUse(book, sheet, rect);
    book.grid.setNumberFormat(sheet.name, near, "General");
    book.grid.setStyle(sheet.name, near, { bold: false, wrap: false, fill: "", colour: "" });
  }
}

function clearContents(book: Book, sheet: Sheet, rect: GridRect): void {
  const used = book.grid.usedRange(sheet.name);
  const common = used === undefined ? undefined : intersection(used, rect);
  if (common === undefined) return;
  for (const { name, rect: table, sheet: owner } of book.grid.tables) {
    const header = { ...table, rows: 1 };
    const hit = owner === sheet.name ? intersection(header, common) : undefined;
    // A table keeps its headers: Excel would name them anew, which is never wanted.
    if (hit !== undefined && intersection(table, common)?.rows !== table.rows) {
      throw invalidArgument(`${addressOf(hit)} holds headers of the table ${name}.`);
    }
  }
  const blank = Array.from({ length: common.columns }, () => null);
  book.grid.setCells(
    sheet.name,
    common,
    Array.from({ length: common.rows }, () => blank),
  );
}
