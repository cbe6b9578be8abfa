/**
 * The arguments values, by and reps of the functions of fairness, by the rules of TP.FAIRNESS: what
 * nobody of the team has is nobody's load, and a capacity counts where every rep has one.
 */
import { InputError } from "../../src/errors";
import { namesAlone } from "../../src/table/holders";
import { filled } from "../../src/table/numbers/byRow";
import { sumsOf } from "../../src/table/numbers/groups";
import type { CellList } from "../cells";
import { commonLength, listOf, optionalRange, rangeOf } from "../cells";
import { withoutFirst, withoutHeader, withoutHeaders } from "../door/headed";
import { holderList } from "../door/listKinds";
import { namesOf } from "../door/lists";
import { lostRowNotes } from "../door/lostRowNotes";
import { isWordForNone, numbersOf } from "../door/listNumbers";
import { holderFinder, holderNumbers } from "../door/people";
import { repList, type RepList } from "../door/repList";
import {
  firstLost,
  listWithErrors,
  namesByRow,
  numbersByRow,
  type RowErrors,
} from "../door/rowErrors";
import { endsInOwnSum, refuseSum, textsIn } from "../door/sumsRow";
import { reportLines } from "../door/reportLines";
import { teamOf, type Team } from "./team";

/** What each account is worth and who has it. */
export interface Held {
  readonly amounts: Float64Array;
  /** Position of each account's rep in `names`, -1 = none of them. */
  readonly rep: Int32Array;
  readonly names: readonly string[];
}

/** Who is who in `by`: the reps of the team, else all whom it names. */
function positionsIn(
  owners: readonly string[],
  team: Team | undefined,
): { readonly rep: Int32Array; readonly names: readonly string[] } {
  if (team !== undefined) {
    const find = holderFinder(team.names);
    const found = new Map<string, number>();
    const rep = filled(new Int32Array(owners.length), (at) => {
      const name = owners[at] as string;
      let position = found.get(name);
      if (position === undefined) found.set(name, (position = name === "" ? -1 : find(name)));
      return position;
    });
    return { rep, names: team.names };
  }
  const { numberOf, names } = holderNumbers(namesAlone(owners));
  return {
    rep: filled(new Int32Array(owners.length), (at) => numberOf(owners[at] as string)),
    names,
  };
}

/**
 * Accounts with their owners, without the lines of a report that names them.
 *
 * @param errors - takes the rows that can't be read, which are left out; absent: such a cell is refused
 */
function heldBy(values: CellList, by: CellList, team: Team | undefined, errors?: RowErrors): Held {
  const [amountList = values, ownerList = by] = withoutHeaders([
    [values, "number"],
    [by, holderList],
  ]);
  const length = commonLength([amountList, ownerList]);
  const owners = errors ? namesByRow(ownerList, length, errors) : namesOf(ownerList, length);
  const isLine = reportLines([...new Set(owners)]);
  const lines = new Set([...new Set(owners)].filter((name) => name !== "" && isLine(name)));
  const amounts = errors ? numbersByRow(amountList, length, errors) : numbersOf(amountList, length);
  if (errors && errors.size > 0 && errors.size === length) throw firstLost(errors);
  // The sum of all, that nobody holds, is their total.
  const total =
    owners.at(-1) === "" && endsInOwnSum(amounts, textsIn(amountList)) ? length - 1 : -1;
  const lost = errors?.size ?? 0;
  if (lines.size === 0 && total < 0 && lost === 0) return { amounts, ...positionsIn(owners, team) };
  const isOwn = (_: unknown, at: number): boolean =>
    at !== total && !lines.has(owners[at] ?? "") && errors?.has(at) !== true;
  return { amounts: amounts.filter(isOwn), ...positionsIn(owners.filter(isOwn), team) };
}

/** The arguments of functions that look at single accounts: a value and a rep for each. */
export function heldIn(
  values: unknown,
  by: unknown,
  reps: unknown,
): { readonly held: Held; readonly notes: readonly string[] } {
  const list = repList(reps);
  const errors: RowErrors = new Map();
  const given = [listWithErrors("values", values), listWithErrors("by", by)] as const;
  const held = heldBy(...given, list && teamOf(list), errors);
  return { held, notes: lostRowNotes(errors) };
}

/**
 * The loads of reps, 0 for a blank. A rep whose load is not known yet has not none: n/a would make the most uneven
 * share of all.
 *
 * @throws InputError naming the cell
 */
function givenLoads(list: CellList, length?: number): Float64Array {
  const at = list.cells.findIndex(isWordForNone);
  if (at < 0) return numbersOf(list, length);
  throw new InputError(
    `${list.placeOf(at)} holds "${String(list.cells[at])}", which is not a number. Leave that rep out, or write 0.`,
  );
}

/** One load per row of reps; those of rows that name no rep are left out. */
function loadsOfTeam(given: CellList, list: RepList): Float64Array {
  const isBeside = list.first === 1 && given.given === list.cells.length;
  const values = isBeside && typeof given.cells[0] !== "number" ? withoutFirst(given) : given;
  const rows = list.rows.map((row) => row - list.first);
  const count = list.cells.length - list.first;
  if (values.cells.length > count || values.given < Math.max(...rows) + 1) {
    throw new InputError(
      `values has ${values.given} loads, reps has ${count} reps. Give one load per rep, or the rep of each account in by.`,
    );
  }
  const own = rows.map((row) => values.cells[row] ?? null);
  const placeOf = (at: number): string => values.placeOf(rows[at] ?? 0);
  return givenLoads({ ...values, cells: own, placeOf }, rows.length);
}

/** No share can be taken of a total below 0; single accounts may be below. @throws InputError naming the rep */
function checkTotals(loads: Float64Array, nameOf: (rep: number) => string): readonly number[] {
  const low = loads.findIndex((load) => load < 0);
  if (low < 0) return Array.from(loads);
  throw new InputError(
    `${nameOf(low)} comes to ${loads[low] ?? 0}: a rep's load must be 0 or more, since no share can be taken of it. Correct it, or leave it out.`,
  );
}

/** What each rep holds. @throws InputError where that is below 0 */
export function heldLoads({ amounts, rep, names }: Held): readonly number[] {
  const sums = Float64Array.from(sumsOf({ names, of: rep }, amounts));
  return checkTotals(sums, (at) => `The load of ${names[at] ?? ""}`);
}

/** Loads per rep, with capacities where each rep has one. */
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
  const repsGiven = repList(reps);
  const team = repsGiven && teamOf(repsGiven);
  if (rep) return { loads: heldLoads(heldBy(list, listOf(rep), team)), team };
  const own = withoutHeader(list, "number");
  const loads = repsGiven ? loadsOfTeam(list, repsGiven) : givenLoads(own);
  // With the reps beside them it is known how many loads there are.
  if (!repsGiven) refuseSum(loads, textsIn(own), own.placeOf);
  return {
    loads: checkTotals(
      loads,
      repsGiven ? (at) => `The load of ${team?.names[at] ?? ""}` : own.placeOf,
    ),
    team,
  };
}
