/** What tells accounts apart where no column holds an id. */
import { textOf } from "../../table/parse/readTexts";
import { accountKey } from "../../table/rows/accountsOfRows";
import type { TableRange } from "../../table/readTable";
import { withoutZero } from "../../table/zeroBlanks";
import type { RoleMatch } from "./columns";

/** Columns that together are as good as an id. */
export interface NamedIdentity {
  /** "Company and State", for people. */
  readonly label: string;
  /** Positions in the range. */
  readonly columns: readonly number[];
  /** Headers, by which they are found again. */
  readonly headers: readonly string[];
}

/** Beside the name, the first of these that tells more accounts apart. */
const besideName = ["postalCode", "city", "state", "country"] as const;

/** How many different keys some columns give, over the rows in which the first of them is filled. */
function countKeys({ cells }: TableRange, columns: readonly number[]): number {
  const keys = new Set<string>();
  for (let row = 1; row < cells.length; row++) {
    const parts = columns.map((column) => textOf(withoutZero(cells[row]?.[column])));
    if (parts[0] !== "") keys.add(accountKey(parts));
  }
  return keys.size;
}

function countFilled({ cells }: TableRange, column: number): number {
  let filled = 0;
  for (let row = 1; row < cells.length; row++) {
    if (textOf(withoutZero(cells[row]?.[column])) !== "") filled++;
  }
  return filled;
}

/**
 * Accounts by their names where these differ, else by name and the place that tells most of them
 * apart. Rows that still share a key are rows of one account.
 *
 * @returns undefined where a column of ids was found, or there is no name either
 */
export function identityByName(
  range: TableRange,
  roles: readonly RoleMatch[],
): NamedIdentity | undefined {
  const matchOf = (key: string): RoleMatch | undefined =>
    roles.find((role) => role.key === key && role.column >= 0);
  const name = matchOf("name");
  if (matchOf("id") !== undefined || name === undefined) return undefined;
  let best = [name];
  let most = countKeys(range, [name.column]);
  if (most < countFilled(range, name.column)) {
    for (const key of besideName) {
      const place = matchOf(key);
      if (place === undefined) continue;
      const apart = countKeys(range, [name.column, place.column]);
      if (apart > most) {
        most = apart;
        best = [name, place];
      }
    }
  }
  return {
    label: best.map(({ header }) => header).join(" and "),
    columns: best.map(({ column }) => column),
    headers: best.map(({ header }) => header),
  };
}

/** The identity that another table of the same accounts has, by the headers of its columns. */
export function identityOf(
  headers: readonly string[],
  wanted: readonly string[],
): NamedIdentity | undefined {
  const columns = wanted.map((header) => headers.indexOf(header));
  if (wanted.length === 0 || columns.includes(-1)) return undefined;
  return { label: wanted.join(" and "), columns, headers: wanted };
}
