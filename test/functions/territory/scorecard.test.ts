import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { scorecardOfRange } from "../../../functions/territory/scorecard";
import { refuses } from "../callInCell";

const accounts = [
  ["Account ID", "Territory", "Owner", "ARR", "ICP", "Segment"],
  ["1", "SF", "Ana", 40, true, "MM"],
  ["2", "SF", "ANA", 20, true, "MM"],
  ["3", "NYC", "Ben", 0, true, "ENT"],
  ["4", null, null, 0, false, "SMB"],
];
const opportunities = [
  ["Account ID", "Territory", "Amount", "Stage", "Created Date", "Close Date", "Competitor"],
  ["1", "SF", 10, "Closed Won", 45_000, 45_050, "Acme"],
  ["1", "", 10, "Closed Lost", 45_000, 45_020, "ACME"],
  ["3", null, 70, "Proposal", 45_000, 45_900, null],
  ["9", "LA", 5, "Proposal", 45_000, 45_900, null],
];

describe("TP.SCORECARD", () => {
  it("puts territories side by side, with the whole at the end", () => {
    assert.deepEqual(scorecardOfRange(accounts, opportunities), [
      ["Section", "Measure", "SF", "NYC", "LA", "(none)", "All"],
      ["Market", "Companies", 2, 1, 0, 1, 4],
      ["Market", "ICP companies", 2, 1, 0, 0, 3],
      ["Market", "ICP share", 1, 1, "", 0, 0.75],
      ["Market", "Customers", 2, 0, 0, 0, 2],
      ["Market", "Penetration", 1, 0, "", "", 2 / 3],
      ["Revenue", "TAM", 60, 30, 0, 0, 90],
      ["Revenue", "ARR", 60, 0, 0, 0, 60],
      ["Revenue", "Whitespace", 0, 30, 0, 0, 30],
      ["Sales", "Reps", 1, 1, 0, 0, 2],
      ["Sales", "Win rate", 0.5, "", "", "", 0.5],
      ["Sales", "Cycle (days)", 50, "", "", "", 50],
      ["Sales", "Pipeline", 0, 70, 5, 0, 75],
      ["Profile", "ACV", 30, 30, 30, 30, 30],
      ["Profile", "Largest segment", "MM", "", "", "", "MM"],
      ["Profile", "Its share", 1, "", "", "", 1],
      ["Profile", "Competitor most met", "Acme", "", "", "", "Acme"],
      ["Profile", "Win rate against it", 0.5, "", "", "", 0.5],
      ["Market", "ICP customers", 2, 0, 0, 0, 2],
      ["Revenue", "ICP ARR", 60, 0, 0, 0, 60],
    ]);
  });

  it("finds the territory of an opportunity by its account alone, too", () => {
    const byAccount = opportunities.slice(0, 4).map((row) => row.toSpliced(1, 1));
    const found = scorecardOfRange(accounts, byAccount);
    assert.deepEqual(found[0], ["Section", "Measure", "SF", "NYC", "(none)", "All"]);
    assert.deepEqual(found[12], ["Sales", "Pipeline", 0, 70, 0, 70]);
  });

  it("goes by any header, or by a range beside the accounts", () => {
    const bySegment = scorecardOfRange(accounts, opportunities, [["segment"]]);
    assert.deepEqual(bySegment[0]?.slice(2), ["MM", "ENT", "SMB", "(none)", "All"]);
    const beside = scorecardOfRange(accounts, opportunities, [["a"], ["b"], ["a"], ["a"]]);
    assert.deepEqual(beside[12], ["Sales", "Pipeline", 70, 0, 5, 75]);
  });

  it("takes penetration and the base of the win rate from settings", () => {
    const settings = [
      ["penetration", 0.5],
      ["winRateBase", "all"],
    ];
    const found = scorecardOfRange(accounts, opportunities, undefined, settings);
    assert.deepEqual(found[6]?.slice(2), [30, 15, 0, 0, 45]);
    assert.deepEqual(found[10]?.slice(2), [0.5, 0, 0, "", 0.25]);
  });

  it("has one column per owner, whoever writes them, and none for nobody", () => {
    const accounts = [
      ["Account ID", "Owner", "Region"],
      ["A1", "Ann Lee", "West"],
      ["A2", "ann  lee", "West"],
      ["A3", "Ben; Ann Lee", "East"],
      ["A4", "Ben", "East"],
    ];
    const deals = [["Owner", "Stage", "Amount"]];
    const nobody = ["Unassigned", "n/a", "No owner", "nicht zugewiesen", "-"];
    nobody.forEach((word, at) => {
      accounts.push([`N${at}`, word, "West"]);
      deals.push([word, "Open", "1"]);
    });
    deals.push(["ANN LEE", "Open", "7"]);
    const found = scorecardOfRange(accounts, deals, [["Owner"]]);
    assert.deepEqual(found[0]?.slice(2), ["Ann Lee", "Ben; Ann Lee", "Ben", "(none)", "All"]);
    const pipeline = found.find(([, measure]) => measure === "Pipeline");
    assert.deepEqual(pipeline?.slice(2), [7, 0, 0, nobody.length, 7 + nobody.length]);
  });

  it("counts people as reps: each once, the first of several, no seat and no house", () => {
    const owners = ["Ann", "ann", "Ann; Ben", "Ben", "Vacant", "House", "Unassigned"];
    const accounts = [["Account ID", "Owner", "Region"]];
    owners.forEach((owner, at) => accounts.push([`A${at}`, owner, "West"]));
    const found = scorecardOfRange(accounts, [["Region", "Stage", "Amount"]], [["Region"]]);
    const reps = found.find(([, measure]) => measure === "Reps");
    assert.deepEqual(reps?.slice(2), [2, 2]);
  });

  it("refuses what can't be used", () => {
    refuses(
      () => scorecardOfRange(accounts, [["Stage"], ["Closed Won"]]),
      /opportunities has no column Territory and none for the Account ID/,
    );
    refuses(
      () => scorecardOfRange(accounts, [["Territory"], ["SF"]]),
      /opportunities has no column Stage or Won/,
    );
    refuses(
      () => scorecardOfRange([["ARR"], [1]], opportunities),
      /accounts has no column Territory or Region/,
    );
  });
});
