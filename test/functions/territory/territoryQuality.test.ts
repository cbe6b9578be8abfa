import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { territoryQualityOfRange } from "../../../functions/territory/territoryQuality";
import { refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";

/** The published table: potential in millions, and quotas. */
const accounts = [
  ["Account ID", "Owner", "Potential", "ICP"],
  ["1", "Sarah", 9e6, true],
  ["2", "Tom", 6e6, true],
  ["3", "tom", 0.5e6, false],
  ["4", "Maria", 15e6, true],
  ["5", null, 7e6, true],
];
const reps = [
  ["Rep", "Quota"],
  ["Sarah", 2e6],
  ["Tom", 1.8e6],
  ["Maria", 3e6],
];

describe("TP.TERRITORYQUALITY", () => {
  it("gives the published table: all three inside 3 to 5", () => {
    const [headers, ...rows] = withoutNotes(territoryQualityOfRange(accounts, reps));
    assert.deepEqual(headers, [
      ...["Rep", "Prospects", "ICP share", "TAM", "Quota", "TAM / quota", "On target?"],
      ...["Even quota", "What would help"],
    ]);
    assert.deepEqual(
      rows.map((row) => [row[0], row[1], row[2], (row[5] as number).toFixed(3), row[6], row[8]]),
      [
        ["Sarah", 1, 1, "4.500", true, ""],
        ["Tom", 2, 0.5, "3.611", true, ""],
        ["Maria", 1, 1, "5.000", true, ""],
      ],
    );
    // The team's 30.5 over 6.8 is 4.485: with it Tom would be asked for 1.449 million.
    const even = rows.map((row) => row[7] as number);
    assert.ok(Math.abs(even.reduce((sum, one) => sum + one, 0) - 6.8e6) < 1e-6);
    assert.equal(Math.round(even[1]!), Math.round(6.5e6 / (30.5 / 6.8)));
  });

  it("says what would help on either side, by the user's own target too", () => {
    const team = [reps[0]!, ["Sarah", 4e6], ["Tom", 1e6], ["Maria", null]];
    const found = territoryQualityOfRange(accounts, team);
    const help = withoutNotes(found).map((row) => row[8]);
    assert.equal(help[1], "Lower the quota to 3,000,000, add 3,000,000 of market, or accept it.");
    assert.equal(
      help[2],
      "Raise the quota to 1,300,000, hand over 1,500,000 of market, or accept it.",
    );
    assert.deepEqual(withoutNotes(found)[3]?.slice(4), [0, "", "", "", ""]);
    assert.ok(notesIn(found).some((note) => String(note).startsWith("Maria has no Quota")));
    const hired = territoryQualityOfRange(accounts, [...team, ["To be hired", 1e6]]);
    assert.equal(withoutNotes(hired)[4]?.[8], "Nothing to sell to: add 3,000,000 of market.");
    const targets = [
      ["Measure", "From", "To"],
      ["TAM/quota", 2, 7],
    ];
    const own = territoryQualityOfRange(accounts, team, undefined, targets);
    assert.deepEqual(
      own.slice(1, 4).map((row) => row[6]),
      [true, true, ""],
    );
  });

  it("says the quota before the ramp as well, which is what stands in reps", () => {
    const team = [
      ["Rep", "Quota", "Ramp"],
      ["Sarah", 8e6, 0.5],
      ["Tom", 1.8e6, 1],
      ["Maria", 4e6, 0.25],
    ];
    const rows = withoutNotes(territoryQualityOfRange(accounts, team));
    assert.equal(rows[1]?.[4], 4e6);
    assert.match(
      String(rows[1][8]),
      /^Lower the quota to 3,000,000 \(6,000,000 before the ramp\), add 3,000,000 of market/,
    );
    assert.equal(rows[2]?.[8], "");
    assert.match(String(rows[3]?.[8]), /^Raise the quota to 3,000,000 \(12,000,000 before/);
  });

  it("takes the ACV of companies that fit for the market, and the part that can be won", () => {
    const market = [
      ["Account ID", "Owner", "ACV", "ICP"],
      ["1", "Ann", 45_000, true],
      ["2", "Ann", 45_000, true],
      ["3", "Ann", 45_000, false],
    ];
    const found = territoryQualityOfRange(
      market,
      [
        ["Rep", "Quota"],
        ["Ann", 2_250],
      ],
      undefined,
      undefined,
      [["penetration", 0.1]],
    );
    assert.deepEqual(found[1]?.slice(1, 7), [3, 2 / 3, 9_000, 2_250, 4, true]);
  });

  it("says so where a quota times its target is more than a number holds", () => {
    const huge = [
      ["Rep", "Quota"],
      ["Sarah", 1e308],
      ["Tom", 1.8e6],
    ];
    const [, ...rows] = withoutNotes(territoryQualityOfRange(accounts, huge));
    assert.match(String(rows[0]?.[8]), /more than a number holds: correct one of them/);
    assert.equal(rows[1]?.[8], "");
  });

  it("refuses what can't be used", () => {
    refuses(
      () =>
        territoryQualityOfRange(
          [
            ["Account ID", "Owner"],
            ["1", "Ann"],
          ],
          [["Rep"], ["Ann"]],
        ),
      /accounts has no column Potential or ACV/,
    );
  });
});
