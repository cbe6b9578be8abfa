import type { Cell } from "../../../table/cell";
import { textOf } from "../../../table/parse/readTexts";
import { column } from "../../results/resultCells";
import type { ResultTable } from "../../results/results";
import { newTable, tableRowsAdded } from "../newTable";
import type { Operation } from "../operations";
import { sheetFor } from "../sheetFor";
import type { Workbook, WorkbookState } from "../workbook";
import type { LogContext, LogEntry } from "./logEntries";

export const logTableName = "TP_Log";
export const logSheetName = "TP Log";

/** Accounts of one hand-over that are logged one by one; the rest is counted in a row of its own. */
export const mostEntries = 20_000;

/** Rows that the log grows to. */
export const mostLogRows = 200_000;

/** What is added to the log, and what is not. */
export interface LogPlan {
  /** "TP Log", or the name that it got. */
  readonly sheet: string;
  readonly operations: readonly Operation[];
  readonly added: number;
  /** Accounts that are only counted. */
  readonly counted: number;
  /** The log is full, or can't be written: nothing is added, and why. */
  readonly refused: string | undefined;
}

function rowsOf(entries: readonly LogEntry[], context: LogContext): readonly (readonly Cell[])[] {
  const { at, when, by, plan, fingerprint, byHand, putBack } = context;
  // To the millisecond: what is written and put back within a second are two.
  const first = at.replace(/[-:.]/g, "");
  const head = (number: number): readonly Cell[] => [
    `${first}-${number}`,
    ...[when, by, plan, fingerprint],
  ];
  const rows = entries.slice(0, mostEntries).map((entry, index): readonly Cell[] => {
    const hand = putBack === undefined ? byHand.get(entry.account) : undefined;
    const { account, name, from, to, reason } = entry;
    const said = putBack ?? reason;
    return [...head(index + 1), account, name, from, to, said, hand?.how ?? "", hand?.words ?? ""];
  });
  const more = entries.length - rows.length;
  if (more === 0) return rows;
  const rest = `${more} more accounts: see TP Assignments`;
  return [...rows, [...head(rows.length + 1), "", rest, "", "", "", "", ""]];
}

/** The log with these rows alone: it is appended to, and never written anew. */
function logTable(rows: readonly (readonly Cell[])[]): ResultTable {
  const columns = [
    column("Entry", "text", 20),
    column("When", "text", 18),
    column("By", "text", 14),
    column("Plan", "text", 30),
    column("Fingerprint", "text", 14),
    column("Account ID", "text", 20),
    column("Account", "text", 30),
    column("From", "text", 18),
    column("To", "text", 18),
    column("Reason", "text", 60),
    column("By hand", "text", 14),
    column("Words", "text", 40),
  ];
  const gone = columns.map(() => null);
  const place = { name: logTableName, sheet: logSheetName, row: 0, column: 0 };
  return { ...place, columns, rows, gone, freeze: true };
}

function nothing(sheet: string, refused?: string): LogPlan {
  return { sheet, operations: [], added: 0, counted: 0, refused };
}

/**
 * What a hand-over adds to the log. Where rows moved meanwhile and it is planned once more, entries that
 * stand there already are not added twice.
 */
export async function planLog(
  workbook: Workbook,
  state: WorkbookState,
  entries: readonly LogEntry[],
  context: LogContext,
): Promise<LogPlan> {
  const found = state.tables.find(({ name }) => name === logTableName);
  const isProtected = state.sheets.some(({ name, isProtected: is }) => name === found?.sheet && is);
  if (entries.length === 0) return nothing(found?.sheet ?? logSheetName);
  if (isProtected)
    return nothing(
      found?.sheet ?? logSheetName,
      `The sheet "${found?.sheet ?? logSheetName}" is protected, so these changes are not logged. Choose Review > Unprotect Sheet before the next one.`,
    );
  const table = logTable(rowsOf(entries, context));
  const counted = Math.max(0, entries.length - mostEntries);
  if (found === undefined) {
    if (state.isProtected === true)
      return nothing(
        logSheetName,
        "The structure of this workbook is protected, so there is no sheet for the log, and these changes are not logged.",
      );
    const { sheet, isNew } = sheetFor(state, logSheetName, new Set());
    const { operations } = newTable(table, sheet);
    const first: readonly Operation[] = isNew ? [{ kind: "add sheet", sheet }] : [];
    const added = table.rows.length;
    return {
      ...{ sheet, added, counted, refused: undefined },
      operations: [...first, ...operations],
    };
  }
  const { sheet, headers, rect } = found;
  if (rect.rows - 1 + table.rows.length > mostLogRows)
    return nothing(
      sheet,
      `The log on "${sheet}" is full, so these changes are not logged. Rename its table ${logTableName} to begin another.`,
    );
  const real = headers.find((one) => textOf(one) === table.columns[0]?.header);
  const [keys = []] =
    real === undefined ? [[]] : await workbook.read([{ table: found.name, header: real }]);
  const known = new Set(keys.map(([key]) => textOf(key ?? null)));
  const fresh = table.rows.flatMap(([key], row) => (known.has(textOf(key ?? null)) ? [] : [row]));
  if (fresh.length === 0) return nothing(sheet);
  const rows = tableRowsAdded(table, fresh);
  const own = new Set(headers.map(textOf));
  const columns = rows.columns.filter(({ header }) => own.has(header));
  const operations: readonly Operation[] = columns.length === 0 ? [] : [{ ...rows, columns }];
  return { sheet, operations, added: fresh.length, counted, refused: undefined };
}
