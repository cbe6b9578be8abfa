import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { marketOfRange } from "../../../functions/territory/market";
import { coverageModelOfRange } from "../../../functions/territory/model";
import { rollupOfRange } from "../../../functions/territory/rollup";
import { refuses } from "../callInCell";

const accounts = [
  ["Account ID", "Region", "Territory", "Annual Revenue", "ARR", "Potential", "ICP", "ACV"],
  ["1", "West", "T1", 5e6, 20, 50, true, 25],
  ["2", "West", "T2", 5e6, 0, 30, true, 0],
  ["3", "East", "T3", 5e6, 10, 20, false, 15],
  ["3", "East", "T3", 5e6, 10, 20, true, 15],
  ["4", null, null, 5e6, null, 10, "x", null],
];

describe("TP.MARKET", () => {
  const headers = [
    "Companies",
    "Customers",
    "ICP companies",
    "ICP share",
    "Average ACV",
    "TAM",
    "ARR",
    "Whitespace",
    "Penetration",
    "ICP customers",
    "ICP ARR",
  ];

  it("goes by region, and ties with what has none", () => {
    assert.deepEqual(marketOfRange(accounts), [
      ["Region", ...headers],
      ["West", 2, 1, 2, 1, 25, 50, 20, 30, 0.5, 1, 20],
      ["East", 1, 1, 0, 0, 15, 0, 10, 0, "", 0, 0],
      ["(none)", 1, 0, 1, 1, 20, 20, 0, 20, 0, 0, 0],
    ]);
  });

  it("goes by any header, or a range beside the table", () => {
    assert.equal(marketOfRange(accounts, [["territory"]])[0]?.[0], "Territory");
    const beside = marketOfRange(accounts, [["a"], ["b"], ["a"], ["a"], ["b"]]);
    assert.deepEqual(
      beside.map((row) => row.slice(0, 2)),
      [
        ["Group", "Companies"],
        ["a", 2],
        ["b", 2],
      ],
    );
  });

  it("takes penetration from settings: with 10 % the TAM is what can be obtained", () => {
    const found = marketOfRange(accounts, undefined, [["penetration", 0.1]]);
    assert.equal(found[1]?.[6], 5);
  });

  it("measures penetration and whitespace by the companies that TAM counts", () => {
    const [, all] = marketOfRange([
      ["Region", "ICP", "ARR"],
      ["W", true, 0],
      ["W", false, 20_000],
      ["W", false, 20_000],
    ]);
    // One ICP company at 20,000, and none of the two customers fits: nothing of it is won yet.
    assert.deepEqual(all, ["W", 3, 2, 1, 1 / 3, 20_000, 20_000, 40_000, 20_000, 0, 0, 0]);
  });

  it("leaves blank what it can't know, and never takes revenue for ARR", () => {
    const found = marketOfRange(accounts.map((row) => row.slice(0, 4)));
    assert.deepEqual(found[1], ["West", 2, "", "", "", "", "", "", "", "", "", ""]);
  });

  it("refuses what can't be used", () => {
    refuses(() => marketOfRange([[1, 2]]), /No headers found in accounts/);
    refuses(() => marketOfRange(accounts, [["Planet"]]), /no column "Planet". Its headers are/);
    refuses(() => marketOfRange([["ARR"], [1]]), /accounts has no column Region/);
    refuses(
      () => marketOfRange(accounts, undefined, [["penetration", 10]]),
      /"penetration" is 10, which would be 1000 %. Write 10%, or 0\.1/,
    );
  });
});

describe("TP.ROLLUP", () => {
  it("adds up by headers of the table, ARR and potential by default", () => {
    assert.deepEqual(rollupOfRange(accounts, [["Region", "Territory"]]), [
      ["Region", "Territory", "Accounts", "ARR", "Potential"],
      ["West", "T1", 1, 20, 50],
      ["West", "T2", 1, 0, 30],
      ["West", "Total", 2, 20, 80],
      ["East", "T3", 1, 10, 20],
      ["East", "Total", 1, 10, 20],
      ["(none)", "(none)", 1, 0, 10],
      ["(none)", "Total", 1, 0, 10],
      ["Total", "", 4, 30, 110],
    ]);
  });

  it("adds up by a table of territories and what they belong to", () => {
    const levels = [
      ["Territory", "District", "Region"],
      ["T1", "D1", "R1"],
      ["T3", "D2", "R1"],
    ];
    assert.deepEqual(rollupOfRange(accounts, levels, [["Potential"]]), [
      ["Region", "District", "Territory", "Accounts", "Potential"],
      ["R1", "D1", "T1", 1, 50],
      ["R1", "D1", "Total", 1, 50],
      ["R1", "D2", "T3", 1, 20],
      ["R1", "D2", "Total", 1, 20],
      ["R1", "Total", "", 2, 70],
      ["(none)", "(none)", "T2", 1, 30],
      ["(none)", "(none)", "(none)", 1, 10],
      ["(none)", "(none)", "Total", 2, 40],
      ["(none)", "Total", "", 2, 40],
      ["Total", "", "", 4, 110],
    ]);
  });

  it("counts every row where there are no IDs", () => {
    const rows = accounts.map((row) => row.slice(1, 4));
    assert.deepEqual(rollupOfRange(rows, [["Region"]]).at(-1), ["Total", 5]);
  });

  it("refuses what can't be used", () => {
    refuses(() => rollupOfRange(accounts, [[null]]), /levels is blank/);
    refuses(() => rollupOfRange(accounts, [["District"]]), /no column "District"/);
    refuses(() => rollupOfRange(accounts, [["Region"]], [["Tax"]]), /no column "Tax"/);
    refuses(() => rollupOfRange(accounts, [["Region"]], [["Territory"]]), /"T1", which is not a/);
    const twice = [
      ["Territory", "Region"],
      ["T1", "R1"],
      ["T1", "R2"],
    ];
    refuses(() => rollupOfRange(accounts, twice), /Rows 2 and 3 of levels both name "T1"/);
  });
});

describe("TP.COVERAGEMODEL", () => {
  const team = (reps: number) => Array.from({ length: reps }, (_, at) => [`Rep ${at}`]);

  it("takes reps as a number, a list or a table", () => {
    const model = (reps: unknown[][]) => coverageModelOfRange(accounts, reps)[1];
    assert.deepEqual(model([[9]]), ["Model", "geographic"]);
    assert.deepEqual(model(team(10)), ["Model", "segment"]);
    assert.deepEqual(model([["Rep"], ...team(9)]), ["Model", "geographic"]);
    assert.deepEqual(model([["60"]]), ["Model", "vertical"]);
  });

  it("says how concentrated the customers are, and why", () => {
    const states = ["CA", "CA", "CA", "CA", "NY", "NY", "WA", "WA", "TX"];
    const [headers, , reps, concentration, why, even] = coverageModelOfRange(
      [["Region"], ...states.map((one) => [one])],
      [[60]],
      [["concentratedPercent", 80]],
    );
    assert.deepEqual(headers, ["Measure", "Value"]);
    assert.deepEqual(reps, ["Reps", 60]);
    assert.deepEqual(concentration, ["Concentration", 8 / 9]);
    assert.match(String(why?.[1]), /80 % or more/);
    assert.deepEqual(even, ["Even share", 0.75]);
  });

  it("counts every account where no ARR is known, by state where there is no region", () => {
    const states = [["Billing State"], ...["CA", "CA", "NY", "WA", "TX"].map((one) => [one])];
    assert.deepEqual(coverageModelOfRange(states, [[12]])[3], ["Concentration", 0.8]);
  });

  it("refuses what can't be used", () => {
    refuses(() => coverageModelOfRange(accounts, [[null]]), /reps names nobody/);
    refuses(() => coverageModelOfRange(accounts, [[2.5]]), /reps is 2.5/);
    refuses(() => coverageModelOfRange([["ARR"], [1]], [[9]]), /no column Region or State/);
  });
});
