/** The published base case as a user would hand it over. */
export const segments: readonly (readonly unknown[])[] = [
  ["Segment", "SAM Accounts", "ACV $", "Churn %", "Year 1", "Year 2", "Year 3", "Year 4", "Year 5"],
  ["SMB", 20_000, 6_000, 0.1, 0.005, 0.007, 0.009, 0.01, 0.011],
  ["Mid-market", 5_000, 30_000, 0.08, 0.004, 0.005, 0.007, 0.008, 0.009],
  ["Enterprise", 800, 180_000, 0.06, 0.0025, 0.003, 0.0035, 0.004, 0.0045],
];

/** A fresh copy, with cells changed: [row, column, cell]. */
export function segmentsWith(
  ...changes: readonly (readonly [row: number, column: number, cell: unknown])[]
): unknown[][] {
  const copy = segments.map((row) => [...row]);
  for (const [row, column, cell] of changes) copy[row]![column] = cell;
  return copy;
}

export function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

/** A column of a result, without its header, of the rows that another column names. */
export function valuesOf(
  result: readonly (readonly unknown[])[],
  header: string,
  where: Readonly<Record<string, unknown>> = {},
): readonly unknown[] {
  const at = (name: string): number => result[0]!.indexOf(name);
  return result
    .slice(1)
    .filter((row) => Object.entries(where).every(([name, wanted]) => row[at(name)] === wanted))
    .map((row) => row[at(header)]);
}
