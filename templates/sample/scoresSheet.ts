import { accountColumn } from "./accountColumns";
import { columnLetters } from "../../grid/files/a1";
import { FACTORS, SETTINGS_AT } from "./settingsSheet";
import { HEADER, HEADER_RIGHT, NOTE } from "./look";
import { sheetBuilder } from "./sheetBuilder";
import type { AsItStands } from "./asItStands";
import type { SheetContent } from "../../grid/files/content";
import type { GridValue } from "../../grid/grid";

/** The range of one column of the accounts, header left out. */
export function accountRange(header: string, rows: number): string {
  const column = columnLetters(accountColumn(header));
  return `Accounts!${column}2:${column}${rows + 1}`;
}

/** The account scores, one per row of the accounts. */
export function scoresRange(rows: number): string {
  return `Scores!C2:C${rows + 1}`;
}

/** For each row of the accounts 1 if it counts, 0 if its id stands further up already. */
export function countsRange(rows: number): string {
  return `Scores!D2:D${rows + 1}`;
}

/** Ids are compared to the letter (COUNTIF would not): they may differ by case alone. */
function countsFormula(at: number): string {
  const id = columnLetters(accountColumn("Account ID"));
  const own = `Accounts!${id}${at}`;
  return `=(${own}<>"")*(SUMPRODUCT(--EXACT(Accounts!${id}$2:${id}${at},${own}))=1)`;
}

/** One live score per row of the sheet Accounts, in its order, and whether the row counts. */
export function scoresSheet(
  accounts: readonly (readonly GridValue[])[],
  { scores, counts }: Pick<AsItStands, "scores" | "counts">,
): SheetContent {
  const sheet = sheetBuilder();
  const first = columnLetters(accountColumn(FACTORS[0]?.header ?? ""));
  const last = columnLetters(accountColumn(FACTORS[FACTORS.length - 1]?.header ?? ""));
  const rows = accounts.length;
  sheet.put("A1", [["Account ID", "Account Name", "Account score", "Counts"]]);
  sheet.put("F1", "C2 fills the scores; its weights are on Settings.");
  sheet.put("F2", "Counts: 0 where an id stands above already.");
  const id = accountColumn("Account ID");
  const name = accountColumn("Account Name");
  accounts.forEach((row, index) => {
    const at = index + 2;
    sheet.formula(`A${at}`, `=Accounts!${columnLetters(id)}${at}`, row[id] ?? null);
    sheet.formula(`B${at}`, `=Accounts!${columnLetters(name)}${at}`, row[name] ?? null);
    sheet.formula(`D${at}`, countsFormula(at), counts[index] ?? 0);
  });
  sheet.formula(
    "C2",
    `=TP.SCORE(Accounts!${first}1:${last}${rows + 1},${SETTINGS_AT.weights})`,
    scores.map((score) => [score]),
  );
  sheet.style("A1:B1", HEADER);
  sheet.style("C1:D1", HEADER_RIGHT);
  sheet.style("F1:F2", NOTE);
  sheet.format(`C2:C${rows + 1}`, "0.000");
  sheet.format(`D2:D${rows + 1}`, "0");
  sheet.height(1, 20);
  return sheet.content("Scores", {
    widths: [112, 200, 92, 60, 16, 280],
    frozenRows: 1,
    tabColour: "#70AD47",
  });
}
