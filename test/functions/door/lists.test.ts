/** Lists as real sheets have them, beside the same lists as they should be: all functions, kind by kind. */
import assert from "node:assert/strict";
import {
  continuityOfRange,
  coverageOfRange,
  overlapOfRange,
} from "../../../functions/territory/coverage";

type Call = () => unknown;

function column(...cells: readonly unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}

const nobody = ["n/a", "-", "Unassigned", "none", "TBD", "No owner", "Vacant"];

/** A call, and the one that it means. */
const alike: readonly (readonly [kind: string, given: Call, meant: Call])[] = [
  ...nobody.flatMap((word): (readonly [string, Call, Call])[] => [
    [
      `COVERAGE: ${word}`,
      () => coverageOfRange(column("Ana", word, "Ben")),
      () => coverageOfRange(column("Ana", null, "Ben")),
    ],
    [
      `CONTINUITY: ${word}`,
      () => continuityOfRange(column("Ana", word, "Ben"), column(word, "Ana", "Ben")),
      () => continuityOfRange(column("Ana", null, "Ben"), column(null, "Ana", "Ben")),
    ],
    [
      `OVERLAP: ${word}`,
      () => overlapOfRange(column("1", "1", "2"), column("Ana", word, `Ben; ${word}`)),
      () => overlapOfRange(column("1", "1", "2"), column("Ana", null, "Ben")),
    ],
  ]),
  [
    "COVERAGE: a header and a total",
    () => coverageOfRange(column("Account Owner", "Ana", "Ben", null, "Total: 3")),
    () => coverageOfRange(column("Ana", "Ben", null)),
  ],
  [
    "COVERAGE: a header and a total beside within",
    () => coverageOfRange(column("Owner", "Ana", "Ben", "Total"), column("In time", true, "no", 1)),
    () => coverageOfRange(column("Ana", "Ben"), column(true, false)),
  ],
  [
    "COVERAGE: a vacant position that reps name",
    () => coverageOfRange(column("Ana", "Vacant"), undefined, column("Ana", "Vacant")),
    () => 1,
  ],
  [
    "CONTINUITY: headers",
    () => continuityOfRange(column("Before", "Ana", "Ben"), column("After", "Ana", "Ana")),
    () => continuityOfRange(column("Ana", "Ben"), column("Ana", "Ana")),
  ],
  [
    "OVERLAP: headers, a total and rows without an ID",
    () =>
      overlapOfRange(
        column("Account ID", "1", "1", "n/a", "n/a", "Total"),
        column("Owner", "Ana", "Ben", "Ana", "Ben", 2),
      ),
    () => overlapOfRange(column("1", "1"), column("Ana", "Ben")),
  ],
];

describe("lists of real sheets", () => {
  for (const [kind, given, meant] of alike) {
    it(kind, () => {
      assert.deepEqual(given(), meant());
    });
  }
});
