import { InputError } from "../../errors";
import { idKey } from "../../quality/id18";
import type { TableRange } from "../../table/readTable";
import type { Carve } from "../carve";
import {
  compared,
  type Compared,
  type Difference,
  type PlannedAccount,
  type Treatments,
} from "./differences";
import { byId, exportRows, type ExportRow, type ExportRows } from "./exportRows";
import { filledRows, type OpenRow } from "./crmRows";
import { userIds, type IdSource, type UserIds } from "./userIds";

/** What a file for a CRM is made from, beside the plan. */
export interface CrmRequest {
  /** Key of the source of user ids; "" for the likeliest. */
  readonly by: string;
  /** Name to user id, as the user filled them in. */
  readonly filled: ReadonlyMap<string, string>;
  /** A fresh export of the accounts, to be compared with; undefined for none. */
  readonly fresh: TableRange | undefined;
  /** What becomes of accounts that stand otherwise there; left out of the file where absent. */
  readonly treatments: Treatments;
}

/** The tables as they stand now, and what the user said of their columns. */
export interface CrmTables {
  readonly accounts: TableRange | undefined;
  readonly reps: TableRange | undefined;
  readonly accountColumns: ReadonlyMap<string, string>;
  readonly repColumns: ReadonlyMap<string, string>;
}

/** An account that gets another owner in the CRM. */
export interface CrmRow {
  /** As the accounts have it, to the letter. */
  readonly id: string;
  /** Id of the new owner, or the name where the CRM takes names. */
  readonly owner: string;
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Somebody whose id is not known, and how many rows of the file, or of the way back, want it. */
export interface Unnamed {
  readonly name: string;
  readonly accounts: number;
  readonly isHouse: boolean;
}

/** A file for a CRM: rows to load, rows that undo them, and what is in neither. */
export interface CrmFile {
  /** In the order of the moves in Review. */
  readonly rows: readonly CrmRow[];
  /** The same accounts with the owners that they had, as far as those had any. */
  readonly back: readonly CrmRow[];
  /** Accounts that had no owner whom the CRM knows, so that there is no way back to one. */
  readonly noWayBack: number;
  /** Accounts that change hands in the plan. */
  readonly moves: number;
  readonly source: IdSource;
  readonly sources: readonly IdSource[];
  /** New owners without an id, those with most accounts first. */
  readonly unnamed: readonly Unnamed[];
  /** Owners before without an id; whoever is among the new ones isn't repeated. */
  readonly unnamedBefore: readonly Unnamed[];
  /** Names that stand beside several ids, or share one with another name. */
  readonly unclear: UserIds["unclear"];
  /** Accounts that nobody gets in the plan: they keep their owner in the CRM. */
  readonly toNobody: number;
  readonly compared: Compared | undefined;
}

/** @throws InputError where the accounts have no ids by which a CRM could know them */
export function crmFile(
  carve: Carve,
  moves: readonly { readonly account: number }[],
  tables: CrmTables,
  request: CrmRequest,
): CrmFile {
  const accounts = tables.accounts && exportRows(tables.accounts, tables.accountColumns);
  if (accounts?.headers.id === "") {
    throw new InputError(
      "Your accounts have no column of ids, so a CRM can't tell which they are. Add the CRM's own id to them, or choose its column under Data; then make the plan again.",
    );
  }
  const fresh = freshRows(request.fresh, tables);
  const ids = userIds({ ...tables, ...request, accounts, fresh }, request.by);
  const plan = plannedAccounts(carve, moves);
  const differing = fresh && compared(plan, fresh, accounts, ids.personOf);
  const rowsBefore = byId(accounts?.rows ?? []);
  const open = openRows(plan, differing, request.treatments);
  const before = (id: string): ExportRow | undefined =>
    differing?.rowOf(id) ?? rowsBefore.get(idKey(id));
  return {
    ...filledRows(open, carve, ids, before),
    moves: moves.length,
    source: ids.source,
    sources: ids.sources,
    unclear: ids.unclear,
    compared: differing,
  };
}

/** @throws InputError where the export has no ids */
function freshRows(
  fresh: TableRange | undefined,
  { accountColumns }: CrmTables,
): ExportRows | undefined {
  if (fresh === undefined) return undefined;
  const rows = exportRows(fresh, accountColumns);
  if (rows.headers.id !== "") return rows;
  throw new InputError(
    `The fresh export on the sheet "${fresh.sheet}" has no column of account ids, so nothing in it can be told apart. Export the id with it, or choose another table.`,
  );
}

/** All accounts of the plan, those that change hands first and in their order. */
function plannedAccounts(
  { inputs, plan }: Carve,
  moves: readonly { readonly account: number }[],
): readonly PlannedAccount[] {
  const { accounts, reps, house } = inputs;
  const moving = new Set(moves.map(({ account }) => account));
  const rest = Array.from({ length: accounts.count }, (_, at) => at).filter(
    (at) => !moving.has(at),
  );
  return [...moving, ...rest].map((at) => {
    const isMove = moving.has(at);
    const from = reps.name[accounts.owner[at] as number] ?? accounts.ownerName[at] ?? "";
    return {
      id: accounts.id[at] ?? "",
      name: accounts.name[at] ?? "",
      from,
      // Who keeps an account is who has it, also where that is nobody of this team.
      to: isMove ? (reps.name[plan.rep[at] as number] ?? house) : from,
      isMove,
    };
  });
}

/** What of the plan is to be written once the export has had its say. */
function openRows(
  plan: readonly PlannedAccount[],
  differing: Compared | undefined,
  treatments: Treatments,
): readonly OpenRow[] {
  const written = new Set<string>();
  const planned = new Set(plan.map(({ id }) => idKey(id)));
  return plan.flatMap((account): OpenRow[] => {
    const difference = differing?.byAccount.get(idKey(account.id));
    const isWritten = difference === undefined || treatments[difference.kind] === "write";
    if (!isWritten || (!account.isMove && difference === undefined)) return [];
    const id = idToWrite(account, difference, planned);
    // Nobody keeps what nobody had: there is nothing to write.
    if (id === undefined || written.has(idKey(id))) return [];
    if (!account.isMove && (difference?.kind !== "changed" || account.to === "")) return [];
    written.add(idKey(id));
    return [{ account, id, now: difference === undefined ? account.from : difference.now }];
  });
}

/** Of a merged account that of the record in its place, unless the plan speaks of that one itself. */
function idToWrite(
  { id }: PlannedAccount,
  difference: Difference | undefined,
  planned: ReadonlySet<string>,
): string | undefined {
  if (difference?.kind !== "merged" || difference.otherId === "") return id;
  return planned.has(idKey(difference.otherId)) ? undefined : difference.otherId;
}
