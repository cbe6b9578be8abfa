import { accountRange } from "./scoresSheet";
import { FIGURE, LINE, NOTE, RIGHT } from "./look";
import { REPS } from "./reps";
import { SETTINGS_AT, TARGETS } from "./settingsSheet";
import { territoryCells } from "./startPlaces";
import type { AsItStands } from "./asItStands";
import type { SheetBuilder } from "./sheetBuilder";

const FIRST_ROW = 17;

interface Measure {
  readonly label: string;
  readonly formula: string;
  readonly value: number;
  /** How the value must compare with its target. */
  readonly sign: "<" | "<=" | ">=";
  readonly words: string;
  readonly targetAt: string;
  readonly target: number;
  readonly isShare: boolean;
}

/** Four lines that say how fair the territories are, each against its target on Settings. */
export function putMeasures(sheet: SheetBuilder, now: AsItStands): void {
  measuresOf(now).forEach((measure, index) => {
    const at = FIRST_ROW + index;
    const { label, formula, value, sign, words, targetAt, target, isShare } = measure;
    const met = { "<": value < target, "<=": value <= target, ">=": value >= target }[sign];
    const shown = isShare ? `${Math.round(100 * target)}%` : target.toFixed(2);
    sheet.put(`B${at}`, label);
    sheet.formula(`E${at}`, formula, value);
    sheet.formula(
      `F${at}`,
      `="${words} "&TEXT(${targetAt},"${isShare ? "0%" : "0.00"}")`,
      `${words} ${shown}`,
    );
    sheet.formula(
      `H${at}`,
      `=IF(E${at}${sign}${targetAt},"on target","off target")`,
      met ? "on target" : "off target",
    );
    sheet.format(`E${at}`, isShare ? "0.0%" : "0.000");
    sheet.style(`B${at}:G${at}`, LINE);
    sheet.style(`E${at}`, { ...FIGURE, ...LINE });
    sheet.style(`F${at}`, { ...NOTE, ...LINE, indent: 1 });
    sheet.style(`H${at}`, { ...RIGHT, ...LINE });
    sheet.height(at, 18);
  });
}

function measuresOf(now: AsItStands): Measure[] {
  const arr = territoryCells("D");
  const accounts = territoryCells("C");
  const owners = accountRange("Account Owner", now.scores.length);
  const owned = now.territories.reduce((sum, one) => sum + one.accounts, 0);
  const capacity = REPS.reduce((sum, rep) => sum + rep.capacity, 0);
  const mean = `AVERAGE(${arr})`;
  return [
    {
      label: "Gini of projected ARR",
      formula: `=TP.GINI(${arr})`,
      value: now.gini,
      sign: "<",
      words: "below",
      targetAt: SETTINGS_AT.giniTo,
      target: TARGETS.gini[2],
      isShare: false,
    },
    {
      label: "Furthest from the average territory",
      formula: `=MAX(MAX(${arr})/${mean}-1,1-MIN(${arr})/${mean})`,
      value: now.spread,
      sign: "<=",
      words: "at most",
      targetAt: SETTINGS_AT.spreadTo,
      target: TARGETS.spread[2],
      isShare: true,
    },
    {
      label: "Accounts with an owner in the team",
      formula: `=SUM(${accounts})/ROWS(${owners})`,
      value: now.coverage,
      sign: ">=",
      words: "at least",
      targetAt: SETTINGS_AT.coverageFrom,
      target: TARGETS.coverage[1],
      isShare: true,
    },
    {
      label: "Utilisation of the team",
      formula: `=SUM(${accounts})/SUM(Reps!F2:F${REPS.length + 1})`,
      value: owned / capacity,
      sign: ">=",
      words: "at least",
      targetAt: SETTINGS_AT.utilisationFrom,
      target: TARGETS.utilisation[1],
      isShare: true,
    },
  ];
}
