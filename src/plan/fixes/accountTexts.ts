import { accountFields } from "../../table/headers/fields";
import { headerMatches } from "../../table/headers/matchHeaders";
import { isPlaceholder } from "../../table/parse/placeholders";
import { textOf } from "../../table/parse/readTexts";
import type { ReadSide } from "../tables/tables";

/** What a column is called, and what it says of each account. */
export interface AccountTexts {
  readonly header: string;
  /** "" where the cell is blank, or holds a word for nothing such as n/a. */
  readonly texts: readonly string[];
}

/** Reads columns of the accounts as texts, whether or not a plan looks at them. */
export type TextsBy = (key: string) => AccountTexts | undefined;

/**
 * The texts of a field of the accounts: from the column in that role, else from the one that its header
 * tells. O(accounts) for each field.
 */
export function accountTexts({ range, headers, roles, rows }: ReadSide): TextsBy {
  const matches = headerMatches(headers, accountFields);
  return (key) => {
    const role = roles.find((one) => one.key === key);
    const column = role === undefined ? (matches.get(key)?.column ?? -1) : role.column;
    if (column < 0) return undefined;
    const texts = Array.from(rows, (row) => {
      const text = textOf(range.cells[row - range.row]?.[column] ?? null);
      // NA in capitals is the code of Namibia.
      return isPlaceholder(text) && (key !== "country" || text !== "NA") ? "" : text;
    });
    return { header: headers[column] ?? "", texts };
  };
}
