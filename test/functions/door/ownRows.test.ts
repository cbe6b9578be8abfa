/**
 * Rows that are none of a table's own, in functions: what else falls under it are the words of
 * src/table/rows/totalWords and footerWords in their seven languages, tested there.
 */
import assert from "node:assert/strict";
import { stageDurationOfRange } from "../../../functions/campaign/stageDuration";
import { dataQualityOfRange } from "../../../functions/quality/quality";
import { reachOfRange } from "../../../functions/score/reach";
import { scoreOfRange, scorePartsOfRange } from "../../../functions/score/score";
import { segmentOfRange } from "../../../functions/score/segment";
import { marketOfRange } from "../../../functions/territory/market";
import { rollupOfRange } from "../../../functions/territory/rollup";
import { summaryOfRange } from "../../../functions/territory/summary";
import { notesIn, withoutNotes } from "../notes";

const head = ["Account ID", "Owner", "Region", "Potential", "Employees", "MQLs"];
const rows = [
  ["A1", "Ana", "West", 10, 20, 1],
  ["A2", "Ben", "West", 30, 60, 3],
  ["A3", "Ana", "East", 60, 900, 5],
];
const plain = [head, ...rows];
const reps = [["Rep"], ["Ana"], ["Ben"]];
const weights = [
  ["Factor", "Weight"],
  ["Potential", 1],
  ["MQLs", -0.5],
];

const nothing = [null, null, null, null, null, null];
const strange: readonly (readonly [what: string, table: unknown[][]])[] = [
  ["a total", [...plain, ["Total", null, null, 100, 980, 9]]],
  ["a count of records", [...plain, ["Grand Total (3 records)", null, null, 100, null, null]]],
  ["a total in another language", [...plain, ["Gesamtsumme", null, null, 100, 980, 9]]],
  ["lines of a report", [...plain, nothing, ["Confidential: do not share", ...nothing.slice(1)]]],
  ["the headers once more", [head, ...rows.slice(0, 2), head, ...rows.slice(2)]],
  ["a total from a host that gives 0 for blanks", [...plain, ["Total", 0, 0, 100, 980, 9]]],
  ["the whole of all groups", [...plain, ["All", null, null, 100, 980, 9]]],
];

describe("rows that are no accounts, in functions", () => {
  for (const [what, table] of strange) {
    it(`don't count: ${what}`, () => {
      assert.deepEqual(withoutNotes(summaryOfRange(table, reps)), summaryOfRange(plain, reps));
      assert.deepEqual(
        rollupOfRange(table, [["Region"]], [["Potential"]]),
        rollupOfRange(plain, [["Region"]], [["Potential"]]),
      );
      assert.deepEqual(marketOfRange(table), marketOfRange(plain));
      assert.deepEqual(dataQualityOfRange(table), dataQualityOfRange(plain));
    });

    it(`stay empty where each row has a result: ${what}`, () => {
      const own = (all: unknown[][], results: unknown[][]): unknown[][] =>
        results.filter((_, at) => rows.some(([id]) => id === all[at]?.[0]));
      const reach = reachOfRange(table);
      const belowHead = table.slice(1);
      const blankElsewhere = (results: unknown[][]): void => {
        for (const [at, cells] of results.entries())
          if (!/^A\d$/.test(String(belowHead[at]?.[0])))
            assert.ok(cells.every((cell) => cell === ""));
      };
      assert.deepEqual(own(belowHead, reach), reachOfRange(plain));
      blankElsewhere(reach);
      const scores = scoreOfRange(table, weights);
      assert.deepEqual(own(belowHead, scores), scoreOfRange(plain, weights));
      blankElsewhere(scores);
      const [, ...parts] = scorePartsOfRange(table, weights);
      assert.deepEqual(own(belowHead, parts), scorePartsOfRange(plain, weights).slice(1));
      blankElsewhere(parts);
      const [, ...segments] = segmentOfRange(table);
      assert.deepEqual(own(belowHead, segments), segmentOfRange(plain).slice(1));
    });
  }

  it("leave the owners beside the table where they stand", () => {
    const [, table] = strange[4]!;
    const beside = [["Ben"], ["Ben"], ["nobody"], ["Ben"]];
    const [, ana, ben] = summaryOfRange(table, reps, beside);
    assert.deepEqual([ana?.[1], ben?.[1]], [0, 3]);
  });

  it("keep the numbers of the rows in messages", () => {
    const table = [head, ...rows.slice(0, 2), head, ["A3", "Ana", "East", "lots", 1, 1]];
    const [note] = notesIn(summaryOfRange(table, reps)).slice(-1);
    assert.match(String(note), /^Row 5 of accounts \(Potential\) holds lots/);
  });

  it("are no companies that are called so", () => {
    const company = [...plain, ["A4", "Ben", "West", 50, 1, 1]].map((row, at) => [
      ...row,
      ["Account name", "One", "Two", "Three", "Total"][at],
    ]);
    assert.equal(summaryOfRange(company, reps)[2]?.[1], 2);
  });

  it("are left out of histories too", () => {
    const history = [
      ["Opportunity ID", "Stage", "Entered"],
      ["O1", "Demo", 46_000],
      ["O1", "Offer", 46_010],
    ];
    assert.deepEqual(
      stageDurationOfRange([...history, ["Total", "2 stages", null]]),
      stageDurationOfRange(history),
    );
  });
});
