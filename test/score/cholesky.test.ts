import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { cholesky, inverse, solve } from "../../src/score/cholesky";

/** A worked example: L has the rows 2; 6, 1; -8, 5, 3. */
const matrix = [4, 12, -16, 12, 37, -43, -16, -43, 98];

describe("cholesky", () => {
  it("factors a positive definite matrix", () => {
    const factor = Float64Array.from(matrix);
    assert.equal(cholesky(factor, 3, 1e-12), -1);
    assert.deepEqual(
      [0, 3, 4, 6, 7, 8].map((at) => factor[at]),
      [2, 6, 1, -8, 5, 3],
    );
  });

  it("solves and inverts with the factor", () => {
    const factor = Float64Array.from(matrix);
    cholesky(factor, 3, 1e-12);
    assert.deepEqual([...solve(factor, 3, Float64Array.of(0, 6, 39))], [1, 1, 1]);
    const back = inverse(factor, 3);
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 3; column++) {
        let sum = 0;
        for (let at = 0; at < 3; at++)
          sum += (matrix[row * 3 + at] ?? NaN) * (back[at * 3 + column] ?? NaN);
        assert.ok(Math.abs(sum - (row === column ? 1 : 0)) < 1e-9);
      }
  });

  it("says which row is a combination of those before it", () => {
    assert.equal(cholesky(Float64Array.of(1, 1, 1, 1), 2, 1e-10), 1);
    assert.equal(cholesky(Float64Array.of(0), 1, 1e-10), 0);
  });
});
