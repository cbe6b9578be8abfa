import { accountRange, countsRange, scoresRange } from "./scoresSheet";
import { HEADER, HEADER_RIGHT, LINE, NOTE, RIGHT } from "./look";
import { PEER_SPANS, repCell } from "./repColumns";
import { REPS } from "./reps";
import { SETTINGS_AT, TARGETS } from "./settingsSheet";
import {
  FIRST_TERRITORY,
  LAST_TERRITORY,
  pinned,
  START_COLUMNS as AT,
  territoryCells,
} from "./startPlaces";
import type { AsItStands, Territory } from "./asItStands";
import type { RepSpan } from "./repColumns";
import type { SheetBuilder } from "./sheetBuilder";

const HEADERS: { readonly [column in keyof typeof AT]: string } = {
  rep: "Rep",
  peers: "Peer group",
  accounts: "Accounts",
  projectedArr: "Projected ARR",
  arrPerCapacity: "ARR per capacity",
  averageScore: "Average score",
  index: "Index with score",
  utilisation: "Places filled",
  room: "Room",
  overQuota: "Potential / quota",
};

/** One line per rep, computed from the accounts, and one for what nobody looks after. */
export function putTerritories(sheet: SheetBuilder, now: AsItStands): void {
  const header = FIRST_TERRITORY - 1;
  sheet.put(`${AT.rep}${header}`, [Object.values(HEADERS)]);
  sheet.style(`${AT.rep}${header}:${AT.peers}${header}`, HEADER);
  sheet.style(`${AT.accounts}${header}:${AT.overQuota}${header}`, HEADER_RIGHT);
  sheet.height(header, 20);
  now.territories.forEach((territory, rep) => {
    putTerritory(sheet, territory, rep, now.counts.length);
  });
  for (const span of PEER_SPANS) putIndex(sheet, now, span);
  putNobody(sheet, now);
  const end = LAST_TERRITORY + 1;
  sheet.format(`${AT.accounts}${FIRST_TERRITORY}:${AT.accounts}${end}`, "#,##0");
  sheet.format(`${AT.projectedArr}${FIRST_TERRITORY}:${AT.projectedArr}${end}`, "$#,##0");
  sheet.format(territoryCells(AT.arrPerCapacity), "$#,##0");
  sheet.format(territoryCells(AT.averageScore), "0.000");
  sheet.format(territoryCells(AT.index), "0");
  sheet.format(territoryCells(AT.utilisation), "0.0%");
  sheet.format(territoryCells(AT.overQuota), "0.0");
}

/** Peers alone are compared: an enterprise territory is no multiple of an SMB one. */
function putIndex(sheet: SheetBuilder, { territories }: AsItStands, span: RepSpan): void {
  const parts = [AT.projectedArr, AT.accounts, AT.averageScore].map((column) =>
    territoryCells(column, span),
  );
  sheet.formula(
    `${AT.index}${FIRST_TERRITORY + span.first}`,
    `=TP.INDEX(${parts.join(",")},${SETTINGS_AT.indexWeights})`,
    territories.slice(span.first, span.last + 1).map(({ index }) => [index]),
  );
}

function putTerritory(sheet: SheetBuilder, territory: Territory, rep: number, rows: number): void {
  const at = FIRST_TERRITORY + rep;
  const name = `${AT.rep}${at}`;
  const capacity = repCell("Capacity (accounts)", rep);
  const quota = repCell("Quota (USD)", rep);
  const ramp = repCell("Ramp %", rep);
  const used = `${AT.utilisation}${at}`;
  const own = `${pinned(accountRange("Account Owner", rows))},${name},${pinned(countsRange(rows))},1`;
  const arr = pinned(accountRange("Projected ARR (USD)", rows));
  const scores = pinned(scoresRange(rows));
  const from = pinned(SETTINGS_AT.utilisationFrom);
  const to = pinned(SETTINGS_AT.utilisationTo);
  const put = (column: keyof typeof AT, formula: string, value: string | number): void => {
    sheet.formula(`${AT[column]}${at}`, formula, value);
  };
  put("rep", `=${repCell("Rep", rep)}`, REPS[rep]?.name ?? "");
  put("peers", `=${repCell("Peer Group", rep)}`, REPS[rep]?.peers ?? "");
  put("accounts", `=COUNTIFS(${own})`, territory.accounts);
  put("projectedArr", `=SUMIFS(${arr},${own})`, territory.projectedArr);
  put("arrPerCapacity", `=${AT.projectedArr}${at}/${capacity}`, territory.arrPerCapacity);
  // Who is to be hired has no accounts yet, and no average.
  put(
    "averageScore",
    `=IF(${AT.accounts}${at}=0,0,AVERAGEIFS(${scores},${own}))`,
    territory.averageScore,
  );
  put("utilisation", `=${AT.accounts}${at}/${capacity}`, territory.utilisation);
  put(
    "room",
    `=IF(${used}<${from},"has room",IF(${used}>${to},"overloaded","on target"))`,
    roomOf(territory),
  );
  put("overQuota", `=${AT.projectedArr}${at}/(${quota}*${ramp})`, territory.overQuota);
  sheet.style(`${name}:${AT.overQuota}${at}`, LINE);
  sheet.style(`${AT.room}${at}`, { ...RIGHT, ...LINE });
}

function roomOf({ utilisation }: Territory): string {
  if (utilisation < TARGETS.utilisation[1]) return "has room";
  return utilisation > TARGETS.utilisation[2] ? "overloaded" : "on target";
}

/** Accounts without an owner, or whose owner has left. */
function putNobody(sheet: SheetBuilder, { nobody, counts }: AsItStands): void {
  const at = LAST_TERRITORY + 1;
  const counted = countsRange(counts.length);
  const arr = accountRange("Projected ARR (USD)", counts.length);
  const { rep, accounts, projectedArr } = AT;
  sheet.put(`${rep}${at}`, "Nobody in the team");
  sheet.formula(
    `${accounts}${at}`,
    `=SUM(${counted})-SUM(${territoryCells(accounts)})`,
    nobody.accounts,
  );
  sheet.formula(
    `${projectedArr}${at}`,
    `=SUMIFS(${arr},${counted},1)-SUM(${territoryCells(projectedArr)})`,
    nobody.projectedArr,
  );
  sheet.style(`${rep}${at}:${projectedArr}${at}`, NOTE);
}
