import { seededRandom } from "../../../src/random";
import type { CarveTables } from "../../../src/plan/tables/tables";
import type { Cell } from "../../../src/table/cell";
import { tablesOf } from "../carvedTables";

/** What a drawn team has beside values. */
export interface BooksKind {
  readonly accounts: number;
  readonly reps: number;
  readonly value: (normal: number) => number;
  readonly places?: boolean;
  readonly owners?: number;
  readonly locks?: number;
  readonly mustCover?: number;
  readonly groups?: number;
  readonly segments?: boolean;
  readonly capacity?: readonly number[];
  readonly ramp?: readonly number[];
}

/** Accounts worth what a normal number makes of it, the same for the same seed. */
export function drawnBooks(kind: BooksKind, seed: number): CarveTables {
  const random = seededRandom(seed);
  // Twelve even numbers add up to nearly a normal one.
  const normal = (): number =>
    Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, 0) - 6;
  const names = Array.from({ length: kind.reps }, (_, rep) => `Rep ${rep + 1}`);
  const place = (): Cell[] => (kind.places ? [40 + 3 * random(), -100 + 4 * random()] : []);
  const placed = kind.places ? ["Latitude", "Longitude"] : [];
  const accounts = Array.from({ length: kind.accounts }, (_, at): Cell[] => {
    const isOwned = random() < (kind.owners ?? 0);
    const owner = isOwned ? (names[Math.floor(kind.reps * random() ** 2)] ?? "") : "";
    return [
      `A${at + 1}`,
      owner,
      kind.value(normal()),
      owner !== "" && random() < (kind.locks ?? 0) ? "yes" : "",
      owner === "" && random() < (kind.mustCover ?? 0) ? "yes" : "",
      random() < (kind.groups ?? 0) ? `F${Math.floor(at / 3)}` : "",
      random() < 0.5 ? "North" : "South",
      ...place(),
    ];
  });
  const of = (column: readonly number[] | undefined, rep: number): Cell[] =>
    column ? [column[rep % column.length] ?? 0] : [];
  const reps = names.map((name, rep): Cell[] => [
    name,
    kind.segments ? (["North", "South", "North; South"][rep % 3] ?? "") : "",
    ...of(kind.capacity, rep),
    ...of(kind.ramp, rep),
    ...place(),
  ]);
  const columns = [
    "Account ID",
    "Owner",
    "Potential",
    "Locked to",
    "Must cover",
    "Family",
    "Segment",
  ];
  return tablesOf(
    [[...columns, ...placed], ...accounts],
    [
      [
        ...["Rep", "Segment"],
        ...(kind.capacity ? ["Capacity"] : []),
        ...(kind.ramp ? ["Ramp"] : []),
        ...placed,
      ],
      ...reps,
    ],
  );
}
