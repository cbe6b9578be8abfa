import { InputError } from "../../src/errors";
import { asItStands, expansions, forecast } from "../../src/market/forecast";
import { tornado } from "../../src/market/tornado";
import type { Waterfall } from "../../src/market/waterfall";
import { waterfall } from "../../src/market/waterfall";
import { yearOf } from "../../src/table/headers/segmentFields";
import { inCell } from "../cellError";
import { nameOf, numberOf } from "../cells";
import type { NamedScenario } from "./cases";
import { driversOf, scenariosOf } from "./cases";
import { oneCell, oneWord } from "../door/oneCell";
import type { SegmentTable } from "./segments";
import { segmentsOf } from "./segments";
import type { ResultCell } from "../door/spill";
import { spillRows, spillTable } from "../door/spill";

const forecastModes = ["rules", "factor"] as const;

/** Scenario, Year, a column per segment and Total, from what each scenario gives. */
function byYear(
  { names, years }: SegmentTable,
  scenarios: readonly NamedScenario[],
  valuesOf: (scenario: NamedScenario) => Float64Array,
): ResultCell[][] {
  const rows = scenarios.flatMap((scenario) => {
    const values = valuesOf(scenario);
    return years.map((year, at): readonly ResultCell[] => {
      const row = new Array<ResultCell>(names.length + 3);
      row[0] = scenario.name;
      row[1] = year;
      let total = 0;
      for (let segment = 0; segment < names.length; segment++) {
        const value = values[at * names.length + segment]!;
        row[segment + 2] = value;
        total += value;
      }
      row[names.length + 2] = total;
      return row;
    });
  });
  return spillRows(["Scenario", "Year", ...names, "Total"], rows);
}

/**
 * Customers of each market segment, year by year and in each scenario: ROUND(customers before x (1 - churn) + SAM accounts x adoption, 0).
 * @customfunction CUSTOMERS
 * @param segments Table with its headers: Segment, SAM accounts, ACV, Churn, Year 1 ... Year n (the part of the SAM accounts won in that year; also Y1, 2026, FY26). If wanted: Customers (to begin with, whole numbers), Expansion (a year), Penetration cap (part of the SAM accounts), New per year (what the team can win), or New 1 ... New n where years differ. Fractions: 10 % is 0.1. A blank counts as 0; a cap or New per year of 0 or blank is no limit.
 * @param [scenarios] Table with its headers: Scenario, Adoption factor, Churn points (added: 0.03 is three points), ACV factor, Expansion (added), ARR factor. One row gives one scenario; a table of names alone takes the defaults of these names. Blank: Conservative 0.7, +0.03, 0.95, 0, 0.65; Base 1, 0, 1, 0, 1; Aggressive 1.3, -0.03, 1.05, 0.05, 1.35.
 * @returns Scenario, Year, one column per segment, Total. Halves round away from zero, churn stays between 0 and 1, and no segment gets more customers than its accounts or its cap allow.
 * @example =TP.CUSTOMERS(Segments[#All])
 * @source Cohort model of bottom-up market sizing
 */
export function customersOfRange(segments: unknown[][], scenarios?: unknown[][]): unknown[][] {
  return inCell(() => {
    const table = segmentsOf(segments);
    return byYear(
      table,
      scenariosOf(scenarios),
      (scenario) => forecast(table.segments, scenario).customers,
    );
  });
}

/**
 * ARR of each market segment, year by year and in each scenario: customers as TP.CUSTOMERS gives them, x ACV x (1 + expansion)^year.
 * @customfunction ARRFORECAST
 * @param segments Table with its headers, as in TP.CUSTOMERS: Segment, SAM accounts, ACV (money a year), Churn, Year 1 ... Year n; if wanted Customers, Expansion, Penetration cap, New per year (or New 1 ... New n). A blank counts as 0.
 * @param [scenarios] Table with its headers, as in TP.CUSTOMERS. Blank: Conservative, Base, Aggressive.
 * @param [mode] "rules": each scenario changes adoption, churn, ACV and expansion. "factor": each is the ARR of the segments as they stand x the scenario's ARR factor (0.65, 1, 1.35). The two differ: published tables often print the factors beside the rules. Blank: "rules".
 * @param [expansion] "yearly": expansion compounds each year, the first included. "once": x (1 + expansion) in all years. Blank: "yearly".
 * @returns Scenario, Year, one column per segment, Total; in the money of ACV, not rounded.
 * @example =TP.ARRFORECAST(Segments[#All])
 * @source Cohort model of bottom-up market sizing
 */
export function arrForecastOfRange(
  segments: unknown[][],
  scenarios?: unknown[][],
  mode?: string,
  expansion?: string,
): unknown[][] {
  return inCell(() => {
    const table = segmentsOf(segments);
    const cases = scenariosOf(scenarios);
    const modeWord = oneWord("mode", mode, forecastModes, "rules");
    const way = oneWord("expansion", expansion, expansions, "yearly");
    if (modeWord === "rules") {
      return byYear(table, cases, (scenario) => forecast(table.segments, scenario, way).arr);
    }
    const base = forecast(table.segments, asItStands, way).arr;
    return byYear(table, cases, ({ arrFactor }) => base.map((arr) => arr * arrFactor));
  });
}

/** The columns of a waterfall in the order of the result. */
const waterfallColumns: readonly (readonly [header: string, key: keyof Waterfall])[] = [
  ["Opening customers", "opening"],
  ["New customers", "won"],
  ["Churned customers", "churned"],
  ["Closing customers", "closing"],
  ["Opening ARR", "openingArr"],
  ["New ARR", "wonArr"],
  ["Churned ARR", "churnedArr"],
  ["Expansion ARR", "expansionArr"],
  ["Closing ARR", "closingArr"],
];

/** A column of all scenarios, one under the other. */
function joined(falls: readonly Waterfall[], key: keyof Waterfall): Float64Array {
  const all = new Float64Array(falls.reduce((rows, fall) => rows + fall[key].length, 0));
  falls.reduce((start, fall) => {
    all.set(fall[key], start);
    return start + fall[key].length;
  }, 0);
  return all;
}

/**
 * What moves customers and ARR from one year to the next: opening, new, churned, expansion, closing, to chart as a waterfall. Closes where TP.CUSTOMERS and TP.ARRFORECAST do.
 * @customfunction WATERFALL
 * @param segments Table with its headers, as in TP.CUSTOMERS: Segment, SAM accounts, ACV (money a year), Churn, Year 1 ... Year n; if wanted Customers, Expansion, Penetration cap, New per year (or New 1 ... New n). A blank counts as 0.
 * @param [scenarios] Table with its headers, as in TP.CUSTOMERS. Blank: Conservative, Base, Aggressive.
 * @param [expansion] "yearly": expansion compounds each year, the first included. "once": x (1 + expansion) in all years. Blank: "yearly".
 * @returns Scenario, Year, Segment, Opening customers, New customers, Churned customers (negative), Closing customers, Opening ARR, New ARR, Churned ARR (negative), Expansion ARR, Closing ARR; a row Total under the segments of each year. Both halves add up. New is rounded, and churned is what lies between it and the rounded customers: within one of ROUND(customers x churn). Who leaves takes the ARR of the year before, who is new comes at the year's own. All scenarios open with the ARR of today; where one changes the ACV, Expansion ARR of the first year has that too.
 * @example =TP.WATERFALL(Segments[#All])
 * @source Cohort model of bottom-up market sizing
 */
export function waterfallOfRange(
  segments: unknown[][],
  scenarios?: unknown[][],
  expansion?: string,
): unknown[][] {
  return inCell(() => {
    const { segments: columns, names, years } = segmentsOf(segments);
    const cases = scenariosOf(scenarios);
    const way = oneWord("expansion", expansion, expansions, "yearly");
    const falls = cases.map((each) => waterfall(columns, forecast(columns, each, way)));
    const labels = [...names, "Total"];
    const height = cases.length * years.length * labels.length;
    const scenario = new Array<string>(height);
    const year = new Array<number>(height);
    const segment = new Array<string>(height);
    let row = 0;
    for (const { name } of cases)
      for (const each of years)
        for (const label of labels) {
          scenario[row] = name;
          year[row] = each;
          segment[row++] = label;
        }
    return spillTable([
      ["Scenario", scenario],
      ["Year", year],
      ["Segment", segment],
      ...waterfallColumns.map(([header, key]) => [header, joined(falls, key)] as const),
    ]);
  });
}

/** Position of the year that is asked for: a number or a header, the last one by default. */
function yearAt(argument: unknown, years: readonly number[]): number {
  const cell = oneCell("year", argument, "year");
  if (cell === null || cell === 0) return years.length - 1;
  const wanted = numberOf(cell) ?? yearOf(nameOf(cell));
  const at = years.findIndex((year) => year === wanted);
  if (at >= 0) return at;
  throw new InputError(`year is "${String(cell)}". segments has the years ${years.join(", ")}.`);
}

/**
 * Which assumption moves the forecast most: ARR of all segments in one year when each driver alone takes its low and its high case. To chart as a tornado.
 * @customfunction TORNADO
 * @param segments Table with its headers, as in TP.CUSTOMERS: Segment, SAM accounts, ACV (money a year), Churn, Year 1 ... Year n; if wanted Customers, Expansion, Penetration cap, New per year (or New 1 ... New n). A blank counts as 0.
 * @param [drivers] Table with its headers: Driver (ACV, Churn, Adoption, Sales capacity, Expansion, SAM accounts), Low, High, How ("times": x (1 + change), "points": + change). One row gives one driver; a table of names alone takes the defaults of these names. Blank: ACV -0.10, +0.10; Churn +0.02, -0.02 points; Adoption -0.20, +0.20; Sales capacity -0.20, +0.20, which is left out where no segment has New per year.
 * @param [year] The year, as the headers number it. Blank: the last.
 * @returns Driver, Low case, High case, ARR low, ARR base, ARR high, Range; the widest first. The model is run anew for each case, customers rounded as ever.
 * @example =TP.TORNADO(Segments[#All])
 * @source One-way sensitivity analysis
 */
export function tornadoOfRange(
  segments: unknown[][],
  drivers?: unknown[][],
  year?: number,
): unknown[][] {
  return inCell(() => {
    const { segments: columns, years } = segmentsOf(segments);
    const { base, bars } = tornado(columns, driversOf(drivers), yearAt(year, years));
    return spillRows(
      ["Driver", "Low case", "High case", "ARR low", "ARR base", "ARR high", "Range"],
      bars.map(({ driver, low, high }) => [
        driver.name,
        driver.low,
        driver.high,
        low,
        base,
        high,
        Math.abs(high - low),
      ]),
    );
  });
}
