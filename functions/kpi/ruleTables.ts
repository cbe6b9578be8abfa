/** Rules and targets of KPIs at the door: rows that are given replace the defaults of their names. */
import { kpiRulesTable } from "../../src/defaults/kpiRules";
import type { Limits } from "../../src/defaults/limits";
import { limitsOf } from "../../src/defaults/limits";
import { pilotTargetsTable } from "../../src/defaults/pilotTargets";
import type { DefaultTable } from "../../src/defaults/defaultTable";
import { InputError } from "../../src/errors";
import { kpiKey } from "../../src/kpi/kpiKey";
import { kpiJudge } from "../../src/kpi/kpiStatus";
import type { Against, KpiJudge, KpiRule } from "../../src/kpi/kpiStatus";
import type { Cell } from "../../src/table/cell";
import { field } from "../../src/table/headers/field";
import { isBlank, nameOf, notANumber, numberOf } from "../cells";
import { isLeftOut } from "../door/givenTable";
import type { CellTable } from "../door/table";
import { cellsIn, columnOf, namesIn, neededColumn, placeInTable, tableOf } from "../door/table";

const limitFields = [
  field("kpi", "KPI", "text", ["metric", "measure", "name"], true),
  field("from", "From", "number", ["at least", "least", "minimum", "low"]),
  field("to", "To", "number", ["at most", "most", "maximum", "high"]),
];

const ruleFields = [
  ...limitFields,
  field("below", "Alert below", "number", ["alert under", "alert if below", "alert low"]),
  field("above", "Alert above", "number", ["alert over", "alert if above", "alert high"]),
  field("against", "Against", "text", ["compared with", "compare with", "versus"]),
  field("periods", "Periods", "number", ["periods in a row", "consecutive periods"]),
];

/** A cell of a row by its field; null for a blank, and for the 0 that some hosts hand over for one. */
type Row = (key: string) => Cell;

/** Adds the rows of a table by their KPI's key, over those that are there. */
function addRows<Rule>(
  rules: Map<string, Rule>,
  table: CellTable,
  ruleOf: (row: Row, place: string, placeOf: (key: string) => string) => Rule,
): void {
  const columns = new Map(
    [...table.columns].map(([key, column]) => [key, cellsIn(table, column)] as const),
  );
  const seen = new Map<string, number>();
  namesIn(table, neededColumn(table, "kpi")).forEach((name, at) => {
    if (name === "") return;
    const key = kpiKey(name);
    const first = seen.get(key);
    if (first !== undefined) {
      throw new InputError(
        `Rows ${first + 2} and ${at + 2} of ${table.name} are both for ${name}. Give each KPI once.`,
      );
    }
    seen.set(key, at);
    const row: Row = (field) => {
      const cell = columns.get(field)?.[at] ?? null;
      return cell === 0 || isBlank(cell) ? null : cell;
    };
    const placeOf = (field: string): string => placeInTable(table, at, columnOf(table, field) ?? 0);
    rules.set(key, ruleOf(row, `Row ${at + 2} of ${table.name}`, placeOf));
  });
}

function merged<Rule>(
  name: string,
  argument: unknown,
  fallback: DefaultTable,
  fields: typeof ruleFields,
  ruleOf: Parameters<typeof addRows<Rule>>[2],
): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>();
  addRows(rules, tableOf(name, fallback, fields), ruleOf);
  if (!isLeftOut(argument)) addRows(rules, tableOf(name, argument, fields), ruleOf);
  return rules;
}

function numberIn(row: Row, key: string, placeOf: (key: string) => string): number {
  const cell = row(key);
  if (cell === null) return NaN;
  const number = numberOf(cell);
  if (number === undefined) throw notANumber(placeOf(key), cell);
  return number;
}

const meanShape = /^mean of (\d{1,3})$/;

function againstIn(cell: Cell, place: string): Against {
  const word = nameOf(cell).toLowerCase();
  if (word === "" || word === "value") return { kind: "value" };
  if (word === "plan") return { kind: "plan" };
  if (word === "previous") return { kind: "mean", periods: 1 };
  const periods = Number(meanShape.exec(word)?.[1] ?? 0);
  if (periods > 0) return { kind: "mean", periods };
  throw new InputError(
    `${place} holds "${String(cell)}". Use one of "value", "previous", "mean of 4", "plan".`,
  );
}

function ruleIn(row: Row, place: string, placeOf: (key: string) => string): KpiRule {
  const periods = numberIn(row, "periods", placeOf);
  if (!Number.isNaN(periods) && !(Number.isInteger(periods) && periods >= 1)) {
    throw new InputError(`${placeOf("periods")} is ${periods}. Write a whole number from 1.`);
  }
  return {
    target: limitsOf(row("from"), row("to"), place),
    alertBelow: numberIn(row, "below", placeOf),
    alertAbove: numberIn(row, "above", placeOf),
    against: againstIn(row("against"), placeOf("against")),
    periods: Number.isNaN(periods) ? 1 : periods,
  };
}

/** What a KPI goes by, found by its name; undefined where there is nothing for it. */
export type Finder<Found> = (name: string) => Found | undefined;

/** Each spelling of a name is looked up once: there may be many rows of the same KPI. */
function finderIn<Found>(rules: ReadonlyMap<string, Found>): Finder<Found> {
  const known = new Map<string, Found | undefined>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined || known.has(name)) return found;
    const anew = rules.get(kpiKey(name));
    known.set(name, anew);
    return anew;
  };
}

/** The argument rules of TP.KPIALERT. */
export function kpiJudgesIn(argument: unknown): Finder<KpiJudge> {
  const rules = merged("rules", argument, kpiRulesTable, ruleFields, (row, place, placeOf) =>
    kpiJudge(ruleIn(row, place, placeOf)),
  );
  return finderIn(rules);
}

/** The argument targets of TP.GONOGO. */
export function pilotTargetsIn(argument: unknown): Finder<Limits> {
  const targets = merged("targets", argument, pilotTargetsTable, limitFields, (row, place) =>
    limitsOf(row("from"), row("to"), place),
  );
  return finderIn(targets);
}
