/**
 * The services of Apps Script that a custom function calls. It may call but few: nothing that writes,
 * asks or opens another file.
 *
 * Source: Apps Script reference, "Custom functions in Google Sheets", Using Apps Script services.
 */
export interface Services {
  readonly SpreadsheetApp: {
    readonly getActiveSpreadsheet: () => { readonly getSpreadsheetTimeZone: () => string };
  };
  readonly Session: { readonly getScriptTimeZone: () => string };
  readonly Utilities: {
    readonly formatDate: (date: Date, timeZone: string, format: string) => string;
  };
  readonly HtmlService: {
    readonly createTemplateFromFile: (name: string) => { readonly getRawContent: () => string };
  };
}

/** Looked up at each call: every file of a script has run by then, whatever their order. */
export function services(): Services {
  return globalThis as unknown as Services;
}
