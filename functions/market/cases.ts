/** The cases that forecasts are varied by: scenarios and drivers, from their tables. */
import { driversTable } from "../../src/defaults/drivers";
import { scenariosTable } from "../../src/defaults/scenarios";
import { InputError } from "../../src/errors";
import type { Scenario } from "../../src/market/forecast";
import type { Driver, DriverName } from "../../src/market/tornado";
import { driverNames, driverWays } from "../../src/market/tornado";
import { driverFields, scenarioFields } from "../../src/table/headers/segmentFields";
import { wordOf } from "../cells";
import type { Allowed } from "./columns";
import {
  amounts,
  checkedColumn,
  checkedField,
  growth,
  mergedByName,
  optionalTable,
} from "./columns";
import type { CellTable } from "../door/table";
import { cellsIn, namesIn, neededColumn, placeInTable, tableOf } from "../door/table";

export interface NamedScenario extends Scenario {
  readonly name: string;
  /** What the base is multiplied by where a forecast goes by factors. */
  readonly arrFactor: number;
}

const points: Allowed = { least: -1, most: 1, advice: "Write points as a fraction: 3 are 0.03." };
const changes: Allowed = {
  least: -1,
  most: 9,
  advice: "Write the change as a fraction: 10 % is 0.1.",
};

function scenariosIn(table: CellTable): readonly (readonly [string, NamedScenario])[] {
  const names = namesIn(table, neededColumn(table, "scenario"));
  const factor = (key: string): Float64Array => {
    const values = checkedField(table, key, 1, amounts);
    const blank = names.findIndex((name, row) => name !== "" && values[row] === 0);
    if (blank < 0) return values;
    const place = placeInTable(table, blank, neededColumn(table, key));
    throw new InputError(`${place} is 0 or blank. Write a factor above 0; 1 changes nothing.`);
  };
  const adoption = checkedField(table, "adoptionFactor", 1, amounts);
  const churn = checkedField(table, "churnPoints", 0, points);
  const acv = factor("acvFactor");
  const expansion = checkedField(table, "expansion", 0, growth);
  const arr = factor("arrFactor");
  return names.map((name, row) => [
    name,
    {
      name,
      adoptionFactor: adoption[row]!,
      churnPoints: churn[row]!,
      acvFactor: acv[row]!,
      expansion: expansion[row]!,
      arrFactor: arr[row]!,
    },
  ]);
}

/** The scenarios: the defaults, and those of the argument in their place or behind them. */
export function scenariosOf(argument: unknown): readonly NamedScenario[] {
  const given = optionalTable("scenarios", argument, scenarioFields);
  return mergedByName(
    scenariosIn(tableOf("scenarios", scenariosTable, scenarioFields)),
    given ? scenariosIn(given) : [],
    "scenarios",
  );
}

/** What people also call the drivers. */
const otherNames: ReadonlyMap<string, DriverName> = new Map<string, DriverName>([
  ["logo churn", "Churn"],
  ["churn rate", "Churn"],
  ["adoption rate", "Adoption"],
  ["annual adoption rate", "Adoption"],
  ["sales capacity (aes)", "Sales capacity"],
  ["capacity", "Sales capacity"],
  ["new per year", "Sales capacity"],
  ["aes", "Sales capacity"],
  ["sam", "SAM accounts"],
]);

function driverNamed(name: string, place: string): DriverName {
  const key = name.toLowerCase();
  const found = driverNames.find((one) => one.toLowerCase() === key) ?? otherNames.get(key);
  if (found) return found;
  throw new InputError(`${place} holds "${name}". Drivers are: ${driverNames.join(", ")}.`);
}

function driversIn(table: CellTable): readonly (readonly [string, Driver])[] {
  const column = neededColumn(table, "driver");
  const low = checkedColumn(table, neededColumn(table, "low"), changes);
  const high = checkedColumn(table, neededColumn(table, "high"), changes);
  const howColumn = table.columns.get("how");
  const ways = howColumn === undefined ? [] : cellsIn(table, howColumn);
  return namesIn(table, column).flatMap((text, row): (readonly [string, Driver])[] => {
    if (text === "") return [];
    const name = driverNamed(text, placeInTable(table, row, column));
    // Shares are changed by points where nothing else is said: 10 % churn times 1.02 means little.
    const usual = name === "Churn" || name === "Expansion" ? "points" : "times";
    const how = wordOf(`How in row ${row + 2} of drivers`, ways[row] ?? null, driverWays, usual);
    return [[name, { name, low: low[row]!, high: high[row]!, how }]];
  });
}

/** The drivers: the defaults, and those of the argument in their place or behind them. */
export function driversOf(argument: unknown): readonly Driver[] {
  const given = optionalTable("drivers", argument, driverFields);
  return mergedByName(
    driversIn(tableOf("drivers", driversTable, driverFields)),
    given ? driversIn(given) : [],
    "drivers",
  );
}
