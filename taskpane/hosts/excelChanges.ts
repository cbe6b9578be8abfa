import type { CellChange } from "../../src/plan/workbook/workbook";
import { changedRect } from "./changedRect";
import type { ExcelSession, OfficeGlobals } from "./excelSession";

/** Calls back when anybody but us changes cells; returns the way to stop it. */
export async function onCellChange(
  session: ExcelSession,
  { Excel }: OfficeGlobals,
  listener: (change: CellChange) => void,
): Promise<() => Promise<void>> {
  const nameOf = sheetNames(session);
  return listening(session, Excel, ({ workbook }) =>
    workbook.worksheets.onChanged.add(async (event) => {
      // Excel says so from ExcelApi 1.14 on.
      if (event.triggerSource === "ThisLocalAddin") return;
      const change = await changeOf(session, event, nameOf);
      if (change !== undefined) listener(change);
    }),
  );
}

/** Calls back when something else is selected, on whichever sheet; returns the way to stop it. */
export function onSelect(
  session: ExcelSession,
  { Excel }: OfficeGlobals,
  listener: () => void,
): Promise<() => Promise<void>> {
  return listening(session, Excel, ({ workbook }) =>
    workbook.worksheets.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    }),
  );
}

/** Asks for events; returns the way to stop it. */
async function listening<Told>(
  session: ExcelSession,
  excel: OfficeGlobals["Excel"],
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<Told>,
): Promise<() => Promise<void>> {
  const registered = await session.run(async (context) => {
    const result = add(context);
    await context.sync();
    return result;
  });
  return () =>
    // A handler can only be removed in the context that added it.
    excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
}

/** What an event tells; undefined where the change is our own, or its sheet is gone. */
async function changeOf(
  { own, isShown }: ExcelSession,
  { worksheetId, address, changeType, source }: Excel.WorksheetChangedEventArgs,
  nameOf: (worksheetId: string) => Promise<string | null>,
): Promise<CellChange | undefined> {
  // Out of view nothing is asked: it may have been any sheet.
  if (!isShown()) return { sheet: undefined, rect: undefined };
  const rect = changedRect(address);
  let sheet: string | null;
  try {
    sheet = await nameOf(worksheetId);
  } catch {
    // Excel couldn't say which sheet it was. Better one look too many than an edit missed.
    return { sheet: undefined, rect: undefined };
  }
  if (sheet === null) return undefined;
  // We delete nothing, and co-authors' changes are theirs, wherever they are.
  const mayBeOurs = source !== "Remote" && !changeType.endsWith("Deleted");
  if (mayBeOurs && rect !== undefined && own.has(sheet, rect)) return undefined;
  if (changeType === "RangeEdited") return { sheet, rect };
  own.forget(sheet);
  return { sheet, rect: undefined };
}

/** Asks for a sheet's name once where many of its cells change at a time; null if it is gone. */
function sheetNames({ run }: ExcelSession): (worksheetId: string) => Promise<string | null> {
  const asked = new Map<string, Promise<string | null>>();
  return (worksheetId) => {
    const known = asked.get(worksheetId);
    if (known !== undefined) return known;
    const name = run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
      sheet.load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    }).finally(() => asked.delete(worksheetId));
    asked.set(worksheetId, name);
    return name;
  };
}
