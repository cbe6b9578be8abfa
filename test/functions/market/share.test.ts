import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { targetShareOfRange } from "../../../functions/market/share";
import { shareWeightsTable } from "../../../src/defaults/shareWeights";
import { millions, near } from "../../market/near";
import { cellErrorOf, refuses } from "../callInCell";
import { notesIn, withoutNotes } from "../notes";
import { column, valuesOf } from "./tables";

const headers = ["TAM and ICP fit", "Win rate x ASP", "Intent and coverage"];
const indices = [
  [1.2, 1.1, 1.0],
  [1.0, 1.0, 1.1],
  [0.9, 0.8, 0.9],
  [0.7, 0.8, 0.7],
  [0.4, 0.6, 0.6],
];
const percent = (result: unknown[][]): readonly string[] =>
  valuesOf(result, "Share").map((share) => (100 * (share as number)).toFixed(1));

describe("TP.TARGETSHARE", () => {
  it("follows the formula, not the printed shares", () => {
    const result = targetShareOfRange(indices, 10_000_000);
    assert.deepEqual(result[0], ["Share", "Target"]);
    assert.deepEqual(percent(result), ["26.6", "24.0", "20.5", "17.2", "11.8"]);
    assert.equal(millions(result[1]![1], 2), "2.66");
  });

  it("gives the printed targets where the shares are set by hand", () => {
    const byHand = column(0.32, 0.27, 0.21, 0.14, 0.06);
    const result = targetShareOfRange(indices, 10_000_000, undefined, byHand);
    assert.deepEqual(
      valuesOf(result, "Target").map((target) => millions(target, 1)),
      ["3.2", "2.7", "2.1", "1.4", "0.6"],
    );
  });

  it("shares 1 where no target is given", () => {
    for (const none of [undefined, null, 0, "", [[null]]])
      assert.equal(targetShareOfRange(indices, none as never)[2]![1], 0.24);
  });

  it("reads headers, and puts a column of names in front", () => {
    const named = [["Territory", ...headers], ...indices.map((row, at) => [`T${at}`, ...row])];
    const found = targetShareOfRange(named);
    assert.deepEqual(
      found.map((row) => row.slice(1)),
      targetShareOfRange(indices),
    );
    assert.deepEqual(
      found.map(([name]) => name),
      ["Territory", "T0", "T1", "T2", "T3", "T4"],
    );
    const byHand = column("Override", 0.5, null, null, null, null);
    near(valuesOf(targetShareOfRange(named, 1, undefined, byHand), "Share")[0] as number, 0.5);
  });

  it("takes the table of weights, by header where they agree", () => {
    const table = shareWeightsTable.map((row) => [...row]);
    assert.deepEqual(targetShareOfRange(indices, 1, table), targetShareOfRange(indices, 1));
    const turned = [[...headers].reverse(), ...indices.map((row) => [...row].reverse())];
    targetShareOfRange(turned, 1, table).forEach(([share], row) => {
      if (row > 0) near(share as number, targetShareOfRange(indices, 1)[row]![0] as number);
    });
  });

  it("takes as many factors as there are weights", () => {
    assert.deepEqual(targetShareOfRange(column(3, 1), 100, [[2]]).slice(1), [
      [0.75, 75],
      [0.25, 25],
    ]);
    const trailing = column(0.5, 0.3, 0.2, null, null);
    assert.deepEqual(targetShareOfRange(indices, 1, trailing), targetShareOfRange(indices, 1));
  });

  it("gives the headers of a table without rows", () => {
    assert.deepEqual(targetShareOfRange([headers]), [["Share", "Target"]]);
  });

  it("names what can't be used", () => {
    refuses(
      () => targetShareOfRange(column(1, 2)),
      /factors has 1 columns of numbers, weights has 3/,
    );
    refuses(() => targetShareOfRange([[1, -1, 1]]), /Column 2 of factors is -1/);
    refuses(() => targetShareOfRange([[1, "a", 1]]), /Column 2 of factors holds "a"/);
    refuses(() => targetShareOfRange(indices, -5), /target is -5/);
    refuses(
      () => targetShareOfRange(indices, 1, [[0.5, 0.3, -0.2]]),
      /Column 3 of weights is -0.2/,
    );
    refuses(
      () => targetShareOfRange(indices, 1, undefined, column(0.1, 0.2)),
      /override has 2 cells, factors has 5 rows/,
    );
    refuses(
      () => targetShareOfRange(indices, 1, undefined, column(32, 27, 21, 14, 6)),
      /Row 1 of override is 32\. Write a fraction/,
    );
    refuses(
      () =>
        targetShareOfRange([["TAM and ICP fit", "Other", "More"], ...indices], 1, [
          ["Component", "Weight"],
          ["TAM and ICP fit", 1],
        ]),
      /weights has no component "other"/,
    );
    assert.equal(cellErrorOf(() => targetShareOfRange([[1, "#N/A", 1]])).code, "#N/A");
  });

  it("counts rows as they were given where some are left out", () => {
    const rows = (...given: unknown[][]): unknown[][] => [["Territory", ...headers], ...given];
    const west = ["West", 1, 1, 1];
    const east = ["East", 2, 2, 2];
    const plain = targetShareOfRange(rows(west, east), 100);
    for (const out of [
      ["Total", 9, 9, 9],
      ["n/a", 9, 9, 9],
    ]) {
      const found = targetShareOfRange(rows(west, out, east), 100);
      assert.deepEqual(withoutNotes(found), plain);
      assert.deepEqual(notesIn(found), [
        `Left out of factors as no territory: row 3 ("${String(out[0])}").`,
      ]);
      const byHand = targetShareOfRange(rows(west, out, east), 100, undefined, [[0.3], [1], [0.7]]);
      assert.deepEqual(
        withoutNotes(byHand)
          .slice(1)
          .map((row) => row[1]),
        [0.3, 0.7],
      );
      refuses(
        () => targetShareOfRange(rows(west, out, east.with(1, "x")), 100),
        /^Row 4, column 2 of factors holds "x"/,
      );
    }
  });
});
