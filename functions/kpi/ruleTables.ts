/** Tables of rules by KPI at the door: rows that are given replace the defaults of their names. */
import type { DefaultTable } from "../../src/defaults/defaultTable";
import type { Limits } from "../../src/defaults/limits";
import { beyondShares, limitsOf } from "../../src/defaults/limits";
import { InputError } from "../../src/errors";
import { kpiKey } from "../../src/kpi/kpiKey";
import { knownKpi, knownKpis } from "../../src/kpi/kpiNames";
import { shareBound, type ShareBound } from "../../src/kpi/shareValues";
import type { Cell } from "../../src/table/cell";
import { field } from "../../src/table/headers/field";
import type { Field } from "../../src/table/headers/field";
import { nearestName, nearestSentence } from "../../src/quality/nearestName";
import { isBlank, notANumber, numberOf } from "../cells";
import { isLeftOut } from "../door/givenTable";
import { ruleTable } from "../door/ruleTable";
import type { CellTable } from "../door/table";
import { cellsIn, columnOf, namesIn, neededColumn, placeInTable } from "../door/table";

export const limitFields: readonly Field[] = [
  field("kpi", "KPI", "text", ["metric", "measure", "name"], true),
  field("from", "From", "number", ["at least", "least", "minimum", "low"]),
  field("to", "To", "number", ["at most", "most", "maximum", "high"]),
];

/** A row of a table of rules. */
export interface RuleRow {
  /** The KPI, as it is written. */
  readonly name: string;
  /** A cell by its field; null for a blank, and for the 0 that some hosts hand over for one. */
  readonly cell: (key: string) => Cell;
  /** Where the row stands, and a cell of it. */
  readonly place: string;
  readonly placeOf: (key: string) => string;
}

/** Adds the rows of a table by their KPI's key, over those that are there. */
function addRows<Rule>(
  rules: Map<string, Rule>,
  table: CellTable,
  ruleOf: (row: RuleRow, before: Rule | undefined) => Rule,
): readonly string[] {
  const columns = new Map(
    [...table.columns].map(([key, column]) => [key, cellsIn(table, column)] as const),
  );
  const seen = new Map<string, number>();
  const names = namesIn(table, neededColumn(table, "kpi"));
  names.forEach((name, at) => {
    if (name === "") return;
    const key = kpiKey(name);
    const first = seen.get(key);
    if (first !== undefined) {
      throw new InputError(
        `Rows ${first + 2} and ${at + 2} of ${table.name} are both for ${name}. Give each KPI once.`,
      );
    }
    seen.set(key, at);
    const row: RuleRow = {
      name,
      cell: (field) => {
        const cell = columns.get(field)?.[at] ?? null;
        return cell === 0 || isBlank(cell) ? null : cell;
      },
      place: `Row ${at + 2} of ${table.name}`,
      placeOf: (field) => placeInTable(table, at, columnOf(table, field) ?? 0),
    };
    rules.set(key, ruleOf(row, rules.get(key)));
  });
  return names;
}

/** What a KPI goes by. */
export interface RuleFinder<Rule> {
  /** By any of its names; undefined where there is nothing for it. */
  readonly find: (name: string) => Rule | undefined;
  /** " The nearest is ..." where a name looks misspelt, else "". */
  readonly nearest: (name: string) => string;
}

/** A table of rules as a function takes it. */
export interface RulesArgument {
  /** Its name, for messages. */
  readonly name: string;
  readonly given: unknown;
  /** A later table goes before an earlier one. */
  readonly defaults: readonly DefaultTable[];
  readonly fields: readonly Field[];
}

/**
 * The rules by KPI: the defaults, and over them those that are given.
 *
 * @param kpis - the KPIs that they are for
 * @throws InputError for a rule that can't be read, or whose KPI nobody knows and is none of `kpis`
 */
export function rulesByKpi<Rule>(
  { name, given, defaults, fields }: RulesArgument,
  kpis: readonly string[],
  ruleOf: (row: RuleRow, before: Rule | undefined) => Rule,
): RuleFinder<Rule> {
  const rules = new Map<string, Rule>();
  for (const table of defaults) addRows(rules, ruleTable(name, table, fields), ruleOf);
  const own = isLeftOut(given) ? [] : addRows(rules, ruleTable(name, given, fields), ruleOf);
  const measured = new Set(kpis.map(kpiKey));
  const names = [...new Set([...kpis, ...knownKpis.map((kpi) => kpi.name)])];
  own.forEach((one, at) => {
    if (one === "" || knownKpi(one) !== undefined || measured.has(kpiKey(one))) return;
    throw new InputError(
      `Row ${at + 2} of ${name} is for "${one}", which is no KPI of kpis.${nearestSentence(one, names)}`,
    );
  });
  // Each spelling of a name is looked up once: there may be many rows of the same KPI.
  const known = new Map<string, Rule | undefined>();
  const find = (kpi: string): Rule | undefined => {
    const found = known.get(kpi);
    if (found !== undefined || known.has(kpi)) return found;
    const anew = rules.get(kpiKey(kpi));
    known.set(kpi, anew);
    return anew;
  };
  const nearest = (kpi: string): string => {
    const near = nearestName(
      kpi,
      names.filter((one) => rules.has(kpiKey(one))),
      { least: 0.85 },
    );
    return near === undefined ? "" : ` The nearest is "${near}".`;
  };
  return { find, nearest };
}

/** A number in a cell of a rule; NaN for a blank. */
export function numberIn({ cell, placeOf }: RuleRow, key: string): number {
  const given = cell(key);
  if (given === null) return NaN;
  const number = numberOf(given);
  if (number === undefined) throw notANumber(placeOf(key), given);
  return number;
}

/** What a KPI has to reach, and how its values are read. */
export interface KpiTarget {
  readonly limits: Limits;
  /** How far the values of a KPI that the target is for can go, by the name that it has among them. */
  readonly boundOf: (kpi: string) => ShareBound;
  /** The largest limit that can be meant. */
  readonly most: number;
}

/** The target of a row, under From and To. @throws InputError for a limit that a share can't reach */
export function targetOf({ name, cell, place, placeOf }: RuleRow): KpiTarget {
  const limits = limitsOf(cell("from"), cell("to"), place);
  const boundOf = (kpi: string): ShareBound => shareBound(kpi, limits, name);
  const bound = boundOf(name);
  const most = bound.isSure ? bound.most : Infinity;
  refuseBeyond(limits.low, most, placeOf("from"));
  refuseBeyond(limits.high, most, placeOf("to"));
  return { limits, boundOf, most };
}

/**
 * Refuses a limit that a share can't reach: 25 where 1 is all there is.
 *
 * @param most - the largest limit that can be meant
 */
export function refuseBeyond(limit: number, most: number, place: string): void {
  if (!Number.isFinite(limit) || Math.abs(limit) <= most) return;
  throw new InputError(`${place} holds ${beyondShares(limit)}`);
}
