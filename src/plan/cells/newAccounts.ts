import { InputError } from "../../errors";
import type { Cell } from "../../table/cell";
import type { Cells } from "../compute";
import { accountRoles, headersOf, matchRoles } from "../tables/columns";
import { rolesOfWord, wordsOfSetting } from "../tables/neededRoles";
import { isOrderKey } from "../first/firstColumns";
import type { Settings } from "../settings/settings";
import type { ReadSide } from "../tables/tables";

/** What is read of every account table, but needn't be known of a new account. */
const optional: ReadonlySet<string> = new Set([
  ..."id name owner potential arr score visits lock lockedUntil parentId mustCover segment".split(
    " ",
  ),
  // What an account is to us today, and by what it comes first, decides nothing about a new one.
  ..."region isCustomer openOpportunity lastActivity ownerSince".split(" "),
]);

/** Roles that mean something for a new account although no other account has them. */
function ownRoles(settings: Settings): readonly string[] {
  return [...(settings.locks ? ["lock"] : []), ...(settings.together ? ["parentId"] : [])];
}

/** Roles that are optional in themselves, and that the settings ask for. */
function askedFor(settings: Settings): ReadonlySet<string> {
  const words = [...wordsOfSetting(settings.match), ...wordsOfSetting(settings.prefer)];
  const keys = words.flatMap((word) => rolesOfWord.accounts[word]);
  return new Set(settings.winRates ? [...keys, "segment"] : keys);
}

/** For each column of the accounts the column of the new ones: by header, else by what it means. */
function columnsFor(side: ReadSide, headers: readonly string[]): number[] {
  const roles = matchRoles(headers, accountRoles);
  const keyOf = new Map(side.roles.map(({ key, column }) => [column, key]));
  const folded = headers.map((header) => header.toLowerCase());
  return side.headers.map((header, column) => {
    const same = header === "" ? -1 : folded.indexOf(header.toLowerCase());
    if (same >= 0) return same;
    const key = keyOf.get(column);
    return roles.find((role) => role.key === key)?.column ?? -1;
  });
}

/** @throws InputError where there are no headers, or naming a column that the plan goes by and that is missing */
function checkColumns(
  side: ReadSide,
  headers: readonly string[],
  columns: readonly number[],
  settings: Settings,
): void {
  const roles = matchRoles(headers, accountRoles);
  if (roles.every((role) => role.column < 0)) {
    throw new InputError(
      "No headers found in newAccounts: use a range whose first row holds the headers, as the accounts have them.",
    );
  }
  for (const column of side.identity?.columns ?? []) {
    if ((columns[column] ?? -1) >= 0) continue;
    throw new InputError(
      `newAccounts has no column "${side.headers[column] ?? ""}", by which the accounts are told apart. Add it.`,
    );
  }
  if (!side.identity && roles.some(({ key, column }) => key === "id" && column < 0)) {
    throw new InputError("newAccounts has no column Account ID. Add one, or correct its header.");
  }
  const asked = askedFor(settings);
  for (const [key, { header, column }] of side.columns) {
    const needed = (!optional.has(key) && !isOrderKey(key)) || asked.has(key);
    if (!needed || (columns[column - side.range.column] ?? -1) >= 0) continue;
    throw new InputError(
      `newAccounts has no column "${header}", which the accounts have and the plan goes by. Add it.`,
    );
  }
}

/**
 * New accounts in the columns of those that are there, header row first, so that both can be read
 * as one table. They have no owner; columns that the accounts don't have are left out, but for locks
 * and parents, which come last.
 *
 * @param side - the accounts as read
 * @throws InputError naming a column that is missing
 */
export function inColumnsOf(side: ReadSide, newAccounts: Cells, settings: Settings): Cells {
  const headers = headersOf(newAccounts);
  const columns = columnsFor(side, headers);
  checkColumns(side, headers, columns, settings);
  const roleOf = (key: string): number => side.roles.find((one) => one.key === key)?.column ?? -1;
  const owner = roleOf("owner");
  const head: Cell[] = side.headers.slice();
  for (const key of ownRoles(settings)) {
    const role = matchRoles(headers, accountRoles).find((one) => one.key === key);
    if (role === undefined || role.column < 0 || roleOf(key) >= 0) continue;
    head.push(role.label);
    columns.push(role.column);
  }
  const body = newAccounts
    .slice(1)
    .map((row) =>
      columns.map((from, column): Cell =>
        from < 0 || column === owner ? null : (row[from] ?? null),
      ),
    );
  return [head, ...body];
}
