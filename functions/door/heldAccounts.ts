/** Accounts and reps at the door, with who has which account. */
import { matchRoles, accountRoles, loadColumn } from "../../src/plan/tables/columns";
import type { Settings } from "../../src/plan/settings/settings";
import { holderFinder } from "./people";
import { isLeftOut } from "./givenTable";
import { headerNamed } from "./headers";
import type { AccountRows } from "./accountRows";
import { InputError } from "../../src/errors";
import { heldBy } from "../../src/territory/summary";
import { accountRows, positionsOfAccounts } from "./accountRows";
import { filledAmounts, filledNumbers } from "./filledAmounts";
import type { GroupedRows } from "./groups";
import { groupsBy } from "./groups";
import type { RepRows } from "./repRows";
import { repRows } from "./repRows";
import { carveSettings, readingAnswers } from "./settings";

/** Position of an account that is with the house. */
const HOUSE = -2;

export interface HeldAccounts {
  readonly accounts: AccountRows;
  readonly reps: RepRows;
  readonly settings: Settings;
  /** Reps who are left out for they have a share of 0, as the reps table names them. */
  readonly shareless: readonly string[];
  /** Owners of all rows, those included that repeat an ID. */
  readonly owners: GroupedRows;
  /** Rep of each account, -1 for none of them. */
  readonly rep: Int32Array;
  /** 1 for an account that has a rep or is with the house. */
  readonly owned: Uint8Array;
}

/**
 * The arguments accounts, reps, owner and settings that functions about a carve share.
 *
 * @param keys - fields of the accounts that the function reads beside ID and owner
 * @param repKeys - fields of the reps beside the name
 * @param firstOf - fields of the accounts of which the first that has a column is read
 */
export function heldAccounts(
  [accountCells, repCells, owner, settingCells]: readonly [unknown, unknown, unknown, unknown],
  keys: readonly string[],
  repKeys: readonly string[],
  firstOf: readonly string[] = [],
): HeldAccounts {
  const settings = carveSettings(null, settingCells ?? null);
  const answersFor = readingAnswers(settingCells ?? null);
  const accountKeys = ["id", "owner", ...keys];
  const loads = (headers: readonly string[]): readonly number[] => {
    const roles = matchRoles(headers, accountRoles);
    return (["balance", "workload"] as const).map((load) =>
      loadColumn(load, settings, headers, roles),
    );
  };
  const accounts = accountRows(accountCells, accountKeys, ["id"], answersFor("accounts"), {
    numbers: loads,
    texts: headerNamed(owner),
    beside: ["owner", owner],
    unread: isLeftOut(owner) ? [] : ["owner"],
    firstOf,
  });
  const reps = repRows(repCells, repKeys, settings.house, answersFor("reps"));
  const owners = groupsBy(accounts.table, owner, ["owner"], "owner");
  const find = holderFinder(reps.names);
  const isHouse = holderFinder(settings.house === "" ? [] : [settings.house]);
  const position = Int32Array.from(owners.names, (name) => {
    const rep = find(name);
    return rep < 0 && isHouse(name) === 0 ? HOUSE : rep;
  });
  const holder = positionsOfAccounts(
    accounts,
    owners.of.map((at) => (at < 0 ? -1 : (position[at] as number))),
  );
  const owned = new Uint8Array(holder.length);
  for (let at = 0; at < holder.length; at++) owned[at] = holder[at] === -1 ? 0 : 1;
  return {
    accounts,
    reps,
    settings,
    shareless: [],
    owners,
    owned,
    rep: holder.map((at) => Math.max(at, -1)),
  };
}

/** A load of the accounts, found as TP.ASSIGN finds it. */
export interface Load {
  /** Its header; "Accounts" where each account counts as 1. */
  readonly header: string;
  /** Undefined where each account counts as 1. */
  readonly amounts: Float64Array | undefined;
  /** How many of them are blank or 0 in the table. */
  readonly nothing: number;
}

/** A column of the accounts as a load. */
export function columnLoad(
  { accounts }: HeldAccounts,
  column: number,
  read: typeof filledNumbers = filledNumbers,
): Load {
  const { values, nothing } = read(accounts, column);
  return { header: accounts.table.headers[column] ?? "", amounts: values, nothing };
}

/** The load that a setting names, or that counts where the setting is blank. */
export function loadNamed(held: HeldAccounts, setting: "balance" | "workload"): Load {
  const { headers } = held.accounts.table;
  const roles = matchRoles(headers, accountRoles);
  const column = loadColumn(setting, held.settings, headers, roles);
  if (column < 0) return { header: "Accounts", amounts: undefined, nothing: 0 };
  return columnLoad(held, column, setting === "workload" ? filledAmounts : filledNumbers);
}

/**
 * A load that may be below 0 for an account, as a score may, but not for a rep's accounts together:
 * no share can be taken of that.
 *
 * @throws InputError naming the rep
 */
export function sharedAmounts({ rep, reps }: HeldAccounts, load: Load): Load {
  const { header, amounts } = load;
  if (amounts === undefined) return load;
  const totals = heldBy(rep, reps.names.length, amounts);
  const low = totals.findIndex((total) => total < 0);
  if (low < 0) return load;
  throw new InputError(
    `The ${header} of ${reps.names[low] ?? ""} comes to ${totals[low]}: no share can be taken of a total below 0. Correct the accounts of this rep, or choose another load (the setting balance).`,
  );
}

/** The header of what accounts could bring; undefined where there is none. */
export function potentialHeader({ accounts }: HeldAccounts): string | undefined {
  const { headers } = accounts.table;
  const potential = matchRoles(headers, accountRoles).find(({ key }) => key === "potential");
  return headers[potential?.column ?? -1];
}
