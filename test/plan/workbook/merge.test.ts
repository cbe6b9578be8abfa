import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeInto } from "../../../src/plan/workbook/merge";
import type { ResultTable } from "../../../src/plan/results/results";

function tableWith(keys: readonly string[]): ResultTable {
  const column = (header: string) => ({ header, number: "text" as const, widthChars: 10 });
  return {
    name: "TP_Test",
    sheet: "TP Test",
    row: 0,
    column: 0,
    columns: [column("Key"), column("Value")],
    rows: keys.map((key) => [key, `value of ${key}`]),
    gone: [null, ""],
  };
}

describe("merging a result into the table of an earlier run", () => {
  it("finds our columns by header and our rows by key, wherever they stand", () => {
    const merge = mergeInto(["Note", "Value", "Key"], ["b", "a"], tableWith(["a", "b"]));
    assert.deepEqual(merge.columnAt, [2, 1]);
    assert.deepEqual([...merge.rowAt], [1, 0]);
    assert.equal(merge.addedRows, 0);
    assert.deepEqual(merge.goneRows, []);
  });

  it("adds new rows and columns at the end and lists the rows whose key is gone", () => {
    const merge = mergeInto(["Key", "Note"], ["x", "a", "y"], tableWith(["n", "a"]));
    assert.deepEqual(merge.columnAt, [0, 2]);
    assert.deepEqual(merge.newHeaders, ["Value"]);
    assert.deepEqual([...merge.rowAt], [3, 1]);
    assert.deepEqual(merge.goneRows, [0, 2]);
  });

  it("knows a key that the sheet has turned into a number", () => {
    assert.deepEqual([...mergeInto(["Key", "Value"], [123], tableWith(["123"])).rowAt], [0]);
  });

  it("takes the first of several rows with one key", () => {
    const merge = mergeInto(["Key", "Value"], ["a", "a"], tableWith(["a"]));
    assert.deepEqual([...merge.rowAt], [0]);
    assert.deepEqual(merge.goneRows, []);
  });

  it("gives rows that repeat a key the cells of that key, unless it is gone", () => {
    const merge = mergeInto(["Key", "Value"], ["a", "x", "a", "x"], tableWith(["b", "a"]));
    assert.deepEqual([...merge.rowAt], [4, 0]);
    assert.deepEqual([...merge.twins], [[2, 1]]);
    assert.deepEqual(merge.goneRows, [1, 3]);
  });

  it("leaves rows without a key alone, and knows a key that looks like none", () => {
    const keys = ["a", "", "#N/A", null, "Total", "Grand Total"];
    assert.deepEqual(mergeInto(["Key"], keys, tableWith(["a"])).strayRows, [1, 2, 3, 4, 5]);
    const merge = mergeInto(["Key"], keys, tableWith(["Total", "#N/A", "a"]));
    assert.deepEqual([...merge.rowAt], [4, 2, 0]);
    assert.deepEqual(merge.strayRows, [1, 3, 5]);
  });

  it("puts new rows where the table ends with blank ones first", () => {
    const merge = mergeInto(["Key"], ["a", "", "", ""], tableWith(["a", "b", "c", "d"]), 2);
    assert.deepEqual([...merge.rowAt], [0, 2, 3, 4]);
    assert.deepEqual([merge.addedRows, merge.strayRows], [1, [1]]);
    assert.equal(mergeInto(["Key"], ["a", ""], tableWith(["a"]), 1).addedRows, 0);
  });

  it("gives every key a row of its own, and every known key its own row", () => {
    const keys = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,4}$/), { maxLength: 30 });
    fc.assert(
      fc.property(keys, keys, (old, now) => {
        const merge = mergeInto(["Key", "Value"], old, tableWith(now));
        assert.equal(new Set(merge.rowAt).size, now.length);
        now.forEach((key, row) => {
          const at = old.indexOf(key);
          if (at >= 0) assert.equal(merge.rowAt[row], at);
          else assert.ok((merge.rowAt[row] ?? 0) >= old.length);
        });
        assert.deepEqual(
          merge.goneRows,
          old.flatMap((key, row) => (now.includes(key) ? [] : [row])),
        );
        assert.equal(merge.addedRows, now.filter((key) => !old.includes(key)).length);
      }),
    );
  });
});
