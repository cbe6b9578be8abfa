import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { nameFinder, nameNumbers } from "../../src/table/names";
import { continuity } from "../../src/territory/continuity";
import { coverage } from "../../src/territory/coverage";
import { overlap } from "../../src/territory/overlap";

describe("people's names", () => {
  it("are found exactly, else without regard to case where that is unambiguous", () => {
    const find = nameFinder(["Ana", "BEN", "ben"]);
    assert.deepEqual(["Ana", "ANA", " ana ", "ben", "Ben", "Eve"].map(find), [0, 0, 0, 2, -1, -1]);
  });

  it("get one number each, in any case, and keep the first spelling", () => {
    const people = nameNumbers();
    assert.deepEqual(
      ["Ana", "", "ANA", "__proto__", "ana  b", "Ana B"].map(people.numberOf),
      [0, -1, 0, 1, 2, 2],
    );
    assert.deepEqual(people.names, ["Ana", "__proto__", "ana  b"]);
  });
});

describe("coverage", () => {
  it("is the share with a rep, in time", () => {
    assert.equal(coverage(Int32Array.of(0, 1, -1, 3)), 0.75);
    assert.equal(coverage(Int32Array.of(0, 1, -1, 3), Uint8Array.of(1, 0, 1, 1)), 0.5);
  });

  it("gives 98.0 % for ten reps, simple and weighted by accounts", () => {
    const accounts = [102, 99, 95, 100, 104, 96, 103, 101, 98, 102];
    const percent = [98, 98, 97, 98, 99, 97, 98, 98, 98, 99];
    assert.equal(percent.reduce((sum, one) => sum + one, 0) / 10, 98);
    const within = accounts.flatMap((count, rep) =>
      Array.from({ length: count * 100 }, (_, at) => (at < count * (percent[rep] ?? 0) ? 1 : 0)),
    );
    const value = coverage(new Int32Array(within.length), Uint8Array.from(within));
    assert.equal(value.toFixed(5), "0.98015");
    assert.equal((100 * value).toFixed(1), "98.0");
  });

  it("refuses what it can't measure", () => {
    assert.throws(() => coverage([]), /There is no account/);
    assert.throws(() => coverage([0], []), /There are 1 accounts but 0 answers/);
  });
});

describe("continuity", () => {
  it("counts owned accounts alone", () => {
    assert.equal(continuity([0, 0, 1, -1], [0, 1, 1, 1]), 2 / 3);
    assert.equal(continuity([0, 1], [-1, 1]), 0.5);
  });

  it("is 0.85 where 15 % of the accounts moved: one bound, two names", () => {
    const before = new Int32Array(1000);
    const after = before.map((_, account) => (account < 150 ? 1 : 0));
    assert.equal(continuity(before, after), 0.85);
  });

  it("refuses what it can't measure", () => {
    assert.throws(() => continuity([-1], [0]), /No account has an owner before/);
    assert.throws(() => continuity([1], []), /1 owners before and 0 after/);
  });
});

describe("overlap", () => {
  const many = (rows: number, more: number): string[] =>
    Array.from({ length: rows + more }, (_, row) => `A${row < rows ? row : row - rows}`);

  it("is 1.8 % for 18 of 1,000 accounts", () => {
    const id = many(1000, 18);
    const owner = id.map((_, row) => (row < 1000 ? "Ana" : "Ben"));
    assert.equal(overlap(id, [owner]), 0.018);
  });

  it("counts an account once, however many share it, and one owner twice not at all", () => {
    const id = ["1", "1", "1", "2", "2", "3"];
    assert.equal(overlap(id, [["Ana", "Ben", "Eve", "Ana", " ANA ", ""]]), 1 / 3);
  });

  it("reads overlay columns, and several names in a cell", () => {
    const id = ["1", "2", "3", "4"];
    const owner = ["Ana", "Ana", "Ana; Ben", "Ana;ana; "];
    assert.equal(overlap(id, [owner]), 0.25);
    assert.equal(overlap(id, [owner, ["", "Ben", "Ben", "ana"]]), 0.5);
  });

  it("tells IDs apart by case, and leaves out rows without one", () => {
    assert.equal(overlap(["a", "A", ""], [["Ana", "Ben", "Eve"]]), 0);
    assert.throws(() => overlap(["", ""], [["Ana", "Ben"]]), /There is no ID/);
  });

  it("does not depend on the order of the rows", () => {
    const row = fc.tuple(fc.constantFrom("1", "2", "3", "4"), fc.constantFrom("", "a", "b", "b;a"));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const of = (list: typeof rows): number =>
          overlap(
            list.map(([id]) => id),
            [list.map(([, owner]) => owner)],
          );
        assert.equal(of(rows), of(rows.slice().reverse()));
      }),
    );
  });
});
