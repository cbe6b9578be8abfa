import type { Cell } from "../../table/cell";
import type { Settings } from "../settings/settings";
import { readTables, type CarveTables, type ReadSide } from "../tables/tables";
import type { ChangedSince, SideChanges } from "./sinceMade";

/** Rows of a side by what tells them apart: an account's id, a rep's name. Rows of one account in their order. */
function rowsByKey(side: ReadSide, key: string): Map<string, readonly (readonly Cell[])[]> {
  const column = side.columns.get(key);
  const names = column?.kind === "text" ? column.values : [];
  const found = new Map<string, (readonly Cell[])[]>();
  for (const [row, at] of side.ofRow.entries()) {
    if (at < 0) continue;
    const cells = side.range.cells[row + 1] ?? [];
    const known = found.get(names[at] ?? "");
    if (known === undefined) found.set(names[at] ?? "", [cells]);
    else known.push(cells);
  }
  return found;
}

function isSame(one: Cell, other: Cell): boolean {
  return (one ?? "") === (other ?? "");
}

function sideChanges(then: ReadSide, now: ReadSide, key: string): SideChanges {
  const pairs = [...then.used].map((at) => [at, now.headers.indexOf(then.headers[at] ?? "")]);
  const lostColumns = pairs.flatMap(([at = -1, there = -1]) =>
    there < 0 ? [then.headers[at] ?? ""] : [],
  );
  const before = rowsByKey(then, key);
  const after = rowsByKey(now, key);
  const total = { added: 0, gone: 0, cells: 0 };
  for (const [name, rows] of before) {
    const others = after.get(name) ?? [];
    total.gone += Math.max(0, rows.length - others.length);
    for (const [at, cells] of rows.entries()) {
      const other = others[at];
      if (other === undefined) continue;
      for (const [from = -1, to = -1] of pairs)
        if (to >= 0 && !isSame(cells[from] ?? null, other[to] ?? null)) total.cells++;
    }
  }
  for (const [name, rows] of after)
    total.added += Math.max(0, rows.length - (before.get(name)?.length ?? 0));
  return { ...total, lostColumns };
}

/**
 * What has changed in the cells since a plan was made: O(cells)
 *
 * @param then - the tables of the plan
 * @param now - the same tables as they were read last
 * @throws InputError where one of them can't be read
 */
export function changedSince(
  then: CarveTables,
  now: CarveTables,
  settings: Settings,
): ChangedSince {
  const before = readTables(then, settings);
  const after = readTables(now, settings);
  return {
    accounts: sideChanges(before.accounts, after.accounts, "id"),
    reps: sideChanges(before.reps, after.reps, "name"),
  };
}
