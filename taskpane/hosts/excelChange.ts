import type { Changed, OnProgress } from "../../src/plan/workbook/workbook";
import type { Operation, TitleTable } from "../../src/plan/workbook/operations";
import { formatRange, writeCells } from "./excelCells";
import { putChart } from "./excelCharts";
import { fill, haveMoved, openFilling, type Filling } from "./excelFill";
import { lookUp, type Known } from "./excelLookUp";
import { addRows } from "./excelRows";
import { literalCell } from "./literalText";
import { sendingTo, type Sending } from "./excelSending";
import { rangeAt, type ExcelSession } from "./excelSession";

/** About what one statement weighs in a request, in bytes. */
const STATEMENT_BYTES = 400;

/** What is to be looked at once everything is sent. */
interface Afterwards {
  readonly fillings: Filling[];
  readonly checks: (() => void)[];
}

/**
 * Carries out a list of operations in as few requests as their weight allows. Where one fails, the
 * sheets that were added are deleted again.
 */
export async function change(
  context: Excel.RequestContext,
  session: ExcelSession,
  operations: readonly Operation[],
  onProgress: OnProgress = () => undefined,
): Promise<Changed> {
  const known = await lookUp(context, operations);
  const added = await addSheets(context, operations);
  const sending = sendingTo(context, session);
  const afterwards: Afterwards = { fillings: [], checks: [] };
  try {
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const [index, operation] of operations.entries()) {
      await carryOut(sending, known, operation, afterwards, (part) => onProgress(index + part));
      onProgress(index + 1);
    }
    await sending.send();
    for (const check of afterwards.checks) check();
  } catch (error) {
    await takeBack(context, added);
    throw error;
  }
  onProgress(operations.length);
  return { moved: await haveMoved(sending, afterwards.fillings) };
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

/** First of all and by themselves, so that their ids are known: a name may be somebody else's. */
async function addSheets(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): Promise<readonly Excel.Worksheet[]> {
  const sheets = operations.flatMap((operation) => {
    if (operation.kind !== "add sheet") return [];
    const sheet = context.workbook.worksheets.add(operation.sheet);
    sheet.load("id");
    return [sheet];
  });
  if (sheets.length > 0) await context.sync();
  return sheets;
}

async function takeBack(
  context: Excel.RequestContext,
  added: readonly Excel.Worksheet[],
): Promise<void> {
  if (added.length === 0) return;
  try {
    for (const { id } of added) {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.delete();
    }
    await context.sync();
  } catch {
    // What stopped the write stops this too. The next write finds the sheets, and uses them.
  }
}

async function carryOut(
  sending: Sending,
  known: Known,
  operation: Operation,
  { fillings, checks }: Afterwards,
  onProgress: OnProgress,
): Promise<void> {
  const { workbook } = sending.context;
  switch (operation.kind) {
    case "add sheet":
      return;
    case "write":
      return writeCells(sending, operation, onProgress);
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
      fillings.push(filling);
      return fill(sending, filling, onProgress);
    }
    case "add rows": {
      const check = await addRows(sending, known, operation, onProgress);
      if (check !== undefined) checks.push(check);
      return;
    }
    case "chart":
      await sending.room(operation.chart.series.length * STATEMENT_BYTES);
      putChart(sending.context, known, operation.chart);
  }
}
