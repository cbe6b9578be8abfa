import assert from "node:assert/strict";
import { attributionOfRange } from "../../../functions/campaign/campaign";
import { stageDurationOfRange } from "../../../functions/campaign/stageDuration";
import { rampOfRange } from "../../../functions/campaign/ramp";
import { cellErrorOf, refuses } from "../callInCell";

const touches = [
  ["Opportunity ID", "Date", "Channel", "Territory"],
  ["a", "2026-01-01", "Email", "East"],
  ["a", "2026-01-08", "Event", "West"],
  ["a", "2026-03-01", "Event", "West"],
  ["b", "2026-01-02", "__proto__", "East"],
  ["b", null, "Email", "East"],
  ["c", "2026-01-02", "Email", "East"],
  ["d", "2026-01-02", null, "East"],
];
const opportunities = [
  ["Opportunity ID", "Amount", "Stage", "Close Date"],
  ["a", 100, "Closed Won", "2026-02-01"],
  ["b", 60, "Closed Won", "2026-02-01"],
  ["c", 1000, "Closed Lost", "2026-02-01"],
  ["d", 5, "Closed Won", null],
  ["e", 7, "Closed Won", null],
];

describe("TP.ATTRIBUTION", () => {
  it("credits channels with what was won, and adds up", () => {
    assert.deepEqual(attributionOfRange(touches, opportunities), [
      ["Channel", "Touches", "Opportunities", "Amount"],
      ["Email", 1, 0.5, 50],
      ["Event", 1, 0.5, 50],
      ["__proto__", 1, 1, 60],
      ["(blank)", 1, 1, 5],
      ["No touch", 0, 1, 7],
    ]);
  });

  it("takes another group, model and half-life", () => {
    const amounts = (by: string, model: string, days?: number): unknown[] =>
      attributionOfRange(touches, opportunities, [[by]], [[model]], days ? [[days]] : undefined)
        .slice(1)
        .map((row) => row[3]);
    assert.deepEqual(amounts("Territory", "Last"), [65, 100, 7]);
    assert.deepEqual(amounts("Territory", "first"), [165, 0, 7]);
    const [east, west] = amounts("Territory", "decay", 3.5) as number[];
    assert.ok(Math.abs((east ?? 0) - 85) < 1e-9 && Math.abs((west ?? 0) - 80) < 1e-9);
  });

  it("counts all opportunities where nothing says which are won, by account too", () => {
    const result = attributionOfRange(
      [
        ["Account ID", "Date", "Channel"],
        ["x", "2026-01-01", "Email"],
      ],
      [
        ["Account ID", "Amount"],
        ["x", 10],
        ["x", 20],
        ["y", 30],
      ],
    );
    assert.deepEqual(result.slice(1), [
      ["Email", 1, 2, 30],
      ["No touch", 0, 1, 30],
    ]);
  });

  it("names what doesn't fit", () => {
    const withoutId = opportunities.map((row) => row.slice(1));
    refuses(() => attributionOfRange(touches, withoutId), /have no ID in common/);
    refuses(
      () => attributionOfRange(touches, opportunities, undefined, [["u-shaped"]]),
      /model is/,
    );
    const broken = touches.map((row, at) => (at === 0 ? row : row.with(1, "soon")));
    refuses(() => attributionOfRange(broken, opportunities), /Row 2 of touches \(Date\)/);
    assert.equal(cellErrorOf(() => attributionOfRange([["#NAME?"]], opportunities)).code, "#NAME?");
  });
});

describe("TP.STAGEDURATION", () => {
  const history = [
    ["Opportunity ID", "Region", "Stage", "Entered"],
    ["a", "East", "Lead", "2026-01-01"],
    ["a", "East", "Proposal", "2026-01-11"],
    ["b", "West", "Lead", "2026-01-05"],
    ["a", "East", "Closed Won", "2026-01-21"],
  ];
  const headers = [
    "Stage",
    "Entered",
    "Still in it",
    "Mean (days)",
    "Median (days)",
    "P90 (days)",
    "To the next stage",
  ];

  it("describes the stages in their order", () => {
    assert.deepEqual(stageDurationOfRange(history, undefined, [["2026-01-25"]]), [
      headers,
      ["Lead", 2, 1, 15, 15, 19, 0.5],
      ["Proposal", 1, 0, 10, 10, 10, 1],
      ["Closed Won", 1, 1, "", "", "", ""],
    ]);
  });

  it("goes by group, up to the latest date", () => {
    const result = stageDurationOfRange(history, [["Region"]]);
    assert.deepEqual(result[0], ["Region", ...headers]);
    assert.deepEqual(
      result.slice(1).map((row) => row.slice(0, 4)),
      [
        ["East", "Lead", 1, 0],
        ["East", "Proposal", 1, 0],
        ["East", "Closed Won", 1, 1],
        ["West", "Lead", 1, 1],
      ],
    );
    assert.equal(result[4]?.[4], 16);
  });

  it("takes a stage in other case as the same, and a word for none as no stage", () => {
    const plain = stageDurationOfRange(history);
    const shouted = history.map((row, at) => (at === 3 ? row.with(2, " LEAD") : row));
    assert.deepEqual(stageDurationOfRange(shouted), plain);
    const again = [
      ...history.slice(0, 2),
      ["a", "East", "lead", "2026-01-05"],
      ...history.slice(2),
    ];
    assert.deepEqual(stageDurationOfRange(again), plain);
    assert.deepEqual(stageDurationOfRange([...history, ["b", "West", "n/a", "2026-01-06"]]), plain);
  });

  it("names what doesn't fit, and is empty without rows", () => {
    assert.deepEqual(stageDurationOfRange(history.slice(0, 1)), [headers]);
    refuses(() => stageDurationOfRange([["Stage"], ["x"]]), /no column Opportunity ID/);
    refuses(() => stageDurationOfRange(history, undefined, [["today"]]), /asOf is "today"/);
  });
});

describe("TP.RAMP", () => {
  const sales = [
    ["Product", "Date", "Amount"],
    ["Cable", "2026-01-20", 50],
    ["Cable", "2026-02-20", 90],
    ["cable", "2026-03-20", 100],
    ["Fibre", "2026-03-20", 30],
  ];
  const starts = [
    ["Product", "Launch date", "Full"],
    ["Cable", 46_037, 100],
    ["Fibre", "2026-03-01", null],
    [null, null, null],
    ["Dish", "2026-05-01", 10],
  ];

  it("shows parts of the full amount and the months to it", () => {
    assert.deepEqual(rampOfRange(sales, starts, undefined, [[3]]), [
      ["Name", "Start", "Full (per month)", "Months to ramp", "Month 1", "Month 2", "Month 3"],
      ["Cable", 46_037, 100, 3, 0.5, 0.9, 1],
      ["Fibre", 46_082, 30, 1, 1, "", ""],
      ["", "", "", "", "", "", ""],
      ["Dish", 46_143, 10, "", "", "", ""],
    ]);
    assert.equal(rampOfRange(sales, starts, [[0.9]])[1]?.[3], 2);
    assert.equal(rampOfRange(sales, starts)[0]?.length, 16);
    refuses(() => rampOfRange(sales, starts, [[80]]), /^full is 80\. .*80 % is 0\.8\.$/);
  });

  it("names what doesn't fit", () => {
    for (const name of ["Cable", "CABLE", "cable "])
      refuses(
        () => rampOfRange(sales, [...starts, [name, 46_000, 1]]),
        /^Rows \d and \d of starts both name "cable"\. Name each once\.$/i,
      );
    refuses(() => rampOfRange(sales, starts, undefined, [[1.5]]), /months is 1.5/);
    refuses(() => rampOfRange(sales, [["Product"], ["Cable"]]), /no column Start/);
  });
});
