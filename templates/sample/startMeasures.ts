import { FIGURE, LINE, NOTE, RIGHT } from "./look";
import { PEER_SPANS, repRange } from "./repColumns";
import { countsRange } from "./scoresSheet";
import { SETTINGS_AT, TARGETS } from "./settingsSheet";
import { START_COLUMNS, territoryCells } from "./startPlaces";
import { atLeastTarget, atMostTarget, betweenTarget } from "./startTargets";
import type { AsItStands } from "./asItStands";
import type { SheetBuilder } from "./sheetBuilder";
import type { StartTarget } from "./startTargets";

const FIRST_ROW = 18;

interface Measure {
  readonly label: string;
  readonly formula: string;
  readonly value: number;
  readonly format: string;
  readonly target: StartTarget;
}

/** Four lines that say how fair the territories are, each against its target on Settings. */
export function putMeasures(sheet: SheetBuilder, now: AsItStands): void {
  measuresOf(now).forEach(({ label, formula, value, format, target }, index) => {
    const at = FIRST_ROW + index;
    sheet.put(`B${at}`, label);
    sheet.formula(`F${at}`, formula, value);
    sheet.formula(`G${at}`, target.words, target.shown);
    sheet.formula(
      `J${at}`,
      `=IF(${target.condition(`F${at}`)},"on target","off target")`,
      target.meets(value) ? "on target" : "off target",
    );
    sheet.format(`F${at}`, format);
    sheet.style(`B${at}:K${at}`, LINE);
    sheet.style(`F${at}`, { ...FIGURE, ...LINE });
    sheet.style(`G${at}`, { ...NOTE, ...LINE, indent: 1 });
    sheet.style(`J${at}`, { ...RIGHT, ...LINE });
    sheet.height(at, 18);
  });
}

/** The pane's scorecard says the same of the owners before a carve. */
function measuresOf(now: AsItStands): Measure[] {
  const accounts = territoryCells(START_COLUMNS.accounts);
  const { gini, spread, coverage, utilisation } = TARGETS;
  return [
    {
      label: "Gini of projected ARR, worst peer group",
      formula: worstOf("TP.GINI"),
      value: now.gini,
      format: "0.000",
      target: atMostTarget({ at: SETTINGS_AT.giniTo, value: gini[2] }, "ratio"),
    },
    {
      label: "Furthest from a fair share among peers",
      formula: worstOf("TP.SPREAD"),
      value: now.spread,
      format: "0.0%",
      target: atMostTarget({ at: SETTINGS_AT.spreadTo, value: spread[2] }),
    },
    {
      label: "Accounts with a rep",
      formula: `=SUM(${accounts})/SUM(${countsRange(now.counts.length)})`,
      value: now.coverage,
      format: "0.0%",
      target: atLeastTarget({ at: SETTINGS_AT.coverageFrom, value: coverage[1] }),
    },
    {
      label: "Places filled",
      formula: `=SUM(${accounts})/SUM(${repRange("Capacity (accounts)")})`,
      value: now.utilisation,
      format: "0.0%",
      target: betweenTarget(
        { at: SETTINGS_AT.utilisationFrom, value: utilisation[1] },
        { at: SETTINGS_AT.utilisationTo, value: utilisation[2] },
      ),
    },
  ];
}

/** The highest that a function comes to in any peer group, per unit of capacity. */
function worstOf(name: string): string {
  const calls = PEER_SPANS.map((span) => {
    const arr = territoryCells(START_COLUMNS.projectedArr, span);
    return `${name}(${arr},,${repRange("Rep", "Capacity (accounts)", span)})`;
  });
  return `=MAX(${calls.join(",")})`;
}
