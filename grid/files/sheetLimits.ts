/** What Excel's sheets and cells hold at most; source: "Excel specifications and limits", Microsoft. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
export const MOST_CHARACTERS = 32_767;
export const MOST_FORMULA_CHARACTERS = 8_192;

/** What can be read here: a page has 4 GB at most for a workbook, its own copies of it and all else. */
export const MOST_CELLS = 10_000_000;
export const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;
/** All formulas together; one of 8,000 characters may be shared by a million cells. */
export const MOST_FORMULA_TEXT = 50_000_000;

/** The end of a sentence that begins with a file's name. */
export const TOO_LARGE =
  "holds more than can be opened here. Save the sheets and rows that you need as a file of their own and open that one.";
