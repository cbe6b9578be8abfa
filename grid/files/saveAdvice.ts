const EXCEL = "In Excel: File, Save As, Excel Workbook (.xlsx).";
const LIBREOFFICE = "In LibreOffice: File, Save As, Excel 2007-365 (.xlsx).";
const GOOGLE_SHEETS = "In Google Sheets: File, Download, Microsoft Excel (.xlsx).";

/** How people make a file that can be opened of one that can't, in the program that they have. */
export const SAVE_ADVICE = `Open it there and save it anew, then open that file here. ${EXCEL} ${LIBREOFFICE} ${GOOGLE_SHEETS}`;
