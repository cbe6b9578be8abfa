import assert from "node:assert/strict";
import { InputError } from "../../src/errors";
import { goNoGo, neededOf } from "../../src/pilot/goNoGo";

describe("goNoGo", () => {
  const rows = ["0111", "1011", "1101", "1111", "0011"];
  const met = Uint8Array.from(rows.join(""), Number);

  it("counts periods in a row in which enough are met, whichever they are", () => {
    assert.deepEqual(goNoGo(met, 5, 4, 2), { go: true, metNow: 5, inARow: 2, notMet: [] });
    assert.deepEqual(goNoGo(met, 5, 4, 3), { go: false, metNow: 5, inARow: 2, notMet: [] });
    assert.equal(goNoGo(met, 5, 3, 4).inARow, 4);
    assert.equal(goNoGo(met, 5, 5, 1).go, true);
  });

  it("names what is not met now", () => {
    const now = Uint8Array.from(rows.map((row) => row.slice(0, 2)).join(""), Number);
    assert.deepEqual(goNoGo(now, 5, 4, 2), { go: false, metNow: 3, inARow: 0, notMet: [1, 4] });
  });

  it("has no decision for it without periods, and refuses more than there are", () => {
    assert.equal(goNoGo(new Uint8Array(0), 1, 1, 1).go, false);
    assert.throws(() => goNoGo(met, 5, 6, 2), InputError);
  });

  it("needs 4 of 5 and 6 of 7 for 80 %", () => {
    assert.deepEqual(
      [1, 2, 5, 7, 10].map((count) => neededOf(count, 0.8)),
      [1, 2, 4, 6, 8],
    );
    assert.equal(neededOf(25, 0.28), 7);
  });
});
