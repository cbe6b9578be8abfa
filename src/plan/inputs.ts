import { InputError } from "../errors";
import type { CellProblem } from "../table/column";
import { textOf as cellText } from "../table/readTexts";
import { locksOf } from "./locks";
import { nameFinder } from "./names";
import type { Settings } from "./settings";
import { loadKey, numbersOf, textOf, workloadKey, type ReadSide, type ReadTables } from "./tables";

/** An account that the user put with a rep by hand, by id and rep name. */
export interface Pin {
  readonly account: string;
  readonly rep: string;
}

/** The accounts of a carve: one entry per distinct id, in the order of the table. */
export interface Accounts {
  readonly count: number;
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** For each row under the headers its account, -1 where it has no id; rows that repeat an id share one. */
  readonly ofRow: Int32Array;
  readonly ownerName: readonly string[];
  /** Rep who owns the account, -1 where none of the reps does. */
  readonly owner: Int32Array;
  readonly load: Float64Array;
  readonly workload: Float64Array;
  /** Projected or current ARR, for the territory index; undefined where there is no such column. */
  readonly value: Float64Array | undefined;
  readonly score: Float64Array | undefined;
  readonly segment: readonly string[] | undefined;
  readonly region: readonly string[] | undefined;
  /** NaN where unknown; undefined where there is no such column. */
  readonly latitude: Float64Array | undefined;
  readonly longitude: Float64Array | undefined;
  readonly trips: Float64Array | undefined;
  /** Rep that the account stays with, or -1; and why. */
  readonly lockedTo: Int32Array;
  readonly lockReason: readonly LockReason[];
}

export type LockReason = "" | "lock column" | "kept with owner" | "pinned";

export interface Reps {
  readonly count: number;
  readonly name: readonly string[];
  /** Infinity where the reps have no capacity. */
  readonly capacity: Float64Array;
  readonly segment: readonly string[] | undefined;
  readonly region: readonly string[] | undefined;
  readonly latitude: Float64Array | undefined;
  readonly longitude: Float64Array | undefined;
}

export interface Inputs {
  readonly accounts: Accounts;
  readonly reps: Reps;
  readonly loadName: string;
  readonly workloadName: string;
  /** Loads that count as 0 because their cells are blank or can't be read. */
  readonly zeroed: number;
  /** Accounts that stand in several rows under different owners. */
  readonly overlapping: number;
  /** Owners who are not among the reps, with the number of their accounts, most first. */
  readonly leavers: readonly { readonly name: string; readonly accounts: number }[];
}

/** @returns where the cell is, for a message: `Accounts, row 17, "ARR"` */
export function cellName(problem: CellProblem): string {
  const where = problem.sheet === "" ? "" : `${problem.sheet}, `;
  return `${where}row ${problem.row + 1}, "${problem.header}"`;
}

/** Loads, blanks as 0; refuses what can't be read unless the settings let it count as 0. */
function amounts(
  side: ReadSide,
  key: string,
  settings: Settings,
): { readonly values: Float64Array; readonly zeroed: number } {
  const column = side.columns.get(key);
  if (column?.kind !== "number") {
    return { values: new Float64Array(side.rows.length).fill(1), zeroed: 0 };
  }
  const unreadable = side.problems.find(
    (p) => p.column === column.column && p.severity === "error",
  );
  if (unreadable !== undefined && settings.unreadable === "refuse") {
    throw new InputError(
      `${cellName(unreadable)}: ${unreadable.message} Correct the cell, or let such cells count as 0 (the setting "unreadable" = zero).`,
    );
  }
  let zeroed = 0;
  const values = column.values.map((value, account) => {
    if (Number.isNaN(value)) {
      zeroed += 1;
      return 0;
    }
    if (value >= 0) return value;
    const row = side.rows[account] ?? 0;
    throw new InputError(
      `"${column.header}" is ${value} in row ${row + 1}. A load can't be negative: correct it, or choose another column.`,
    );
  });
  return { values, zeroed };
}

function repsOf(side: ReadSide): Reps {
  const name = textOf(side, "name") ?? [];
  if (name.length === 0) {
    throw new InputError("The reps table has no rep in it. List at least one rep.");
  }
  const capacity = numbersOf(side, "capacity");
  capacity?.forEach((value, rep) => {
    if (value >= 0) return;
    const is = Number.isNaN(value) ? "blank or can't be read" : String(value);
    throw new InputError(
      `The capacity of ${name[rep] ?? ""} is ${is}. Give each rep a capacity of 0 or more, or choose no capacity column.`,
    );
  });
  return {
    count: name.length,
    name,
    capacity: capacity ?? new Float64Array(name.length).fill(Infinity),
    segment: textOf(side, "segment"),
    region: textOf(side, "region"),
    latitude: numbersOf(side, "latitude"),
    longitude: numbersOf(side, "longitude"),
  };
}

/** Text of a role's cells in every row under the headers, those that repeat an id included. */
function everyText(side: ReadSide, key: string): readonly string[] {
  const column = side.roles.find((role) => role.key === key)?.column ?? -1;
  return side.range.cells.slice(1).map((row) => cellText(row[column] ?? null));
}

function accountOfRows(side: ReadSide, id: readonly string[]): Int32Array {
  const accountOf = new Map(id.map((text, account) => [text, account]));
  return Int32Array.from(everyText(side, "id"), (text) => accountOf.get(text) ?? -1);
}

/** Accounts that stand in several rows under different owners. */
function countOverlaps(side: ReadSide, ownerName: readonly string[], ofRow: Int32Array): number {
  const overlapping = new Set<number>();
  everyText(side, "owner").forEach((owner, row) => {
    const account = ofRow[row] ?? -1;
    const first = ownerName[account] ?? "";
    if (owner !== "" && first !== "" && owner !== first) overlapping.add(account);
  });
  return overlapping.size;
}

function countLeavers(ownerName: readonly string[], owner: Int32Array): Inputs["leavers"] {
  const accounts = new Map<string, number>();
  ownerName.forEach((name, account) => {
    if (name !== "" && owner[account] === -1) accounts.set(name, (accounts.get(name) ?? 0) + 1);
  });
  return [...accounts]
    .map(([name, count]) => ({ name, accounts: count }))
    .sort((a, b) => b.accounts - a.accounts || (a.name < b.name ? -1 : 1));
}

/**
 * What the two tables say, account by account and rep by rep.
 *
 * @throws InputError naming the cell, row or column that can't be used
 */
export function inputsOf(
  tables: ReadTables,
  settings: Settings,
  pins: readonly Pin[] = [],
): Inputs {
  const side = tables.accounts;
  const reps = repsOf(tables.reps);
  const id = textOf(side, "id") ?? [];
  if (id.length === 0) {
    throw new InputError(
      "The accounts table has no account with an id in it. Choose another table.",
    );
  }
  const blank = id.map(() => "");
  const findRep = nameFinder(reps.name);
  const ownerName = textOf(side, "owner") ?? blank;
  const owner = Int32Array.from(ownerName, (name) => (name === "" ? -1 : findRep(name)));
  const load = amounts(side, loadKey, settings);
  const workload = amounts(side, workloadKey, settings);
  const marks = settings.locks ? textOf(side, "lock") : undefined;
  const ofRow = accountOfRows(side, id);
  return {
    accounts: {
      count: id.length,
      id,
      name: textOf(side, "name") ?? blank,
      ofRow,
      ownerName,
      owner,
      load: load.values,
      workload: workload.values,
      value: numbersOf(side, "potential") ?? numbersOf(side, "arr"),
      score: numbersOf(side, "score"),
      segment: textOf(side, "segment"),
      region: textOf(side, "region"),
      latitude: numbersOf(side, "latitude"),
      longitude: numbersOf(side, "longitude"),
      trips: numbersOf(side, "visits"),
      ...locksOf({ id, marks, owner, pins, findRep }),
    },
    reps,
    loadName: tables.loadName,
    workloadName: tables.workloadName,
    zeroed: load.zeroed + (tables.workloadName === tables.loadName ? 0 : workload.zeroed),
    overlapping: countOverlaps(side, ownerName, ofRow),
    leavers: countLeavers(ownerName, owner),
  };
}
