/** Targets at the door: a table Measure, From, To, whose rows replace the defaults of the same names. */
import type { Limits } from "../../src/defaults/limits";
import { measureKey, nearestMeasure } from "../../src/defaults/targetMeasures";
import { builtInTargets, readTargets, targetFields } from "../../src/defaults/targetTable";
import type { PlaceOfTarget } from "../../src/defaults/targetTable";
import { InputError } from "../../src/errors";
import type { Cell } from "../../src/table/cell";
import { nameOf } from "../cells";
import { isLeftOut } from "./givenTable";
import { ruleTable } from "./ruleTable";
import { cellsIn, neededColumn } from "./table";

const headers = { measure: "", from: " (From)", to: " (To)" };

const placeOf: PlaceOfTarget = (row, part = "measure") =>
  `Row ${row + 2} of targets${headers[part]}`;

function given(argument: unknown): ReadonlyMap<string, Limits> {
  const table = ruleTable("targets", argument, targetFields);
  const column = (key: string): readonly Cell[] => {
    const at = table.columns.get(key);
    return at === undefined ? [] : cellsIn(table, at);
  };
  const measure = cellsIn(table, neededColumn(table, "measure"));
  const { limits, problems, strangers } = readTargets(
    { measure, from: column("from"), to: column("to") },
    placeOf,
  );
  const [first] = problems;
  if (first !== undefined) throw new InputError(first.message);
  const [stranger] = strangers;
  if (stranger !== undefined) {
    const name = nameOf(measure[stranger] ?? null);
    throw new InputError(
      `${placeOf(stranger, "measure")} names "${name}", which is no measure. The nearest is ${nearestMeasure(name)}.`,
    );
  }
  return limits;
}

/** The limits that the argument says, by `measureKey`; none where it is left out. */
export function ownTargetsIn(argument: unknown): ReadonlyMap<string, Limits> {
  return isLeftOut(argument) ? new Map() : given(argument);
}

/**
 * The limits of each measure, by its name: the defaults, and over them what the argument says.
 *
 * @returns a look-up by name, in any case; a measure without limits is not in it
 * @throws InputError naming the row that can't be read
 */
export function targetsIn(argument: unknown): (measure: string) => Limits | undefined {
  const targets = new Map([...builtInTargets, ...ownTargetsIn(argument)]);
  return (measure) => targets.get(measureKey(measure));
}
