import assert from "node:assert/strict";
import { LOST, OPEN, WON } from "../../src/kpi/outcomes";
import { winLoss } from "../../src/kpi/winLoss";
import { groupsOf } from "../../src/table/numbers/groups";

describe("winLoss", () => {
  const outcome = Uint8Array.of(WON, WON, LOST, OPEN, LOST, OPEN);
  const created = Float64Array.of(100, 100, 100, 100, 100, NaN);
  const closed = Float64Array.of(110, 130, 500, NaN, 120, NaN);
  const groups = groupsOf(["A", "A", "A", "A", "A", "B"]);

  it("counts what is closed, and the days of what was won", () => {
    const found = winLoss({ outcome, created, closed }, groups, "closed");
    assert.deepEqual([...found.opportunities], [4, 0]);
    assert.deepEqual([...found.wins], [2, 0]);
    assert.deepEqual([...found.winRate], [0.5, NaN]);
    assert.deepEqual([...found.cycleDays], [20, NaN]);
  });

  it("counts open ones where asked, and of the others the qualified", () => {
    const qualified = Uint8Array.of(0, 1, 0, 1, 1, 1);
    const found = winLoss({ outcome, created, closed, qualified }, groups, "all");
    assert.deepEqual([...found.opportunities], [4, 1]);
    assert.deepEqual([...found.winRate], [0.5, 0]);
  });
});
