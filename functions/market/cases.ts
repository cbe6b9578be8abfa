/** The cases that forecasts are varied by: scenarios and drivers, from their tables. */
import { driversTable } from "../../src/defaults/drivers";
import { scenariosTable } from "../../src/defaults/scenarios";
import { InputError } from "../../src/errors";
import type { Scenario } from "../../src/market/forecast";
import type { Driver, DriverName } from "../../src/market/tornado";
import { driverNames, driverWays } from "../../src/market/tornado";
import { nearestSentence } from "../../src/quality/nearestName";
import { foldedName } from "../../src/table/names";
import { driverFields, scenarioFields } from "../../src/table/headers/segmentFields";
import { wordOf } from "../cells";
import type { Allowed } from "./columns";
import { amounts, checkedColumn, checkedField, growth, givenOr } from "./columns";
import { isLeftOut } from "../door/givenTable";
import { ruleTable } from "../door/ruleTable";
import type { CellTable } from "../door/table";
import { cellsIn, namesIn, neededColumn, placeInTable } from "../door/table";

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

type Named<Row> = readonly (readonly [name: string, row: Row])[];

/** @param defaults - what a scenario of the same name has in columns that the table lacks */
function scenariosIn(table: CellTable, defaults: Named<NamedScenario> = []): Named<NamedScenario> {
  const defaultOf = new Map(defaults.map(([name, row]) => [foldedName(name), row]));
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
  return names.map((name, row) => {
    const usual = defaultOf.get(foldedName(name));
    const own = (key: Exclude<keyof NamedScenario, "name">, values: Float64Array): number =>
      table.columns.has(key) ? values[row]! : (usual?.[key] ?? values[row]!);
    return [
      name,
      {
        name,
        adoptionFactor: own("adoptionFactor", adoption),
        churnPoints: own("churnPoints", churn),
        acvFactor: own("acvFactor", acv),
        expansion: own("expansion", expansion),
        arrFactor: own("arrFactor", arr),
      },
    ];
  });
}

/** The scenarios that the argument asks for; the defaults where it is left out. */
export function scenariosOf(argument: unknown): readonly NamedScenario[] {
  const read = (cells: unknown): CellTable => ruleTable("scenarios", cells, scenarioFields);
  const defaults = scenariosIn(read(scenariosTable));
  const given = isLeftOut(argument) ? [] : scenariosIn(read(argument), defaults);
  return givenOr(defaults, given, "scenarios");
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
  const near = nearestSentence(name, [...driverNames, ...otherNames.keys()]);
  throw new InputError(`${place} holds "${name}". Drivers are: ${driverNames.join(", ")}.${near}`);
}

/** @param defaults - what counts for a driver where the table has names alone */
function driversIn(table: CellTable, defaults: readonly Driver[] = []): Named<Driver> {
  const column = neededColumn(table, "driver");
  const isNames = !table.columns.has("low") && !table.columns.has("high");
  const changeOf = (key: "low" | "high"): Float64Array =>
    isNames ? new Float64Array() : checkedColumn(table, neededColumn(table, key), changes);
  const [low, high] = [changeOf("low"), changeOf("high")];
  const howColumn = table.columns.get("how");
  const ways = howColumn === undefined ? [] : cellsIn(table, howColumn);
  return namesIn(table, column).flatMap((text, row): Named<Driver> => {
    if (text === "") return [];
    const place = placeInTable(table, row, column);
    const name = driverNamed(text, place);
    if (isNames) {
      const usual = defaults.find((driver) => driver.name === name);
      if (usual) return [[name, usual]];
      throw new InputError(`${place}, ${name}, has no default case. Add the columns Low and High.`);
    }
    // Shares are changed by points where nothing else is said: 10 % churn times 1.02 means little.
    const usual = name === "Churn" || name === "Expansion" ? "points" : "times";
    const how = wordOf(`How in row ${row + 2} of drivers`, ways[row] ?? null, driverWays, usual);
    return [[name, { name, low: low[row]!, high: high[row]!, how }]];
  });
}

/** The drivers that the argument asks for; the defaults where it is left out. */
export function driversOf(argument: unknown): readonly Driver[] {
  const read = (cells: unknown): CellTable => ruleTable("drivers", cells, driverFields);
  const defaults = driversIn(read(driversTable));
  const usual = defaults.map(([, driver]) => driver);
  return givenOr(defaults, isLeftOut(argument) ? [] : driversIn(read(argument), usual), "drivers");
}
