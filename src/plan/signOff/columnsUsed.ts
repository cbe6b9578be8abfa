import type { Column } from "../../table/column";
import { loadKey, valueKey, varianceKey, workloadKey } from "../tables/chosenColumns";
import type { ReadSide, ReadTables } from "../tables/tables";
import type { Key } from "../words/english";
import { text, texts } from "../words/sentence";
import type { SayKey, SignOffLine } from "./signOff";

/** What columns are read for that no header stands for. */
const chosenFor: Readonly<Record<string, Key>> = {
  [loadKey]: "sign-off: load",
  [workloadKey]: "sign-off: workload",
  [valueKey]: "sign-off: value",
  [varianceKey]: "sign-off: variance",
};

/** What each column of a side was read as, by its position in the range. */
function rolesOf({ range, roles, columns, used }: ReadSide, say: SayKey): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const add = (at: number, role: string): void => {
    const known = found.get(at) ?? [];
    if (!known.includes(role)) found.set(at, [...known, role]);
  };
  for (const { column, label } of roles) if (used.has(column)) add(column, label);
  for (const [key, { column }] of columns) {
    const chosen = chosenFor[key];
    if (chosen !== undefined && used.has(column - range.column))
      add(column - range.column, say(chosen));
  }
  return found;
}

function sideLines(side: ReadSide, key: Key, say: SayKey): SignOffLine[] {
  const roles = rolesOf(side, say);
  return [...side.used]
    .sort((one, other) => one - other)
    .map((at) => ({
      label: say(key, { header: text(side.headers[at] ?? "") }),
      text: say("sign-off: list", {
        after: texts(roles.get(at) ?? [say("sign-off: other column")]),
      }),
    }));
}

/** The columns whose cells were read, and what each was read as. */
export function columnLines({ accounts, reps }: ReadTables, say: SayKey): readonly SignOffLine[] {
  return [
    ...sideLines(accounts, "sign-off: column of accounts", say),
    ...sideLines(reps, "sign-off: column of reps", say),
  ];
}

function ratesText(column: Column): string {
  if (column.kind !== "number" || column.conversion === undefined) return "";
  return [...column.conversion.rates].map(([code, rate]) => `${code} ${rate}`).join("; ");
}

/** What one unit of each currency was taken for, column by column. */
export function rateLines({ accounts, reps }: ReadTables): readonly SignOffLine[] {
  const lines = [accounts, reps].flatMap(({ columns }) =>
    [...columns.values()].map((column) => ({ label: column.header, text: ratesText(column) })),
  );
  const told = new Set<string>();
  return lines.filter(({ label, text: said }) => {
    if (said === "" || told.has(label)) return false;
    told.add(label);
    return true;
  });
}
