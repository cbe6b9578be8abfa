import { isWithin } from "../../defaults/limits";
import { InputError } from "../../errors";
import type { Column } from "../../table/column";
import { flagOf } from "../../table/parse/readFlags";
import { plainPostal, postalPatterns, servesPostal } from "../../geo/postalPatterns";
import { nearestName } from "../../quality/nearestName";
import type { ReadTables } from "../tables/tables";
import type { Action, Condition, Rule } from "./rule";

/** A rule with its columns and reps found. */
export interface CompiledRule {
  /** From 1. */
  readonly number: number;
  /** What stands before the colon. */
  readonly when: string;
  /** Whether everything holds but the distance. */
  readonly applies: (account: number) => boolean;
  /** How near a rep must be; Infinity where distance doesn't matter. */
  readonly withinKm: number;
  readonly action: CompiledAction;
  /** Values that a condition asks for and no cell of its column has. Looked up when asked for. */
  readonly missing: () => readonly MissingValue[];
}

/** A word of a rule that is in no cell, and the cell's word that it is most like. */
export interface MissingValue {
  readonly value: string;
  readonly header: string;
  readonly nearest: string;
}

export type CompiledAction =
  | { readonly kind: "reps"; readonly reps: readonly number[] }
  | Exclude<Action, { readonly kind: "reps" }>;

type Test = (account: number) => boolean;

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}

const yes: ReadonlySet<string> = new Set(["yes", "true"]);
const no: ReadonlySet<string> = new Set(["no", "false"]);

/**
 * Whether a cell says what the value says. A cell may hold several, parted by semicolons; a name in
 * a column of yes and no counts as yes.
 */
function isValue(cell: string, value: string): boolean {
  if (folded(cell) === value) return true;
  if (cell.includes(";")) return cell.split(";").some((part) => folded(part.trim()) === value);
  if (yes.has(value)) return cell !== "" && (flagOf(cell) ?? true);
  return no.has(value) && flagOf(cell) === false;
}

function postalTest(codes: readonly string[], condition: Condition, where: string): Test {
  const { kind, values } = condition as Extract<Condition, { readonly values: readonly string[] }>;
  const patterns = postalPatterns(values.join(";"), where);
  // "is 94107" means that code alone, "starts with 94107" its extensions too.
  const whole = (code: string): boolean =>
    patterns.some(({ low, high }) => low === high && code === low) ||
    patterns.some(({ low, high }) => low !== high && servesPostal([{ low, high }], code));
  const starred = values.some((value) => value.trim().endsWith("*"));
  const test = kind === "is" && !starred ? whole : (code: string) => servesPostal(patterns, code);
  return (account) => test(plainPostal(codes[account] ?? ""));
}

function textTest(cells: readonly string[], condition: Condition, exact: boolean): Test {
  const { kind, values } = condition as Extract<Condition, { readonly values: readonly string[] }>;
  const wanted = exact ? values : values.map(folded);
  const cellOf = (account: number): string => {
    const cell = cells[account] ?? "";
    return exact ? cell : folded(cell);
  };
  switch (kind) {
    case "is":
      if (!exact) return (account) => wanted.some((value) => isValue(cells[account] ?? "", value));
      return (account) => wanted.includes(cellOf(account));
    case "starts with":
      return (account) => wanted.some((value) => cellOf(account).startsWith(value));
    case "contains":
      return (account) => wanted.some((value) => cellOf(account).includes(value));
  }
}

function testOf(condition: Condition, column: Column, kind: string, where: string): Test {
  if (condition.kind === "compare") {
    const values =
      column.kind === "number" || column.kind === "date" ? column.values : new Float64Array(0);
    return (account) => isWithin(condition.limits, values[account] ?? NaN);
  }
  const cells = column.kind === "text" ? column.values : [];
  if (condition.kind === "is blank") return (account) => cells[account] === "";
  const isPostal = kind === "postal" && condition.kind !== "contains";
  return isPostal ? postalTest(cells, condition, where) : textTest(cells, condition, kind === "id");
}

/** The tests of a rule; those on places are done where distances are known. */
function testsOf(rule: Rule, tables: ReadTables): Test[] {
  return rule.conditions.flatMap((condition): Test[] => {
    const place = tables.ruleColumns.get(condition);
    const column = place && tables.accounts.columns.get(place.key);
    if (place === undefined || column === undefined) return [];
    const test = testOf(condition, column, place.kind, `Rule ${rule.number}`);
    const negated = "not" in condition && condition.not;
    return [negated ? (account) => !test(account) : test];
  });
}

/** The values of one condition that no cell has; of postal codes and beginnings none are asked. */
function missingIn(condition: Condition, tables: ReadTables): readonly MissingValue[] {
  const place = tables.ruleColumns.get(condition);
  const column = place && tables.accounts.columns.get(place.key);
  if (condition.kind !== "is" || place?.kind !== "text" || column?.kind !== "text") return [];
  const cells = [...new Set(column.values)].filter((cell) => cell !== "");
  return condition.values
    .filter((value) => !cells.some((cell) => isValue(cell, folded(value))))
    .map((value) => ({
      value,
      header: place.header,
      nearest: nearestName(value, cells) ?? "",
    }));
}

/** How the names in rules are looked up. */
export interface FindReps {
  readonly find: (name: string) => number;
  /** Why somebody is none of the reps: "who is not in the reps table". */
  readonly whyNoRep: (name: string) => string;
}

/**
 * Reps by name: one name, or several parted by semicolons or else by commas.
 *
 * @throws InputError naming the rule and who is not in the table
 */
export function namedReps(
  names: string,
  number: number,
  repNames: readonly string[],
  { find, whyNoRep }: FindReps,
): number[] {
  const whole = find(names);
  if (whole >= 0) return [whole];
  const parts = names
    .split(names.includes(";") ? ";" : ",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const reps = parts.map((part) => {
    const rep = find(part);
    if (rep >= 0) return rep;
    const known = repNames.slice(0, 12).join(", ");
    throw new InputError(
      `Rule ${number} gives accounts to "${part}", ${whyNoRep(part)}. Reps are: ${known}${repNames.length > 12 ? ", ..." : ""}. Name reps parted by semicolons, or write nearest, balance, owner or house.`,
    );
  });
  return [...new Set(reps)];
}

/**
 * The rules with their columns and reps found.
 *
 * @throws InputError for a rep who is not in the table, or a postal code that can't be read
 */
export function compiledRules(
  tables: ReadTables,
  repNames: readonly string[],
  isHouse: (name: string) => boolean,
  reps: FindReps,
): CompiledRule[] {
  return tables.rules.map((rule) => {
    const { number, when, action, conditions } = rule;
    const tests = testsOf(rule, tables);
    const radii = conditions.map((one) => (one.kind === "within" ? one.km : Infinity));
    const compiled: CompiledAction =
      action.kind !== "reps"
        ? action
        : isHouse(action.names)
          ? { kind: "house" }
          : { kind: "reps", reps: namedReps(action.names, number, repNames, reps) };
    return {
      number,
      when,
      applies: (account) => tests.every((test) => test(account)),
      withinKm: Math.min(Infinity, ...radii),
      action: compiled,
      missing: () => conditions.flatMap((condition) => missingIn(condition, tables)),
    };
  });
}
