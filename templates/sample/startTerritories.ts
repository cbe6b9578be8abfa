import { accountColumn } from "./accountColumns";
import { accountRange } from "./scoresSheet";
import { HEADER, HEADER_RIGHT, LINE, NOTE, RIGHT } from "./look";
import { REPS } from "./reps";
import { SETTINGS_AT, TARGETS } from "./settingsSheet";
import { FIRST_TERRITORY, LAST_TERRITORY, pinned, territoryCells } from "./startPlaces";
import type { AsItStands, Territory } from "./asItStands";
import type { SheetBuilder } from "./sheetBuilder";
import type { GridValue } from "../../grid/grid";

const HEADERS = [
  "Rep",
  "Accounts",
  "Projected ARR",
  "Average score",
  "Territory index",
  "Utilisation",
  "Room",
] as const;

/** One line per rep, computed from the accounts, and one for what nobody looks after. */
export function putTerritories(
  sheet: SheetBuilder,
  now: AsItStands,
  rows: readonly (readonly GridValue[])[],
): void {
  const header = FIRST_TERRITORY - 1;
  sheet.put(`B${header}`, [[...HEADERS]]);
  sheet.style(`B${header}`, HEADER);
  sheet.style(`C${header}:H${header}`, HEADER_RIGHT);
  sheet.height(header, 20);
  now.territories.forEach((territory, rep) => putTerritory(sheet, territory, rep, rows.length));
  sheet.formula(
    `F${FIRST_TERRITORY}`,
    `=TP.INDEX(${territoryCells("D")},${territoryCells("C")},${territoryCells("E")},${SETTINGS_AT.indexWeights})`,
    now.territories.map(({ index }) => [index]),
  );
  putNobody(sheet, now, rows);
  const end = LAST_TERRITORY + 1;
  sheet.format(`C${FIRST_TERRITORY}:C${end}`, "#,##0");
  sheet.format(`D${FIRST_TERRITORY}:D${end}`, "$#,##0");
  sheet.format(territoryCells("E"), "0.000");
  sheet.format(territoryCells("F"), "0");
  sheet.format(territoryCells("G"), "0.0%");
}

function putTerritory(
  sheet: SheetBuilder,
  territory: Territory,
  rep: number,
  accounts: number,
): void {
  const at = FIRST_TERRITORY + rep;
  const owners = pinned(accountRange("Account Owner", accounts));
  const arr = pinned(accountRange("Projected ARR (USD)", accounts));
  const scores = `Scores!$C$2:$C$${accounts + 1}`;
  const from = pinned(SETTINGS_AT.utilisationFrom);
  const to = pinned(SETTINGS_AT.utilisationTo);
  sheet.formula(`B${at}`, `=Reps!A${rep + 2}`, REPS[rep]?.name ?? null);
  sheet.formula(`C${at}`, `=COUNTIFS(${owners},B${at})`, territory.accounts);
  sheet.formula(`D${at}`, `=SUMIFS(${arr},${owners},B${at})`, territory.projectedArr);
  sheet.formula(`E${at}`, `=AVERAGEIFS(${scores},${owners},B${at})`, territory.averageScore);
  sheet.formula(`G${at}`, `=C${at}/Reps!F${rep + 2}`, territory.utilisation);
  sheet.formula(
    `H${at}`,
    `=IF(G${at}<${from},"has room",IF(G${at}>${to},"overloaded","on target"))`,
    roomOf(territory),
  );
  sheet.style(`B${at}:G${at}`, LINE);
  sheet.style(`H${at}`, { ...RIGHT, ...LINE });
}

function roomOf({ utilisation }: Territory): string {
  if (utilisation < TARGETS.utilisation[1]) return "has room";
  return utilisation > TARGETS.utilisation[2] ? "overloaded" : "on target";
}

/** Accounts without an owner, or whose owner has left. */
function putNobody(
  sheet: SheetBuilder,
  now: AsItStands,
  rows: readonly (readonly GridValue[])[],
): void {
  const at = LAST_TERRITORY + 1;
  const column = accountColumn("Projected ARR (USD)");
  const left = { accounts: rows.length, arr: 0 };
  for (const row of rows) left.arr += Number(row[column]);
  for (const { accounts, projectedArr } of now.territories) {
    left.accounts -= accounts;
    left.arr -= projectedArr;
  }
  const owners = accountRange("Account Owner", rows.length);
  const arr = accountRange("Projected ARR (USD)", rows.length);
  sheet.put(`B${at}`, "Nobody in the team");
  sheet.formula(`C${at}`, `=ROWS(${owners})-SUM(${territoryCells("C")})`, left.accounts);
  sheet.formula(`D${at}`, `=SUM(${arr})-SUM(${territoryCells("D")})`, left.arr);
  sheet.style(`B${at}:D${at}`, NOTE);
}
