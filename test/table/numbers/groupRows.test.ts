import assert from "node:assert/strict";
import { groupRows } from "../../../src/table/numbers/groupRows";
import { momentOrder } from "../../../src/table/numbers/momentOrder";

describe("groupRows", () => {
  it("lists the rows of each group", () => {
    const { start, rows } = groupRows(Int32Array.of(1, 0, -1, 1), 3);
    assert.deepEqual([...start], [0, 1, 3, 3]);
    assert.deepEqual([...rows], [1, 0, 3]);
  });

  it("keeps a given order within a group", () => {
    const order = Int32Array.of(2, 1, 3, 0);
    const { rows } = groupRows(Int32Array.of(0, 1, 0, 1), 2, order);
    assert.deepEqual([...rows], [2, 0, 1, 3]);
  });
});

describe("momentOrder", () => {
  it("goes from early to late, with ties in their order and no moment last", () => {
    assert.deepEqual([...momentOrder(Float64Array.of(3, NaN, 1, 3))], [2, 0, 3, 1]);
    assert.deepEqual([...momentOrder(Float64Array.of(1, 1, 2))], [0, 1, 2]);
    assert.deepEqual([...momentOrder(Float64Array.of(NaN, NaN))], [0, 1]);
  });
});
