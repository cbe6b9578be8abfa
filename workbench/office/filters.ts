import type { GridRect, GridTable } from "../../grid/grid";
import { intersection } from "./address";
import { wholeNumber } from "./arguments";
import type { Area, Book, Sheet } from "./book";
import { getSheet } from "./book";
import { criteriaArgument, passes } from "./filterCriteria";
import type { Criteria } from "./filterCriteria";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import type { HostObject } from "./hostObject";
import { readOnly } from "./hostObject";
import { areaArgument, range } from "./range";

/** A filter over a table or over cells of a sheet: header row first, criteria by column. */
export interface Filter {
  readonly area: () => Area | undefined;
  readonly criteria: Map<number, Criteria>;
}

/** The filter of a table; each has one, with or without criteria. */
export function tableFilter(book: Book, table: GridTable): Filter {
  const known = book.filters.get(`table ${table.id}`);
  if (known !== undefined) return known;
  const area = (): Area | undefined =>
    book.grid.tables.includes(table)
      ? { sheet: getSheet(book, table.sheet), rect: table.rect }
      : undefined;
  const made = { area, criteria: new Map<number, Criteria>() };
  book.filters.set(`table ${table.id}`, made);
  return made;
}

function bodyOf({ rect }: Area): GridRect {
  return { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
}

/** Hides the rows that the criteria leave out, and shows the others. */
function apply(book: Book, filter: Filter): void {
  const area = filter.area();
  if (area === undefined) return;
  const body = bodyOf(area);
  const { sheet } = area;
  const { language } = book.switches;
  if (body.rows < 1) return;
  const values = book.grid.values(sheet.name, body);
  const formats = book.grid.numberFormats(sheet.name, body);
  book.grid.setRowsHidden(sheet.name, body.row, body.rows, false);
  for (const [i, row] of values.entries()) {
    const isShown = [...filter.criteria].every(([column, criteria]) =>
      passes(
        { value: row[column] ?? null, format: formats[i]?.[column] ?? "General", language },
        criteria,
      ),
    );
    if (!isShown) book.grid.setRowsHidden(sheet.name, body.row + i, 1, true);
  }
}

export function setCriteria(book: Book, filter: Filter, column: number, given: unknown): void {
  const columns = filter.area()?.rect.columns ?? 0;
  if (column < 0 || column >= columns) throw invalidArgument(`There is no column ${column}.`);
  filter.criteria.set(column, criteriaArgument(given));
  apply(book, filter);
}

/** Takes away the criteria of a column, or all. */
export function clearCriteria(book: Book, filter: Filter, column?: number): void {
  if (column === undefined) filter.criteria.clear();
  else filter.criteria.delete(column);
  apply(book, filter);
}

function filteredBodies(book: Book, sheet: Sheet): GridRect[] {
  return [...book.filters.values()].flatMap((filter) => {
    const area = filter.criteria.size > 0 ? filter.area() : undefined;
    return area !== undefined && area.sheet === sheet ? [bodyOf(area)] : [];
  });
}

/**
 * Refuses to write over rows that a filter hides. Excel takes such a write and puts the values into
 * other cells than the ones meant, or the first of them into every visible cell: nobody wants either,
 * so here it is an error that can be seen.
 */
export function checkFilters(book: Book, { sheet, rect }: Area): void {
  for (const body of filteredBodies(book, sheet)) {
    const common = intersection(body, rect);
    if (common === undefined) continue;
    if (book.grid.hiddenRows(sheet.name, common.row, common.rows).length === 0) continue;
    throw new HostError(
      "InvalidOperation",
      "A filter hides some of these rows: Excel would change other cells than the ones meant.",
    );
  }
}

/** What a table's and a sheet's filter have in common. */
function autoFilter(book: Book, filter: () => Filter | undefined, enabled: () => boolean) {
  const cells = (): HostObject | null => {
    const area = filter()?.area();
    return area === undefined ? null : range(book, area.sheet, area.rect);
  };
  const clear = (column?: number): void => {
    const found = filter();
    if (found !== undefined) clearCriteria(book, found, column);
  };
  return {
    type: "AutoFilter",
    properties: {
      Enabled: readOnly(enabled),
      IsDataFiltered: readOnly(() => (filter()?.criteria.size ?? 0) > 0),
      Criteria: readOnly(() => {
        const columns = filter()?.area()?.rect.columns ?? 0;
        return Array.from({ length: columns }, (_, i) => filter()?.criteria.get(i) ?? {});
      }),
    },
    objects: {
      GetRange: () => {
        const found = cells();
        if (found === null) throw itemNotFound("nothing is filtered");
        return found;
      },
      GetRangeOrNullObject: cells,
    },
    methods: {
      ClearCriteria: () => clear(),
      ClearColumnCriteria: (column: unknown) => clear(wholeNumber(column, "columnIndex")),
      Reapply: () => {
        const found = filter();
        if (found !== undefined) apply(book, found);
      },
    },
  } satisfies HostObject;
}

/** The filter behind a table's buttons. */
export function tableAutoFilter(book: Book, table: GridTable): HostObject {
  const filter = tableFilter(book, table);
  return autoFilter(
    book,
    () => filter,
    () => true,
  );
}

/** The filter that a sheet has besides those of its tables. */
export function sheetAutoFilter(book: Book, sheet: Sheet): HostObject {
  const filter = (): Filter | undefined => book.filters.get(sheet.id);
  const made = autoFilter(book, filter, () => filter() !== undefined);
  return {
    ...made,
    methods: {
      ...made.methods,
      Apply: (cells, column, criteria) => {
        const area = areaArgument(book, sheet, cells, "range");
        const place: Area = { sheet, rect: area.rect };
        book.fixedAreas.add(place);
        const set: Filter = { area: () => place, criteria: new Map() };
        book.filters.set(sheet.id, set);
        if (column === undefined || column === null) return;
        setCriteria(book, set, wholeNumber(column, "columnIndex"), criteria);
      },
      Remove: () => {
        made.methods.ClearCriteria();
        book.filters.delete(sheet.id);
      },
    },
  };
}

/** The filter of one column of a table. */
export function columnFilter(book: Book, table: GridTable, column: number): HostObject {
  const filter = tableFilter(book, table);
  const set = (criteria: Criteria): void => setCriteria(book, filter, column, criteria);
  return {
    type: "Filter",
    properties: { Criteria: readOnly(() => filter.criteria.get(column) ?? null) },
    methods: {
      Apply: (criteria) => setCriteria(book, filter, column, criteria),
      ApplyValuesFilter: (values) => {
        if (!Array.isArray(values)) throw invalidArgument("values must be a list.");
        set({ filterOn: "Values", values });
      },
      ApplyCustomFilter: (criterion1, criterion2, operator) =>
        set({ filterOn: "Custom", criterion1, criterion2, operator } as Criteria),
      Clear: () => clearCriteria(book, filter, column),
    },
  };
}
