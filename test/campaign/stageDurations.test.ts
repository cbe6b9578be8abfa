import assert from "node:assert/strict";
import { stageDurations } from "../../src/campaign/stageDurations";
import type { StageDurations } from "../../src/campaign/stageDurations";
import { outcomeOfStage } from "../../src/kpi/outcomes";
import { groupsOf } from "../../src/table/numbers/groups";

type Row = readonly [id: string, stage: string, entered: number, left?: number];

function durationsOf(rows: readonly Row[], asOf = NaN, names?: readonly string[]): StageDurations {
  const ids = groupsOf(rows.map(([id]) => id));
  const stage = groupsOf(rows.map(([, one]) => one));
  return stageDurations(
    {
      opportunity: ids.of,
      opportunities: ids.names.length,
      stage,
      outcome: Uint8Array.from(stage.names, outcomeOfStage),
      entered: Float64Array.from(rows, ([, , entered]) => entered),
      left: Float64Array.from(rows, ([, , , left = NaN]) => left),
    },
    groupsOf(names ?? rows.map(() => "All")),
    asOf,
  );
}

const journey: readonly Row[] = [
  ["b", "Closed Lost", 130],
  ["b", "Lead", 110],
  ["a", "Proposal", 110],
  ["a", "Lead", 100],
  ["a", "Closed Won", 140],
  ["c", "Lead", 120],
];

describe("stageDurations", () => {
  it("lasts until the next entry, else until asOf, in the order of first entry", () => {
    const found = durationsOf(journey, 150);
    // Lead, Proposal, Closed Lost, Closed Won, by their positions among the names.
    assert.deepEqual([...found.stage], [1, 2, 0, 3]);
    assert.deepEqual([...found.entered], [3, 1, 1, 1]);
    assert.deepEqual([...found.stillIn], [1, 0, 1, 1]);
    assert.deepEqual([...found.mean], [20, 30, NaN, NaN]);
    assert.deepEqual([...found.median], [20, 30, NaN, NaN]);
    assert.deepEqual([...found.p90], [28, 30, NaN, NaN]);
    // To lost is not the next stage.
    assert.deepEqual([...found.toNext], [1 / 3, 1, NaN, NaN]);
  });

  it("takes the latest date for asOf where there is none", () => {
    assert.deepEqual([...durationsOf(journey).mean].slice(0, 1), [50 / 3]);
  });

  it("goes by Left where it is given, and never below 0 days", () => {
    const found = durationsOf([
      ["a", "Lead", 100, 104],
      ["a", "Proposal", 110, 108],
    ]);
    assert.deepEqual([...found.mean], [4, 0]);
    assert.deepEqual([...found.stillIn], [0, 0]);
  });

  it("counts repeated rows of a stage once, but a return to it twice", () => {
    const found = durationsOf(
      [
        ["a", "Lead", 100],
        ["a", "Lead", 103],
        ["a", "Proposal", 110],
        ["a", "Lead", 120],
      ],
      121,
    );
    assert.deepEqual([...found.entered], [2, 1]);
    assert.deepEqual([...found.mean], [5.5, 10]);
  });

  it("leaves out rows without an ID, a stage or a date", () => {
    const found = durationsOf([
      ["", "Lead", 100],
      ["a", "", 100],
      ["a", "Lead", NaN],
    ]);
    assert.equal(found.stage.length, 0);
  });

  it("tells groups apart", () => {
    const names = ["East", "East", "West", "West", "West", ""];
    const found = durationsOf(journey, 150, names);
    assert.deepEqual([...found.group], [0, 0, 1, 1, 1]);
    assert.deepEqual([...found.stage], [1, 0, 1, 2, 3]);
    assert.deepEqual([...found.entered], [1, 1, 1, 1, 1]);
  });
});
