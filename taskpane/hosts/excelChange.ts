import { InputError } from "../../src/errors";
import type { Changed, OnProgress } from "../../src/plan/workbook/workbook";
import type { Operation, TitleTable } from "../../src/plan/workbook/operations";
import { formatRange, writeCells } from "./excelCells";
import { putChart } from "./excelCharts";
import { offerChoices } from "./excelChoices";
import { commentCells } from "./excelComments";
import { fill, haveMoved, openFilling, type Filling } from "./excelFill";
import { enterFormulas } from "./excelFormulas";
import { lookUp, type Known } from "./excelLookUp";
import { removeChart, removeColumns, removeRows, removeSheets, removeTable } from "./excelRemove";
import { addRows } from "./excelRows";
import { literalCell } from "./literalText";
import { officeCode } from "./officeMessage";
import { isGivenUp } from "./patience";
import { sendingTo, type Sending } from "./excelSending";
import { rangeAt, type ExcelSession } from "./excelSession";

/** About what one statement weighs in a request, in bytes. */
const STATEMENT_BYTES = 400;

/** What is to be looked at once everything is sent. */
interface Afterwards {
  readonly fillings: Filling[];
  readonly checks: (() => void)[];
  /** A formula was another than the one to be entered again. */
  isOther: boolean;
}

/**
 * Carries out a list of operations in as few requests as their weight allows.
 *
 * @param added - takes the ids of the sheets that are added
 */
async function carryOutAll(
  context: Excel.RequestContext,
  session: ExcelSession,
  operations: readonly Operation[],
  onProgress: OnProgress,
  added: string[],
): Promise<Changed> {
  const known = await lookUp(context, operations);
  added.push(...(await addSheets(context, operations)));
  const sending = sendingTo(context, session);
  const afterwards: Afterwards = { fillings: [], checks: [], isOther: false };
  try {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const [index, operation] of operations.entries()) {
      await carryOut(sending, known, operation, afterwards, (part) => onProgress(index + part));
      onProgress(index + 1);
    }
    await sending.send();
  } catch (error) {
    if (error instanceof RowsMoved) {
      await sending.send();
      return { moved: true };
    }
    // Values that don't fit their column: it has other rows than when they were made.
    if (afterwards.fillings.length > 0 && officeCode(error) === "InvalidArgument") {
      return { moved: true };
    }
    throw error;
  }
  for (const check of afterwards.checks) check();
  onProgress(operations.length);
  return { moved: (await haveMoved(sending, afterwards.fillings)) || afterwards.isOther };
}

/** Rows stand elsewhere than where they were to be taken out, or other cells where was to be written. */
class RowsMoved extends Error {}

/** First of all and by themselves, so that their ids are known: a name may be somebody else's. */
async function addSheets(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): Promise<readonly string[]> {
  const sheets = operations.flatMap((operation) => {
    if (operation.kind !== "add sheet") return [];
    const sheet = context.workbook.worksheets.add(operation.sheet);
    sheet.load("id");
    return [sheet];
  });
  if (sheets.length > 0) await context.sync();
  return sheets.map(({ id }) => id);
}

/** In a run of its own: Excel deletes no sheet within a step that is to be undone as one. */
async function takeBack({ run }: ExcelSession, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  try {
    await run(async (context) => {
      const sheets = added.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
      await context.sync();
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch {
    // What stopped the write stops this too. The next write finds the sheets, and uses them.
  }
}

/** Excel throws this for what it can't undo, and has a list of that which grows and shrinks with its versions. */
function isRefusedAsOneStep(error: unknown): boolean {
  return error instanceof InputError && officeCode(error.cause) === "UndoNotSupported";
}

/**
 * Carries out a list of operations. Where one fails, the sheets that were added are deleted again. Where Excel
 * refuses to make it one step to undo, what is left to do has to be planned from what stands there now.
 */
export async function change(
  session: ExcelSession,
  operations: readonly Operation[],
  onProgress: OnProgress = () => undefined,
): Promise<Changed> {
  const added: string[] = [];
  try {
    const changed = await carriedOut(session, operations, onProgress, added);
    if (!changed.moved)
      await removeSheets(
        session,
        operations.filter((one) => one.kind === "remove sheet"),
      );
    return changed;
  } catch (error) {
    // An Excel that doesn't answer is not asked again at once.
    if (!isGivenUp(error)) await takeBack(session, added);
    if (isRefusedAsOneStep(error) && session.giveUpOneStep()) return { moved: true };
    throw error;
  }
}

/** All but the sheets that are deleted; nothing is asked of Excel where that is all. */
async function carriedOut(
  session: ExcelSession,
  operations: readonly Operation[],
  onProgress: OnProgress,
  added: string[],
): Promise<Changed> {
  if (operations.length > 0 && operations.every(({ kind }) => kind === "remove sheet"))
    return { moved: false };
  return session.runAsOneStep((context) =>
    carryOutAll(context, session, operations, onProgress, added),
  );
}

function writeTitle(
  workbook: Excel.Workbook,
  { tables }: Known,
  { table, text }: TitleTable,
): void {
  // A table that is new is known by nobody yet: it was given a row above it.
  if (tables.get(table)?.rect.row === 0) return;
  const first = workbook.tables.getItem(table).getHeaderRowRange().getCell(0, 0);
  const above = first.getOffsetRange(-1, 0);
  above.values = [[literalCell(text)]];
  above.format.font.bold = true;
}

async function carryOut(
  sending: Sending,
  known: Known,
  operation: Operation,
  afterwards: Afterwards,
  onProgress: OnProgress,
): Promise<void> {
  const { workbook } = sending.context;
  switch (operation.kind) {
    case "add sheet":
      return;
    case "write":
      if (await writeCells(sending, operation, onProgress)) throw new RowsMoved();
      return;
    case "format": {
      const sheet = workbook.worksheets.getItem(operation.sheet);
      await sending.room(operation.formats.length * STATEMENT_BYTES);
      for (const { rect, format } of operation.formats) formatRange(rangeAt(sheet, rect), format);
      return;
    }
    case "freeze": {
      const { freezePanes } = workbook.worksheets.getItem(operation.sheet);
      if (operation.rows > 0) freezePanes.freezeRows(operation.rows);
      else freezePanes.unfreeze();
      return;
    }
    case "add table": {
      const { sheet, rect, table } = operation;
      sending.session.own.announce(sheet, rect);
      const range = rangeAt(workbook.worksheets.getItem(sheet), rect);
      workbook.worksheets.getItem(sheet).tables.add(range, true).name = table;
      return;
    }
    case "title":
      writeTitle(workbook, known, operation);
      return;
    case "show all rows":
      workbook.tables.getItem(operation.table).clearFilters();
      return;
    case "fill": {
      const filling = await openFilling(sending, known, operation);
      afterwards.fillings.push(filling);
      return fill(sending, filling, onProgress);
    }
    case "add rows": {
      const check = await addRows(sending, known, operation, onProgress);
      if (check !== undefined) afterwards.checks.push(check);
      return;
    }
    case "enter formulas":
      if (await enterFormulas(sending, operation, onProgress)) afterwards.isOther = true;
      return;
    case "remove rows":
      // What follows was made for the table without them.
      if (await removeRows(sending, known, operation)) throw new RowsMoved();
      return;
    case "remove columns":
      return removeColumns(sending, known, operation);
    case "remove table":
      removeTable(sending, known, operation.table);
      return;
    case "remove chart":
      return removeChart(sending, operation);
    case "remove sheet":
      return;
    case "offer choices":
      return offerChoices(sending, operation);
    case "comment":
      return commentCells(sending, operation);
    case "chart":
      await sending.room(operation.chart.series.length * STATEMENT_BYTES);
      putChart(sending.context, known, operation.chart);
  }
}
