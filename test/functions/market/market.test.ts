import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { nrrOfRange, repsForOfRange, tamOfRange } from "../../../functions/market/market";
import { near } from "../../market/near";
import { cellErrorOf, refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";
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
  it("says which rows name no group", () => {
    const [before, after] = [
      [[10], [20], [30]],
      [[10], [10], [20]],
    ];
    for (const word of ["Total", "Average", "n/a", "Unassigned", "West Total"]) {
      const found = nrrOfRange(before, after, [["West"], ["West"], [word]]);
      assert.deepEqual(
        withoutNotes(found),
        nrrOfRange(before.slice(0, 2), after.slice(0, 2), [["West"], ["West"]]),
      );
      assert.deepEqual(notesIn(found), [
        `Row 3 of by holds "${word}", which names no group: that row is left out.`,
      ]);
    }
    const [note] = notesIn(nrrOfRange(before, after, [["West"], ["Total"], ["n/a"]]));
    assert.match(String(note), /^2 rows name no group and are left out: Row 2 of by holds "Total"/);
  });

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

  const plain = nrrOfRange(column(100, 50, 20), column(120, 0, 20));

  it("takes a row of sums that are not exact for no customer, and says so", () => {
    const cases = [
      // Texts, which SUM passes over.
      [["$10,000", 20_000, 30_000, 15_000], 65_000, ["$10,000", null, 33_000, 15_000], 48_000],
      // A total in units below cents.
      [[100.4, 200.6, 50.3, 10.9], 362, [100.4, 0, 60.2, 10.9], 172],
    ] as const;
    for (const [before, beforeSum, after, afterSum] of cases) {
      const result = nrrOfRange(column(...before, beforeSum), column(...after, afterSum));
      const customers = nrrOfRange(column(...before), column(...after));
      assert.deepEqual(withoutNotes(result), customers);
      assert.match(notesIn(result).join(), /^Row 5 of before and the cell beside it hold the sums/);
      const one = nrrOfRange(column(...before, beforeSum), column(...after, afterSum / 2));
      assert.deepEqual(notesIn(one), []);
    }
  });

  it("takes a row of sums for no customer, and says so", () => {
    for (const [before, after, note] of [
      [[170], [140], /^Row 4 of before and the cell beside it hold the sums/],
      [["$170"], ["140"], /^Row 4 of before/],
      // A customer who is as large as all the others by one of the two alone is one.
      [[170], [139], undefined],
      [[0], [140], undefined],
    ] as const) {
      const result = nrrOfRange(column(100, 50, 20, ...before), column(120, 0, 20, ...after));
      const said = notesIn(result);
      if (note === undefined) assert.deepEqual(said, []);
      else {
        assert.deepEqual(withoutNotes(result), plain);
        assert.match(String(said[0]), note);
      }
    }
    const two = nrrOfRange(column(100, 100), column(80, 80));
    assert.deepEqual([valuesOf(two, "Starting ARR"), notesIn(two)], [[200], []]);
    const pending = nrrOfRange(column(100, 50, 20, 170), column(120, 0, "pending", 120));
    assert.deepEqual(valuesOf(withoutNotes(pending), "Starting ARR"), [150]);
  });

  it("leaves out a row that says no number, and says so", () => {
    for (const odd of ["n/a", "pending", "TBD", "x", true, "#DIV/0!"])
      for (const [before, after, side] of [
        [30, odd, "after"],
        [odd, 30, "before"],
      ]) {
        const result = nrrOfRange(
          column(100, 50, before, 20),
          column(120, 0, after, 20),
          column("All", "All", "All", "All"),
        );
        assert.deepEqual(withoutNotes(result), plain, String(odd));
        const [note] = notesIn(result).map(String);
        assert.match(note ?? "", new RegExp(`^Row 3 of ${side} holds .*That row is left out`));
      }
  });

  it("takes two years above the columns for headers, and no ARR for a year", () => {
    for (const [from, to] of [
      [2024, 2025],
      ["2024", "2025"],
    ]) {
      const result = nrrOfRange(column(from, 100, 50, 20), column(to, 120, 0, 20));
      assert.deepEqual(withoutNotes(result), plain);
      assert.match(String(notesIn(result)[0]), /^Row 1 of before .* the years 2024 and 2025/);
    }
    const ofYears = nrrOfRange(column(2024, 2010, 50), column(2025, 2100, 0));
    assert.deepEqual(valuesOf(ofYears, "Starting ARR"), [2024 + 2010 + 50]);
    const later = nrrOfRange(column(2024, 100, 50), column(2024, 120, 0));
    assert.deepEqual(valuesOf(later, "Starting ARR"), [2174]);
  });

  it("names what can't be used", () => {
    refuses(() => nrrOfRange(column(1, 2), column(1)), /after has 1 cells, before has 2/);
    refuses(() => nrrOfRange(column(1, -2), column(1, 2)), /Row 2 of before is -2/);
    refuses(() => nrrOfRange(column(1, 2), column("x", "y")), /Row 1 of after holds "x"/);
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
