/** Columns on their way into roles: what stands so far, and what else the words of the headers allow. */
import type { Field } from "../../table/headers/fields";
import { headerMatches } from "../../table/headers/matchHeaders";
import type { TableRange } from "../../table/readTable";
import type { RoleMatch } from "./columns";

/** The part of a column's cells that must fit its role for the header to be believed. */
export const fitting = 0.5;

export interface Matching {
  readonly range: TableRange;
  readonly headers: readonly string[];
  readonly fields: readonly Field[];
  readonly roles: readonly Field[];
  /** The matches as they stand; a column serves one role. */
  readonly matches: Map<string, RoleMatch>;
}

/** Columns whose words speak for a role, the surest first; those of other roles are left alone. */
export function candidates({ headers, fields, matches }: Matching, key: string): RoleMatch[] {
  const own = matches.get(key);
  const taken = new Set([...matches.values()].filter((m) => m.key !== key).map((m) => m.column));
  const open = headers.map((header, column) => (taken.has(column) ? "" : header));
  const found: RoleMatch[] = [];
  for (;;) {
    const match = headerMatches(open, fields).get(key);
    // What counts where nothing better is there must not win by its values: the number of each line.
    if (match === undefined || (match.isFallback && found.length > 0)) return found;
    const { column, certainty, because } = match;
    open[column] = "";
    const header = headers[column] ?? "";
    const base = own ?? { key, label: key, required: false, because: "" };
    found.push({ ...base, header, column, certainty, because });
  }
}

/** The role with no column, and why. */
export function without(match: RoleMatch, because: string): RoleMatch {
  return { ...match, header: "", column: -1, certainty: "none", because };
}
