import { isWithin } from "../../src/defaults/limits";
import { repWeightsTable } from "../../src/defaults/repWeights";
import { targetMeasureOf } from "../../src/defaults/targetMeasures";
import { InputError } from "../../src/errors";
import { byRow } from "../../src/table/numbers/byRow";
import { repIndex } from "../../src/territory/repIndex";
import { ratios } from "../../src/territory/summary";
import { inCell } from "../cellError";
import type { ComponentWeight } from "../door/componentWeights";
import { componentWeights, unknownComponent } from "../door/componentWeights";
import { isLeftOut } from "../door/givenTable";
import { repAmounts, repRowsEach, type RepRows } from "../door/repRows";
import { comparedRows, inOwnRows, withRowErrors, type RowErrors } from "../door/rowErrors";
import { headerKey } from "../door/headers";
import { spillTable } from "../door/spill";
import { targetsIn } from "../door/targetTable";

/** The weight of each component by its name, from the table given, else from the default. */
function weightsIn(argument: unknown): ReadonlyMap<string, ComponentWeight> {
  return componentWeights(isLeftOut(argument) ? repWeightsTable : argument, (name) =>
    headerKey(targetMeasureOf(name)?.name ?? name),
  );
}

/** What can be compared, by the name of the component; NaN where it isn't known. */
type Components = ReadonlyMap<string, Float64Array>;

function indexOf(components: Components, argument: unknown): Float64Array {
  const known = new Map([...components].map(([name, values]) => [headerKey(name), values]));
  const weights = [...weightsIn(argument)];
  const stranger = weights.find(([key]) => !known.has(key));
  if (stranger) throw unknownComponent(stranger[1], [...components.keys()]);
  const found = weights.flatMap(([key, { name, weight }]) => {
    const values = known.get(key);
    // A component that is known of nobody has no column, and the others keep their proportions.
    return values?.some((value) => !Number.isNaN(value)) === true ? [{ name, weight, values }] : [];
  });
  if (found.length === 0) {
    throw new InputError(
      "reps has no column to compare by. Add Won and Quota, Pipeline and Quota, or Win rate.",
    );
  }
  return repIndex(found);
}

function statusesOf(utilisation: Float64Array): readonly string[] {
  const limits = targetsIn(undefined)("Places filled");
  return byRow(utilisation.length, (rep) => {
    const value = utilisation[rep] ?? NaN;
    if (!limits || Number.isNaN(value)) return "";
    if (isWithin(limits, value)) return "on target";
    return value < limits.low ? "has room" : "overloaded";
  });
}

/** Why a rep has no figures, by the position: a cell of the row can't be read. */
function errorsOfReps({ table, rows }: RepRows): RowErrors {
  return new Map(
    rows.flatMap((row, rep) => {
      const error = table.lost?.get(row);
      return error === undefined ? [] : [[rep, error] as const];
    }),
  );
}

/**
 * How each rep does against the team, in one figure, and who has room for more accounts.
 * @customfunction REPINDEX
 * @param reps The reps with their header row: Rep, and any of Won, Quota, Pipeline, Win rate (0 to 1), Accounts, Capacity (in accounts). A blank number counts as 0; with a quota or capacity of 0 what is measured by it is left out.
 * @param [weights] A table with the headers Component and Weight, of Attainment, Pipeline coverage, Win rate and Places filled; it replaces the default, see TP.DEFAULTS("rep weights"). Blank: 0.5, 0.3, 0.2 and no places filled. Components whose columns are missing are left out, and the others keep their proportions.
 * @returns Headers, then one row per rep: Rep, Attainment (won / quota), Pipeline coverage (pipeline / quota), Win rate, Places filled (accounts / capacity), Index (each component over the team's mean, weighted; 100 is the mean), Status ("has room" below 0.85 of the places filled, "overloaded" above 0.95, else "on target"). Blank where it isn't known. A rep with a cell that can't be read has the error in that row, and is not compared.
 * @example =TP.REPINDEX(Performance[#All])
 * @source A performance index per rep is named without a formula; it has the form of TP.INDEX
 */
export function repIndexOfRange(reps: unknown[][], weights?: unknown[][]): unknown[][] {
  return inCell(() => {
    const keys = ["won", "quota", "pipeline", "winRate", "capacity", "accounts"];
    const team = repRowsEach(reps, keys);
    const { names } = team;
    if (names.length === 1) {
      throw new InputError("This compares reps with each other: pass the whole table.");
    }
    const amounts = (key: string): Float64Array | undefined => repAmounts(team, key);
    const unknown = new Float64Array(names.length).fill(NaN);
    const over = (key: string, whole: string): Float64Array => {
      const values = amounts(key);
      return values ? ratios(values, amounts(whole)) : unknown;
    };
    const components: Components = new Map([
      ["Attainment", over("won", "quota")],
      ["Pipeline coverage", over("pipeline", "quota")],
      ["Win rate", amounts("winRate") ?? unknown],
      ["Places filled", over("accounts", "capacity")],
    ]);
    const errors = errorsOfReps(team);
    const compared = new Map(
      [...components].map(([name, values]) => [name, comparedRows(values, errors)] as const),
    );
    const index = inOwnRows(indexOf(compared, weights), errors);
    const result = spillTable([
      ["Rep", names],
      ...components,
      ["Index", index],
      ["Status", statusesOf(components.get("Places filled") ?? unknown)],
    ]);
    return withRowErrors(result, errors, 1, 1);
  });
}
