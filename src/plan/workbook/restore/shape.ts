import { textOf } from "../../../table/parse/readTexts";
import type { Cell } from "../../../table/cell";
import type { ResultChart, Results, ResultTable } from "../../results/results";
import type { NumberKind } from "../operations";

/** A table of ours without its rows: what it takes to make it anew once it is gone. */
export interface TableShape extends Omit<ResultTable, "rows" | "rowNumbers"> {
  /** How the "general" columns of a row are written, by its key. */
  readonly kinds: ReadonlyMap<string, NumberKind>;
}

/** What stands on our sheets, without the cells. */
export interface Shapes {
  readonly tables: readonly TableShape[];
  readonly charts: readonly ResultChart[];
}

export function shapesOf({ tables, charts }: Results): Shapes {
  return {
    tables: tables.map(({ rows, rowNumbers, ...shape }) => ({
      ...shape,
      kinds: new Map(
        rowNumbers?.map((kind, row): [string, NumberKind] => [
          textOf(rows[row]?.[0] ?? null),
          kind,
        ]),
      ),
    })),
    charts,
  };
}

/** A table keeps the columns that earlier plans had. */
function withColumnsOf(shape: TableShape, earlier: TableShape | undefined): TableShape {
  const own = new Set(shape.columns.map(({ header }) => header));
  const more = earlier?.columns.filter(({ header }) => !own.has(header)) ?? [];
  if (more.length === 0) return shape;
  const gone = [...shape.gone, ...more.map(() => "")];
  return { ...shape, columns: [...shape.columns, ...more], gone };
}

/** Shapes of several changes, the earliest first: of each table and chart the last one. */
export function joinedShapes(all: readonly Shapes[]): Shapes {
  const tables = new Map<string, TableShape>();
  for (const shape of all.flatMap((one) => one.tables))
    tables.set(shape.name, withColumnsOf(shape, tables.get(shape.name)));
  const charts = new Map(all.flatMap((one) => one.charts.map((chart) => [chart.name, chart])));
  return { tables: [...tables.values()], charts: [...charts.values()] };
}

/** The table with these rows again. */
export function tableWith(
  { kinds, ...shape }: TableShape,
  rows: readonly (readonly Cell[])[],
): ResultTable {
  if (kinds.size === 0) return { ...shape, rows };
  const rowNumbers = rows.map((row) => kinds.get(textOf(row[0] ?? null)) ?? "general");
  return { ...shape, rows, rowNumbers };
}
