import type { Operation } from "../operations";
import type { Workbook, WorkbookState } from "../workbook";
import { applied } from "./applied";
import { besideBack, type BesideNow } from "./besideBack";
import { besideName, readBlocks, type Block, type Blocks } from "./blocks";
import { chartsBack } from "./chartsBack";
import type { Edited } from "./joined";
import { afterMove, firstTry, type FirstTry } from "./movedBack";
import type { PutBackTold, ToPutBack } from "./putBackTold";
import { rowsBack } from "./rowsBack";
import { sheetGoes, sheetsThatGo } from "./sheetsBack";
import { tableBack, type FoundTable } from "./tableBack";
import { tablesAgain } from "./tablesAgain";
import { theirsBeside, type OurTable, type Theirs } from "./theirs";
import { undoOf, type BlockUndo, type Undo } from "./undo";

export interface PutBackPlan {
  readonly operations: readonly Operation[];
  /** Our cells as they stand, and as they will. */
  readonly before: Blocks;
  readonly after: Blocks;
  /** What it takes to undo this. */
  readonly undo: Undo;
  readonly told: PutBackTold;
  /** By block, for the case that rows move meanwhile. */
  readonly tries: ReadonlyMap<string, FirstTry>;
  /** Something is left for another round: rows that come again, once others are gone. */
  readonly isUnfinished: boolean;
}

function shapeOfUndo({ name, headers, before, after }: BlockUndo) {
  const hasTitle = [before, after].some((one) => (one?.title ?? "") !== "");
  const columns = headers.map((header) => ({ header, number: "general" as const, widthChars: 0 }));
  return { name, columns, ...(hasTitle && { title: "" }) };
}

async function foundBlocks(
  workbook: Workbook,
  state: WorkbookState,
  { undo, shapes }: ToPutBack,
): Promise<readonly FoundTable[]> {
  const own = undo.blocks.filter(({ name }) => name !== besideName);
  const blocks = await readBlocks(workbook, state, own.map(shapeOfUndo));
  return own.flatMap((one) => {
    const block = blocks.get(one.name);
    const table = state.tables.find(({ name }) => name === one.name);
    const shape = shapes.tables.find(({ name }) => name === one.name);
    return block === undefined || table === undefined
      ? []
      : [{ undo: one, state: table, block, shape }];
  });
}

function ourTable({ state, block, undo }: FoundTable): OurTable {
  const hasTitle = block.title !== "" && block.title === (undo.after?.title ?? "");
  return { state, headers: block.headers, keys: block.keys, hasTitle };
}

/** What is planned of the tables that stand there. */
interface Tables {
  readonly operations: Operation[];
  readonly goes: FoundTable[];
  readonly edited: PutBackTold["edited"][number][];
  readonly keptRows: PutBackTold["keptRows"][number][];
  readonly tries: Map<string, FirstTry>;
  missingRows: number;
  isUnfinished: boolean;
}

function planTables(
  found: readonly FoundTable[],
  theirs: Theirs,
  edited: Edited,
  earlier: ReadonlyMap<string, FirstTry>,
  named: ReadonlySet<string> = new Set(),
): Tables {
  const planned: Tables = {
    ...{ operations: [], goes: [], edited: [], keptRows: [], missingRows: 0, isUnfinished: false },
    tries: new Map(),
  };
  const nothing = { hasColumns: false, rows: new Set<number>(), lastBeside: -1 };
  for (const one of found) {
    const { undo, state, block } = one;
    const plain = rowsBack(undo, block, edited);
    const back = afterMove(plain, block, earlier.get(block.name));
    const own = theirs.tables.get(block.name) ?? nothing;
    const table = tableBack(one, back, own, named.has(block.name));
    if (table.goes) planned.goes.push(one);
    planned.operations.push(...table.operations);
    const { sheet, rect } = state;
    planned.edited.push(
      ...back.edited.map((cell) => ({ ...cell, sheet, row: rect.row + 1 + cell.row })),
    );
    planned.keptRows.push(...table.keptRows.map((row) => ({ sheet, row })));
    planned.missingRows += back.missing.length;
    planned.isUnfinished ||= table.isUnfinished;
    planned.tries.set(block.name, earlier.get(block.name) ?? firstTry(block, plain, table.filling));
  }
  return planned;
}

/**
 * What has to be done so that cells of ours are as they were before a change. Cells that are the user's
 * stay, and so do, unless told otherwise, cells of ours that somebody changed since.
 *
 * @param earlier - of the tries before, where rows moved meanwhile
 */
export async function planPutBack(
  workbook: Workbook,
  state: WorkbookState,
  wanted: ToPutBack,
  beside: BesideNow | undefined,
  earlier: ReadonlyMap<string, FirstTry> = new Map(),
): Promise<PutBackPlan> {
  const found = await foundBlocks(workbook, state, wanted);
  const theirs = await theirsBeside(workbook, state, found.map(ourTable));
  const first = planTables(found, theirs, wanted.edited, earlier);
  const { gone, kept, named } = await sheetsThatGo(workbook, state, wanted, {
    ...{ theirs, goes: first.goes.map(({ state: table }) => table) },
    edited: first.edited,
  });
  const tables =
    named.size === 0 ? first : planTables(found, theirs, wanted.edited, earlier, named);
  const before = new Map(found.map(({ block }) => [block.name, block]));
  const ownSheets = new Set(gone);
  const operations: Operation[] = [
    ...tablesAgain(state, wanted),
    ...tables.operations,
    ...tables.goes.filter(({ state: { sheet } }) => !ownSheets.has(sheet)).flatMap(tableGoes),
  ];
  const column = besidePlan(wanted, beside, earlier, before, tables);
  operations.push(...column);
  const after = applied(before, operations);
  operations.push(...chartsBack(wanted, state, after, ownSheets));
  operations.push(...gone.map((sheet) => sheetGoes(state, wanted.shapes.charts, sheet)));
  const shown = operations.flatMap((one) => (one.kind === "show all rows" ? [one.table] : []));
  const last = applied(before, operations);
  return {
    ...{ operations, before, after: last },
    undo: undoOf(before, last, operations),
    tries: tables.tries,
    isUnfinished: tables.isUnfinished,
    told: {
      edited: tables.edited,
      keptRows: tables.keptRows,
      keptSheets: kept,
      missingTables: missingTables(wanted, found),
      missingRows: tables.missingRows,
      unfiltered: shown.map(
        (table) => state.tables.find(({ name }) => name === table)?.sheet ?? table,
      ),
    },
  };
}

function tableGoes({ block: { name, title }, undo }: FoundTable): readonly Operation[] {
  const isOurs = title !== "" && title === undo.after?.title;
  return [
    ...(isOurs ? [{ kind: "title" as const, table: name, text: "" }] : []),
    { kind: "remove table", table: name },
  ];
}

function missingTables({ undo }: ToPutBack, found: readonly FoundTable[]): readonly string[] {
  const there = new Set(found.map(({ block }) => block.name));
  return undo.blocks.flatMap(({ name, before, after }) =>
    name !== besideName && before !== undefined && after !== undefined && !there.has(name)
      ? [name]
      : [],
  );
}

/** Adds the column beside the accounts to what is planned. */
function besidePlan(
  { undo, edited }: ToPutBack,
  beside: BesideNow | undefined,
  earlier: ReadonlyMap<string, FirstTry>,
  before: Map<string, Block>,
  tables: Tables,
): readonly Operation[] {
  const one = undo.blocks.find(({ name }) => name === besideName);
  if (one === undefined || beside === undefined) return [];
  const { block } = beside;
  before.set(besideName, block);
  const plain = rowsBack(one, block, edited);
  const back = afterMove(plain, block, earlier.get(besideName));
  const { operations, filling } = besideBack(one, beside, back);
  const { sheet } = block;
  tables.edited.push(
    ...back.edited.map((cell) => ({ ...cell, sheet, row: rowOnSheet(beside, cell.row) })),
  );
  tables.tries.set(besideName, earlier.get(besideName) ?? firstTry(block, plain, filling));
  return operations;
}

function rowOnSheet({ filling: { place } }: BesideNow, row: number): number {
  return "rect" in place ? place.rect.row + 1 + row : row + 1;
}
