/** The tables that functions of leads fall back on, as their rules: given ones by the same code. */
import { qualifyRulesTable } from "../../src/defaults/qualifyRules";
import { routingRulesTable } from "../../src/defaults/routingRules";
import { slaTable } from "../../src/defaults/sla";
import { InputError } from "../../src/errors";
import type { QualifyRule } from "../../src/leads/qualify";
import type { RoutingRule } from "../../src/leads/routingRules";
import type { Sla } from "../../src/leads/slaDue";
import { foldedName } from "../../src/table/names";
import { leadRuleFieldsFor } from "../../src/table/headers/leadFields";
import { flagOf } from "../../src/table/parse/readFlags";
import { isBlank } from "../cells";
import { columnIntents } from "./intents";
import { givenTable, isLeftOut } from "../door/givenTable";
import { flagsIn } from "../door/distinct";
import { numbersIn } from "../door/numbers";
import { refuseMisspelt, ruleTable } from "../door/ruleTable";
import { cellsIn, columnOf, namesIn, neededColumn, placeInTable } from "../door/table";
import type { CellTable } from "../door/table";

/** The names in a field's column; blanks where the table has no such column. */
export function namesOrBlanks(table: CellTable, key: string): readonly string[] {
  const column = columnOf(table, key);
  return column === undefined ? new Array<string>(table.length).fill("") : namesIn(table, column);
}

function numbersOrZeros(table: CellTable, key: string): Float64Array {
  const column = columnOf(table, key);
  return column === undefined ? new Float64Array(table.length) : numbersIn(table, column);
}

/** The least intents of rules; a blank asks for none. */
function intentsFrom(table: CellTable): Float64Array {
  const column = columnOf(table, "intentFrom");
  if (column === undefined) return new Float64Array(table.length);
  return columnIntents(table, column);
}

function minutesIn(table: CellTable, key: string): Float64Array {
  const minutes = numbersOrZeros(table, key);
  const negative = minutes.findIndex((one) => one < 0);
  if (negative < 0) return minutes;
  const place = placeInTable(table, negative, neededColumn(table, key));
  throw new InputError(`${place} is ${minutes[negative]!}. Minutes must be 0 or more.`);
}

/** The argument rules of TP.QUALIFY. Rows without a class are left out. */
export function qualifyRulesIn(argument: unknown): readonly QualifyRule[] {
  const keys = ["class", "fit", "intentFrom"];
  const fields = leadRuleFieldsFor(keys, ["class"]);
  const table = givenTable("rules", argument, qualifyRulesTable, fields, true);
  const fit = namesOrBlanks(table, "fit");
  const intentFrom = intentsFrom(table);
  return namesIn(table, neededColumn(table, "class")).flatMap((name, row) =>
    name === "" ? [] : [{ name, fit: fit[row]!, intentFrom: intentFrom[row]! }],
  );
}

/** Whether rules ask for partners' leads: yes, no, or (a blank, or the 0 for one) either. */
function partnersWanted(table: CellTable): readonly (boolean | undefined)[] {
  const column = columnOf(table, "partner");
  if (column === undefined) return [];
  return cellsIn(table, column).map((cell, row) => {
    if (cell === 0 || isBlank(cell)) return undefined;
    const flag = flagOf(cell);
    if (flag !== undefined) return flag;
    throw new InputError(
      `${placeInTable(table, row, column)} holds "${String(cell)}". Write TRUE, FALSE, or nothing for either.`,
    );
  });
}

/** A rule of TP.LEADROUTE with what follows once it applies. */
export interface RouteRule extends RoutingRule {
  /** How soon; undefined where the rule doesn't say. */
  readonly sla: Sla | undefined;
  readonly nextStep: string;
}

/** The argument rules of TP.LEADROUTE. Rows that ask for nothing and name nobody are left out. */
export function routingRulesIn(argument: unknown): readonly RouteRule[] {
  const texts = ["segment", "persona", "fit", "ruleOwner", "nextStep"];
  const others = ["intentFrom", "partner", "minutes", "businessHours"];
  const fields = leadRuleFieldsFor([...texts, ...others], ["ruleOwner"]);
  const table = givenTable("rules", argument, routingRulesTable, fields, true);
  const [segment, persona, fit, owner, nextStep] = texts.map((key) => namesOrBlanks(table, key));
  const intentFrom = intentsFrom(table);
  const minutes = minutesIn(table, "minutes");
  const partner = partnersWanted(table);
  const business = columnOf(table, "businessHours");
  const businessHours = business === undefined ? undefined : flagsIn(table, business);
  return Array.from({ length: table.length }, (_, row): RouteRule => {
    const isBusiness = businessHours?.[row] === 1;
    return {
      segment: segment![row]!,
      persona: persona![row]!,
      fit: fit![row]!,
      intentFrom: intentFrom[row]!,
      partner: partner[row],
      owner: owner![row]!,
      sla: minutes[row]! > 0 ? { minutes: minutes[row]!, businessHours: isBusiness } : undefined,
      nextStep: nextStep![row]!,
    };
  }).filter(
    (rule) =>
      rule.owner !== "" ||
      rule.segment + rule.persona + rule.fit !== "" ||
      rule.intentFrom !== 0 ||
      rule.partner !== undefined,
  );
}

const defaultObjects = slaTable.slice(1).map(([name]) => String(name));

/**
 * The argument sla: how soon what is due, by name in any case. Rows that are given replace those of
 * the same name, and the defaults keep the rest.
 *
 * @param objects - what is due, of which rows of their own may be
 */
export function slasIn(
  argument: unknown,
  objects: readonly string[] = [],
): ReadonlyMap<string, Sla> {
  const keys = ["object", "minutes", "businessHours"];
  const fields = leadRuleFieldsFor(keys, ["object", "minutes"]);
  const slas = new Map<string, Sla>();
  for (const cells of isLeftOut(argument) ? [slaTable] : [slaTable, argument]) {
    const table = ruleTable("sla", cells, fields);
    const minutes = minutesIn(table, "minutes");
    const business = columnOf(table, "businessHours");
    const businessHours = business === undefined ? undefined : flagsIn(table, business);
    const names = namesIn(table, neededColumn(table, "object"));
    if (cells !== slaTable) refuseMisspelt(table, names, [...defaultObjects, ...objects]);
    names.forEach((name, row) => {
      if (name === "") return;
      const isBusiness = businessHours?.[row] === 1;
      slas.set(foldedName(name), { minutes: minutes[row]!, businessHours: isBusiness });
    });
  }
  return slas;
}
