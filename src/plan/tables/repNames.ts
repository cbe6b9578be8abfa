import { foldedName } from "../../table/names";
import { textOf } from "../../table/parse/readTexts";
import type { TableRange } from "../../table/readTable";
import type { RoleMatch } from "./columns";

/** The reps as a table in which one column says who each is. */
export interface NamedReps {
  readonly range: TableRange;
  /** With the column that names the reps in the role of the name. */
  readonly roles: readonly RoleMatch[];
}

/**
 * Finds who the reps are: by the column of their names; else by first and last name, which are put
 * together in the cells that are read (the user's own stay as they are); else by their ids.
 */
export function namedReps(range: TableRange, roles: readonly RoleMatch[]): NamedReps {
  const columnOf = (key: string): number => roles.find((role) => role.key === key)?.column ?? -1;
  if (columnOf("name") >= 0) return { range, roles };
  const halves = [columnOf("firstName"), columnOf("lastName")].filter((column) => column >= 0);
  const [column = columnOf("id")] = halves;
  if (column < 0) return { range, roles };
  const header = roles.find((role) => role.column === column)?.header ?? "";
  const named = roles.map((role) =>
    role.key === "name" ? { ...role, header, column, required: true } : role,
  );
  if (halves.length < 2) return { range, roles: named };
  const cells = range.cells.map((row, at) => {
    if (at === 0) return row;
    const name = halves.map((half) => textOf(row[half] ?? null)).filter((part) => part !== "");
    return row.map((cell, here) => (here === column ? name.join(" ") : cell));
  });
  return { range: { ...range, cells }, roles: named };
}

/** Names by which the accounts' owners may know the reps: all texts of the columns that name a rep. */
export function namesOfReps({ range, roles }: NamedReps): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { key, column } of roles) {
    if (column < 0 || (key !== "name" && key !== "id")) continue;
    for (const row of range.cells.slice(1)) names.add(foldedName(textOf(row[column] ?? null)));
  }
  names.delete("");
  return names;
}
