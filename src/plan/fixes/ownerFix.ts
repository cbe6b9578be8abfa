import { matchPeople } from "../../quality/matchPeople";
import { houseFinder, houseName } from "../inputs/house";
import { peopleOf } from "../people/people";
import { cell, column } from "../results/resultCells";
import type { Settings } from "../settings/settings";
import { textOf, type ReadTables } from "../tables/tables";
import { toldOf, type DataFix } from "./dataFix";

/** How sure it is that a name means a person, by how near it is written. */
const nearness = { same: 1, likely: 0.8 } as const;

/** Owners who are written otherwise than in the reps table. */
export function ownerFix(
  tables: ReadTables,
  settings: Settings,
  ids: readonly string[],
): DataFix | undefined {
  const owners = textOf(tables.accounts, "owner");
  if (owners === undefined) return undefined;
  const { team, findRep } = peopleOf(tables, settings);
  const known = new Set([...team.names, ...team.inactive]);
  const isHouse = houseFinder(houseName(settings, tables.rules));
  const odd = [...new Set(owners)].filter((one) => one !== "" && !known.has(one) && !isHouse(one));
  const matches = new Map(matchPeople(odd, team.names).map((match, at) => [odd[at], match]));
  const found = new Map<string, { readonly rep: string; readonly sure: number }>();
  for (const name of odd) {
    const met = team.names[findRep(name)];
    const match = matches.get(name);
    const [only, ...others] = match?.people ?? [];
    const near = match?.nearness ?? "none";
    if (met !== undefined) found.set(name, { rep: met, sure: 1 });
    else if (only !== undefined && others.length === 0 && near !== "none")
      found.set(name, { rep: team.names[only] ?? "", sure: nearness[near] });
  }
  const foundAt = (one: number): ReturnType<typeof found.get> => found.get(owners[one] ?? "");
  const told = toldOf(ids, {
    isFilled: (one) => foundAt(one) !== undefined,
    confidence: (one) => foundAt(one)?.sure ?? NaN,
    was: (one) => owners[one] ?? "",
    now: (one) => foundAt(one)?.rep ?? "",
  });
  const header = tables.accounts.columns.get("owner")?.header ?? "";
  const unknown = new Set(odd.filter((name) => !found.has(name)));
  return {
    ...{ kind: "owner", header, by: [], left: owners.filter((one) => unknown.has(one)).length },
    ...told,
    columns: [
      column(`${header} (matched)`, "text", 20),
      column(`${header} match confidence`, "percent", 14),
    ],
    cells: (one) => [
      foundAt(one)?.rep ?? owners[one] ?? "",
      cell(foundAt(one)?.sure ?? (known.has(owners[one] ?? "") ? 1 : undefined)),
    ],
  };
}
