import { ACCOUNT_COLUMNS } from "./accountColumns";
import { sampleAccounts } from "./accounts";
import { asItStands } from "./asItStands";
import { accountsSheet, repsSheet, tableRect } from "./dataSheets";
import { messyExport } from "./messyExport";
import { chanceFrom } from "./random";
import { scoresSheet } from "./scoresSheet";
import { SAMPLE_SETTINGS } from "./sampleSettings";
import { settingsSheet } from "./settingsSheet";
import { startChart, startSheet } from "./startSheet";
import type { WorkbookContent } from "../../grid/files/content";

const SEED = 20_250_901;

/**
 * The workbook that a newcomer meets first: 1,000 invented accounts in North America as messy as a
 * CRM export, a team in three peer groups whose territories are uneven, and live formulas over
 * them. The same every time.
 */
export function sampleWorkbook(): WorkbookContent {
  const chance = chanceFrom(SEED);
  const accounts = sampleAccounts(chance);
  const clean = accounts.map((account) => ACCOUNT_COLUMNS.map(({ valueOf }) => valueOf(account)));
  const rows = messyExport(chance, clean, accounts);
  const now = asItStands(rows);
  const accountSheet = accountsSheet(rows);
  const repSheet = repsSheet();
  const style = "TableStyleLight9";
  return {
    sheets: [startSheet(now), accountSheet, repSheet, scoresSheet(rows, now), settingsSheet()],
    tables: [
      { name: "Accounts", sheet: "Accounts", rect: tableRect(accountSheet), style },
      { name: "Reps", sheet: "Reps", rect: tableRect(repSheet), style },
      {
        name: "Weights",
        sheet: "Settings",
        rect: { row: 4, column: 0, rows: 6, columns: 3 },
        style,
      },
    ],
    names: new Map(),
    charts: [startChart()],
    settings: SAMPLE_SETTINGS,
    leftOut: [],
  };
}
