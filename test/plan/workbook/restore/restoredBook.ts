import { createMemoryGrid, type MemoryGrid } from "../../../../grid/memory";
import type { GridValue } from "../../../../grid/grid";
import { runSteps } from "../../../../src/assign";
import { carveSteps } from "../../../../src/plan/carve";
import { repByAccount, resultsOf } from "../../../../src/plan/results/resultsOf";
import type { Results } from "../../../../src/plan/results/results";
import { defaultSettings } from "../../../../src/plan/settings/settings";
import type { CarveTables } from "../../../../src/plan/tables/tables";
import { repColumn } from "../../../../src/plan/workbook/repColumn";
import { readBeside } from "../../../../src/plan/workbook/restore/blocks";
import {
  putBack,
  type FindBeside,
  type PutBackDone,
} from "../../../../src/plan/workbook/restore/carryBack";
import type { Effect } from "../../../../src/plan/workbook/restore/effect";
import { joined, type Edited } from "../../../../src/plan/workbook/restore/joined";
import {
  pointBodyFrom,
  pointBodyText,
  type PointBody,
} from "../../../../src/plan/workbook/restore/pointText";
import { joinedShapes } from "../../../../src/plan/workbook/restore/shape";
import { findSources, suggestSources } from "../../../../src/plan/workbook/sources";
import type { Workbook } from "../../../../src/plan/workbook/workbook";
import { writeResults, type ColumnBeside } from "../../../../src/plan/workbook/write";
import { excelWorkbook } from "../../../../taskpane/hosts/excel";
import { rect } from "../../../support/bookCalls";
import { officeOver } from "../../../support/officeInNode";

export interface MadePlan {
  readonly results: Results;
  readonly repByAccount: ReadonlyMap<string, string>;
}

export function planOf(tables: CarveTables, maxMovedPercent: number): MadePlan {
  const carve = runSteps(carveSteps(tables, { ...defaultSettings, maxMovedPercent }));
  return { results: resultsOf(carve), repByAccount: repByAccount(carve) };
}

export interface RestoredBook {
  readonly grid: MemoryGrid;
  readonly book: Workbook;
  /** Writes a plan, and gives what its restore point holds, as it is read again. */
  readonly write: (plan: MadePlan) => Promise<PointBody>;
  /** What was said when the last write was planned. */
  readonly effect: () => Effect | undefined;
  /** Puts back one or more changes, the earliest first; gives what is undone by that. */
  readonly back: (
    points: readonly PointBody[],
    edited?: Edited,
  ) => Promise<{ readonly done: PutBackDone; readonly point: PointBody | undefined }>;
}

/** A workbook with accounts and reps, as a list or a table, that the real office.js reaches. */
export function restoredBook(tables: CarveTables, kind: "table" | "list"): RestoredBook {
  const grid = createMemoryGrid();
  for (const { sheet, cells } of [tables.accounts, tables.reps]) {
    grid.addSheet(sheet);
    grid.setCells(sheet, rect(0, 0, cells.length, cells[0]?.length ?? 0), cells);
  }
  const { sheet, cells } = tables.accounts;
  if (kind === "table")
    grid.addTable({
      name: "Accounts",
      sheet,
      rect: rect(0, 0, cells.length, cells[0]?.length ?? 0),
    });
  const book = excelWorkbook(officeOver(grid));
  let effect: Effect | undefined;

  function columnFor(reps: ReadonlyMap<string, string>): ColumnBeside {
    return async (state, earlier) => {
      const source = suggestSources(await findSources(book, state)).accounts;
      if (source === undefined) throw new Error("no accounts");
      return repColumn(book, state, source, 0, reps, earlier);
    };
  }
  const beside: FindBeside = async (state) => {
    const filling = await columnFor(new Map())(state, undefined);
    return { filling, block: await readBeside(book, state, filling) };
  };

  return {
    grid,
    book,
    effect: () => effect,
    async write(plan) {
      effect = undefined;
      await writeResults(book, plan.results, {
        beside: columnFor(plan.repByAccount),
        onPlanned: (planned) => {
          effect = planned;
          return Promise.resolve();
        },
      });
      const planned = effect as Effect | undefined;
      if (planned === undefined) throw new Error("nothing was said");
      const { undo, shapes } = planned;
      return pointBodyFrom(pointBodyText({ undo, shapes, beside: undefined }));
    },
    async back(points, edited = "keep") {
      const undo = points.map((one) => one.undo).reduce((a, b) => joined(a, b, edited));
      const shapes = joinedShapes(points.map((one) => one.shapes));
      let point: PointBody | undefined;
      const done = await putBack(
        book,
        { undo, shapes, edited },
        {
          beside,
          onPlanned: (plan) => {
            point = { undo: plan.undo, shapes, beside: undefined };
            return Promise.resolve();
          },
        },
      );
      return { done, point: point && pointBodyFrom(pointBodyText(point)) };
    },
  };
}

const isBlank = (cell: GridValue): boolean => cell === null || cell === "";

/** All that people see in a workbook: cells, tables and the charts on sheets; blank ends don't count. */
export function seen(grid: MemoryGrid): unknown {
  return {
    sheets: [...grid.sheetNames()].sort().map((sheet) => {
      const used = grid.usedRange(sheet);
      if (used === undefined) return [sheet, []];
      const whole = rect(0, 0, used.row + used.rows, used.column + used.columns);
      const rows = grid
        .formulas(sheet, whole)
        .map((row) => row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1))
        .map((row) => row.map((cell) => (isBlank(cell) ? "" : cell)));
      return [sheet, rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1)];
    }),
    tables: grid.tables.map(({ name, sheet, rect: at }) => [name, sheet, at]).sort(),
    charts: grid.charts
      .map(({ name, sheet, series }) => [name, sheet, series.map((one) => one.values)])
      .sort(),
  };
}

/** Where two looks at a workbook differ, in short. */
export function differing(one: unknown, other: unknown, path = ""): readonly string[] {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other ? [] : [`${path}: ${JSON.stringify(one)} / ${JSON.stringify(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    differing(
      (one as Readonly<Record<string, unknown>>)[key],
      (other as Readonly<Record<string, unknown>>)[key],
      `${path}/${key}`,
    ),
  );
}
