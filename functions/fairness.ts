import { InputError } from "../src/errors";
import { gini } from "../src/fairness/gini";
import { inCell } from "./cellError";
import type { CellList, CellRange } from "./cells";
import {
  commonLength,
  listOf,
  nameOf,
  notANumber,
  numberOf,
  numbersOf,
  optionalRange,
  placeIn,
  rangeOf,
} from "./cells";

/** The reps of a team in the order of the list, with their capacities if the list has them. */
interface Team {
  readonly names: readonly string[];
  readonly capacity: readonly number[] | undefined;
}

function capacityAt(range: CellRange, row: number): number {
  const cell = range.rows[row]?.[1] ?? null;
  const capacity = numberOf(cell);
  if (capacity === undefined) throw notANumber(placeIn(range, row, 1), cell);
  if (capacity > 0) return capacity;
  throw new InputError(
    `${placeIn(range, row, 1)} gives a capacity of ${capacity}. Capacities must be above 0: correct it, or leave that rep out.`,
  );
}

function teamOf(range: CellRange): Team {
  if (range.columns > 2) {
    throw new InputError(
      `reps has ${range.columns} columns. Give the names in one column, and the capacities in a second one if wanted.`,
    );
  }
  const names = range.rows.map((row) => nameOf(row[0] ?? null));
  const rowOf = new Map<string, number>();
  names.forEach((name, row) => {
    if (name === "")
      throw new InputError(`${placeIn(range, row, 0)} has no name. Write the rep's name there.`);
    const first = rowOf.get(name);
    if (first !== undefined) {
      throw new InputError(
        `Rows ${first + 1} and ${row + 1} of reps both name "${name}". Name each rep once.`,
      );
    }
    rowOf.set(name, row);
  });
  const capacity = range.columns === 2 ? names.map((_, row) => capacityAt(range, row)) : undefined;
  return { names, capacity };
}

/** Position of each rep, by name; without a list, the reps that the accounts name. */
function positions(team: Team | undefined, names: readonly string[]): Map<string, number> {
  const all = team ? team.names : names.filter((name) => name !== "");
  return new Map([...new Set(all)].map((name, position) => [name, position]));
}

/** The numbers of `values`; none may be negative, since a share of a total that shrinks means nothing. */
function amountsOf(values: CellList, length?: number): readonly number[] {
  const amounts = numbersOf(values, length);
  const negative = amounts.findIndex((amount) => amount < 0);
  if (negative < 0) return amounts;
  throw new InputError(
    `${values.placeOf(negative)} is ${amounts[negative] ?? 0}; loads must be 0 or more. Correct it, or leave it out.`,
  );
}

/** Adds up the accounts of each rep; accounts without a rep belong to nobody. */
function sumByRep(values: CellList, by: CellList, team: Team | undefined): readonly number[] {
  const length = commonLength([values, by]);
  const amounts = amountsOf(values, length);
  const names = by.cells.map(nameOf);
  const positionOf = positions(team, names);
  const loads = Array.from({ length: positionOf.size }, () => 0);
  names.forEach((name, account) => {
    if (name === "") return;
    const rep = positionOf.get(name);
    if (rep === undefined) {
      throw new InputError(
        `${by.placeOf(account)} names "${name}", who is not in reps. Names must agree to the letter: add the rep, or correct the name.`,
      );
    }
    loads[rep] = (loads[rep] ?? 0) + (amounts[account] ?? 0);
  });
  return loads;
}

/** One load per rep of the team, row by row. */
function loadsOfTeam(values: CellList, team: Team): readonly number[] {
  const count = team.names.length;
  if (values.cells.length > count || values.given < count) {
    throw new InputError(
      `values has ${values.given} loads, reps has ${count} reps. Give one load per rep, or the rep of each account in by.`,
    );
  }
  return amountsOf(values, count);
}

/**
 * How unevenly load is spread over the reps: 0 is perfectly even, below 0.20 is the usual target. Pass one load per rep, or one value per account and the rep of each.
 * @customfunction GINI
 * @param values One load per rep; or, together with by, one value per account. No header. A blank counts as 0; blanks after the last value are left out.
 * @param [by] The rep of each account in values, for example Accounts[Owner]. No header. Names must agree to the letter. An account whose rep is blank or 0 is left out.
 * @param [reps] All reps, so that one without accounts counts with 0. A second column may hold capacities above 0: load is then compared per unit of capacity. No header. Blank: the reps that by names, all alike.
 * @param [corrected] TRUE multiplies by n / (n - 1), for comparing teams of different size. Blank or FALSE: as it is.
 * @returns The Gini coefficient, from 0 to 1 - the smallest share of capacity.
 */
export function giniOfRange(
  values: unknown[][],
  by?: unknown[][],
  reps?: unknown[][],
  corrected?: boolean,
): number {
  return inCell(() => {
    const list = listOf(rangeOf("values", values));
    const rep = optionalRange("by", by);
    const teamRange = optionalRange("reps", reps);
    const team = teamRange && teamOf(teamRange);
    const loads = rep
      ? sumByRep(list, listOf(rep), team)
      : team
        ? loadsOfTeam(list, team)
        : amountsOf(list);
    return gini(loads, { capacity: team?.capacity, corrected: corrected === true });
  });
}
