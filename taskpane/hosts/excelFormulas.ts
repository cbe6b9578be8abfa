import type { FormulaCell } from "../../src/plan/workbook/workbook";
import type { EnterFormulas } from "../../src/plan/workbook/cellOperations";
import { runsOf, type At, type Held, type Run } from "./excelRuns";
import { groupsOf, readPlaces } from "./excelRead";
import { sendingTo, type Sending } from "./excelSending";
import { rangeAt, type ExcelSession } from "./excelSession";
import { workbookState } from "./excelState";

/** Of a cell that holds text whatever is entered into it. */
const TEXT_FORMAT = "@";

/** About what a formula weighs in a message, before it was seen. */
const FORMULA_BYTES = 400;

/** Gets hold of runs and of some of their properties, in as few requests as their weight allows. */
async function hold<C extends At>(
  sending: Sending,
  runs: readonly Run<C>[],
  properties: string,
): Promise<readonly Held<C>[]> {
  const { worksheets } = sending.context.workbook;
  const held: Held<C>[] = [];
  for (const run of runs) {
    await sending.room(run.cells.length * FORMULA_BYTES);
    const range = rangeAt(worksheets.getItem(run.sheet), run.rect);
    range.load(properties);
    held.push({ ...run, range });
  }
  await sending.send();
  return held;
}

/** Formulas that show one of these texts, there or where they spill. */
export async function formulasShowing(
  context: Excel.RequestContext,
  session: ExcelSession,
  texts: ReadonlySet<string>,
): Promise<readonly FormulaCell[]> {
  const runs = await runsShowing(context, texts);
  const sending = sendingTo(context, session);
  const knowsSpills = session.supports("1.12");
  const properties = `formulas, numberFormat${knowsSpills ? ", hasSpill" : ""}`;
  const held = await hold(sending, runs, properties);
  const found = new Map<string, FormulaCell>();
  const take = (sheet: string, at: At, formula: unknown, format: unknown): void => {
    if (typeof formula !== "string" || !formula.startsWith("=")) return;
    const isText = format === TEXT_FORMAT;
    found.set(JSON.stringify([sheet, at.row, at.column]), {
      sheet,
      row: at.row,
      column: at.column,
      formula,
      ...(isText && { isText }),
    });
  };
  const spilled = held.filter(({ range }) => knowsSpills && isSpilled(range));
  const parents = await spillParents(sending, spilled);
  for (const run of held) {
    const { formulas, numberFormat } = run.range;
    for (const [at, cell] of run.cells.entries()) {
      const parent = parents.get(cell);
      if (parent === undefined) take(run.sheet, cell, formulas[at]?.[0], numberFormat[at]?.[0]);
      else {
        const place = { row: parent.rowIndex, column: parent.columnIndex };
        take(run.sheet, place, parent.formulas[0]?.[0], parent.numberFormat[0]?.[0]);
      }
    }
  }
  return [...found.values()];
}

/** Null where some of the cells are, which the type of the property doesn't say. */
function isSpilled({ hasSpill }: Excel.Range): boolean {
  const some: unknown = hasSpill;
  return some !== false;
}

/** Cells of all sheets that show one of these texts. */
async function runsShowing(
  context: Excel.RequestContext,
  texts: ReadonlySet<string>,
): Promise<readonly Run<At>[]> {
  const { sheets } = await workbookState(context);
  const places = sheets.flatMap(({ name, used }) => {
    return used === undefined ? [] : [{ sheet: name, rect: used }];
  });
  // Whatever text an entity shows, it is none that a formula fails with.
  const plain = { supports: () => false };
  const runs: Run<At>[] = [];
  // One group after the other, so that never all cells of the workbook are held.
  for (const group of groupsOf(places)) {
    const read = await readPlaces(context, plain, group);
    for (const [at, { sheet, rect }] of group.entries()) {
      const cells = (read[at] ?? []).flatMap((row, i) =>
        row.flatMap((cell, j) =>
          typeof cell === "string" && texts.has(cell)
            ? [{ row: rect.row + i, column: rect.column + j }]
            : [],
        ),
      );
      runs.push(...runsOf(sheet, cells));
    }
  }
  return runs;
}

/** The cell whose formula spills into each of these cells, where one does. */
async function spillParents(
  sending: Sending,
  runs: readonly Held<At>[],
): Promise<ReadonlyMap<At, Excel.Range>> {
  const asked = new Map<At, Excel.Range>();
  for (const { cells, range } of runs) {
    for (const [at, cell] of cells.entries()) {
      await sending.room(FORMULA_BYTES);
      const parent = range.getCell(at, 0).getSpillParentOrNullObject();
      parent.load("rowIndex, columnIndex, formulas, numberFormat");
      asked.set(cell, parent);
    }
  }
  if (asked.size > 0) await sending.send();
  return new Map([...asked].filter(([, parent]) => !parent.isNullObject));
}

/**
 * Enters formulas anew where what was read still stands. What stands there is asked for once more in
 * the request that writes: where somebody came in between, theirs is put back.
 *
 * @returns whether any formula was another by then
 */
export async function enterFormulas(
  sending: Sending,
  { sheet, cells }: EnterFormulas,
  onProgress: (done: number) => void,
): Promise<boolean> {
  const held = await hold(sending, runsOf(sheet, cells), "formulas");
  let isOther = false;
  const entered = held.map((run) => {
    const before = run.range.formulas.map(([formula]): unknown => formula);
    const typed = run.cells.map((cell, at) => (before[at] === cell.stands ? cell.typed : null));
    isOther ||= typed.includes(null);
    return { ...run, before, typed };
  });
  for (const [at, { range, rect, typed }] of entered.entries()) {
    await sending.room(typed.length * FORMULA_BYTES);
    sending.session.own.announce(sheet, rect);
    range.load("formulas");
    range.formulas = typed.map((formula) => [formula]);
    onProgress((at + 1) / entered.length);
  }
  await sending.send();
  for (const { range, before, typed } of entered) {
    const stood = range.formulas.map(([formula]): unknown => formula);
    const theirs = stood.map((formula, at) =>
      typed[at] === null || formula === before[at] ? null : formula,
    );
    if (theirs.every((formula) => formula === null)) continue;
    isOther = true;
    range.formulas = theirs.map((formula) => [formula]);
  }
  return isOther;
}
