import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Cell } from "../../../src/table/cell";
import type { Answers } from "../../../src/table/decision";
import { readNumberColumn } from "../../../src/table/parse/readNumbers";

function read(cells: readonly Cell[], bounded: boolean, answers?: Answers) {
  const rows = cells.map((_, index) => index + 1);
  const place = { sheet: "S", column: 0, header: "Win rate", rows };
  return readNumberColumn(cells, place, { bounded, answers });
}

describe("percentages", () => {
  // Cells, whether the meaning bounds them from 0 to 1, the state, and the values.
  const columns: readonly (readonly [readonly Cell[], boolean, string, readonly number[]])[] = [
    [[86, 12.5, 0, "40"], true, "evident", [0.86, 0.125, 0, 0.4]],
    [[86, "12%"], true, "evident", [0.86, 0.12]],
    [[86, 1], true, "guessed", [0.86, 0.01]],
    [[86, 40, 0.86], true, "asked", [0.86, 0.4, 0.0086]],
    [[86, 0.5, 0.86], true, "asked", [86, 0.5, 0.86]],
    [[0.86, 1, 0], true, "", [0.86, 1, 0]],
    [[150, 86], true, "", [150, 86]],
    [[86, 12.5], false, "", [86, 12.5]],
    [["86%", 12], false, "asked", [0.86, 0.12]],
    [["86%", 12, 0.5], false, "asked", [0.86, 12, 0.5]],
    [["86%", 0.12], false, "", [0.86, 0.12]],
  ];
  for (const [cells, bounded, state, values] of columns) {
    const where = bounded ? "from 0 to 1" : "without bounds";
    it(`reads ${JSON.stringify(cells)} ${where}: ${state === "" ? "as it stands" : state}`, () => {
      const { column, decisions } = read(cells, bounded);
      assert.deepEqual([...column.values], values);
      assert.equal(decisions[0]?.state ?? "", state);
    });
  }

  it("asks with both readings, and follows the answer", () => {
    const [decision = assert.fail()] = read([86, 0.86], true).decisions;
    assert.equal(decision.key, "percent/Win rate");
    assert.equal(decision.question, "Win rate holds 86: is that 86 % or 86 as it stands?");
    const valuesWith = (value: string): readonly number[] => [
      ...read([86, 0.86], true, new Map([[decision.key, value]])).column.values,
    ];
    assert.deepEqual(
      decision.options.map(({ value }) => valuesWith(value)),
      [
        [0.86, 0.0086],
        [86, 0.86],
        [0.86, 0.86],
      ],
    );
    assert.deepEqual(
      decision.options.map(({ text, shows }) => [text, shows]),
      [
        ["All numbers are percent: 0.86 is 0.86 %", "86 %"],
        ["The numbers are right as they stand", "86"],
        ["Those above 1 are percent, the others shares: 0.86 is 86 %", "86 %"],
      ],
    );
  });
});
