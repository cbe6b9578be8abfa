import { InputError } from "../../src/errors";
import { field } from "../../src/table/headers/field";
import { isPlaceholder } from "../../src/table/parse/placeholders";
import { isFooterLine } from "../../src/table/rows/footerWords";
import { isTotalLabel } from "../../src/table/rows/totalWords";
import { namesAlone } from "../../src/table/holders";
import { nameFinder } from "../../src/table/names";
import { continuity } from "../../src/territory/continuity";
import { coverage } from "../../src/territory/coverage";
import { overlap } from "../../src/territory/overlap";
import { inCell } from "../cellError";
import type { CellList, CellRange } from "../cells";
import { commonLength, listOf, nameOf, optionalRange, rangeOf } from "../cells";
import { withoutHeader, withoutHeaders, type KindOfList } from "../door/headed";
import { holderList, idList as idFields } from "../door/listKinds";
import { holderFinder, holderOf, holderSets, holdersIn } from "../door/people";
import { repNames } from "../door/repList";
import { reportLines } from "../door/reportLines";
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

/** Which of these names are people of the team, or people at all if there is no list: one look-up per name. */
function memberTest(reps: unknown): (name: string) => boolean {
  const team = repNames(reps);
  const find = team && holderFinder(team);
  const known = new Map<string, boolean>([["", false]]);
  return (name) => {
    let isMember = known.get(name);
    if (isMember === undefined) {
      isMember = find ? find(name) >= 0 : holderOf(name) !== "";
      known.set(name, isMember);
    }
    return isMember;
  };
}

/** Whether a name is one of the team's, whatever stands beside it in a cell. */
function nameTest(team: readonly string[] | undefined): ((name: string) => boolean) | undefined {
  const find = team && nameFinder(team);
  return find && ((name) => find(name) >= 0);
}

/** Rows of a report among the owners, none of which is an account. */
function linesAmong(names: readonly string[]): (name: string) => boolean {
  const different = [...new Set(names)].filter((name) => name !== "");
  const lines = new Set(different.filter(reportLines(different)));
  return (name) => lines.has(name);
}

/** A list with blanks beside the rows that are none of its own. */
function blankLines(
  list: CellList,
  names: readonly string[],
  isLine: (name: string) => boolean,
): CellList {
  if (!names.some(isLine)) return list;
  return { ...list, cells: list.cells.map((cell, at) => (isLine(names[at] ?? "") ? null : cell)) };
}

/** What the column of owners is called at two times. */
const ownersThen = [
  field("before", "Before", "text", ["owner before", "previous owner", "old owner", "today"]),
  field("after", "After", "text", ["owner after", "new owner", "next owner", "later"]),
];

/** The range without its first row. */
function belowHeader(range: CellRange): CellRange {
  return { ...range, rows: range.rows.slice(1), givenRows: range.givenRows - 1 };
}

/**
 * Coverage: the share of accounts that have a rep and were taken up in time. 0.95 or more is the usual target.
 * @customfunction COVERAGE
 * @param owner The rep of each account, one cell per account. A blank, or a word for nobody such as n/a or Unassigned, is an account without a rep, at the end of the range too; only of a whole column (A:A) the blanks at the end are not counted.
 * @param [within] Yes or no for each account: whether the rep took it up within the SLA. One cell per account, with or without its header; a blank is no. Left out: all were.
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
    const ownerList = listOf(rangeOf("owner", owner));
    const range = optionalRange("within", within ?? null);
    const given: readonly KindOfList[] = [
      [ownerList, holderList],
      ...(range ? [[listOf(range), "flag"] as const] : []),
    ];
    const [owners = ownerList, flags] = withoutHeaders(given);
    const length = accountsIn(flags ? [owners, flags] : [owners]);
    const names = namesOf(owners, length);
    const [isMember, isLine] = [memberTest(reps), linesAmong(names)];
    const isOwn = (_: unknown, at: number): boolean => !isLine(names[at] as string);
    const inTime = flags && flagsOf(blankLines(flags, names, isLine), length);
    const rep = Int32Array.from(names, (name) => (isMember(name) ? 0 : -1));
    return coverage(rep.filter(isOwn), inTime?.filter(isOwn));
  });
}

/**
 * Continuity: the share of owned accounts that keep their owner from one time to another; the rest has moved or was released. 0.85 or more is the usual target, which is 0.15 moved and released or less.
 * @customfunction CONTINUITY
 * @param before The owner of each account at first, one cell per account. Accounts without an owner (blank, n/a, Unassigned) don't count. Of several in a cell, by semicolons, one who still has the account keeps it.
 * @param after The owner of the same accounts later, in the same order. Case does not matter. A blank, or a word for nobody, is an account that lost its owner.
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
    const given = [listOf(rangeOf("before", before)), listOf(rangeOf("after", after))] as const;
    const [first = given[0], later = given[1]] = withoutHeaders(
      given.map((list) => [list, [...holderList, ...ownersThen]]),
    );
    const length = commonLength([first, later]);
    const [owners, next] = [namesOf(first, length), namesOf(later, length)];
    const [isMember, isLine] = [nameTest(repNames(reps)), linesAmong(owners)];
    const people = holderSets(isMember ?? namesAlone([...owners, ...next]));
    const counts = (one: number): boolean => isMember?.(people.names[one] ?? "") ?? true;
    const held = owners.map((name) => (isLine(name) ? [] : people.of(name).filter(counts)));
    const then = next.map(people.of);
    // One of several who still has the account keeps it.
    const kept = held.map((before, at) => before.find((one) => then[at]?.includes(one)));
    return continuity(
      filled(new Int32Array(length), (at) => kept[at] ?? held[at]?.[0] ?? -1),
      filled(new Int32Array(length), (at) => kept[at] ?? -1),
    );
  });
}

/**
 * Overlap: the share of accounts that have more than one owner, because their ID stands in several rows or overlay teams share them. Below 0.02 is the usual target; a plan made here has none.
 * @customfunction OVERLAP
 * @param id The ID of each row, in a column. IDs compare exactly, case and all; rows without an ID (blank, n/a), and totals, don't count.
 * @param owner The owner of each row, in one column or, for overlay teams, several. Several names in a cell are parted by semicolons, or by & , / + where each also stands alone. Case does not matter; a blank, or a word for nobody, is no owner.
 * @returns A share of the distinct IDs, from 0 to 1.
 * @example =TP.OVERLAP(Prospects[Account ID], Prospects[Owner])
 * @source Overlap = accounts assigned to more than one rep / all accounts
 */
export function overlapOfRange(id: unknown[][], owner: unknown[][]): number {
  return inCell(() => {
    const idList = listOf(rangeOf("id", id));
    const all = rangeOf("owner", owner);
    const ids = withoutHeader(idList, idFields);
    const owners =
      ids.given < idList.given && all.givenRows === idList.given ? belowHeader(all) : all;
    const isRow = ids.given > 1 && owners.givenRows === 1 && owners.columns === ids.given;
    if (!isRow && owners.givenRows !== ids.given) {
      throw new InputError(
        `owner has ${owners.givenRows} rows, id has ${ids.given} cells. Give ranges of the same length.`,
      );
    }
    const length = ids.cells.length;
    const cells = owners.rows.flatMap((row) => row.map(nameOf));
    const holdersOf = holdersIn(namesAlone(cells));
    const columns = Array.from({ length: isRow ? 1 : owners.columns }, (_, column) =>
      byRow(length, (at) =>
        holdersOf(nameOf((isRow ? owners.rows[0]?.[at] : owners.rows[at]?.[column]) ?? null)),
      ),
    );
    const keys = namesOf(ids, length).map((key) =>
      isPlaceholder(key) || isTotalLabel(key) || (key.includes(" ") && isFooterLine(key))
        ? ""
        : key,
    );
    return overlap(keys, columns);
  });
}
