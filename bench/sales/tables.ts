import type { CarveTables } from "../../src/plan/tables/tables";
import type { Cell } from "../../src/table/cell";
import type { Team } from "./team";

/** The name of an account's owner; blank where nobody has it. */
const ownerName = (owner: Int32Array | undefined, account: number): string => {
  const rep = owner?.[account] ?? -1;
  return rep < 0 ? "" : `Rep ${rep + 1}`;
};

/** A team as its two tables stand on sheets: names, amounts, parents, owners, room and places. */
export function tablesOfTeam(team: Team): CarveTables {
  const { accounts, reps, cost, measures, together, owner, mustCover, capacity } = team;
  const arr = measures?.[0]?.load ?? new Float64Array(accounts);
  const rows = Array.from({ length: accounts }, (_, account): Cell[] => {
    const family = together?.[account] ?? -1;
    const isCustomer = mustCover?.[account] === 1;
    return [
      `A${account + 1}`,
      ownerName(owner, account),
      isCustomer ? "Customer" : "Prospect",
      arr[account]!,
      isCustomer ? arr[account]! : 0,
      family < 0 ? "" : `P${family + 1}`,
      cost.accountLatitude[account]!,
      cost.accountLongitude[account]!,
    ];
  });
  const hasRoom = capacity.every(Number.isFinite);
  const repRows = Array.from({ length: reps }, (_, rep): Cell[] => [
    `Rep ${rep + 1}`,
    ...(hasRoom ? [capacity[rep]!] : []),
    cost.repLatitude[rep]!,
    cost.repLongitude[rep]!,
  ]);
  const headers = ["Account ID", "Owner", "Account Type", "Projected ARR", "Current ARR"];
  const places = ["Latitude", "Longitude"];
  return {
    accounts: tableAt("Accounts", [[...headers, "Parent Account ID", ...places], ...rows]),
    reps: tableAt("Reps", [["Rep", ...(hasRoom ? ["Capacity"] : []), ...places], ...repRows]),
  };
}

function tableAt(sheet: string, cells: readonly (readonly Cell[])[]): CarveTables["accounts"] {
  return { sheet, row: 0, column: 0, cells };
}
