/** Targets for clean data: a table Column, Completeness, Duplicates, Unreadable. */
import { dataTargetsTable } from "../../src/defaults/dataTargets";
import type { Limits } from "../../src/defaults/limits";
import { isWithin, limitsInWords, limitsOf } from "../../src/defaults/limits";
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import { field } from "../../src/table/headers/field";
import { nearestName } from "../../src/quality/nearestName";
import { isBlank, nameOf } from "../cells";
import { isLeftOut } from "../door/givenTable";
import { headerKey } from "../door/headers";
import { ruleTable } from "../door/ruleTable";
import { cellsIn, neededColumn } from "../door/table";

export interface QualityTarget {
  readonly completeness: Limits;
  readonly duplicates: Limits;
  readonly unreadable: Limits;
}

/** What a column has to reach. */
export interface QualityTargets {
  (header: string, isId: boolean): QualityTarget;
  /** Targets for columns that are not among the headers. */
  readonly others: (
    headers: readonly string[],
  ) => readonly { readonly label: string; readonly target: QualityTarget }[];
}

const fields = [
  field("column", "Column", "text", ["field", "header", "name"], true),
  field("completeness", "Completeness", "number", ["complete", "filled"]),
  field("duplicates", "Duplicates", "number", ["duplicate rate", "repeated"]),
  field("unreadable", "Unreadable", "number", ["invalid", "wrong kind"]),
];

const idName = "id";
const everyOther = "*";

/** A blank is 0, since some hosts hand over 0 for it. */
function limitCell(cell: Cell | undefined): Cell {
  return cell === undefined || isBlank(cell) ? 0 : cell;
}

interface NamedTarget {
  readonly label: string;
  readonly target: QualityTarget;
}

function addTargets(targets: Map<string, NamedTarget>, argument: unknown): void {
  const table = ruleTable("targets", argument, fields);
  const labels = cellsIn(table, neededColumn(table, "column"));
  const column = (key: string): readonly Cell[] | undefined => {
    const at = table.columns.get(key);
    return at === undefined ? undefined : cellsIn(table, at);
  };
  const completeness = column("completeness");
  const duplicates = column("duplicates");
  const unreadable = column("unreadable");
  labels.forEach((cell, row) => {
    const key = headerKey(cell);
    if (key === "") return;
    const place = `Row ${row + 2} of targets`;
    const known = targets.get(key) ?? targets.get(everyOther);
    const atMost = (cells: readonly Cell[] | undefined, before: Limits | undefined): Limits =>
      cells === undefined && before ? before : limitsOf(null, limitCell(cells?.[row]), place);
    const least = limitsOf(limitCell(completeness?.[row]), null, place);
    const most = [atMost(duplicates, undefined), atMost(unreadable, undefined)];
    const high = most
      .map((limits) => limits.high)
      .find((one) => one < 0 || (one > 1 && one < Infinity));
    if (high !== undefined) {
      throw new InputError(`${place} allows ${high}. Limits are shares: 0.02 is 2 %.`);
    }
    if (least.low > 1) {
      throw new InputError(
        `${place} asks for ${least.low}. Completeness is a share: 0.95 is 95 %.`,
      );
    }
    targets.set(key, {
      label: nameOf(cell),
      target: {
        completeness: completeness === undefined && known ? known.target.completeness : least,
        duplicates: atMost(duplicates, known?.target.duplicates),
        unreadable: atMost(unreadable, known?.target.unreadable),
      },
    });
  });
}

/**
 * The targets of each column: the defaults, and over them what the argument says.
 *
 * @throws InputError naming the row that can't be read
 */
export function qualityTargets(argument: unknown): QualityTargets {
  const defaults = new Map<string, NamedTarget>();
  addTargets(defaults, dataTargetsTable);
  const targets = new Map(defaults);
  if (!isLeftOut(argument)) addTargets(targets, argument);
  const targetNamed = (...keys: readonly string[]): QualityTarget => {
    const found = keys.map((key) => targets.get(key)).find((one) => one !== undefined);
    if (found) return found.target;
    throw new Error("The default targets have no row for every column.");
  };
  const targetOf = (header: string, isId: boolean): QualityTarget =>
    targetNamed(headerKey(header), ...(isId ? [idName] : []), everyOther);
  const others = (headers: readonly string[]): readonly NamedTarget[] => {
    const present = new Set(headers.map(headerKey));
    for (const [key, { label }] of targets) {
      if (present.has(key) || defaults.has(key)) continue;
      // A column that isn't there at all is missing, and one that is nearly there misspelt.
      const near = nearestName(
        label,
        headers.filter((header) => header !== ""),
        { least: 0.88 },
      );
      if (near === undefined || targets.has(headerKey(near))) continue;
      throw new InputError(
        `targets names the column "${label}", which the table does not have. The nearest is "${near}".`,
      );
    }
    return [...targets]
      .filter(([key]) => !present.has(key) && !defaults.has(key))
      .map(([, named]) => named);
  };
  return Object.assign(targetOf, { others });
}

/** Whether a column reaches its target. */
export function isMet(
  target: QualityTarget,
  found: Readonly<Record<keyof QualityTarget, number>>,
): boolean {
  return (
    isWithin(target.completeness, found.completeness) &&
    isWithin(target.duplicates, found.duplicates) &&
    isWithin(target.unreadable, found.unreadable)
  );
}

function atMostInWords(what: string, limits: Limits): string[] {
  if (limits.high >= 1 && !limits.highOpen) return [];
  return [limits.high === 0 ? `no ${what}` : `${what} ${limitsInWords(limits, "percent")}`];
}

/** "complete at least 95 %, no unreadable": a target for people. */
export function targetInWords(target: QualityTarget, isId: boolean): string {
  const { low } = target.completeness;
  return [
    ...(low > 0 ? [`complete ${limitsInWords(target.completeness, "percent")}`] : []),
    ...(isId ? atMostInWords("duplicates", target.duplicates) : []),
    ...atMostInWords("unreadable", target.unreadable),
  ].join(", ");
}
