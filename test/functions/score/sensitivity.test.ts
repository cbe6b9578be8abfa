import assert from "node:assert/strict";
import { sensitivityOfRange } from "../../../functions/score/sensitivity";

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

function messageOf(cell: unknown): string {
  return typeof cell === "object" && cell !== null && "message" in cell ? String(cell.message) : "";
}

describe("TP.SENSITIVITY of an industry that isn't listed", () => {
  for (const [industry, nearest] of [
    ["Manufactoring", "Manufacturing"],
    ["Hospitalty", "Hospitality"],
    ["Goverment", "Government"],
    ["Finanical Services", "Financial Services"],
  ]) {
    it(`shows what a misspelt one is nearest to, in its row alone: ${industry}`, () => {
      const [retail, wrong, again] = sensitivityOfRange(column("Retail", industry, industry));
      assert.deepEqual(retail, [0.7]);
      assert.match(
        messageOf(wrong?.[0]),
        new RegExp(`^Row 2 of industry holds "${industry}".*nearest is "${nearest}": write that`),
      );
      assert.match(messageOf(again?.[0]), /^Row 3 of industry/);
    });
  }

  it("goes by Other where it is like none, and by a row of its own", () => {
    const own = [
      ["Industry", "Sensitivity"],
      ["Goverment", 0.9],
      ["Other", 0.4],
    ];
    const known = column("Fishing", "Investment Banking", "Commercial Real Estate", "", "Dairy");
    assert.deepEqual(sensitivityOfRange(known), column(0.5, 0.5, 0.5, 0.5, 0.5));
    assert.deepEqual(sensitivityOfRange(column("Goverment", "Fishing"), own), column(0.9, 0.4));
  });
});
