import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { groupsOf } from "../../src/table/numbers/groups";
import { rollup } from "../../src/territory/rollup";

describe("rollup", () => {
  it("puts each total under its group, and the whole last", () => {
    const { names, accounts, sums } = rollup(
      [groupsOf(["W", "E", "W", "W"]), groupsOf(["a", "b", "c", "a"])],
      [Float64Array.of(1, 2, 4, 8)],
    );
    assert.deepEqual(names, [
      ["W", "a"],
      ["W", "c"],
      ["W", "Total"],
      ["E", "b"],
      ["E", "Total"],
      ["Total", ""],
    ]);
    assert.deepEqual(Array.from(accounts), [2, 1, 3, 1, 1, 4]);
    assert.deepEqual(Array.from(sums[0] ?? []), [9, 4, 13, 2, 2, 15]);
  });

  it("tells equal names in different groups apart, and keeps rows without one", () => {
    const { names, accounts } = rollup([groupsOf(["W", "E", ""]), groupsOf(["a", "a", "a"])], []);
    assert.deepEqual(
      names.filter(([, second]) => second === "a"),
      [
        ["W", "a"],
        ["E", "a"],
        ["(none)", "a"],
      ],
    );
    assert.equal(accounts.at(-1), 3);
  });

  it("has a whole where there are no rows", () => {
    assert.deepEqual(rollup([groupsOf([])], []).names, [["Total"]]);
  });

  it("gives the printed scenario totals", () => {
    const prospects = (counts: readonly number[], tam: readonly number[]) => {
      const { accounts, sums } = rollup(
        [groupsOf(counts.flatMap((count, at) => new Array<string>(count).fill(`Rep ${at + 1}`)))],
        [
          Float64Array.from(
            counts.flatMap((count, at) => new Array<number>(count).fill((tam[at] ?? 0) / count)),
          ),
        ],
      );
      return [accounts.at(-1), Math.round(10 * (sums[0]?.at(-1) ?? 0)) / 10];
    };
    assert.deepEqual(prospects([5000, 5000], [25, 25]), [10_000, 50]);
    assert.deepEqual(prospects([2000, 6000, 2000], [10, 35, 30]), [10_000, 75]);
    assert.deepEqual(prospects([1, 1, 1, 1], [18, 17, 30, 10]), [4, 75]);
  });

  it("ties: leaves, totals of each level and the whole add up to the same", () => {
    const name = fc.constantFrom("", "a", "b", "__proto__");
    const row = fc.tuple(name, name, name, fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const levels = [0, 1, 2].map((at) => groupsOf(rows.map((one) => String(one[at]))));
        const amounts = Float64Array.from(rows, (one) => one[3]);
        const { names, accounts, sums } = rollup(levels, [amounts]);
        const whole = amounts.reduce((a, b) => a + b, 0);
        // -1 stands for the rows that are no total.
        for (const level of [-1, 0, 1, 2]) {
          let [count, sum] = [0, 0];
          names.forEach((path, at) => {
            if (path.indexOf("Total") !== level) return;
            count += accounts[at] ?? NaN;
            sum += sums[0]?.[at] ?? NaN;
          });
          assert.deepEqual([count, sum + 0], [rows.length, whole + 0]);
        }
      }),
    );
  });
});
