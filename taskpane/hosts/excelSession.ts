import { InputError } from "../../src/errors";
import type { Rect } from "../../src/plan/workbook/workbook";
import { officeMessage } from "./officeMessage";
import { ownChanges, type OwnChanges } from "./ownChanges";

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
  /** Changes that we make, to be told from those of others. */
  readonly own: OwnChanges;
  readonly supports: (excelApi: string) => boolean;
}

/** Lets the page answer clicks and draw before the next block. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

export function excelSession({ Excel, Office }: OfficeGlobals): ExcelSession {
  async function run<T>(batch: Batch<T>): Promise<T> {
    try {
      return await Excel.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      const message = officeMessage(error);
      throw message === undefined ? error : new InputError(message, { cause: error });
    }
  }

  return {
    run,
    own: ownChanges(),
    supports: (excelApi) => Office.context.requirements.isSetSupported("ExcelApi", excelApi),
  };
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
  if (sheet.isNullObject) {
    throw new InputError(
      `There is no sheet "${name}" in this workbook any more. Press Refresh on the Data step to choose again.`,
    );
  }
  return sheet;
}
