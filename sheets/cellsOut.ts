/**
 * What Google Sheets can show of what Excel would. Errors can't be chosen there: whatever is thrown
 * shows as #ERROR! with its message, and what becomes of an error within a result is nowhere said.
 */

/** An error that a function leaves in one row of its result. */
interface RowError {
  readonly code: string;
}

function isRowError(cell: unknown): cell is RowError {
  return typeof cell === "object" && cell !== null && "code" in cell;
}

/** The error's text in its place: every function of ours takes it for the error that it names. */
function cellOut(cell: unknown): unknown {
  return isRowError(cell) ? cell.code : cell;
}

export function cellsOut(result: unknown): unknown {
  if (!Array.isArray(result)) return cellOut(result);
  return result.map((row: unknown) =>
    Array.isArray(row) && row.some(isRowError) ? row.map(cellOut) : row,
  );
}

/** A message as it reads in Google Sheets: TP_GINI for TP.GINI, [#ALL] for [#All]. */
function inSheetsWords(message: string): string {
  return message
    .replace(/\bTP\.(?=[A-Z])/g, "TP_")
    .replace(/\[#All\]/g, "[#ALL]")
    .replace(/\bthe task pane\b/g, "the sidebar");
}

/** What to throw for `error`: a bug stays a bug, with its own words. */
export function errorOut(error: unknown): unknown {
  const isOurs = error instanceof Error && "code" in error;
  return isOurs ? new Error(inSheetsWords(error.message)) : error;
}
