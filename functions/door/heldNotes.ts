/**
 * What figures of a carve as it stands leave out, or count as something else than the cells say: a
 * sentence each, to be shown with the figures.
 */
import { sayIt } from "../../src/plan/words/sayIt";
import { amount, text, texts } from "../../src/plan/words/sentence";
import { isNoRep } from "../../src/table/nobody";
import { holdersFinder } from "../../src/table/holders";
import { isNothing } from "../cells";
import { lostNotes } from "./readable";
import { blanksIn, positionsOfAccounts, type AccountRows } from "./accountRows";
import type { HeldAccounts, Load } from "./heldAccounts";
import { repNumbers, type RepRows } from "./repRows";
import { namesIn, type CellTable } from "./table";
import { of, type Told } from "./told";
import { unheldNotes } from "./unheldNotes";

function isEmpty({ raw }: CellTable, row: number): boolean {
  return (raw[row + 1] ?? []).every(isNothing);
}

/** Rows that are no account's, or another row's account again. */
function accountRowNotes({ table, ids, idLabel, count: all }: AccountRows): Told {
  if (ids === undefined) return [];
  let without = 0;
  let filled = 0;
  ids.forEach((id, row) => {
    if (id !== "") filled++;
    else if (!isEmpty(table, row)) without++;
  });
  const id = text(idLabel);
  return [...of(without, "rows without id", { id }), ...of(filled - all, "rows again", { id })];
}

/** Totals, headings and lines of a report. */
function strangeRowNotes({ name, given, length }: CellTable, lost = 0): Told {
  const strange = (given?.length ?? length) - length - lost;
  const table = text(name);
  return of(strange, "rows of their own kind", { table });
}

function unnamedRepNotes({ reps }: HeldAccounts): Told {
  const { table } = reps;
  const names = namesIn(table, table.columns.get("name") ?? 0);
  const without = names.filter((name, row) => name === "" && !isEmpty(table, row)).length;
  const nobody = names.filter((name) => name !== "" && isNoRep(name));
  return [
    ...of(without, "reps without name", {}),
    ...of(nobody.length, "reps called nobody", { names: texts(nobody) }),
  ];
}

/** Accounts of several reps, as their cells name them: the first has them in the figures. */
function sharedNotes({ accounts, owners, reps }: HeldAccounts): Told {
  const find = holdersFinder(reps.names);
  const isShared = owners.names.map((cell) => find(cell).length > 1);
  const shared = positionsOfAccounts(accounts, owners.of).filter((by) => isShared[by] === true);
  const names = [...new Set(shared)].map((by) => owners.names[by] ?? "");
  return of(shared.length, "accounts of several reps", { names: texts(names) });
}

/** Blanks and amounts below 0 of what is added up, each column once. */
function loadNotes(loads: readonly (Load | undefined)[]): Told {
  const known = new Map(loads.flatMap((load) => (load ? [[load.header, load] as const] : [])));
  return [...known.values()].flatMap(({ header, amounts, nothing }): Told => {
    const below = amounts?.filter((one) => one < 0) ?? new Float64Array();
    const sum = below.reduce((all, one) => all + one, 0);
    const named = { header: text(header) };
    return [
      ...of(nothing, "blank amounts", named),
      ...of(below.length, "amounts below 0", { ...named, sum: amount(sum) }),
    ];
  });
}

function flagNotes({ accounts }: HeldAccounts, key: string): Told {
  const column = accounts.table.columns.get(key);
  if (column === undefined) return [];
  const header = text(accounts.table.headers[column] ?? "");
  return of(blanksIn(accounts, column), "blank flags", { header });
}

/** Reps with a blank, or a 0, where a number is counted. */
function repNumberNotes(reps: RepRows, key: string): Told {
  const numbers = repNumbers(reps, key);
  const names = reps.names.filter((_, rep) => numbers?.[rep] === 0);
  const header = text(reps.table.headers[reps.table.columns.get(key) ?? -1] ?? "");
  return of(names.length, "reps without number", {
    names: texts(names),
    header,
  });
}

function visitsHeader({ accounts: { table } }: HeldAccounts): string {
  return table.headers[table.columns.get("visits") ?? -1] ?? "";
}

/** What was read beside the loads. */
export interface AlsoRead {
  /** Fields of the accounts that hold yes or no. */
  readonly flags: readonly string[];
  /** Fields of the reps that hold numbers. */
  readonly reps: readonly string[];
  /** Accounts of reps for which no travel is counted, since their places aren't known. */
  readonly placeless?: number;
  /** Accounts for which one visit a year is assumed. */
  readonly unvisited?: number;
}

/** @param loads - what was added up over accounts */
export function heldNotes(
  held: HeldAccounts,
  loads: readonly (Load | undefined)[],
  { flags, reps, placeless = 0, unvisited = 0 }: AlsoRead,
): string[] {
  return [
    ...accountRowNotes(held.accounts),
    ...strangeRowNotes(held.accounts.table, held.accounts.lost.length),
    ...strangeRowNotes(held.reps.table),
    ...unnamedRepNotes(held),
    ...unheldNotes(held),
    ...sharedNotes(held),
    ...loadNotes(loads),
    ...flags.flatMap((key) => flagNotes(held, key)),
    ...reps.flatMap((key) => repNumberNotes(held.reps, key)),
    ...of(unvisited, "accounts without visits", { header: text(visitsHeader(held)) }),
    ...of(placeless, "accounts without place", {}),
  ]
    .map(sayIt)
    .concat(lostNotes(held.accounts));
}

/**
 * What figures of accounts alone leave out, or count as something else than the cells say.
 *
 * @param loads - what is shown or added up over accounts
 */
export function accountNotes(
  accounts: AccountRows,
  loads: readonly (Load | undefined)[] = [],
): string[] {
  return [
    ...accountRowNotes(accounts),
    ...strangeRowNotes(accounts.table, accounts.lost.length),
    ...loadNotes(loads),
  ]
    .map(sayIt)
    .concat(lostNotes(accounts));
}
