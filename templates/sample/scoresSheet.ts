import { accountColumn } from "./accountColumns";
import { columnLetters } from "../../grid/files/a1";
import { FACTORS, SETTINGS_AT } from "./settingsSheet";
import { HEADER, HEADER_RIGHT, NOTE } from "./look";
import { sheetBuilder } from "./sheetBuilder";
import type { SheetContent } from "../../grid/files/content";
import type { GridValue } from "../../grid/grid";

/** The range of one column of the accounts, header left out. */
export function accountRange(header: string, rows: number): string {
  const column = columnLetters(accountColumn(header));
  return `Accounts!${column}2:${column}${rows + 1}`;
}

/** One live score per account, in the order of the sheet Accounts. */
export function scoresSheet(
  accounts: readonly (readonly GridValue[])[],
  scores: readonly number[],
): SheetContent {
  const sheet = sheetBuilder();
  const first = columnLetters(accountColumn(FACTORS[0]?.header ?? ""));
  const last = columnLetters(accountColumn(FACTORS[FACTORS.length - 1]?.header ?? ""));
  const rows = accounts.length;
  sheet.put("A1", [["Account ID", "Account Name", "Account score"]]);
  sheet.put("E1", "One formula in C2 fills this column; its weights are on the sheet Settings.");
  const id = accountColumn("Account ID");
  const name = accountColumn("Account Name");
  accounts.forEach((row, index) => {
    const at = index + 2;
    sheet.formula(`A${at}`, `=Accounts!${columnLetters(id)}${at}`, row[id] ?? null);
    sheet.formula(`B${at}`, `=Accounts!${columnLetters(name)}${at}`, row[name] ?? null);
  });
  sheet.formula(
    "C2",
    `=TP.SCORE(Accounts!${first}1:${last}${rows + 1},${SETTINGS_AT.weights})`,
    scores.map((score) => [score]),
  );
  sheet.style("A1:B1", HEADER);
  sheet.style("C1", HEADER_RIGHT);
  sheet.style("E1", NOTE);
  sheet.format(`C2:C${rows + 1}`, "0.000");
  sheet.height(1, 20);
  return sheet.content("Scores", {
    widths: [112, 200, 92, 16, 380],
    frozenRows: 1,
    tabColour: "#70AD47",
  });
}
