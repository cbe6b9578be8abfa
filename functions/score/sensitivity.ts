import { sensitivitiesTable } from "../../src/defaults/sensitivities";
import { InputError } from "../../src/errors";
import { industryKey } from "../../src/score/industryNames";
import { listedSensitivity, OTHER, sensitivitiesOf } from "../../src/score/sensitivitiesOf";
import { field } from "../../src/table/headers/field";
import { inCell } from "../cellError";
import type { CellList } from "../cells";
import { givenTable } from "../door/givenTable";
import { meantBy, refuseMisspelt } from "../door/ruleTable";
import { withoutHeader } from "../door/headed";
import { industryList } from "../door/listKinds";
import { listWithErrors, namesByRow, withRowErrors, type RowErrors } from "../door/rowErrors";
import { spillColumn } from "../door/spill";
import type { CellTable } from "../door/table";
import { numbersIn } from "../door/numbers";
import { namesIn, neededColumn, placeInTable, tableOf } from "../door/table";

const sensitivityFields = [
  field("industry", "Industry", "text", ["sector", "vertical", "name"], true),
  field("sensitivity", "Sensitivity", "number", ["risk", "risk sensitivity", "value"], true),
];

/** Sensitivities by industry, in the order of the table. */
function sensitivitiesIn(table: CellTable): ReadonlyMap<string, number> {
  const column = neededColumn(table, "sensitivity");
  const values = numbersIn(table, column);
  const found = new Map<string, number>();
  namesIn(table, neededColumn(table, "industry")).forEach((name, row) => {
    const value = values[row] ?? 0;
    if (name === "") return;
    if (!(value >= 0 && value <= 1)) {
      throw new InputError(
        `${placeInTable(table, row, column)} is ${value}. Write a number from 0 (hardly cyclical) to 1 (strongly).`,
      );
    }
    if (found.has(industryKey(name))) {
      throw new InputError(`Row ${row + 2} of ${table.name} names "${name}" again. Name it once.`);
    }
    found.set(industryKey(name), value);
  });
  return found;
}

/** Industries that misspell a listed one: Other would not be what they mean. */
function misspeltIndustries(
  list: CellList,
  industries: readonly string[],
  listed: ReadonlyMap<string, number>,
  names: readonly string[],
  errors: RowErrors,
): void {
  const meant = new Map<string, string | undefined>([["", undefined]]);
  industries.forEach((name, row) => {
    if (!meant.has(name))
      meant.set(
        name,
        listedSensitivity(name, listed) === undefined ? meantBy(name, names) : undefined,
      );
    const near = meant.get(name);
    if (near === undefined || errors.has(row)) return;
    errors.set(
      row,
      new InputError(
        `${list.placeOf(row)} holds "${name}", which is not listed. The nearest is "${near}": write that, or give "${name}" a row in sensitivities.`,
      ),
    );
  });
}

/**
 * How much an account's demand falls when the economy does, by its industry: a factor for TP.SCORE with a negative weight.
 * @customfunction SENSITIVITY
 * @param industry The industry of each account. Capitals, punctuation and plurals don't matter, and all of Salesforce's standard industries are known: Shipping goes by Logistics, Health Care by Healthcare.
 * @param [sensitivities] Table with the headers Industry and Sensitivity, 0 (hardly cyclical) to 1 (strongly). Its rows replace those of TP.DEFAULTS("sensitivities") or join them. An industry that isn't listed, or is blank, takes the row Other. Blank: the default table, with Other at 0.5.
 * @returns One sensitivity per account, 0 to 1, in a column; an error in the row of an error, and of an industry that misspells a listed one.
 * @example =TP.SENSITIVITY(Accounts[Industry])
 * @source Our own table of 25 industries along the usual division into defensive and cyclical ones; nobody publishes such numbers by CRM industry, so edit them to what you see.
 */
export function sensitivityOfRange(
  industry: unknown[][],
  sensitivities?: unknown[][],
): unknown[][] {
  return inCell(() => {
    const list = withoutHeader(listWithErrors("industry", industry), industryList);
    const errors: RowErrors = new Map();
    const industries = namesByRow(list, list.cells.length, errors);
    const usualTable = tableOf("sensitivities", sensitivitiesTable, sensitivityFields);
    const usual = sensitivitiesIn(usualTable);
    const given = givenTable("sensitivities", sensitivities, sensitivitiesTable, sensitivityFields);
    const known = namesIn(usualTable, neededColumn(usualTable, "industry"));
    const own = namesIn(given, neededColumn(given, "industry"));
    refuseMisspelt(given, own, new Set([...known, ...industries]));
    const all = new Map([...usual, ...sensitivitiesIn(given)]);
    misspeltIndustries(list, industries, all, [...known, ...own], errors);
    const other = all.get(industryKey(OTHER)) ?? 0.5;
    return withRowErrors(spillColumn(sensitivitiesOf(industries, all, other)), errors);
  });
}
