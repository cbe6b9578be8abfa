import { textOf } from "../../../table/parse/readTexts";
import type { ResultChart } from "../../results/results";
import { chartOperation, type RowSpan } from "../chartOperation";
import type { Operation } from "../operations";
import type { WorkbookState } from "../workbook";
import type { Blocks } from "./blocks";
import type { ToPutBack } from "./putBackTold";
import type { Shapes } from "./shape";

function tablesOf({ series }: ResultChart): readonly string[] {
  return [...new Set(series.flatMap(({ x, values }) => [x.table, values.table]))];
}

/** The rows of a table that a chart shows: from the first to the last in which its columns hold something. */
function shownRows({ series }: ResultChart, table: string, blocks: Blocks): RowSpan | undefined {
  const block = blocks.get(table);
  if (block === undefined) return undefined;
  const headers = series.flatMap(({ x, values }) =>
    [x, values].flatMap((one) => (one.table === table ? [one.header] : [])),
  );
  const cells = block.columns.filter((_, at) => headers.includes(block.headers[at] ?? ""));
  const isShown = block.keys.map((_, row) =>
    cells.some((column) => textOf(column[row] ?? null) !== ""),
  );
  const first = isShown.indexOf(true);
  return first < 0 ? undefined : { first, count: isShown.lastIndexOf(true) - first + 1 };
}

/**
 * Charts get the rows that they had; those of tables that are gone go with them.
 *
 * @param after - our cells once all else is put back
 * @param gone - sheets that are deleted, and their charts with them
 */
export function chartsBack(
  { undo, shapes }: ToPutBack,
  { tables, sheets }: WorkbookState,
  after: Blocks,
  gone: ReadonlySet<string>,
): readonly Operation[] {
  const touched = new Map(undo.blocks.map((block) => [block.name, block]));
  return shapes.charts.flatMap((chart): Operation[] => {
    const own = tablesOf(chart);
    if (!own.some((name) => touched.has(name))) return [];
    const sheet = sheetOf(chart, shapes, after, tables);
    if (gone.has(sheet)) return [];
    const isWhole = own.every((name) => after.has(name));
    const wasThere = own.every(
      (name) => touched.get(name)?.before !== undefined || !touched.has(name),
    );
    if (isWhole && wasThere)
      return [chartOperation(chart, sheet, (table) => shownRows(chart, table, after))];
    const stands = sheets.some(({ name }) => name === sheet);
    return isWhole || !stands ? [] : [{ kind: "remove chart", sheet, chart: chart.name }];
  });
}

/** The sheet that the chart stands on, by the tables that share it. */
function sheetOf(
  chart: ResultChart,
  shapes: Shapes,
  after: Blocks,
  tables: WorkbookState["tables"],
): string {
  const beside = shapes.tables.filter(({ sheet }) => sheet === chart.sheet);
  const sheets = beside.map(
    (shape) =>
      after.get(shape.name)?.sheet ?? tables.find(({ name }) => name === shape.name)?.sheet,
  );
  return sheets.find((sheet) => sheet !== undefined) ?? chart.sheet;
}
