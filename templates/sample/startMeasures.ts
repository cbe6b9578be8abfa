import { FIGURE, LINE, NOTE, RIGHT } from "./look";
import { repRange } from "./repColumns";
import { countsRange } from "./scoresSheet";
import { SETTINGS_AT, TARGETS } from "./settingsSheet";
import { START_COLUMNS, territoryCells } from "./startPlaces";
import { atLeastTarget, atMostTarget, betweenTarget } from "./startTargets";
import type { AsItStands } from "./asItStands";
import type { SheetBuilder } from "./sheetBuilder";
import type { StartTarget } from "./startTargets";

const FIRST_ROW = 17;

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
    sheet.formula(`E${at}`, formula, value);
    sheet.formula(`F${at}`, target.words, target.shown);
    sheet.formula(
      `I${at}`,
      `=IF(${target.condition(`E${at}`)},"on target","off target")`,
      target.meets(value) ? "on target" : "off target",
    );
    sheet.format(`E${at}`, format);
    sheet.style(`B${at}:H${at}`, LINE);
    sheet.style(`E${at}`, { ...FIGURE, ...LINE });
    sheet.style(`F${at}`, { ...NOTE, ...LINE, indent: 1 });
    sheet.style(`I${at}`, { ...RIGHT, ...LINE });
    sheet.height(at, 18);
  });
}

/** The pane's scorecard says the same of the owners before a carve. */
function measuresOf(now: AsItStands): Measure[] {
  const arr = territoryCells(START_COLUMNS.projectedArr);
  const accounts = territoryCells(START_COLUMNS.accounts);
  const { gini, spread, coverage, utilisation } = TARGETS;
  return [
    {
      label: "Gini of projected ARR, per capacity",
      formula: `=TP.GINI(${arr},,${repRange("Rep", "Capacity (accounts)")})`,
      value: now.gini,
      format: "0.000",
      target: atMostTarget({ at: SETTINGS_AT.giniTo, value: gini[2] }, "ratio"),
    },
    {
      label: "Furthest from a fair share, per capacity",
      formula: `=TP.SPREAD(${arr},,${repRange("Rep", "Capacity (accounts)")})`,
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
