import { rowsOf } from "./call";
import type { Call } from "./call";

const places = (rows: number): unknown[][] =>
  rowsOf(
    ["Latitude", "Longitude"],
    rows,
    (row) => 25.5 + (row % 24),
    (row) => -120.25 + (row % 50),
  );
const amounts = (rows: number): unknown[][] => rowsOf(undefined, rows, (row) => 1 + (row % 97));

/** Calls of the functions of geography, but for TP.GEOCODE. */
export const geoCalls: readonly Call[] = [
  { id: "DISTANCE", good: (rows) => [places(rows), [[40.7, -74.1]], "miles"] },
  { id: "TRAVELHOURS", good: (rows) => [amounts(rows), amounts(rows), "quarter", 55, 1.3] },
];
