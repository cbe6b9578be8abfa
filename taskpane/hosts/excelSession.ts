import { InputError } from "../../src/errors";
import type { Rect } from "../../src/plan/workbook/workbook";
import { officeMessage } from "./officeMessage";
import { ownChanges, type OwnChanges } from "./ownChanges";
import { usualPatience, watchOver, type Patience, type Watch } from "./patience";

/** The globals of office.js, as a page has them; tests hand in their own. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: Pick<typeof Office, "context">;
}

export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** How everything here reaches Excel. */
export interface ExcelSession {
  /** Runs a batch once the user has finished the cell in hand; Excel's errors come in words. */
  readonly run: <T>(batch: Batch<T>) => Promise<T>;
  /** As `run`, and all that it changes is one step to undo, from ExcelApi 1.20 on. */
  readonly runAsOneStep: <T>(batch: Batch<T>) => Promise<T>;
  /** To be called where Excel refuses that: from now on each request is a step. Whether that is new. */
  readonly giveUpOneStep: () => boolean;
  /** Changes that we make, to be told from those of others. */
  readonly own: OwnChanges;
  readonly supports: (excelApi: string) => boolean;
  readonly isShown: () => boolean;
}

/** Lets the page answer clicks and draw before the next block. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

export interface SessionOptions {
  readonly patience?: Patience;
  /** Told when Excel takes so long that the user should know, and when that is over. */
  readonly onWaiting?: (isWaiting: boolean) => void;
  /** Whether the pane can be seen: nothing is asked of Excel by itself while it can't. */
  readonly isShown?: () => boolean;
}

export function excelSession(
  { Excel, Office }: OfficeGlobals,
  {
    patience = usualPatience,
    onWaiting = () => undefined,
    isShown = () => true,
  }: SessionOptions = {},
): ExcelSession {
  const supports = (excelApi: string): boolean =>
    Office.context.requirements.isSetSupported("ExcelApi", excelApi);

  let asksForOneStep = supports("1.20");

  async function runWith<T>(options: Excel.RunOptions, batch: Batch<T>): Promise<T> {
    const watch = watchOver(patience, onWaiting);
    try {
      const run = Excel.run(options, (context) => batch(watched(context, watch)));
      return await Promise.race([run, watch.silence]);
    } catch (error) {
      const message = officeMessage(error);
      throw message === undefined ? error : new InputError(message, { cause: error });
    }
  }

  return {
    run: (batch) => runWith({ delayForCellEdit: true }, batch),
    runAsOneStep: (batch) =>
      runWith({ delayForCellEdit: true, ...(asksForOneStep && { mergeUndoGroup: true }) }, batch),
    giveUpOneStep() {
      const isNew = asksForOneStep;
      asksForOneStep = false;
      return isNew;
    },
    own: ownChanges(),
    supports,
    isShown,
  };
}

/** The context, with a watch over each of its requests. */
function watched(context: Excel.RequestContext, watch: Watch): Excel.RequestContext {
  const sync = context.sync.bind(context);
  context.sync = (passThrough) => watch.over(() => sync(passThrough));
  return context;
}

export function rangeAt(sheet: Excel.Worksheet, rect: Rect): Excel.Range {
  return sheet.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns);
}

/**
 * The sheet of this name.
 *
 * @throws InputError if there is none
 */
export async function sheetNamed(
  context: Excel.RequestContext,
  name: string,
): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) throw sheetGone(name);
  return sheet;
}

export function sheetGone(name: string, cause?: unknown): InputError {
  return new InputError(
    `There is no sheet "${name}" in this workbook any more. Press Refresh under Data to choose again.`,
    { cause },
  );
}
