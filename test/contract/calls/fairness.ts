import { rowsOf } from "./call";
import type { Call } from "./call";

const amounts = (rows: number): unknown[][] => rowsOf(undefined, rows, (row) => 1 + (row % 97));
const owners = (rows: number): unknown[][] => rowsOf(undefined, rows, (row) => `Rep ${row % 7}`);
const reps = rowsOf(
  undefined,
  8,
  (row) => `Rep ${row}`,
  (row) => 10 + row,
);

export const fairnessCalls: readonly Call[] = [
  { id: "GINI", good: (rows) => [amounts(rows), owners(rows), reps] },
  { id: "LORENZ", good: (rows) => [amounts(rows), owners(rows), reps] },
  { id: "SPREAD", good: (rows) => [amounts(rows), owners(rows), reps] },
  { id: "CONCENTRATION", good: (rows) => [amounts(rows), owners(rows)] },
];
