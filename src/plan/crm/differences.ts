import { idKey } from "../../quality/id18";
import { foldedName } from "../../table/names";
import { byId, type ExportRow, type ExportRows } from "./exportRows";

/** How an account stands in a fresh export, where that isn't as the plan has it. */
export const differenceKinds = ["gone", "merged", "changed", "already", "new"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What becomes of the accounts of a kind: left out of the file, or written all the same. */
export type Treatment = "leave out" | "write";
export type Treatments = Readonly<Partial<Record<DifferenceKind, Treatment>>>;

/** An account of the plan. */
export interface PlannedAccount {
  readonly id: string;
  readonly name: string;
  /** Owner when the plan was made; "" for nobody. */
  readonly from: string;
  /** Rep in the plan, or the house; "" for nobody. */
  readonly to: string;
  readonly isMove: boolean;
}

export interface Difference {
  readonly kind: DifferenceKind;
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Owner in the fresh export; "" for nobody, or where it isn't in it. */
  readonly now: string;
  /** The record that seems to have taken its place; "" where none does. */
  readonly otherId: string;
  /** Whether the plan gives it to another owner. */
  readonly isMove: boolean;
}

/** How the accounts of a plan stand in a fresh export. */
export interface Compared {
  readonly differences: readonly Difference[];
  /** By `idKey` of the account, for those of the plan. */
  readonly byAccount: ReadonlyMap<string, Difference>;
  /** Accounts of the plan that are in the export. */
  readonly met: number;
  /** The row of an account in the export. */
  readonly rowOf: (id: string) => ExportRow | undefined;
}

/** Who is meant by a name or an id: the same for all spellings. */
type PersonOf = (nameOrId: string) => string;

function holder({ owner, ownerId }: ExportRow): string {
  return owner === "" ? ownerId : owner;
}

/** Rows that repeat an id with another owner: nobody can say whose the account is. */
function doubled(rows: readonly ExportRow[], personOf: PersonOf): ReadonlySet<string> {
  const owners = new Map<string, string>();
  const found = new Set<string>();
  for (const row of rows) {
    const key = idKey(row.id);
    const person = personOf(holder(row));
    const before = owners.get(key);
    if (before === undefined) owners.set(key, person);
    else if (before !== person) found.add(key);
  }
  return found;
}

/** Rows by their name; those of one name together. */
function byName(rows: Iterable<ExportRow>): ReadonlyMap<string, readonly ExportRow[]> {
  const found = new Map<string, ExportRow[]>();
  for (const row of rows) {
    const key = foldedName(row.name);
    if (key === "") continue;
    const same = found.get(key);
    if (same === undefined) found.set(key, [row]);
    else same.push(row);
  }
  return found;
}

/** The one row of the same name, at the same place where both tables tell places. */
function twinOf(
  { id, name }: PlannedAccount,
  place: string,
  named: ReadonlyMap<string, readonly ExportRow[]>,
): ExportRow | undefined {
  const same = (named.get(foldedName(name)) ?? []).filter(
    (row) =>
      idKey(row.id) !== idKey(id) && (place === "" || row.place === "" || row.place === place),
  );
  return same.length === 1 ? same[0] : undefined;
}

/**
 * Compares the accounts of a plan with a fresh export of the CRM, by id: Salesforce's forms of 15 and 18
 * characters are one. O(accounts + rows)
 *
 * @param before - the accounts that the plan was made from, for their places
 */
export function compared(
  plan: readonly PlannedAccount[],
  fresh: ExportRows,
  before: ExportRows | undefined,
  personOf: PersonOf,
): Compared {
  const rows = byId(fresh.rows);
  const old = byId(before?.rows ?? []);
  const named = byName(rows.values());
  const twice = doubled(fresh.rows, personOf);
  const known = new Set(plan.map(({ id }) => idKey(id)));
  const byAccount = new Map<string, Difference>();
  const taken = new Set<string>();
  let met = 0;
  for (const account of plan) {
    const key = idKey(account.id);
    const row = rows.get(key);
    const kindNow = row && standing(account, row, { isTwice: twice.has(key), personOf });
    if (row !== undefined) met += 1;
    const other =
      row === undefined
        ? twinOf(account, old.get(key)?.place ?? "", named)?.id
        : row.mergedInto || undefined;
    const kind = row === undefined ? (other === undefined ? "gone" : "merged") : kindNow;
    if (kind === undefined) continue;
    if (other !== undefined) taken.add(idKey(other));
    const { id, name, from, to, isMove } = account;
    const now = row === undefined ? "" : holder(row);
    byAccount.set(key, { kind, id, name, from, to, isMove, now, otherId: other ?? "" });
  }
  const added = [...rows.values()].filter(({ id, mergedInto }) => {
    const key = idKey(id);
    return !known.has(key) && !taken.has(key) && mergedInto === "";
  });
  const differences = [...byAccount.values(), ...added.map(newOne)];
  return { differences, byAccount, met, rowOf: (id) => rows.get(idKey(id)) };
}

function newOne(row: ExportRow): Difference {
  const { id, name } = row;
  return { kind: "new", id, name, from: "", to: "", now: holder(row), otherId: "", isMove: false };
}

/** How an account that is in the export stands; undefined where it is as it was. */
function standing(
  { from, to, isMove }: PlannedAccount,
  row: ExportRow,
  { isTwice, personOf }: { readonly isTwice: boolean; readonly personOf: PersonOf },
): DifferenceKind | undefined {
  if (row.mergedInto !== "" || isTwice) return "merged";
  const now = personOf(holder(row));
  if (now === personOf(from)) return undefined;
  return isMove && now === personOf(to) ? "already" : "changed";
}
