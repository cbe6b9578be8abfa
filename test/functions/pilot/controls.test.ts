import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { controlsOfRange } from "../../../functions/pilot/controls";
import { refuses } from "../callInCell";

const areas = [
  ["Territory", "Manager", "Potential", "Accounts"],
  ["North", "Ann", 100, 10],
  ["South", "Ben", 101, 10],
  ["East", "Cy", 300, 30],
  ["West", "Dee", 200, 12],
  ["Total", null, 701, 62],
];

describe("TP.CONTROLS", () => {
  it("names a control area for each pilot area, and why", () => {
    const found = controlsOfRange(areas, [["north"], ["East"], [null]]);
    assert.deepEqual(found[0], ["Pilot", "Control", "Distance", "Close?", "Why"]);
    assert.deepEqual(
      found.slice(1).map(([pilot, control, , close]) => [pilot, control, close]),
      [
        ["North", "South", true],
        ["East", "West", false],
      ],
    );
    assert.match(
      String(found[1]?.[4]),
      /^The nearest of 2 areas left; furthest apart: 0\.01 standard deviations above in Potential\.$/,
    );
    assert.match(String(found[2]?.[4]), /^The nearest of 1 area left, and not close: .* below in/);
  });

  it("takes no total, and nobody's rows, for an area", () => {
    const plain = controlsOfRange(areas, [["North"]]);
    for (const none of ["Total", "Summe", "Unassigned", "n/a", "-"]) {
      const like = areas[1]!.map((cell, at) => (at === 0 ? none : cell));
      assert.deepEqual(controlsOfRange([...areas, like], [["North"]]), plain, none);
    }
  });

  it("refuses what can't be used", () => {
    refuses(() => controlsOfRange(areas, [["Nord"]]), /The argument pilot holds "Nord"/);
    refuses(() => controlsOfRange(areas, [[null]]), /pilot names no area/);
    refuses(
      () => controlsOfRange(areas, [["North"], ["South"], ["East"]]),
      /3 pilot areas and 1 other/,
    );
    refuses(
      () =>
        controlsOfRange(
          areas.map((row) => row.slice(0, 2)),
          [["North"]],
        ),
      /no column of numbers/,
    );
    const gap = areas.with(2, ["South", "Ben", null, 10]);
    refuses(() => controlsOfRange(gap, [["North"]]), /Row 3 of areas \(Potential\) is blank/);
    refuses(() => controlsOfRange(areas.with(2, areas[1]!), [["North"]]), /names "North" again/);
    const other = ["NORTH ", ...areas[1]!.slice(1)];
    refuses(() => controlsOfRange(areas.with(2, other), [["North"]]), /names "NORTH" again/);
  });
});
