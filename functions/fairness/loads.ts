import { InputError } from "../../src/errors";
import { sumsOf } from "../../src/table/numbers/groups";
import type { CellList, CellRange } from "../cells";
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
} from "../cells";
import { filled } from "../../src/table/numbers/byRow";
import { namesOf } from "../door/lists";

/** The reps of a team in the order of the list, with their capacities if the list has them. */
export interface Team {
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

export function teamOf(range: CellRange): Team {
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
export function positions(team: Team | undefined, names: readonly string[]): Map<string, number> {
  const all = team ? team.names : names.filter((name) => name !== "");
  return new Map([...new Set(all)].map((name, position) => [name, position]));
}

/** The numbers of `values`; none may be negative, since a share of a total that shrinks means nothing. */
export function amountsOf(values: CellList, length?: number): readonly number[] {
  const amounts = numbersOf(values, length);
  const negative = amounts.findIndex((amount) => amount < 0);
  if (negative < 0) return amounts;
  throw new InputError(
    `${values.placeOf(negative)} is ${amounts[negative] ?? 0}; loads must be 0 or more. Correct it, or leave it out.`,
  );
}

/** What each account is worth and who has it. */
export interface Held {
  readonly amounts: readonly number[];
  /** Position of each account's rep in `names`, -1 = none. */
  readonly rep: Int32Array;
  readonly names: readonly string[];
}

function heldBy(values: CellList, by: CellList, team: Team | undefined): Held {
  const length = commonLength([values, by]);
  const amounts = amountsOf(values, length);
  const owners = namesOf(by, length);
  const positionOf = positions(team, owners);
  const rep = filled(new Int32Array(length), (account) => {
    const name = owners[account] as string;
    if (name === "") return -1;
    const at = positionOf.get(name);
    if (at !== undefined) return at;
    throw new InputError(
      `${by.placeOf(account)} names "${name}", who is not in reps. Names must agree to the letter: add the rep, or correct the name.`,
    );
  });
  return { amounts, rep, names: [...positionOf.keys()] };
}

/** The arguments of functions that look at single accounts: a value and a rep for each. */
export function heldIn(values: unknown, by: unknown, reps: unknown): Held {
  const teamRange = optionalRange("reps", reps);
  return heldBy(
    listOf(rangeOf("values", values)),
    listOf(rangeOf("by", by)),
    teamRange && teamOf(teamRange),
  );
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

function heldLoads({ amounts, rep, names }: Held): readonly number[] {
  return Array.from(sumsOf({ names, of: rep }, amounts));
}

/** Loads per rep, with capacities where there are any. */
export interface TeamLoads {
  readonly loads: readonly number[];
  readonly team: Team | undefined;
}

/**
 * The arguments values, by and reps that functions of fairness share: one load per rep, or one value
 * per account with the rep of each.
 */
export function loadsIn(values: unknown, by: unknown, reps: unknown): TeamLoads {
  const list = listOf(rangeOf("values", values));
  const rep = optionalRange("by", by);
  const teamRange = optionalRange("reps", reps);
  const team = teamRange && teamOf(teamRange);
  const loads = rep
    ? heldLoads(heldBy(list, listOf(rep), team))
    : team
      ? loadsOfTeam(list, team)
      : amountsOf(list);
  return { loads, team };
}
