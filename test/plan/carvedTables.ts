import { seededRandom } from "../../src/random";
import type { CarveTables } from "../../src/plan/tables/tables";
import type { Cell } from "../../src/table/cell";

/** Cells of two small tables as they stand on sheets, header rows first. */
export function tablesOf(
  accounts: readonly (readonly Cell[])[],
  reps: readonly (readonly Cell[])[],
): CarveTables {
  return {
    accounts: { sheet: "Accounts", row: 0, column: 0, cells: accounts },
    reps: { sheet: "Reps", row: 0, column: 0, cells: reps },
  };
}

/** A made-up team: `n` accounts owned unevenly by `k` reps, with potentials and places. */
export function madeUp(n: number, k: number, seed = 1): CarveTables {
  const random = seededRandom(seed);
  const repNames = Array.from({ length: k }, (_, rep) => `Rep ${rep + 1}`);
  const accounts = Array.from({ length: n }, (_, account): Cell[] => {
    // Squaring favours the first reps, so that there is something to even out.
    const owner = Math.floor(k * random() ** 2);
    return [
      `A${account + 1}`,
      `Company ${account + 1}`,
      repNames[owner] ?? "",
      Math.round(1000 + 99_000 * random() ** 3),
      30 + 15 * random(),
      -120 + 50 * random(),
    ];
  });
  const capacity = Math.ceil((1.1 * n) / k);
  const reps = repNames.map((name): Cell[] => [
    name,
    capacity,
    30 + 15 * random(),
    -120 + 50 * random(),
  ]);
  return tablesOf(
    [["Account ID", "Account", "Owner", "Projected ARR", "Latitude", "Longitude"], ...accounts],
    [["Rep", "Capacity", "Latitude", "Longitude"], ...reps],
  );
}
