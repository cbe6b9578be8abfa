import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { nrrOfRange, repsForOfRange, tamOfRange } from "../../../functions/market/market";
import { near } from "../../market/near";
import { cellErrorOf, refuses } from "../callInCell";
import { column, valuesOf } from "./tables";

describe("TP.TAM", () => {
  it("gives the published markets at 10 %", () => {
    const accounts = column(4500, 3200, 1500, 1800, 2000);
    const acv = column(45_000, 42_000, 48_000, 46_000, 45_000);
    const market = [20_250_000, 13_440_000, 7_200_000, 8_280_000, 9_000_000];
    tamOfRange(accounts, acv, [[0.1]]).forEach(([cell], row) => near(cell as number, market[row]!));
    // Whitespace is what lies between the market and today's ARR.
    near((tamOfRange([[4500]], [[45_000]], [[0.1]])[0]![0] as number) - 2e6, 18_250_000);
  });

  it("is the whole market without a penetration", () => {
    assert.deepEqual(tamOfRange(column(100, null, 5, null), [[2]]), column(200, 0, 10));
    for (const none of [undefined, null, 0, "", [[null]]])
      assert.deepEqual(tamOfRange(10 as never, 2 as never, none as never), [[20]]);
  });

  it("gives one blank for no rows", () => {
    assert.deepEqual(tamOfRange(column(null, null), column(null, null)), [[""]]);
  });

  it("names what can't be used", () => {
    refuses(() => tamOfRange(column(1, -2), [[1]]), /Row 2 of accounts is -2/);
    refuses(() => tamOfRange([[1]], [[1]], [[10]]), /penetration is 10\. Write a fraction/);
    refuses(() => tamOfRange(column(1, 2), column(1, 2, 3)), /acv has 3 cells, accounts has 2/);
    refuses(() => tamOfRange([["SF"]], [[1]]), /The argument accounts holds "SF"/);
    assert.equal(cellErrorOf(() => tamOfRange(column(1, 2), [["#REF!"]])).code, "#REF!");
  });
});

describe("TP.NRR", () => {
  it("is the standard definition", () => {
    const result = nrrOfRange(column(1_430_400, 129_600, 0), column(1_430_400, 0, 1_959_600));
    assert.deepEqual(result[0], [
      "Group",
      "Starting ARR",
      "Churned",
      "Contraction",
      "Expansion",
      "NRR",
      "GRR",
      "Churn rate",
    ]);
    assert.equal(result[1]?.[7], 129_600 / 1_560_000);
    assert.deepEqual(result[1].slice(0, 5), ["All", 1_560_000, 129_600, 0, 0]);
    assert.equal((100 * (result[1][5] as number)).toFixed(1), "91.7");
  });

  it("groups, and leaves out rows without a group", () => {
    const result = nrrOfRange(
      column(100, 100, 50, 0),
      column(120, 0, 40, 30),
      column("SMB", null, "SMB", "ENT"),
    );
    assert.deepEqual(result.slice(1), [
      ["SMB", 150, 0, 10, 20, 160 / 150, 140 / 150, 0],
      // Nobody was there at the start: nothing to retain.
      ["ENT", 0, 0, 0, 0, "", "", ""],
    ]);
  });

  it("counts what lies below the last value of the shorter column as gone", () => {
    assert.deepEqual(valuesOf(nrrOfRange(column(50, 50), column(50, null)), "Churned"), [50]);
  });

  it("names what can't be used", () => {
    refuses(() => nrrOfRange(column(1, 2), column(1)), /after has 1 cells, before has 2/);
    refuses(() => nrrOfRange(column(1, -2), column(1, 2)), /Row 2 of before is -2/);
    refuses(() => nrrOfRange(column(1, 2), column(1, "x")), /Row 2 of after holds "x"/);
    assert.equal(cellErrorOf(() => nrrOfRange(column("#N/A"), column(1))).code, "#N/A");
  });
});

describe("TP.REPSFOR", () => {
  it("gives 2.0 to 3.4 reps for the published market", () => {
    const [headers, [from, to] = []] = repsForOfRange([[20_250_000]], [[2_000_000]]);
    assert.deepEqual(headers, ["Reps from", "Reps to"]);
    assert.equal((from as number).toFixed(1), "2.0");
    assert.equal((to as number).toFixed(1), "3.4");
  });

  it("takes one quota for all, and multiples of the user's own", () => {
    assert.deepEqual(repsForOfRange(column(20, null, 10), [[2]], [[2, 5]]).slice(1), [
      [2, 5],
      [0, 0],
      [1, 2.5],
    ]);
    assert.deepEqual(repsForOfRange([[20]], [[2]], column(4)).slice(1), [[2.5, 2.5]]);
    assert.deepEqual(repsForOfRange([[30]], column(2, 0.5), [[5]]).slice(1), [
      [3, 3],
      [12, 12],
    ]);
  });

  it("leaves a row blank that has neither market nor quota", () => {
    assert.deepEqual(repsForOfRange(column(30, null, 15), column(2, null, 1)).slice(1), [
      [3, 5],
      ["", ""],
      [3, 5],
    ]);
  });

  it("names what can't be used", () => {
    refuses(() => repsForOfRange(column(30, 15), column(2, 0)), /Row 2 of quota is 0 or blank/);
    refuses(() => repsForOfRange([[30]], [[0]]), /quota is 0 or blank/);
    refuses(
      () => repsForOfRange([[30]], [[2]], [[5, 3]]),
      /multiple must be the lowest and the hi/,
    );
    refuses(() => repsForOfRange([[30]], [[2]], [[3, 4, 5]]), /multiple must be/);
    refuses(() => repsForOfRange([[30]], [[2]], [[-3, 5]]), /multiple must be/);
  });
});
