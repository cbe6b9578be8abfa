/** Excel's error codes in words that say what to do. */
const MESSAGES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  AccessDenied:
    "The sheet or workbook is protected. Choose Review > Unprotect Sheet, then try again.",
  RequestPayloadSizeLimitExceeded:
    "A cell or row is too large to send to Excel. Shorten the longest text, then try again.",
  ResponsePayloadSizeLimitExceeded:
    "A row of the sheet is too large to read. Shorten the longest text in it, then try again.",
  InsertDeleteConflict:
    "There is no room: cells would have to move that can't, such as a part of another table. Move what stands below or beside the table, then try again.",
  InvalidOperation:
    "Excel could not do this as the sheet stands. Clear filters on the sheets of the plan and end what is open there, then try again.",
  ItemNotFound:
    "A sheet, table or chart that was there before is gone. Press Refresh under Data, then try again.",
  ItemAlreadyExists: "The workbook has something of that name already. Rename it, then try again.",
  InvalidReference:
    "Cells that were there before are gone. Press Refresh under Data, then try again.",
  ApiNotFound: "This version of Excel is too old for Territory Planner. Please update Excel.",
  ActivityLimitReached: "Excel is busy. Wait a moment, then try again.",
  RequestAborted: "Excel stopped the work before it was done. Please try again.",
  Timeout: "Excel took too long to answer. Please try again.",
};

/** The code of an error of Office, which may come from another page and so be of another class. */
export function officeCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Whether Excel refused an answer because of its size. */
export function isTooLarge(error: unknown): boolean {
  return officeCode(error) === "ResponsePayloadSizeLimitExceeded";
}

/**
 * What to tell the user of an error that Office gave; undefined when it isn't one of Office's, so
 * that a bug of our own stays a bug.
 */
export function officeMessage(error: unknown): string | undefined {
  const code = officeCode(error);
  if (code === undefined) return undefined;
  const known = Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined;
  if (known !== undefined) return known;
  const told = error instanceof Error || hasMessage(error) ? error.message : "";
  return `Excel could not do this (${code}). ${told}`.trim();
}

function hasMessage(error: unknown): error is { readonly message: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "message" in error &&
    typeof error.message === "string"
  );
}
