import { rowsOf } from "./call";
import type { Call } from "./call";

const owned = (rows: number, ownerOf: (row: number) => string): unknown[][] =>
  rowsOf(
    ["Account ID", "Account Name", "Owner"],
    rows,
    (row) => `A${row}`,
    (row) => `Account ${row}`,
    ownerOf,
  );
const before = (rows: number): unknown[][] => owned(rows, (row) => `Rep ${row % 7}`);
const after = (rows: number): unknown[][] =>
  owned(rows, (row) => `Rep ${row % 5 === 0 ? 7 : row % 7}`);
const requests = [
  ["Account ID", "Request ID", "Reason", "Maker", "Checker", "Approved"],
  ["A0", "R1", "Left the team", "Ana", "Ben", true],
  ["A5", "R2", "Closer", "Ana", "Ben", 46000],
  ["A10", "R3", "", "Ben", "", null],
];
const log = [
  ["Account ID", "Owner after", "Maker", "Checker", "Status"],
  ["A0", "Rep 7", "Ana", "Ben", "approved"],
  ["A5", "Rep 1", "Ana", "Ben", "approved"],
  ["A10", "Rep 7", "Ben", "", "not approved yet"],
];

export const auditCalls: readonly Call[] = [
  // Numbers as text are another input to a fingerprint: here all cells are texts.
  { id: "FINGERPRINT", good: (rows) => [[before(rows), [["seed one"]]]] },
  { id: "CHANGES", good: (rows) => [before(rows), after(rows), requests] },
  { id: "UNAPPROVED", good: (rows) => [before(rows), after(rows), log] },
];
