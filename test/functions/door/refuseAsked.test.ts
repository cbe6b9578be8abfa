import assert from "node:assert/strict";
import { numbersIn } from "../../../functions/door/numbers";
import { refuseAsked } from "../../../functions/door/refuseAsked";
import { tableOf } from "../../../functions/door/table";
import type { Decision } from "../../../src/table/decision";

const sign: Decision = {
  key: "decimal sign/ARR",
  header: "ARR",
  cell: { row: 4, column: 2, text: "1.250" },
  question: "ARR holds 1.250: is that 1,250 or 1.25?",
  options: [
    { value: "point", text: "The point is the decimal sign", shows: "1.25" },
    { value: "comma", text: "The comma is the decimal sign", shows: "1,250" },
  ],
  value: "comma",
  state: "asked",
  because: "",
  setting: "decimalSign",
};

function message(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Error && error.name === "InputError");
    return error.message;
  }
  return "";
}

function numbers(...cells: unknown[]): number[] {
  const table = tableOf(
    "accounts",
    [["ID", "ARR"], ...cells.map((cell, at) => [at + 1, cell])],
    [],
  );
  return [...numbersIn(table, 1)];
}

describe("a question where nobody can be asked", () => {
  it("is refused with both readings, and with the setting where there is one", () => {
    const doubt =
      'The column ARR of accounts holds "1.250", which could be 1.25 or 1,250, and nothing in the column tells.';
    assert.equal(
      message(() => refuseAsked([sign], "accounts")),
      `${doubt} Write it as a number.`,
    );
    assert.equal(
      message(() => refuseAsked([sign], "accounts", true)),
      `${doubt} Write it as a number, or add the setting decimalSign with "point" or "comma".`,
    );
  });

  it("is put as it is where it has no cell to show", () => {
    const { cell: _, ...bare } = sign;
    const rows: Decision = { ...bare, setting: "repeats", question: "C1 stands in 2 rows." };
    assert.equal(
      message(() => refuseAsked([rows], "accounts", true)),
      'C1 stands in 2 rows. Give one row per account, or add the setting repeats with "point" or "comma".',
    );
  });

  it("is none once it is decided", () => {
    for (const state of ["evident", "guessed", "chosen"] as const)
      assert.equal(
        message(() => refuseAsked([{ ...sign, state }], "accounts")),
        "",
      );
    assert.equal(
      message(() => refuseAsked([], "accounts")),
      "",
    );
  });

  /** The same holds wherever no cell of a column can be read in one way only. */
  it("arises in a column of texts with two values alone", () => {
    const refusal = /^The column ARR of accounts holds "([^"]+)", which could be (.+), and nothing/;
    for (const [cells, shown] of [
      [["1.250"], "1.250"],
      [["n/a", 7, "5,700", "1,250"], "5,700"],
      [["12.500", "1,250"], "12.500"],
      [["1.250", "1,5", "2.5"], "1.250"],
    ] as const)
      assert.equal(refusal.exec(message(() => numbers(...cells)))?.[1], shown);
    assert.deepEqual(numbers("1.250", "1.250.000"), [1250, 1_250_000]);
    assert.deepEqual(numbers("1.250", "2,5"), [1250, 2.5]);
    assert.deepEqual(numbers("5,700", "2.5", null, 3), [5700, 2.5, 0, 3]);
    assert.deepEqual(numbers("1250", "2"), [1250, 2]);
  });
});
