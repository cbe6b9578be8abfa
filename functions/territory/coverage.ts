import { InputError } from "../../src/errors";
import { nameFinder, nameNumbers } from "../../src/table/names";
import { continuity } from "../../src/territory/continuity";
import { coverage } from "../../src/territory/coverage";
import { overlap } from "../../src/territory/overlap";
import { inCell } from "../cellError";
import type { CellList } from "../cells";
import { commonLength, listOf, nameOf, optionalRange, rangeOf } from "../cells";
import { repNames } from "../door/repList";
import { byRow, filled } from "../../src/table/numbers/byRow";
import { flagsOf, namesOf } from "../door/lists";

/** Ranges that are about as long as a sheet are whole columns, whose blanks at the end mean nothing. */
const WHOLE_COLUMN = 1_000_000;

/**
 * How many accounts there are in columns of owners, where a blank at the end is an account without one.
 *
 * @throws InputError if the columns aren't equally long, or there is nothing in them
 */
function accountsIn(lists: readonly CellList[]): number {
  const counted = commonLength(lists);
  const given = lists[0]?.given ?? 0;
  if (counted === 0 && given <= 1) {
    throw new InputError(
      `${lists[0]?.name ?? ""} is blank. Give the owner of each account, one cell per account.`,
    );
  }
  return given >= WHOLE_COLUMN ? counted : given;
}

/** Which of these names are people of the team: one look-up per distinct name, or all if there is no list. */
function memberTest(reps: unknown): (name: string) => boolean {
  const team = repNames(reps);
  if (!team) return (name) => name !== "";
  const find = nameFinder(team);
  const known = new Map<string, boolean>([["", false]]);
  return (name) => {
    let isMember = known.get(name);
    if (isMember === undefined) {
      isMember = find(name) >= 0;
      known.set(name, isMember);
    }
    return isMember;
  };
}

/**
 * Coverage: the share of accounts that have a rep and were taken up in time. 0.95 or more is the usual target.
 * @customfunction COVERAGE
 * @param owner The rep of each account, one cell per account, no header. A blank is an account without a rep, at the end of the range too; only of a whole column (A:A) the blanks at the end are not counted.
 * @param [within] Yes or no for each account: whether the rep took it up within the SLA. One cell per account, no header; a blank is no. Left out: all were.
 * @param [reps] The names that count, for example Reps[Rep] or Reps[#All], the house among them if its accounts count as covered. Case does not matter. Blank: every name.
 * @returns A share from 0 to 1.
 * @example =TP.COVERAGE(Accounts[Account Owner])
 * @source Coverage = accounts assigned within the SLA / all accounts
 */
export function coverageOfRange(
  owner: unknown[][],
  within?: unknown[][],
  reps?: unknown[][],
): number {
  return inCell(() => {
    const owners = listOf(rangeOf("owner", owner));
    const range = optionalRange("within", within ?? null);
    const flags = range && listOf(range);
    const length = accountsIn(flags ? [owners, flags] : [owners]);
    const isMember = memberTest(reps);
    const rep = new Int32Array(length).fill(-1);
    for (let at = 0; at < length; at++) {
      if (isMember(nameOf(owners.cells[at] ?? null))) rep[at] = 0;
    }
    return coverage(rep, flags && flagsOf(flags, length));
  });
}

/**
 * Continuity: the share of owned accounts that keep their owner from one time to another; the rest has moved. 0.85 or more is the usual target, which is 0.15 moved or less.
 * @customfunction CONTINUITY
 * @param before The owner of each account at first, one cell per account, no header. Accounts without an owner don't count.
 * @param after The owner of the same accounts later, in the same order. Case does not matter. A blank is an account that lost its owner.
 * @param [reps] The names that count before, for example the reps who are still there: accounts of others don't count. Blank: every name.
 * @returns A share from 0 to 1.
 * @example =TP.CONTINUITY(Owners[Before], Owners[After])
 * @source Account continuity; at 0.85 the same bound as 15 % reassigned
 */
export function continuityOfRange(
  before: unknown[][],
  after: unknown[][],
  reps?: unknown[][],
): number {
  return inCell(() => {
    const first = listOf(rangeOf("before", before));
    const later = listOf(rangeOf("after", after));
    const length = commonLength([first, later]);
    const isMember = memberTest(reps);
    const people = nameNumbers();
    const [owners, next] = [namesOf(first, length), namesOf(later, length)];
    return continuity(
      filled(new Int32Array(length), (at) => {
        const name = owners[at] as string;
        return isMember(name) ? people.numberOf(name) : -1;
      }),
      filled(new Int32Array(length), (at) => people.numberOf(next[at] as string)),
    );
  });
}

/**
 * Overlap: the share of accounts that have more than one owner, because their ID stands in several rows or overlay teams share them. Below 0.02 is the usual target; a plan made here has none.
 * @customfunction OVERLAP
 * @param id The ID of each row, in a column without a header. IDs compare exactly, case and all; rows without an ID don't count.
 * @param owner The owner of each row, in one column or, for overlay teams, several; no header. Several names in a cell are parted by semicolons. Case does not matter; a blank is no owner.
 * @returns A share of the distinct IDs, from 0 to 1.
 * @example =TP.OVERLAP(Prospects[Account ID], Prospects[Owner])
 * @source Overlap = accounts assigned to more than one rep / all accounts
 */
export function overlapOfRange(id: unknown[][], owner: unknown[][]): number {
  return inCell(() => {
    const ids = listOf(rangeOf("id", id));
    const owners = rangeOf("owner", owner);
    const isRow = ids.given > 1 && owners.givenRows === 1 && owners.columns === ids.given;
    if (!isRow && owners.givenRows !== ids.given) {
      throw new InputError(
        `owner has ${owners.givenRows} rows, id has ${ids.given} cells. Give ranges of the same length.`,
      );
    }
    const length = ids.cells.length;
    const columns = Array.from({ length: isRow ? 1 : owners.columns }, (_, column) =>
      byRow(length, (at) =>
        nameOf((isRow ? owners.rows[0]?.[at] : owners.rows[at]?.[column]) ?? null),
      ),
    );
    return overlap(namesOf(ids, length), columns);
  });
}
